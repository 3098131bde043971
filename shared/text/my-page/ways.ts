import { inLanguageOf } from '../words.ts';

/** Names of the asks that the own page opens, by their verbs. */
export const waysIn = inLanguageOf({
  'answer-question': { en: 'Answer our question', sv: 'Svara på vår fråga', fi: 'Vastaa kysymykseemme' },
  'complete-profile': {
    en: 'Answer the questions that follow approval',
    sv: 'Svara på frågorna efter godkännandet',
    fi: 'Vastaa hyväksymisen jälkeisiin kysymyksiin',
  },
  'choose-session': {
    en: 'Choose or change a training session',
    sv: 'Välj eller byt skolningstillfälle',
    fi: 'Valitse tai vaihda koulutuskerta',
  },
  'raise-capacity': {
    en: 'Say whether you can take one more',
    sv: 'Säg om du kan ta emot en till',
    fi: 'Kerro, voitko ottaa vielä yhden',
  },
  'answer-proposal': {
    en: 'Read and answer the proposal',
    sv: 'Läs och svara på förslaget',
    fi: 'Lue ehdotus ja vastaa siihen',
  },
  'answer-survey': { en: 'Answer the survey', sv: 'Svara på enkäten', fi: 'Vastaa kyselyyn' },
  'answer-sessions': {
    en: 'Say whether you come to the joint sessions',
    sv: 'Säg om du kommer till de gemensamma träffarna',
    fi: 'Kerro, tuletko yhteisiin tilaisuuksiin',
  },
  'confirm-agreement': { en: 'Our agreement', sv: 'Vår överenskommelse', fi: 'Sopimuksemme' },
  'plan-meeting': {
    en: 'Plan or move a meeting',
    sv: 'Planera eller flytta en träff',
    fi: 'Suunnittele tapaaminen tai siirrä sitä',
  },
  'report-meeting': {
    en: 'Tell us that you met',
    sv: 'Berätta att ni har träffats',
    fi: 'Kerro, että olette tavanneet',
  },
  'confirm-meeting': {
    en: 'Confirm or correct a meeting',
    sv: 'Bekräfta eller rätta en träff',
    fi: 'Vahvista tai korjaa tapaaminen',
  },
  'ask-for-help': {
    en: 'Ask for help, in confidence',
    sv: 'Be om hjälp i förtroende',
    fi: 'Pyydä apua luottamuksellisesti',
  },
  'rest-or-end': {
    en: 'Pause or end the pair',
    sv: 'Pausa eller avsluta paret',
    fi: 'Pidä taukoa tai päätä pari',
  },
  'get-certificate': { en: 'Get the certificate', sv: 'Hämta intyget', fi: 'Hae todistus' },
});
