import * as z from 'zod';
import { aboutMail, type MailMessage } from '../../shared/domain/follow-up/mail.ts';
import { OUTCOMES, recordOutcome } from '../../shared/domain/follow-up/mail-outcome.ts';
import { suppressAddress } from '../../shared/domain/follow-up/suppression.ts';
import type { TaskKind } from '../../shared/domain/follow-up/task.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import { jsonLog, type Log } from '../../shared/runtime/log.ts';
import { readerOf } from '../../shared/store/addressees.ts';
import { mailMessages, suppressions } from '../../shared/store/kinds/follow-up.ts';
import { retryOnConflict } from '../../shared/store/retry.ts';
import {
  type Cause,
  type Change,
  create,
  type Store,
  save,
  type Versioned,
} from '../../shared/store/store.ts';
import { doubtsSettled, taskOpening } from '../../shared/store/tasks.ts';

export type RecordDeps = {
  readonly store: Store;
  readonly clock: Clock;
  /** Waits, in milliseconds. */
  readonly pause: (ms: number) => Promise<unknown>;
};

/** The parts of an SES event that the rules on the default bus let through: no address, no subject. */
export const MailReport = z.object({
  mailId: z.preprocess((given) => (Array.isArray(given) ? given[0] : given), z.string()),
  type: z.string(),
  at: z.iso.datetime({ offset: true }),
  bounceType: z.string().optional(),
  bounceSubType: z.string().optional(),
});
export type MailReport = z.output<typeof MailReport>;

/** The task for a coordinator, by the outcome of a mail. */
const TASKS: Partial<Record<MailMessage['state']['status'], TaskKind>> = {
  BOUNCED: 'MAIL_BOUNCED',
  COMPLAINED: 'MAIL_BOUNCED',
  FAILED: 'MAIL_FAILED',
};

/** Statuses after which nobody need ask whether a mail has left. */
const HAS_LEFT: ReadonlySet<MailMessage['state']['status']> = new Set([
  ...(['SENT', 'DELIVERED', 'RETURNED', 'BOUNCED', 'COMPLAINED'] as const),
]);

/** A report may be faster than our own answer, which is then a moment away from being written down. */
const MOMENTS_MS = [200, 400, 800, 1600];

/** The mail once its sender has written down the answer of SES, or has had the time to. */
const answered = async (
  mailId: string,
  { store, pause }: RecordDeps,
): Promise<Versioned<MailMessage> | undefined> => {
  for (const moment of MOMENTS_MS) {
    const held = await store.find(mailMessages, mailId);
    if (held?.state.state.status !== 'SENDING') return held;
    await pause(moment);
  }
  return store.find(mailMessages, mailId);
};

/** The address takes no mail from now on, where it still did. */
const suppressionAfter = async (mail: MailMessage, now: Date, store: Store): Promise<readonly Change[]> => {
  const { status } = mail.state;
  if (status !== 'BOUNCED' && status !== 'COMPLAINED') return [];
  const emailHash = (await readerOf(mail.addressee, store, now))?.emailHash;
  if (emailHash === undefined) return [];
  const known = await store.find(suppressions, emailHash);
  const subType = mail.bounce?.subType;
  const suppression = suppressAddress(known?.state, {
    emailHash,
    programmeId: mail.programmeId,
    cause:
      status === 'BOUNCED'
        ? { kind: status, ...(subType === undefined ? {} : { subType }) }
        : { kind: status },
    mailId: mail.id,
    since: now.toISOString(),
  });
  if (!suppression) return [];
  return [known ? save(suppressions, known, suppression) : create(suppressions, suppression)];
};

/**
 * Evidence about a mail: it left, arrived, came back for now or for good, or was complained about. The last two end all
 * mail to the address, until somebody lifts that.
 */
export const recordReport = async (report: MailReport, deps: RecordDeps, log: Log = jsonLog): Promise<void> =>
  retryOnConflict(
    async () => {
      const { store, clock } = deps;
      const outcome = OUTCOMES.find((known) => known === report.type);
      const held = outcome && (await answered(report.mailId, deps));
      if (!outcome || !held) {
        log('warn', 'a report that says nothing to us', { code: report.type, subjectId: report.mailId });
        return;
      }
      const now = clock.now();
      const actor = 'system:record-mail-outcome';
      const next = recordOutcome(held.state, {
        outcome,
        at: new Date(report.at).toISOString(),
        bounce: { type: report.bounceType, subType: report.bounceSubType },
      });
      if (!next) return;
      const { programmeId, id } = held.state;
      const kind = TASKS[next.state.status];
      const changes: Change[] = [
        save(mailMessages, held, next),
        ...(await suppressionAfter(next, now, store)),
        ...(kind ? await taskOpening({ ...aboutMail(next), kind }, now, store) : []),
        ...(HAS_LEFT.has(next.state.status) ? await doubtsSettled(id, actor, now, store) : []),
      ];
      const cause: Cause = {
        now,
        actor,
        programmeId,
        correlationId: `ses@${id}`,
        depth: 0,
      };
      await store.commit(changes, cause);
    },
    // Two mails to one address may bounce at the same moment.
    undefined,
    ['changed-meanwhile', 'exists-already'],
  );
