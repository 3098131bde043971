import * as z from 'zod';
import { fact, type NewFact } from '../../../events/fact.ts';
import {
  PairActivated,
  PairAtRisk,
  PairRecovered,
  PairReminded,
  PairTalkNoted,
  PairWordHeard,
} from '../../../events/pairs.ts';
import type { TaskKind } from '../follow-up/task.ts';
import { addAwakeDays, awakeDaysBetween, firstAwake, isSleeping } from '../kernel/awake.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import { addDays, instantAt, localDateOf } from '../kernel/dates.ts';
import { ROLES, type Role } from '../kernel/role.ts';
import {
  CALL_RULES,
  type CallRule,
  type DayRule,
  HEALTH_RULES,
  HEALTHS,
  VERDICT_RULES,
} from './health-rules.ts';
import { Heard, lastHeard, type Word, withWord } from './heard.ts';
import { aboutPair, type Pair } from './pair.ts';

const Call = z.strictObject({
  rule: z.enum(CALL_RULES),
  /** The one who has asked or answered; coordinators alone see it. */
  role: z.enum(ROLES).optional(),
  at: z.iso.datetime(),
});

export const PairHealth = z.strictObject({
  id: z.string(),
  programmeId: z.string(),
  cohortId: z.string(),
  pairId: z.string(),
  mentorApplicationId: z.string(),
  studentApplicationId: z.string(),
  mentorPersonId: z.string(),
  studentPersonId: z.string(),
  /** Version of the rules that the verdict was given by. */
  rules: z.int(),
  formedOn: z.iso.date(),
  activeOn: z.iso.date().optional(),
  /** Latest day of a meeting, of a plan, or of word that the two are in touch; may lie ahead. */
  contactOn: z.iso.date().optional(),
  /** Latest day on which they met. */
  metOn: z.iso.date().optional(),
  /** Latest day on which a coordinator has talked with them. */
  talkedOn: z.iso.date().optional(),
  meetings: z.int().min(0),
  agreed: z.array(z.enum(ROLES)),
  /** The last question whether they met. */
  pulse: z.strictObject({ askedOn: z.iso.date(), answered: z.boolean(), unanswered: z.int() }).optional(),
  /** The latest day of each word of each of them; absent where none was heard, and for words before it was kept. */
  heard: z.array(Heard).optional(),
  calls: z.array(Call),
  /** Pauses that are over. */
  rests: z.array(z.strictObject({ from: z.iso.date(), until: z.iso.date() })),
  restingFrom: z.iso.date().optional(),
  /** Rules that have come due since the last sign of life. */
  fired: z.array(z.string()),
  verdict: z.enum(HEALTHS),
  /** The rule that the verdict rests on; absent where nothing is amiss. */
  rule: z.enum(VERDICT_RULES).optional(),
  since: z.iso.date(),
  /** The next day on which a rule can come due; absent while the pair rests or once it has ended. */
  checkOn: z.iso.date().optional(),
});
/** Known course of a pair, and the verdict by the rules of health. */
export type PairHealth = z.output<typeof PairHealth>;

/** News about a pair. */
export type Sign =
  | { readonly kind: 'agreement'; readonly by: readonly Role[] }
  /** A plan, or an answer by which the two are in touch. */
  | { readonly kind: 'contact'; readonly on: string }
  /** A plan is moved or cancelled, with the last day that is planned now. */
  | { readonly kind: 'replanned'; readonly on: string | undefined }
  | { readonly kind: 'met'; readonly on: string; readonly role?: Role; readonly mood?: number | undefined }
  /** A meeting that did not take place, with the latest one that did. */
  | { readonly kind: 'unmet'; readonly lastMetOn: string | undefined }
  /** The mentor says that the two are in touch. */
  | { readonly kind: 'in-touch' }
  | { readonly kind: 'mood'; readonly role: Role; readonly mood?: number | undefined }
  /** No meeting since the last one; the answer to a pulse, or unasked. */
  | { readonly kind: 'not-met'; readonly role: Role }
  /** The mentor has not heard from the student. */
  | { readonly kind: 'not-heard' }
  | { readonly kind: 'help'; readonly role: Role }
  /** A coordinator has talked with them. */
  | { readonly kind: 'talked' };

export type Assessed = {
  readonly health: PairHealth;
  readonly facts: NewFact[];
  /** Tasks to open. */
  readonly tasks: readonly TaskKind[];
  /** Tasks that are no longer of use. */
  readonly settled: readonly TaskKind[];
};

/** A reminder that is later than this is skipped: nobody gets those of a fortnight on one day. */
const GRACE_DAYS = 2;

export const healthIdOf = (pairId: string): string => pairId.replace(/^pai_/, 'hea_');

const later = (...dates: readonly (string | undefined)[]): string | undefined =>
  dates
    .filter((date) => date !== undefined)
    .sort()
    .at(-1);

/** The day from which a rule counts; undefined where it does not apply. */
const baseOf = (health: PairHealth, { counts }: Pick<DayRule, 'counts'>): string | undefined => {
  const { formedOn, contactOn, agreed, pulse, heard = [] } = health;
  switch (counts) {
    case 'start':
      return contactOn === undefined ? formedOn : undefined;
    case 'agreement':
      return agreed.length < ROLES.length ? formedOn : undefined;
    case 'contact':
      return contactOn;
    case 'pulse':
      return contactOn === undefined
        ? undefined
        : later(contactOn, pulse?.askedOn, lastHeard(heard, 'NOT_MET'));
  }
};

const dueOn = (health: PairHealth, rule: DayRule): string | undefined => {
  const base = baseOf(health, rule);
  return base === undefined || health.fired.includes(rule.rule)
    ? undefined
    : addAwakeDays(base, rule.days, health.rests);
};

const hasPassed = (health: PairHealth, rule: DayRule, today: string): boolean => {
  const base = baseOf(health, rule);
  return base !== undefined && awakeDaysBetween(base, today, health.rests) >= rule.days;
};

const ruleNamed = (name: DayRule['rule']): DayRule =>
  HEALTH_RULES.byDays.find(({ rule }) => rule === name) as DayRule;

/** The verdict of a day, and the rule that it rests on. */
const verdictOn = (health: PairHealth, today: string): Pick<PairHealth, 'verdict' | 'rule'> => {
  const call = CALL_RULES.find((rule) => health.calls.some((one) => one.rule === rule));
  if (call !== undefined) return { verdict: 'CALL', rule: call };
  for (const rule of ['NO_FIRST_DATE', 'NO_MEETING'] as const)
    if (hasPassed(health, ruleNamed(rule), today)) return { verdict: 'AT_RISK', rule };
  if (hasPassed(health, ruleNamed('QUIET'), today)) return { verdict: 'QUIET', rule: 'QUIET' };
  return { verdict: health.metOn === undefined ? 'STARTING' : 'ON_COURSE' };
};

/** Adds a reason to call, or the day on which it was given anew. Twice on one day it is one. */
const withCall = (health: PairHealth, rule: CallRule, now: Date, role?: Role): PairHealth => {
  const isOfIt = (call: PairHealth['calls'][number]): boolean => call.rule === rule && call.role === role;
  const before = health.calls.find(isOfIt);
  if (before && localDateOf(new Date(before.at)) === localDateOf(now)) return health;
  const call = { rule, at: now.toISOString(), ...(role === undefined ? {} : { role }) };
  return { ...health, calls: [...health.calls.filter((each) => !isOfIt(each)), call] };
};

const withoutCall = (health: PairHealth, rule: CallRule): PairHealth => ({
  ...health,
  calls: health.calls.filter((call) => call.rule !== rule),
});

const answered = (health: PairHealth): PairHealth =>
  withoutCall(
    health.pulse === undefined
      ? health
      : { ...health, pulse: { ...health.pulse, answered: true, unanswered: 0 } },
    'PULSES_UNANSWERED',
  );

/** A sign of life: rules about silence may come due anew. */
const alive = (health: PairHealth, on: string): PairHealth => ({
  ...withoutCall(health, 'NOT_HEARD'),
  contactOn: later(health.contactOn, on) as string,
  fired: health.fired.filter((rule) => rule === 'AGREEMENT'),
});

const withMood = (
  health: PairHealth,
  { mood, role }: { readonly mood?: number | undefined; readonly role?: Role },
  now: Date,
): PairHealth =>
  mood !== undefined && mood <= HEALTH_RULES.lowMood ? withCall(health, 'LOW_MOOD', now, role) : health;

const wordOf = (sign: Sign): Word | undefined => {
  switch (sign.kind) {
    case 'in-touch':
      return { said: 'IN_TOUCH', role: 'mentor' };
    case 'not-heard':
      return { said: 'NOT_HEARD', role: 'mentor' };
    case 'not-met':
      return { said: 'NOT_MET', role: sign.role };
    default:
      return undefined;
  }
};

/** Of each word the latest day is kept, also where it changes nothing else. */
const hearingWord = (health: PairHealth, sign: Sign, now: Date): PairHealth => {
  const word = wordOf(sign);
  if (word === undefined) return health;
  return { ...health, heard: [...withWord(health.heard ?? [], word, localDateOf(now))] };
};

const received = (health: PairHealth, sign: Sign, now: Date): PairHealth => {
  switch (sign.kind) {
    case 'agreement':
      return { ...health, agreed: [...sign.by] };
    case 'contact':
      return alive(answered(health), sign.on);
    case 'in-touch':
      return alive(answered(health), localDateOf(now));
    case 'replanned': {
      // The day that was planned before is none of contact any more: rules about silence would wait for it.
      const { contactOn: _, ...rest } = answered(health);
      return alive(rest, later(localDateOf(now), sign.on) as string);
    }
    case 'met': {
      const met: PairHealth = {
        ...alive(answered(health), sign.on),
        metOn: later(health.metOn, sign.on) as string,
        meetings: health.meetings + 1,
      };
      return withMood(met, sign, now);
    }
    case 'mood':
      return withMood(health, sign, now);
    case 'unmet': {
      const { metOn: _, ...rest } = health;
      const meetings = Math.max(0, health.meetings - 1);
      return sign.lastMetOn === undefined
        ? { ...rest, meetings }
        : { ...rest, metOn: sign.lastMetOn, contactOn: sign.lastMetOn, meetings };
    }
    case 'not-met':
      return answered(health);
    case 'not-heard':
      return withCall(health, 'NOT_HEARD', now);
    case 'help':
      return withCall(health, 'HELP_ASKED', now, sign.role);
    case 'talked': {
      const today = localDateOf(now);
      return { ...alive(answered(health), today), calls: [], talkedOn: today };
    }
  }
};

/** News of a pair. A repetition that changes nothing is no news. */
const hearing = (given: PairHealth, news: PairHealth, pair: Pair, sign: Sign): readonly NewFact[] => {
  if (canonicalJson(news) === canonicalJson(given)) return [];
  const word = wordOf(sign);
  if (word !== undefined) return [fact(PairWordHeard, { ...aboutPair(pair), said: word.said })];
  return sign.kind === 'talked' ? [fact(PairTalkNoted, aboutPair(pair))] : [];
};

const restSince = (pair: Exclude<Pair, { status: 'FORMED' }>): string => {
  if (pair.status === 'PAUSED') return pair.pausedAt;
  return pair.status === 'CLOSING' ? pair.closingSince : pair.endedAt;
};

/** Begins or ends the time in which no rule counts. */
const rested = (health: PairHealth, pair: Pair, today: string): PairHealth => {
  if (pair.status !== 'FORMED')
    return {
      ...health,
      restingFrom: health.restingFrom ?? localDateOf(new Date(restSince(pair))),
    };
  const { restingFrom, ...awake } = health;
  if (restingFrom === undefined) return health;
  const until = addDays(today, -1);
  return until < restingFrom ? awake : { ...awake, rests: [...health.rests, { from: restingFrom, until }] };
};

/** The rules that have come due on a day, each once, with the mails that they ask for. */
const fire = (health: PairHealth, pair: Pair, now: Date): { health: PairHealth; facts: NewFact[] } => {
  const today = localDateOf(now);
  const facts: NewFact[] = [];
  let next = health;
  const remind = (rule: string, role: Role): void => {
    facts.push(fact(PairReminded, { ...aboutPair(pair), rule, role }));
  };
  for (const rule of HEALTH_RULES.byDays) {
    const due = dueOn(next, rule);
    if (due === undefined || due > today) continue;
    if (rule.rule === 'PULSE') {
      const before = next.pulse;
      const unanswered = before === undefined || before.answered ? 0 : before.unanswered + 1;
      next = { ...next, pulse: { askedOn: today, answered: false, unanswered } };
      if (unanswered >= HEALTH_RULES.silentPulses) next = withCall(next, 'PULSES_UNANSWERED', now);
      else remind(rule.rule, rule.role);
      continue;
    }
    next = { ...next, fired: [...next.fired, rule.rule] };
    if (rule.does !== 'remind' || due < addDays(today, -GRACE_DAYS)) continue;
    if (rule.rule === 'AGREEMENT')
      for (const role of ROLES) {
        if (!next.agreed.includes(role)) remind(rule.rule, role);
      }
    else remind(rule.rule, rule.role);
  }
  return { health: next, facts };
};

const nextCheck = (health: PairHealth, today: string): string => {
  const [first] = HEALTH_RULES.byDays.flatMap((rule) => dueOn(health, rule) ?? []).sort();
  const tomorrow = addDays(today, 1);
  // Nothing is due any more: a sign of life will plan the next look.
  return first === undefined ? addDays(today, 60) : first < tomorrow ? firstAwake(tomorrow) : first;
};

const isIll = ({ verdict }: Pick<PairHealth, 'verdict'>): boolean =>
  verdict === 'CALL' || verdict === 'AT_RISK';

const taskFor = ({ verdict, rule }: Pick<PairHealth, 'verdict' | 'rule'>): TaskKind =>
  verdict === 'AT_RISK' ? 'PAIR_AT_RISK' : rule === 'HELP_ASKED' ? 'HELP_ASKED' : 'PAIR_NEEDS_CALL';

/** Course of a pair as it begins. */
export const beginHealth = (pair: Pair): PairHealth => {
  const formedOn = localDateOf(new Date(pair.formedAt));
  const health: PairHealth = {
    id: healthIdOf(pair.id),
    programmeId: pair.programmeId,
    ...aboutPair(pair),
    rules: HEALTH_RULES.version,
    formedOn,
    meetings: 0,
    agreed: [],
    calls: [],
    rests: [],
    fired: [],
    verdict: 'STARTING',
    since: formedOn,
  };
  return { ...health, checkOn: nextCheck(health, formedOn) };
};

/** Tasks whose reason is gone. A call that somebody asked for is due also after the end. */
const settledBy = (given: PairHealth, health: PairHealth, { status }: Pair): TaskKind[] => {
  const isWell = isIll(given) && !isIll(health);
  if (isWell) return ['PAIR_AT_RISK', 'PAIR_NEEDS_CALL', 'HELP_ASKED'];
  return isIll(health) && status !== 'FORMED' && status !== 'PAUSED'
    ? ['PAIR_AT_RISK', 'PAIR_NEEDS_CALL']
    : [];
};

/**
 * Takes news in and judges anew. Every rule comes due once until the next sign of life. In sleeping weeks, in a pause and
 * after the end of a pair nothing comes due; a request for help is a task at once, always.
 */
export const assess = (given: PairHealth, pair: Pair, now: Date, sign?: Sign): Assessed => {
  const today = localDateOf(now);
  const news = sign === undefined ? given : hearingWord(received(given, sign, now), sign, now);
  const heard = rested(news, pair, today);
  const isAwake = pair.status === 'FORMED' && !isSleeping(today);
  const { health: judged, facts } = isAwake ? fire(heard, pair, now) : { health: heard, facts: [] };
  if (sign !== undefined) facts.push(...hearing(given, news, pair, sign));

  const isActive = judged.agreed.length === ROLES.length || judged.metOn !== undefined;
  const activeOn = judged.activeOn ?? (isActive ? today : undefined);
  if (activeOn !== undefined && judged.activeOn === undefined)
    facts.push(fact(PairActivated, { ...aboutPair(pair), activeOn }));

  const verdict = verdictOn(judged, today);
  const isNew = verdict.verdict !== given.verdict || verdict.rule !== given.rule;
  const asksAgain = sign?.kind === 'help';
  // Not looked at while it rested or was over.
  const isBack = given.checkOn === undefined && pair.status === 'FORMED';
  const tasks: TaskKind[] = isIll(verdict) && (isNew || asksAgain || isBack) ? [taskFor(verdict)] : [];
  // A call for another reason does not hide a request for help.
  if (asksAgain && !tasks.includes('HELP_ASKED')) tasks.push('HELP_ASKED');
  if (isIll(verdict) && isNew && verdict.rule !== undefined)
    facts.push(fact(PairAtRisk, { ...aboutPair(pair), rule: verdict.rule }));
  if (isIll(given) && !isIll(verdict)) facts.push(fact(PairRecovered, aboutPair(pair)));

  const { rule: _rule, checkOn: _checkOn, ...kept } = judged;
  const health: PairHealth = {
    ...kept,
    rules: HEALTH_RULES.version,
    ...(activeOn === undefined ? {} : { activeOn }),
    ...verdict,
    since: isNew ? today : given.since,
    ...(pair.status === 'FORMED' ? { checkOn: nextCheck(judged, today) } : {}),
  };
  return { health, facts, tasks, settled: settledBy(given, health, pair) };
};

/** The instant from which on a look is due. */
export const checkAt = ({ checkOn }: PairHealth): string | undefined =>
  checkOn === undefined ? undefined : instantAt(checkOn, '06:00').toISOString();
