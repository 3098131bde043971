import type { Letter } from '../../letter.ts';
import { day, hi } from '../../words/sv.ts';
import type { PairFormedValues } from './mail.ts';

export const sv = ({ ordinal, hasOthers, kickOff, role, firstName, partner }: PairFormedValues): Letter => ({
  subject:
    role === 'mentor'
      ? ordinal === undefined
        ? 'Ni är ett mentorpar: adepten skriver först'
        : `Ditt ${{ 2: 'andra', 3: 'tredje' }[ordinal]} mentorpar: adepten skriver först`
      : 'Skriv till din mentor: ni är ett mentorpar',
  preheader: 'Ni har båda tackat ja. Här är kontaktuppgifterna och de första stegen.',
  heading: 'Ni är ett mentorpar!',
  greeting: hi(firstName),
  opening: `Både du och ${partner.firstName} har tackat ja.`,
  details: [
    { term: 'Namn', detail: partner.fullName },
    { term: 'E-post', detail: partner.email },
    ...(partner.phone ? [{ term: 'Telefon', detail: partner.phone }] : []),
    ...(kickOff === undefined ? [] : [{ term: 'Startträff', detail: day(kickOff) }]),
  ],
  list: {
    heading: 'Så här kommer ni i gång',
    lines:
      role === 'mentor'
        ? [
            'Vänta på att din adept skriver: det är adepten som tar initiativet.',
            'Har du inte hört något inom en vecka? Skriv då själv, eller säg till oss.',
            'Träffas första gången inom två veckor, på plats eller på nätet.',
            'Det ni berättar för varandra stannar mellan er.',
          ]
        : [
            'Skriv till din mentor inom de närmaste dagarna och föreslå två eller tre tider för en träff.',
            'Träffas första gången inom två veckor, på plats eller på nätet.',
            'Fundera på förhand på vad du vill tala om.',
            'Det ni berättar för varandra stannar mellan er.',
          ],
  },
  paragraphs: hasOthers ? ['Dina andra par och förslag påverkas inte av det här.'] : [],
  action: {
    label: 'Förbered er och skriv er överenskommelse',
    until: 'Där finns också en plan för den första träffen. Spara länken: den leder till allt om ert par.',
  },
  otherwise:
    role === 'mentor'
      ? 'Om något kommer emellan, berätta det för din adept och för oss. Vi hjälper er.'
      : 'Din mentor väntar på att du hör av dig. Om något kommer emellan, berätta det för din mentor och för oss. Vi hjälper er.',
});
