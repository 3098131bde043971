/** Rules of health, apart from the schemas, so that a browser can show them beside their outcome. */

/**
 * `counts` names the day from which a rule counts, sleeping weeks and pauses left out: `start` is the day that the pair
 * was formed, while nobody has told of a first date; `contact` is the last meeting, planned day, or word that the two
 * are in touch; `pulse` is that, or the last pulse, or the answer to it.
 */
export const HEALTH_RULES = {
  version: 1,
  byDays: [
    { rule: 'FIRST_DATE', counts: 'start', days: 7, does: 'remind', role: 'student' },
    { rule: 'CONTACT_CHECK', counts: 'start', days: 10, does: 'remind', role: 'mentor' },
    { rule: 'NO_FIRST_DATE', counts: 'start', days: 14, does: 'risk' },
    // The first meeting is due within two weeks, and the agreement is written there.
    { rule: 'AGREEMENT', counts: 'agreement', days: 17, does: 'remind' },
    { rule: 'PULSE', counts: 'pulse', days: 30, does: 'remind', role: 'student' },
    { rule: 'QUIET', counts: 'contact', days: 35, does: 'remind', role: 'mentor' },
    { rule: 'NO_MEETING', counts: 'contact', days: 45, does: 'risk' },
  ],
  /** Pulses without an answer after which a coordinator calls. */
  silentPulses: 2,
  /** A mood at or below it is a reason to call. */
  lowMood: 2,
} as const;

export type DayRule = (typeof HEALTH_RULES.byDays)[number];

/** Reasons for a coordinator to call. `HELP_ASKED` is confidential: coordinators alone see it. */
export const CALL_RULES = ['HELP_ASKED', 'LOW_MOOD', 'NOT_HEARD', 'PULSES_UNANSWERED'] as const;
export type CallRule = (typeof CALL_RULES)[number];

/** Rules that a verdict can rest on. */
export const VERDICT_RULES = [...CALL_RULES, 'NO_FIRST_DATE', 'NO_MEETING', 'QUIET'] as const;

/** From the most urgent to the least. */
export const HEALTHS = ['CALL', 'AT_RISK', 'QUIET', 'STARTING', 'ON_COURSE'] as const;
export type Verdict = (typeof HEALTHS)[number];
