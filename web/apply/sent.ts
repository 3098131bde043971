import type { Kept } from '../storage.ts';

/** The application sent from this tab. It stays in the tab, as the draft does. */
export type Sent = {
  readonly email: string;
  /** The path of the form, to go back to it. */
  readonly form: string;
};

const SENT = 'application-sent';
const CONFIRMED = 'application-confirmed';

export const rememberSent = (sent: Sent, tab: Kept): void =>
  tab.setItem(SENT, JSON.stringify({ ...sent, at: Date.now() }));

export const sentIn = (tab: Kept): (Sent & { readonly at: number }) | undefined => {
  const text = tab.getItem(SENT);
  return text === null ? undefined : JSON.parse(text);
};

/** A moment and nothing else, for the tab that the form stands in: a mail's link opens another. */
export const rememberConfirmed = (browser: Kept): void => browser.setItem(CONFIRMED, String(Date.now()));

export const confirmedAt = (browser: Kept): number => Number(browser.getItem(CONFIRMED) ?? 0);
