import * as z from 'zod';
import { fact, type NewFact } from '../../../events/fact.ts';
import { GroupMailRequested } from '../../../events/follow-up.ts';
import { type Application, isErased } from '../applications/application.ts';
import { STANDINGS } from '../applications/standing.ts';
import { ROLES } from '../kernel/role.ts';
import { HEALTHS } from '../pairs/health-rules.ts';
import type { PersonLanguage } from '../people/person.ts';

export const Audience = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('APPLICATIONS'),
    role: z.enum(ROLES).optional(),
    standing: z.enum(STANDINGS).optional(),
  }),
  /** Running pairs; both people of each, or those of one role. */
  z.strictObject({
    kind: z.literal('PAIRS'),
    role: z.enum(ROLES).optional(),
    health: z.enum(HEALTHS).optional(),
  }),
  /** People with a seat in a session. */
  z.strictObject({ kind: z.literal('SESSION'), sessionId: z.string().min(1).max(80) }),
]);
/** A filter of a list of one cohort, whose people are written to. */
export type Audience = z.output<typeof Audience>;

const Words = z.strictObject({
  /** It shows on a telephone in one line. */
  subject: z.string().trim().min(3).max(60),
  /** Each line is a paragraph. */
  text: z.string().trim().min(10).max(4000),
});
export const GroupTexts = z.strictObject({ en: Words, sv: Words.optional(), fi: Words.optional() });
/** The words of a mail to a group. People without a text in their language get the English one. */
export type GroupTexts = z.output<typeof GroupTexts>;

export const GroupMail = z.strictObject({
  id: z.string(),
  programmeId: z.string(),
  cohortId: z.string(),
  audience: Audience,
  texts: GroupTexts,
  /** Applications of the people it goes to, each person once. */
  to: z.array(z.string()),
  writtenAt: z.iso.datetime(),
  by: z.string(),
});
/** Words of a coordinator to a group of people. Each gets a mail of their own. */
export type GroupMail = z.output<typeof GroupMail>;

/** The language in which somebody gets the mail. */
export const languageFor = (texts: GroupTexts, language: PersonLanguage): PersonLanguage =>
  texts[language] === undefined ? 'en' : language;

export const LEFT_OUT_REASONS = [
  'ADDRESS_REFUSES_MAIL',
  'ERASED',
  'REJECTED',
  'RESTRICTED',
  'WITHDRAWN',
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** The reason for which an application is not written to. Somebody who was rejected is, where the group is of these. */
export const leftOutFor = (
  application: Application | undefined,
  audience: Audience,
): Exclude<LeftOutReason, 'ADDRESS_REFUSES_MAIL' | 'RESTRICTED'> | undefined => {
  if (application === undefined || isErased(application)) return 'ERASED';
  if (application.status === 'WITHDRAWN') return 'WITHDRAWN';
  const isOfRejected = audience.kind === 'APPLICATIONS' && audience.standing === 'REJECTED';
  return application.status === 'REJECTED' && !isOfRejected ? 'REJECTED' : undefined;
};

export const writeGroupMail = (
  given: Omit<GroupMail, 'writtenAt'>,
  now: Date,
): { readonly mail: GroupMail; readonly facts: readonly NewFact[] } => {
  const { id: groupMailId, cohortId, audience, to } = given;
  return {
    mail: { ...given, writtenAt: now.toISOString() },
    facts: [fact(GroupMailRequested, { groupMailId, cohortId, audience: audience.kind, people: to.length })],
  };
};
