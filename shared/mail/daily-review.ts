import { type DayReview, type Finding, findingsOf, RUNBOOKS } from '../domain/operations/day-review.ts';

export type DailyReviewValues = Pick<
  DayReview,
  'stage' | 'day' | 'mailQueue' | 'tasks' | 'mails' | 'removedOn' | 'drilledOn' | 'backup'
> & {
  /** Everything that is not well; empty where all is. */
  readonly findings: readonly (Finding & { readonly runbook: string })[];
};

/** A review as its letter shows it. */
export const dailyReviewValues = (review: DayReview): DailyReviewValues => {
  const { stage, day, mailQueue, tasks, mails, removedOn, drilledOn, backup } = review;
  return {
    stage,
    day,
    mailQueue,
    tasks,
    mails,
    ...(removedOn === undefined ? {} : { removedOn }),
    ...(drilledOn === undefined ? {} : { drilledOn }),
    ...(backup === undefined ? {} : { backup }),
    findings: findingsOf(review).map((finding) => ({
      ...finding,
      runbook: `infra/runbooks/${RUNBOOKS[finding.code]}.md`,
    })),
  };
};
