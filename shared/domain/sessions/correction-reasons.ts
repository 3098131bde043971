export const CORRECTION_REASONS = ['WRONG_PERSON', 'LIST_INCOMPLETE', 'LEFT_EARLY', 'OTHER'] as const;
export type CorrectionReason = (typeof CORRECTION_REASONS)[number];
