import type { MailTransport } from './mail-transport.ts';

/**
 * Sends nothing. After a restore nobody knows which of the mails that fell due since then have left: each is held, and a
 * coordinator decides.
 */
export const holdingTransport: MailTransport = async () => ({
  result: 'UNCLEAR',
  reason: 'HELD_AFTER_RESTORE',
});
