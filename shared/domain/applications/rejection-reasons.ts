/** Reasons for a rejection, of which the applicant is told one. */
export const REJECTION_REASONS = [
  'NOT_DEGREE_STUDENT',
  'GRADUATES_TOO_LATE',
  'TOO_LITTLE_EXPERIENCE',
  'LANGUAGE_LEVEL',
  'COHORT_FULL',
  'INCOMPLETE',
  'OTHER',
] as const;
