/** Answers of coordinators about proposals and pairs, apart from the schemas, so that a browser carries no more than them. */

export const PAUSE_REASONS = ['HOLIDAY', 'ILLNESS', 'ABROAD', 'WORKLOAD', 'OTHER'] as const;

/** `CONDUCT` is confidential: coordinators alone see it. */
export const END_REASONS = [
  'NO_CONTACT',
  'TIME',
  'MOVED',
  'JOB_CHANGE',
  'GRADUATED',
  'FOUND_JOB',
  'NOT_COMPATIBLE',
  'LANGUAGE',
  'ILLNESS',
  'CONDUCT',
  'OTHER',
] as const;

/** Ways in which the work of a pair is done: by the calendar, or before, because both have what they wanted. */
export const CLOSINGS = ['PLAN_DONE', 'GOALS_REACHED'] as const;

export const RESULTS = ['SUCCESS', 'SUCCESS_UNVERIFIED', 'NOT_REACHED'] as const;

/** Ends after which nobody is asked how it was. */
export const SILENT_ENDS: readonly string[] = ['NO_CONTACT', 'CONDUCT'];

/** Sides that may want a pair to end. */
export const ENDED_BY = ['mentor', 'student', 'both', 'staff'] as const;
