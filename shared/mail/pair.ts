import type * as z from 'zod';
import type { PairReminded } from '../../events/pairs.ts';
import { addAwakeDays } from '../domain/kernel/awake.ts';
import type { Role } from '../domain/kernel/role.ts';
import type { PairHealth } from '../domain/pairs/health.ts';
import { HEALTH_RULES } from '../domain/pairs/health-rules.ts';
import type { Pair } from '../domain/pairs/pair.ts';
import { isSought } from './applicant.ts';
import { amongPairs } from './proposal.ts';
import { ownApplication, ownRole, pairAndPartner, type Sources } from './sources.ts';

/** Life of a link to a pair: longer than a season, so that any mail about the pair leads to it. */
export const PAIR_LINK_DAYS = 240;

/** A change of a pair, as one of the two reads it. The reason is told to neither. */
export type PairChangeValues = {
  readonly role: Role;
  readonly firstName: string;
  readonly partnerFirstName: string;
  /** True where the reader has another pair or an open proposal. */
  readonly hasOthers: boolean;
  /** Whether we look for somebody else for the reader. */
  readonly isSought: boolean;
};

/** Undefined where the pair is in another state by now: the letter would no longer be true. */
export const pairChange = async (
  pairId: string,
  isTrue: (pair: Pair) => boolean,
  sources: Sources,
): Promise<PairChangeValues | undefined> => {
  const found = await pairAndPartner(pairId, sources);
  if (!found || !isTrue(found.pair)) return undefined;
  const reader = ownApplication(sources);
  return {
    role: ownRole(sources),
    firstName: reader.form.answers.firstName,
    partnerFirstName: found.partnerFirstName,
    hasOthers: amongPairs(reader, pairId).hasOthers,
    isSought: isSought(reader),
  };
};

/** One of each role, with and without other pairs. */
export const pairChangeExamples: readonly PairChangeValues[] = [
  { role: 'mentor', firstName: 'Ada', partnerFirstName: 'Lin', hasOthers: true, isSought: false },
  { role: 'student', firstName: 'Lin', partnerFirstName: 'Ada', hasOthers: false, isSought: true },
];

/** A reminder about a pair, to one of the two. */
export type PairReminderValues = {
  readonly role: Role;
  readonly firstName: string;
  readonly partnerFirstName: string;
  /** The last meeting, plan, or word that the two are in touch; otherwise the day on which they became a pair. */
  readonly lastHeardOn: string;
  readonly formedOn: string;
  /** The day from which a coordinator calls if nothing is heard; sleeping weeks and pauses do not count. */
  readonly callOn: string;
};

const callAfter = HEALTH_RULES.byDays.find(({ rule }) => rule === 'NO_MEETING')?.days ?? 45;

/** Undefined where the pair rests or has ended, or the reason is gone by now. */
export const pairReminder = async (
  pairId: string,
  isTrue: (health: PairHealth) => boolean,
  sources: Sources,
): Promise<PairReminderValues | undefined> => {
  const [found, health] = await Promise.all([pairAndPartner(pairId, sources), sources.health(pairId)]);
  if (found?.pair.status !== 'FORMED' || health === undefined || !isTrue(health)) return undefined;
  const lastHeardOn = health.contactOn ?? health.formedOn;
  return {
    role: ownRole(sources),
    firstName: ownApplication(sources).form.answers.firstName,
    partnerFirstName: found.partnerFirstName,
    lastHeardOn,
    formedOn: health.formedOn,
    callOn: addAwakeDays(lastHeardOn, callAfter, health.rests),
  };
};

/** The one whom a rule of health wants to be written to. */
export const remindedBy =
  (rule: string) =>
  (data: z.output<(typeof PairReminded)['data']>, recipient: string): boolean =>
    data.rule === rule && data.role === recipient;

const days = { formedOn: '2027-01-19', lastHeardOn: '2027-02-01', callOn: '2027-03-18' };
export const pairReminderExamples: readonly PairReminderValues[] = [
  { role: 'mentor', firstName: 'Ada', partnerFirstName: 'Lin', ...days },
  { role: 'student', firstName: 'Lin', partnerFirstName: 'Ada', ...days },
];
export const reminderExampleOf = (role: Role): readonly PairReminderValues[] =>
  pairReminderExamples.filter((example) => example.role === role);
