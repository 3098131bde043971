/** Ways in which somebody tells staff something instead of by link or form. */
export const CHANNELS = ['PHONE', 'EMAIL', 'MEETING', 'LETTER'] as const;
export type Channel = (typeof CHANNELS)[number];
