export const CANCEL_REASONS = ['TRAINER_ILL', 'TOO_FEW_PEOPLE', 'NO_ROOM', 'OTHER'] as const;
export type CancelReason = (typeof CANCEL_REASONS)[number];
