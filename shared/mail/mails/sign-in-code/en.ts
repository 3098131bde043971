import type { Letter } from '../../letter.ts';
import { moment } from '../../words/en.ts';
import type { SignInCodeValues } from './mail.ts';

export const en = ({ code, until }: SignInCodeValues): Letter => ({
  subject: 'Your code for your own page',
  preheader: 'It works for fifteen minutes.',
  heading: 'Your code',
  opening: 'With this code you get to your own page in the mentoring programme.',
  details: [{ term: 'Code', detail: code }],
  paragraphs: [
    `Type it on the page where you asked for it. It works until ${moment(until)}, and once.`,
    'We never ask for this code by phone or by mail. Give it to nobody.',
  ],
  otherwise:
    'If it was not you who asked for it, you can leave it at that: without the code nobody gets to your page.',
});
