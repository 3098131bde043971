import * as z from 'zod';
import { type MailMessage, OUTCOMES, recordOutcome } from '../../shared/domain/follow-up/mail.ts';
import { openTask, type TaskKind } from '../../shared/domain/follow-up/task.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import { jsonLog, type Log } from '../../shared/runtime/log.ts';
import { readerOf } from '../../shared/store/addressees.ts';
import { mailMessages, suppressions, tasks } from '../../shared/store/kinds/follow-up.ts';
import { retryOnConflict } from '../../shared/store/retry.ts';
import { type Cause, type Change, create, type Store, save } from '../../shared/store/store.ts';

export type RecordDeps = { readonly store: Store; readonly clock: Clock };

/** What the rule on the default bus lets through of an SES event: no address, no subject. */
export const MailReport = z.object({
  mailId: z.preprocess((given) => (Array.isArray(given) ? given[0] : given), z.string()),
  type: z.string(),
  at: z.iso.datetime({ offset: true }),
});
export type MailReport = z.output<typeof MailReport>;

/** What a coordinator has to look into, by what became of a mail. */
const TASKS: Partial<Record<MailMessage['state']['status'], TaskKind>> = {
  BOUNCED: 'MAIL_BOUNCED',
  COMPLAINED: 'MAIL_BOUNCED',
  FAILED: 'MAIL_FAILED',
};

/** Evidence about a mail: it left, arrived, bounced or was complained about. The last two end all mail to the address. */
export const recordReport = async (
  report: MailReport,
  { store, clock }: RecordDeps,
  log: Log = jsonLog,
): Promise<void> =>
  retryOnConflict(async () => {
    const outcome = OUTCOMES.find((known) => known === report.type);
    const held = await store.find(mailMessages, report.mailId);
    if (!outcome || !held) {
      log('warn', 'a report that says nothing to us', { code: report.type, subjectId: report.mailId });
      return;
    }
    const now = clock.now();
    const next = recordOutcome(held.state, outcome, new Date(report.at).toISOString());
    if (!next) return;
    const { programmeId, addressee, id } = held.state;
    const changes: Change[] = [save(mailMessages, held, next)];
    const { status } = next.state;
    if (status === 'BOUNCED' || status === 'COMPLAINED') {
      const emailHash = (await readerOf(addressee, store, now))?.emailHash;
      if (emailHash !== undefined && !(await store.find(suppressions, emailHash)))
        changes.push(create(suppressions, { emailHash, reason: status, since: now.toISOString() }));
    }
    const looksInto = TASKS[status];
    if (looksInto) {
      const { task, facts } = openTask(programmeId, looksInto, id, now);
      if (!(await store.find(tasks, task.id))) changes.push(create(tasks, task, facts));
    }
    const cause: Cause = {
      now,
      actor: 'system:record-mail-outcome',
      programmeId,
      correlationId: `ses@${id}`,
      depth: 0,
    };
    await store.commit(changes, cause);
  });
