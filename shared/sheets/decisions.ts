import type { Decisions } from '../domain/matching/decisions.ts';
import type { Language } from '../text/language.ts';
import type { RefusedCode } from '../text/sheet/text.ts';
import { DECISION_HEADINGS, folded, headingOf, sheetIn } from './headings.ts';
import type { ReadPeople } from './people.ts';
import type { Grid, Refused } from './read.ts';

const LOCK = new Set(['lock', 'lås', 'låst', 'låsning', 'lukko', 'lukitus', 'lukittu']);
const VETO = new Set(['veto', 'not', 'uteslut', 'esto', 'estetty']);

/** Ids by their names in the other file: the id itself, or the person's name where it is unique. */
const idsOf = ({ people, names }: ReadPeople<{ readonly id: string }>): ReadonlyMap<string, string> => {
  const ids = new Map<string, string>();
  const shared = new Set<string>();
  for (const [id, name] of names) {
    if (ids.has(folded(name))) shared.add(folded(name));
    ids.set(folded(name), id);
  }
  for (const name of shared) ids.delete(name);
  for (const { id } of people) ids.set(folded(id), id);
  return ids;
};

type Key = keyof typeof DECISION_HEADINGS;

/** Locks and vetoes, one to a row: mentor, student, decision, reason. */
export const readDecisions = (
  grid: Grid,
  mentors: ReadPeople<{ readonly id: string }>,
  students: ReadPeople<{ readonly id: string }>,
  { now, language }: { readonly now: Date; readonly language: Language },
): { readonly decisions: Decisions; readonly refused: readonly Refused[] } => {
  const { at, headings, rows, refused: unread } = sheetIn(grid, DECISION_HEADINGS);
  const refused: Refused[] = [...unread];
  const refuse = (row: number, key: Key, value: string, code: RefusedCode, costs: Refused['costs'] = 'row') =>
    refused.push({
      file: grid.name,
      row,
      value,
      code,
      costs,
      column: headings[at.get(key) ?? -1] ?? headingOf(DECISION_HEADINGS, key, language),
    });
  const decisions: Decisions = { locks: [], vetoes: [], rooms: [] };
  const needed = ['mentor', 'student', 'decision', 'reason'] as const;
  const missing = needed.filter((key) => !at.has(key));
  for (const key of missing) if (headings.length > 0) refuse(1, key, '', 'column-missing', 'file');
  if (missing.length > 0) return { decisions, refused };

  const [mentorIds, studentIds] = [idsOf(mentors), idsOf(students)];
  for (const { row, cells } of rows) {
    const textOf = (key: Key) => (cells[at.get(key) ?? -1] ?? '').trim();
    const [mentor, student, decision, reason] = [
      textOf('mentor'),
      textOf('student'),
      folded(textOf('decision')),
      textOf('reason'),
    ];
    const [mentorId, studentId] = [mentorIds.get(folded(mentor)), studentIds.get(folded(student))];
    const decided = { reason, by: textOf('by') || 'spreadsheet', at: now.toISOString() };
    if (mentorId === undefined) refuse(row, 'mentor', mentor, 'person-unknown');
    if (studentId === undefined) refuse(row, 'student', student, 'person-unknown');
    if (!(LOCK.has(decision) || VETO.has(decision)))
      refuse(row, 'decision', textOf('decision'), 'decision-unknown');
    if (reason === '') refuse(row, 'reason', '', 'reason-missing');
    if (mentorId === undefined || studentId === undefined || reason === '') continue;
    if (LOCK.has(decision)) decisions.locks.push({ mentorId, studentId, ...decided });
    else if (VETO.has(decision))
      decisions.vetoes.push({ code: 'VETO_COORDINATOR', studentId, against: { mentorId }, ...decided });
  }
  return { decisions, refused };
};
