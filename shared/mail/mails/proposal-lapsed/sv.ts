import type { Letter } from '../../letter.ts';
import { hi, nothingNow } from '../../words/sv.ts';
import type { ProposalLapsedValues } from './mail.ts';

const opening = ({ answered, partnerFirstName }: ProposalLapsedValues): string => {
  if (answered)
    return partnerFirstName === undefined
      ? 'Du tackade ja till vårt förslag, men det andra svaret kom inte i tid.'
      : `Du tackade ja till ${partnerFirstName}, men det andra svaret kom inte i tid.`;
  return partnerFirstName === undefined
    ? 'Vi fick inte ditt svar i tid, så vårt förslag gäller inte längre.'
    : `Vi fick inte ditt svar i tid, så vi föreslår inte längre ${partnerFirstName} för dig.`;
};

export const sv = (values: ProposalLapsedValues): Letter => ({
  subject: values.hasOthers
    ? 'Tiden att svara på ett av våra förslag är slut'
    : 'Tiden att svara på vårt förslag är slut',
  preheader: values.answered
    ? 'Du är fortfarande med. Så här går det vidare.'
    : 'Berätta om du vill fortsätta.',
  heading: 'Förslaget har förfallit',
  greeting: hi(values.firstName),
  opening: opening(values),
  paragraphs: [
    ...(values.answered ? ['Tack för att du svarade. Vi beklagar att det inte blev något av det.'] : []),
    ...(values.hasOthers ? ['Dina andra par och förslag påverkas inte.'] : []),
    values.answered
      ? values.isSought
        ? values.role === 'mentor'
          ? 'Du är fortfarande med, och vi skriver till dig så snart vi har en adept att föreslå.'
          : 'Du är fortfarande med, och vi skriver till dig så snart vi har en mentor att föreslå.'
        : 'Du är fortfarande med.'
      : values.role === 'mentor'
        ? 'Vi föreslår ingen ny adept för dig förrän du säger till att du vill fortsätta. Ett tryck räcker.'
        : 'Vi föreslår ingen ny mentor för dig förrän du säger till att du vill fortsätta. Ett tryck räcker.',
  ],
  action: values.answered
    ? undefined
    : { label: 'Berätta vad som passar dig', until: 'Det räcker med ett tryck.' },
  otherwise: values.answered
    ? `${nothingNow} Om du inte vill fortsätta, svara på det här meddelandet.`
    : 'Om vi inte hör av dig föreslår vi ingen annan för dig, och koordinatorn ringer kanske.',
});
