import { createHash } from 'node:crypto';
import type { Fact } from '../../events/fact.ts';
import type { MailMessage } from '../../shared/domain/follow-up/mail.ts';
import { nextDaytime } from '../../shared/domain/kernel/dates.ts';
import { type Mail, mailsOn, recipientsOf } from '../../shared/mail/catalogue.ts';
import type { Recipient } from '../../shared/mail/definition.ts';
import { reminders } from '../../shared/store/kinds/follow-up.ts';
import { pairs } from '../../shared/store/kinds/pairs.ts';
import type { Store } from '../../shared/store/store.ts';

/** The application that a fact's recipient stands behind; undefined where the fact names none (any more). */
const applicationIdFor = async (
  fact: Fact,
  recipient: Recipient,
  store: Store,
): Promise<string | undefined> => {
  const { data } = fact;
  const named = {
    applicant: data['applicationId'],
    mentor: data['mentorApplicationId'],
    mentee: data['studentApplicationId'],
  }[recipient];
  if (typeof named === 'string') return named;
  if (typeof data['reminderId'] !== 'string') return undefined;
  if (recipient === 'applicant')
    return (await store.find(reminders, data['reminderId']))?.state.applicationIds[0];
  const pair = (await store.find(pairs, String(data['aboutId'])))?.state;
  return recipient === 'mentor' ? pair?.mentorApplicationId : pair?.studentApplicationId;
};

/**
 * The same reason to write to the same person is the same mail, however often its fact is delivered. A reminder's
 * occurrence and a repetition's day are reasons of their own; so is each save of the subject.
 */
const mailIdOf = (mail: Mail, fact: Fact, applicationId: string): string =>
  `mai_${createHash('sha256').update([mail.id, fact.id, applicationId].join('|')).digest('hex').slice(0, 40)}`;

/** The mails that a fact gives rise to, each ready to leave at once or in the morning. */
export const mailsFor = async (fact: Fact, store: Store, now: Date): Promise<MailMessage[]> => {
  const written: MailMessage[] = [];
  for (const mail of mailsOn(fact.type))
    for (const recipient of recipientsOf(mail, fact.data)) {
      const applicationId = await applicationIdFor(fact, recipient, store);
      if (applicationId === undefined) continue;
      written.push({
        id: mailIdOf(mail, fact, applicationId),
        programmeId: fact.programmeId,
        template: mail.id,
        factId: fact.id,
        factType: fact.type,
        data: fact.data,
        applicationId,
        recipient,
        kind: mail.kind,
        createdAt: now.toISOString(),
        notBefore: (mail.quietHours ? nextDaytime(now) : now).toISOString(),
        attempts: 0,
        state: { status: 'READY' },
      });
    }
  return written;
};
