/** Providers that ignore dots before the `@`, each with the name under which it delivers. */
const IGNORING_DOTS: Readonly<Record<string, string>> = {
  'gmail.com': 'gmail.com',
  'googlemail.com': 'gmail.com',
};

/**
 * The mailbox that an address most likely leads to. `a+tag@x` is counted as `a@x` with every provider: where it is another mailbox
 * after all, the two share a small daily number of mails and nothing else. It identifies nobody.
 */
export const mailboxOf = (email: string): string => {
  const address = email.normalize('NFC').trim().toLowerCase();
  const at = address.lastIndexOf('@');
  const [local = ''] = address.slice(0, at).split('+');
  const domain = address.slice(at + 1);
  const provider = IGNORING_DOTS[domain];
  return provider === undefined ? `${local}@${domain}` : `${local.replaceAll('.', '')}@${provider}`;
};
