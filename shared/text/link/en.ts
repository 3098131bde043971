/** Sentences of every page behind a link. */
export const en = {
  already: 'This was done before; nothing more has happened now.',
  closePage: 'You can close this page.',
  more: 'More about your pair',
  pairOver: {
    title: 'Your pair has ended',
    text: 'There is nothing more to do here. Write to us if you would like to talk, or to have another partner.',
  },
};
export type LinkText = typeof en;
