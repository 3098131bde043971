/** Sentences of every page behind a link. */
export const en = {
  already: 'This was done before; nothing more has happened now.',
  closePage: 'You can close this page.',
};
export type LinkText = typeof en;
