import { MailMessage } from '../../../../shared/domain/follow-up/mail.ts';
import { noon } from '../../given.ts';

/** A mail about a decision, ready to leave. */
export const aMail = (changes: Partial<MailMessage> = {}): MailMessage =>
  MailMessage.parse({
    id: 'mai_5c',
    programmeId: 'cccc',
    template: 'application-approved',
    factId: 'app_7f.3.1',
    factType: 'ApplicationApproved.v1',
    data: { applicationId: 'app_7f' },
    addressee: { kind: 'application', id: 'app_7f' },
    recipient: 'applicant',
    kind: 'service',
    createdAt: noon.toISOString(),
    notBefore: noon.toISOString(),
    attempts: 0,
    state: { status: 'READY' },
    ...changes,
  });
