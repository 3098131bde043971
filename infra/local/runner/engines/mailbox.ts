import { type Kept, openJournal } from '../journal.ts';

/** A mail that SES accepted. */
export type Mail = {
  messageId: string;
  /** Virtual time, ISO. */
  at: string;
  from: string;
  to: string[];
  subject: string;
  text: string;
  html: string;
  /** Lower-case names; of a repeated header the last. */
  headers: Record<string, string>;
  /** SES message tags. */
  tags: Record<string, string>;
  configurationSet: string | undefined;
  /** Every http(s) address in the text, in order. */
  links: string[];
  /** Their content in base64. */
  attachments: { filename: string; contentType: string; content: string; size: number }[];
};

/** Every mail of the data folder. */
export const openMailbox = (file: Kept) => {
  const journal = openJournal<Mail>(file, { keep: 'all' });
  return {
    keep: (mail: Mail) => journal.add(mail.messageId, mail),
    /** Oldest first. `to` is a whole address, `since` an instant of virtual time; the first `skip` of all are left out. */
    mails: (only: { to?: string; since?: Date; skip?: number } = {}): Mail[] =>
      journal
        .all()
        .slice(only.skip ?? 0)
        .filter(({ to }) => only.to === undefined || to.includes(only.to))
        .filter(({ at }) => only.since === undefined || new Date(at) >= only.since),
  };
};
