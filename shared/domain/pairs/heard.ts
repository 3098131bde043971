import * as z from 'zod';
import { ROLES } from '../kernel/role.ts';

/** Words of participants that are told by nothing else: a request for help is a task. */
const WORDS = ['IN_TOUCH', 'NOT_HEARD', 'NOT_MET'] as const;

/** The latest day on which one of a pair said a word. */
export const Heard = z.strictObject({ said: z.enum(WORDS), role: z.enum(ROLES), on: z.iso.date() });
type Heard = z.output<typeof Heard>;

/** A word, and the one who said it. */
export type Word = Omit<Heard, 'on'>;

/** The latest days with one more; the same ones where it was heard on that day already. */
export const withWord = (heard: readonly Heard[], word: Word, on: string): readonly Heard[] => {
  const isOfIt = ({ said, role }: Heard): boolean => said === word.said && role === word.role;
  if (heard.some((one) => isOfIt(one) && one.on === on)) return heard;
  return [...heard.filter((one) => !isOfIt(one)), { ...word, on }];
};

/** The latest day on which either of them said a word. */
export const lastHeard = (heard: readonly Heard[], word: Word['said']): string | undefined =>
  heard
    .filter(({ said }) => said === word)
    .map(({ on }) => on)
    .toSorted()
    .at(-1);
