import type { Letter } from '../../letter.ts';
import { moment } from '../../words/sv.ts';
import type { SignInCodeValues } from './mail.ts';

export const sv = ({ code, until }: SignInCodeValues): Letter => ({
  subject: 'Din kod till din egen sida',
  preheader: 'Den gäller i femton minuter.',
  heading: 'Din kod',
  opening: 'Med den här koden kommer du till din egen sida i mentorprogrammet.',
  details: [{ term: 'Kod', detail: code }],
  paragraphs: [
    `Skriv in den på sidan där du bad om den. Den gäller till ${moment(until)} och kan användas en gång.`,
    'Vi frågar aldrig efter koden per telefon eller e-post. Ge den inte till någon.',
  ],
  otherwise:
    'Om det inte var du som bad om koden behöver du inte göra något: utan den kommer ingen till din sida.',
});
