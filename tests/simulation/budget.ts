import { expect } from 'vitest';
import { MAIL_BUDGET } from '../../shared/domain/follow-up/mail-budget.ts';
import type { Summary } from './season.ts';

/** A person in a plain season gets no more mails than the start page says, at the median of each role. */
export const expectWithinBudget = ({
  plainSeason: { beforeFirstMeeting, all },
}: Pick<Summary, 'plainSeason'>): void => {
  for (const role of ['mentor', 'student'] as const) {
    expect(beforeFirstMeeting[role].people, role).toBeGreaterThan(0);
    expect(beforeFirstMeeting[role].median, role).toBeLessThanOrEqual(MAIL_BUDGET.beforeFirstMeeting);
    expect(all[role].median, role).toBeLessThanOrEqual(MAIL_BUDGET.season);
  }
};
