import * as z from 'zod';
import { fact, type NewFact } from '../../../events/fact.ts';
import { ConsentGiven, ConsentReceiptRequested, ConsentWithdrawn } from '../../../events/people.ts';
import type { Application } from '../applications/application.ts';
import { CHANNELS } from '../kernel/channels.ts';
import { Refusal } from '../kernel/refusal.ts';
import { PURPOSES, type PurposeId } from './purposes.ts';
import { endOf } from './retention.ts';

/** Purposes with a tick in the forms. */
export const CONSENT_PURPOSES = [
  'FOLLOW_UP',
  'NEXT_ROUND',
  'STORY',
  'PARTNER_SHARE',
  'EMPLOYER_NAME',
] as const satisfies readonly PurposeId[];
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

/** Ways in which a consent is given or taken back. `ERASURE`: the answer went with the application. */
export const CONSENT_CHANNELS = [...CHANNELS, 'FORM', 'LINK', 'OWN_PAGE', 'ERASURE'] as const;
export type ConsentChannel = (typeof CONSENT_CHANNELS)[number];

const ConsentEntry = z.strictObject({
  at: z.iso.datetime(),
  applicationId: z.string(),
  isGiven: z.boolean(),
  /** `person:…`, `staff:…` or `system:…`. */
  by: z.string(),
  channel: z.enum(CONSENT_CHANNELS),
  /** In which the person read the question. */
  language: z.enum(['en', 'sv', 'fi']),
  /** Of the privacy notice in force then; its text is kept with the code. */
  noticeVersion: z.string(),
});
export type ConsentEntry = z.output<typeof ConsentEntry>;

export const ConsentLog = z.strictObject({
  personId: z.string(),
  programmeId: z.string(),
  purpose: z.enum(CONSENT_PURPOSES),
  /** Only ever added to. */
  entries: z.array(ConsentEntry).min(1),
});
/** Proof of what somebody has consented to for one purpose, and when they took it back. Ids alone. */
export type ConsentLog = z.output<typeof ConsentLog>;

/** Presses of somebody who changes their mind all day end here: with a withdrawal, which is never refused. */
const MOST_ENTRIES = 500;

/** The tick of a purpose in a form; false where the form has none. */
export const isTicked = ({ answers }: Application['form'], purpose: ConsentPurpose): boolean => {
  const name = PURPOSES[purpose].consent;
  const ticks: Readonly<Record<string, boolean>> = answers.consents;
  return name !== undefined && ticks[name] === true;
};

/** True where the form of the role asks for the consent. */
export const isAsked = ({ answers }: Application['form'], purpose: ConsentPurpose): boolean => {
  const name = PURPOSES[purpose].consent;
  return name !== undefined && name in answers.consents;
};

/** The form with one tick set or taken back. */
export const withTick = <Form extends Application['form']>(
  form: Form,
  purpose: ConsentPurpose,
  isGiven: boolean,
): Form => {
  const name = PURPOSES[purpose].consent ?? '';
  const consents = { ...form.answers.consents, [name]: isGiven };
  return { ...form, answers: { ...form.answers, consents } };
};

/** Adds what was said to the log. */
export const appendConsent = (
  log: ConsentLog | undefined,
  about: Omit<ConsentLog, 'entries'>,
  entry: ConsentEntry,
): { readonly log: ConsentLog; readonly facts: readonly NewFact[] } => {
  const entries = [...(log?.entries ?? []), entry];
  if (entry.isGiven && entries.length > MOST_ENTRIES)
    throw new Refusal('too-many-requests', `${about.personId} has changed ${about.purpose} too often.`);
  const { personId, purpose } = about;
  const said = { personId, applicationId: entry.applicationId, purpose };
  return {
    log: { ...about, entries },
    facts: [fact(entry.isGiven ? ConsentGiven : ConsentWithdrawn, said)],
  };
};

/** True where a person changes their mind by themselves or through staff. A form has a receipt of its own, and an erasure as well. */
const isOwnWord = ({ channel }: ConsentEntry): boolean =>
  channel === 'OWN_PAGE' || CHANNELS.some((each) => each === channel);

/** One for a whole deed, however many applications ask for the consent. */
export const receiptsOf = (
  about: Pick<ConsentLog, 'personId' | 'purpose'>,
  [first]: readonly ConsentEntry[],
): readonly NewFact[] => {
  if (first === undefined || !isOwnWord(first)) return [];
  const word = first.isGiven ? ('GIVEN' as const) : ('TAKEN_BACK' as const);
  return [fact(ConsentReceiptRequested, { ...about, applicationId: first.applicationId, word })];
};

/** Both logs in the order of time, under the person who stays. */
export const mergeLogs = (
  kept: ConsentLog | undefined,
  losing: ConsentLog,
  personId: string,
): ConsentLog => ({
  ...losing,
  personId,
  entries: [...(kept?.entries ?? []), ...losing.entries].sort((a, b) => a.at.localeCompare(b.at)),
});

/** Applications whose last word is yes. */
export const standingIn = ({ entries }: ConsentLog): readonly string[] => {
  const last = new Map(entries.map(({ applicationId, isGiven }) => [applicationId, isGiven]));
  return [...last].flatMap(([applicationId, isGiven]) => (isGiven ? [applicationId] : []));
};

/** The end of a log, counted from the last withdrawal; undefined while a consent stands. */
export const logEndOf = (log: ConsentLog): Date | undefined => {
  const last = log.entries.at(-1);
  return last === undefined || standingIn(log).length > 0
    ? undefined
    : endOf('CONSENT_LOG', new Date(last.at));
};
