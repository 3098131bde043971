import type { MailMessage } from '../../shared/domain/follow-up/mail.ts';
import { type PreviewedLetter, previewMail } from '../../shared/letters/preview.ts';
import { MAILS } from '../../shared/mail/catalogue.ts';
import type { MyPageDeps } from './deps.ts';

/**
 * A mail as its reader got it, written anew as at the instant when it left, without the secret in its links; undefined where it would
 * no longer be true. Loaded on demand: it needs the words of all mails.
 */
export const letterOf = async (
  mail: MailMessage,
  leftAt: string,
  { store, programmes, webOrigin, contact }: MyPageDeps,
): Promise<PreviewedLetter | undefined> => {
  const deps = { store, programmes, mails: MAILS, webOrigin, replyTo: contact };
  const shown = await previewMail(mail, deps, new Date(leftAt));
  return 'missing' in shown ? undefined : shown;
};
