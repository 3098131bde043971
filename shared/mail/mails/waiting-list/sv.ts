import type { Letter } from '../../letter.ts';
import { datesAhead, hi } from '../../words/sv.ts';
import type { WaitingListValues } from './mail.ts';

const opening = ({ role, hasPair }: WaitingListValues): string => {
  if (role === 'student')
    return 'Vi har matchat mentorer och studerande, och den här gången fanns det ingen mentor för dig.';
  return hasPair
    ? 'Vi har matchat mentorer och studerande. Ditt nuvarande par påverkas inte, men den här gången fanns det ingen studerande för din lediga plats.'
    : 'Vi har matchat mentorer och studerande, och den här gången fanns det ingen studerande för dig.';
};

export const sv = (values: WaitingListValues): Letter => ({
  subject: values.hasPair
    ? 'Ingen ytterligare studerande den här gången'
    : 'Inget par den här gången: du står på väntelistan',
  preheader: 'Du har förtur nästa gång vi matchar.',
  heading: values.hasPair ? 'Din lediga plats står på väntelistan' : 'Du står på väntelistan',
  greeting: hi(values.firstName),
  opening: opening(values),
  details: datesAhead(values.dates),
  list: {
    heading: 'Så här går det vidare',
    lines: [
      'Du har förtur nästa gång vi matchar.',
      'Vi skriver till dig så snart vi har någon att föreslå.',
      'Vi kan inte lova att det lyckas.',
    ],
  },
  paragraphs: [
    values.role === 'mentor'
      ? 'Det kan bero på två saker: de studerande som skulle passa dig har fått en annan mentor, eller så finns det ännu ingen som passar dig tillräckligt bra. Det är ingen bedömning av dig: det beror på vilka andra som deltar.'
      : 'Det kan bero på två saker: de mentorer som skulle passa dig har fått en annan studerande, eller så finns det ännu ingen som passar dig tillräckligt bra. Det är ingen bedömning av dig: det beror på vilka andra som deltar.',
  ],
  otherwise:
    'Du behåller din plats på listan utan att göra något. Om du inte längre vill vänta, svara på det här meddelandet.',
});
