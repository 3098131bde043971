import type { Letter } from '../../letter.ts';
import { hi, surveyAction } from '../../words/sv.ts';
import type { PairEndedValues } from './mail.ts';

export const sv = ({
  role,
  firstName,
  partnerFirstName,
  hasOthers,
  isSought,
  answerBy,
}: PairEndedValues): Letter => ({
  subject: 'Ert mentorpar har avslutats',
  preheader: 'Du är fortfarande med. Så här går det vidare.',
  heading: 'Ert par har avslutats',
  greeting: hi(firstName),
  opening: `Mentorskapet mellan dig och ${partnerFirstName} har avslutats.`,
  paragraphs: [
    'Om någon har berättat en orsak för oss, stannar den hos oss.',
    'Tack för tiden som du har gett. Det som ni har berättat i förtroende stannar mellan er.',
    ...(hasOthers ? ['Dina andra par och förslag påverkas inte.'] : []),
    isSought
      ? role === 'mentor'
        ? 'Du är fortfarande med, och vi skriver till dig om vi har en annan adept att föreslå.'
        : 'Du är fortfarande med, och vi skriver till dig om vi har en annan mentor att föreslå.'
      : 'Du är fortfarande med.',
    ...(answerBy === undefined
      ? []
      : [
          'Fem frågor om hur det var tar två minuter, och när du har svarat får du ditt intyg. Den andra får aldrig se svaren.',
        ]),
  ],
  ...(answerBy === undefined ? {} : { action: surveyAction(answerBy) }),
  otherwise: 'Om det här är ett misstag, eller om du inte längre vill delta, svara på det här meddelandet.',
});
