import { asFirstWord } from '../../text/partner.ts';
import type { ConfirmAgreementText } from './en.ts';

export const sv: ConfirmAgreementText = {
  menu: 'Vår överenskommelse',
  title: (partner) => `Din överenskommelse med ${partner}`,
  lead: 'Skriv tillsammans ner vad ni vill nå och hur ofta ni träffas. Den gäller när ni båda har bekräftat samma ord.',
  theirWords: (partner) =>
    `${asFirstWord(partner)} har skrivit det här. Bekräfta det som det är, eller ändra det först.`,
  yourWords: (partner) => `Du har bekräftat det här. ${asFirstWord(partner)} har inte gjort det ännu.`,
  wishes: 'Det här har ni önskat',
  studentGoals: 'Det som adepten vill nå',
  studentNeeds: 'Det som adepten vill ha hjälp med',
  mentorOffers: 'Det som mentorn kan hjälpa till med',
  rhythms: 'Hur ofta ni ska träffas',
  unsaid: 'Inte angett',
  mentee: 'adepten',
  mentor: 'mentorn',
  goals: 'Vad vill ni nå tillsammans?',
  goalsHint: 'Två eller tre meningar. Ni båda och koordinatorerna kan läsa dem.',
  goalsMissing: 'Skriv vad ni vill nå.',
  rhythm: 'Hur ofta träffas ni?',
  rhythmMissing: 'Välj hur ofta ni träffas.',
  secretLegend: 'Konfidentialitet',
  secret:
    'Det vi berättar för varandra stannar mellan oss, om vi inte kommer överens om annat eller någon är i fara.',
  secretMissing: 'Kryssa för att godkänna.',
  confirm: 'Jag godkänner',
  prepare: 'Så förbereder du den första träffen',
  outcomes: {
    agreed: {
      title: 'Er överens\u00ADkommelse gäller',
      text: 'Ni har båda bekräftat den. Du kan ändra den när som helst via samma länk; då får den andra frågan på nytt.',
    },
    waiting: {
      title: 'Tack, din del är klar',
      text: 'Överenskommelsen gäller när den andra har bekräftat samma ord.',
    },
  },
};
