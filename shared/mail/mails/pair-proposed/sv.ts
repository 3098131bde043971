import type { Letter } from '../../letter.ts';
import { answering, day, hi } from '../../words/sv.ts';
import type { PairProposedValues } from './mail.ts';

export const sv = ({
  ordinal,
  hasOthers,
  role,
  firstName,
  partner,
  languages,
  reasons,
  answerBy,
}: PairProposedValues): Letter => ({
  subject:
    role === 'student'
      ? 'Svara oss: vi föreslår en mentor'
      : `Svara oss: vi föreslår en ${ordinal === undefined ? '' : { 2: 'andra ', 3: 'tredje ' }[ordinal]}adept`,
  preheader: `Läs om personen och tacka ja eller nej senast ${day(answerBy)}.`,
  heading: role === 'mentor' ? 'Vi har hittat en adept åt dig' : 'Vi har hittat en mentor åt dig',
  greeting: hi(firstName),
  opening:
    role === 'mentor'
      ? `Vi föreslår ${partner.firstName} som din adept.`
      : `Vi föreslår ${partner.firstName} som din mentor.`,
  details: [
    { term: 'Förnamn', detail: partner.firstName },
    { term: role === 'mentor' ? 'Studier' : 'Arbete', detail: partner.occupation },
    ...(partner.employer === undefined ? [] : [{ term: 'Arbetsgivare', detail: partner.employer }]),
    { term: role === 'mentor' ? 'Vill arbeta inom' : 'Bransch', detail: partner.field },
    { term: 'Gemensamma språk', detail: languages.join(', ') },
  ],
  list: reasons.length > 0 ? { heading: 'Därför tänkte vi på just er två', lines: reasons } : undefined,
  paragraphs: [
    ...(hasOthers
      ? ['Förslaget gäller en av dina platser och ändrar inget i dina andra par och förslag.']
      : []),
    role === 'mentor'
      ? 'När ni båda har tackat ja får ni varandras kontaktuppgifter. Sedan är det adepten som tar den första kontakten.'
      : 'När ni båda har tackat ja får ni varandras kontaktuppgifter. Sedan är det du som tar den första kontakten: det är adepten som för samarbetet framåt.',
  ],
  ...answering(answerBy),
});
