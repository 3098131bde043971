import type { FindingCode } from '../../domain/kernel/finding.ts';

/** Remarks on a plan, as a coordinator reads them at the field. */
export const en = {
  'ends-before-it-starts': 'The last day is before the first one. Check both dates.',
  'matching-before-closing':
    'The last matching day is not after the last day for students to apply, so some would come too late. Move one of the two.',
  'kick-off-before-closing':
    'The kick-off is not after the last day for students to apply. Check the year of both dates.',
  'kick-off-before-matching':
    'The kick-off is not after the first matching day, so nobody would have a partner. Move one of the two.',
  'reopened-without-closing-day': 'The last day for applications is over. Give a new one.',
  'fewer-seats-than-people': (people: number | string) =>
    `More people have a seat than that: ${people}. Keep at least as many seats, or move people to another session first.`,
  'people-apply-after-matching':
    'People can still apply after this matching day. Whoever comes later waits for the next one.',
  'matching-after-kick-off':
    'This matching day is not before the kick-off. Pairs that form after it miss the kick-off.',
  'applications-over': 'This application period is over already: nobody can apply any more.',
  'matching-in-past': 'This matching day is over. A round starts tomorrow morning instead.',
  'kick-off-in-past': 'The kick-off is over already. Check the year.',
  'kick-off-far-away': 'The kick-off is more than a year away. Check the year.',
  'day-off': 'This is a weekend or a public holiday.',
  'school-holidays': 'This is in the school holidays, when many are away.',
  'second-open-cohort': (name: number | string) =>
    `People can apply to “${name}” on the same days. Whoever applies on the site goes to the cohort that was opened first, until its applications close.`,
  'modules-of-approved-people': (people: number | string) =>
    `The new modules are for people who are approved from now on. Those approved already keep theirs: ${people}.`,
  'people-are-told': (people: number | string) =>
    `People who know the old date, time or place get a mail with the new one. Mails: ${people}.`,
  'session-in-past': 'This session has begun already. Nobody gets a mail about it.',
  'session-after-matching':
    'This session is not before the first matching day. Who is trained only then waits for the next one.',
  'outside-working-hours':
    'This begins before eight in the morning or ends after nine in the evening, Finnish time.',
} satisfies Record<FindingCode, string | ((value: number | string) => string)>;
export type FindingText = { readonly [Code in FindingCode]: string | ((value: number | string) => string) };
