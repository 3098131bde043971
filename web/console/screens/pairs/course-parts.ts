import { ROLES } from '../../../../shared/domain/kernel/role.ts';
import { courseText } from '../../../../shared/text/console/course/text.ts';
import type { AnswerOf } from '../../../api/client.ts';
import { inLanguage } from '../../../ui/language.ts';
import type { Loaded } from '../../../ui/loaded.tsx';
import { setOpenDialog } from '../../../ui/open.ts';
import { tell } from '../../../ui/told.tsx';
import { nameOf, type Pair } from './couple.tsx';

export type Course = AnswerOf<'GET /api/coordinator/pairs/{pairId}/course'>;
export type Meeting = Course['meetings'][number];

export const close = (): void => setOpenDialog(undefined);

export type Parts = { readonly pair: Pair; readonly loaded: Loaded<Course> };

export const people = (pair: Pair) => ROLES.map((role) => ({ value: role, label: nameOf(pair[role]) }));

export const settled = (loaded: Loaded<Course>) => (course: Course) => {
  loaded.take(course);
  tell(() => inLanguage(courseText).entered);
  close();
};

/** The version that is on the screen, for `If-Match`. */
export const seen = ({ version }: { readonly version: number }): string => `"${version}"`;
