import type { DailyReviewValues } from '../../daily-review.ts';
import type { Letter } from '../../letter.ts';
import { day } from '../../words/en.ts';

type Line = DailyReviewValues['findings'][number];

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

const FINDINGS: { readonly [Code in Line['code']]: (finding: Line) => string } = {
  LETTERS_WAIT: ({ count, where }) => `${many(count, 'dead letter waits', 'dead letters wait')}: ${where}.`,
  FACTS_ASIDE: ({ count }) =>
    `${many(count, 'fact that the bus refused lies', 'facts that the bus refused lie')} aside.`,
  FACTS_LATE: ({ count }) => `${many(count, 'fact is', 'facts are')} not published after ten minutes.`,
  MAILS_LATE: ({ count }) => `${many(count, 'mail has', 'mails have')} not left in time.`,
  MAILS_HELD: ({ count }) => `Nobody knows whether ${many(count, 'mail has', 'mails have')} left.`,
  TASKS_FORGOTTEN: ({ count }) => `${many(count, 'task is', 'tasks are')} a week overdue at the desk.`,
  DATA_NOT_REMOVED: ({ where = '' }) => `Data has gone by its time until ${day(where)} only.`,
  DRILL_DUE: ({ where = '' }) => `The last restore was played on ${day(where)}.`,
  BACKUP_OLD: ({ where }) =>
    where === undefined
      ? 'No backup of the table is known.'
      : `The table can be brought back to ${day(where.slice(0, 10))} only.`,
};

export const en = ({ stage, findings, ...looked }: DailyReviewValues): Letter => {
  const isWell = findings.length === 0;
  const { mails, mailQueue, tasks, removedOn, drilledOn, backup } = looked;
  return {
    subject: isWell
      ? `All is well: ${stage}`
      : `${many(findings.length, 'thing needs', 'things need')} you: ${stage}`,
    preheader: `Morning report of ${day(looked.day)}.`,
    heading: isWell ? 'All is well' : 'Not all is well',
    opening: isWell
      ? `Nothing on ${stage} waits for you this morning, ${day(looked.day)}.`
      : `On ${stage} something waits for you this morning, ${day(looked.day)}. Each line names its runbook.`,
    details: [
      {
        term: 'Mails of yesterday',
        detail: `${mails.left} left, ${mails.waiting} wait, ${mails.cameBack} came back, ${mails.leftOut} left out`,
      },
      { term: 'Before send-mail', detail: many(mailQueue, 'message waits', 'messages wait') },
      { term: 'Tasks at the desk', detail: `${tasks.open} open, ${tasks.overdue} overdue` },
      {
        term: 'Removal of data',
        detail: removedOn === undefined ? 'not begun' : `done on ${day(removedOn)}`,
      },
      { term: 'Restore played', detail: drilledOn === undefined ? 'no day noted' : day(drilledOn) },
      {
        term: 'Backup of the table',
        detail: backup === undefined ? 'none here' : backup.isOn ? 'brought back to any moment' : 'off',
      },
    ],
    list: isWell
      ? undefined
      : {
          heading: 'Not well',
          lines: findings.map((each) => `${FINDINGS[each.code](each)} Runbook: ${each.runbook}`),
        },
    paragraphs: [
      'A morning without this mail is an alarm as well: see infra/runbooks/daily-mail.md. Copies in another account are not looked at here.',
    ],
    otherwise: isWell
      ? 'You do not need to do anything.'
      : 'Nothing of this mends itself: please look today.',
  };
};
