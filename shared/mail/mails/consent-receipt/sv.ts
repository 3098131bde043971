import type { ConsentPurpose } from '../../../domain/privacy/consent-log.ts';
import type { Letter } from '../../letter.ts';
import { hi } from '../../words/sv.ts';
import type { ConsentReceiptValues } from './mail.ts';

const purposes: Readonly<Record<ConsentPurpose, string>> = {
  FOLLOW_UP: 'att fråga dig efter 6 och 12 månader hur det har gått',
  NEXT_ROUND: 'att skriva till dig när nästa omgång börjar',
  STORY: 'att be dig om en berättelse eller en bild',
  PARTNER_SHARE: 'att dela din ansökan med partnerhögskolor och andra regioner',
  EMPLOYER_NAME: 'att nämna din arbetsgivare som en av dem som deltar',
};

export const sv = ({ firstName, purpose, isGiven }: ConsentReceiptValues): Letter =>
  isGiven
    ? {
        subject: 'Du har gett ett samtycke',
        preheader: 'Vad det gäller och hur du tar det tillbaka.',
        heading: 'Du har gett ett samtycke',
        greeting: hi(firstName),
        opening: `Från och med nu har vi ditt samtycke till ${purposes[purpose]}.`,
        paragraphs: ['Du kan ta det tillbaka på din egen sida när som helst. Ingenting annat beror på det.'],
        otherwise:
          'Du behöver inte göra någonting. Om det här inte var din vilja, svara på det här meddelandet.',
      }
    : {
        subject: 'Du har tagit tillbaka ett samtycke',
        preheader: 'Vad som upphör.',
        heading: 'Du har tagit tillbaka ett samtycke',
        greeting: hi(firstName),
        opening: `Vi har inte längre ditt samtycke till ${purposes[purpose]}, och gör det inte mer.`,
        paragraphs: [
          'Din plats i programmet beror inte på det. Det som redan har gjorts står kvar, och vi sparar en anteckning om när du gav samtycket och när du tog det tillbaka.',
          'Du kan ge det på nytt på din egen sida när som helst.',
        ],
        otherwise:
          'Du behöver inte göra någonting. Om det här inte var din vilja, svara på det här meddelandet.',
      };
