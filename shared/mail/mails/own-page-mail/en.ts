import type { Letter } from '../../letter.ts';
import { hi } from '../../words/en.ts';
import type { OwnPageMailValues } from './mail.ts';

export const en = ({ firstName, path }: OwnPageMailValues): Letter => ({
  subject: 'How to get to your own page',
  preheader: 'You need no password: a code comes to this address.',
  heading: 'Your own page',
  greeting: hi(firstName),
  opening: 'As you asked us, here is the way to your own page in the mentoring programme.',
  paragraphs: [
    'On the page you type this mail address. A code of six digits comes to it at once; with the code you are in.',
    'There you see your application, your training, your pair and your meetings, and you can answer what you have been asked. You can also change your language and your address there, take a break, or ask for a copy of your data.',
  ],
  action: {
    label: 'Open your page',
    until: 'The address of the page stays the same. You can come back whenever you like.',
    path,
  },
  otherwise:
    'You do not need to do anything. If you did not ask us for this, you can leave this mail alone: nobody gets to your page without the code.',
});
