import { STANDINGS } from '../../../../shared/domain/applications/standing.ts';
import { ROLES } from '../../../../shared/domain/kernel/role.ts';
import { HEALTHS } from '../../../../shared/domain/pairs/health-rules.ts';
import { courseText } from '../../../../shared/text/console/course/text.ts';
import { wordsText } from '../../../../shared/text/console/words/text.ts';
import { writeText } from '../../../../shared/text/console/write/text.ts';
import type { Request } from '../../../api/client.ts';
import { chosenIn } from '../../../ui/filters.tsx';
import { inLanguage } from '../../../ui/language.ts';
import { place } from '../../../ui/place.tsx';

export type Audience =
  Request<'POST /api/coordinator/cohorts/{cohortId}/group-mails-preview'>['body']['audience'];

/** The group that the place names: the list that somebody came from, with its filters. */
export const chosenGroup = (): Audience => {
  const role = chosenIn('role', ROLES);
  const sessionId = place.value.query['session'];
  if (sessionId !== undefined) return { kind: 'SESSION', sessionId };
  const ofRole = role === undefined ? {} : { role };
  if (place.value.query['group'] === 'pairs') {
    const health = chosenIn('health', HEALTHS);
    return { kind: 'PAIRS', ...ofRole, ...(health === undefined ? {} : { health }) };
  }
  const standing = chosenIn('standing', STANDINGS);
  return { kind: 'APPLICATIONS', ...ofRole, ...(standing === undefined ? {} : { standing }) };
};

/** A group in words: the list and its filters. */
export const groupInWords = (audience: Audience): string => {
  const words = inLanguage(wordsText);
  const text = inLanguage(writeText);
  const filters = [
    'role' in audience && audience.role !== undefined && words.role[audience.role],
    'standing' in audience && audience.standing !== undefined && words.standing[audience.standing],
    'health' in audience && audience.health !== undefined && inLanguage(courseText).verdict[audience.health],
  ].filter((filter) => filter !== false);
  return `${text.groups[audience.kind]}: ${filters.length === 0 ? text.everybody : filters.join(', ')}`;
};
