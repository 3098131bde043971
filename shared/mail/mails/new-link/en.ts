import type { Letter } from '../../letter.ts';

export const en = (): Letter => ({
  subject: 'Your new link',
  preheader: 'It takes the place of the old one.',
  heading: 'Your new link',
  opening: 'Somebody – you, we hope – has opened an old link of ours and asked for a new one. Here it is.',
  action: { label: 'Open the page', until: 'It works for fourteen days.' },
  otherwise:
    'If it was not you, you can leave it at that: nothing has happened. Everything that waits for you is on your own page, too.',
});
