/** Mails that a person in a plain season gets at most, at the median of the played season. The start page names both. */
export const MAIL_BUDGET = { beforeFirstMeeting: 8, season: 18 } as const;
