/** Sentences of every page behind a link. */
export const en = {
  already: 'This was done before; nothing more has happened now.',
  closePage: 'You can close this page.',
  more: 'More about your pair',
  newLink: {
    action: 'Send me a new link',
    title: 'Look into your mailbox',
    sentence:
      'If this link was one of ours, a new one is on its way to the address that we know of you. It may take a minute.',
    limit:
      'We send a few mails of this kind a day to one address, and no more. Look into the folder for unwanted mail, too. Everything that waits for you is on your own page as well.',
  },
  pairOver: {
    title: 'Your pair has ended',
    text: 'There is nothing more to do here. What waits for you, and what goes on, stands on your own page. Write to us if you would like to talk.',
  },
};
export type LinkText = typeof en;
