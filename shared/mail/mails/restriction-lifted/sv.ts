import type { Letter } from '../../letter.ts';
import { hi } from '../../words/sv.ts';
import type { RestrictionLiftedValues } from './mail.ts';

export const sv = ({ firstName }: RestrictionLiftedValues): Letter => ({
  subject: 'Dina uppgifter används igen',
  preheader: 'Du är med i programmet som förut.',
  heading: 'Dina uppgifter används igen',
  greeting: hi(firstName),
  opening: 'Dina uppgifter sparades men användes inte. Det har nu upphört: du är med i programmet som förut.',
  paragraphs: [
    'Ett par som pausades är fortfarande pausat: ni kan fortsätta via din egen sida. Ett förslag som avslutades under tiden kommer inte tillbaka, men du kan vara med i nästa matchning.',
    'Mejl som vi inte skickade under tiden skickas inte i efterhand.',
  ],
  otherwise:
    'Du behöver inte göra någonting. På din egen sida kan du på nytt välja att uppgifterna inte ska användas.',
});
