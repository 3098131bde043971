import { defineVocabulary } from './vocabulary.ts';

/** Reasons for declining a proposal. Coordinators read them; the other side never does. */
export const declineReasons = defineVocabulary({
  id: 'declineReasons',
  version: '2026-11',
  source: 'The reasons of a pair’s life cycle that can apply before it begins; health is not asked about.',
  terms: {
    TIME: {
      en: 'I do not have time after all',
      sv: 'Jag har inte tid trots allt',
      fi: 'Minulla ei olekaan aikaa',
    },
    NOT_COMPATIBLE: {
      en: 'I think we do not suit each other',
      sv: 'Jag tror inte att vi passar ihop',
      fi: 'En usko, että sovimme pariksi',
    },
    LANGUAGE: {
      en: 'We have no good language in common',
      sv: 'Vi har inget gemensamt språk som fungerar bra',
      fi: 'Meillä ei ole sujuvaa yhteistä kieltä',
    },
    KNOWN_ALREADY: {
      en: 'We know each other already, or work or study together',
      sv: 'Vi känner redan varandra, eller arbetar eller studerar tillsammans',
      fi: 'Tunnemme jo toisemme tai työskentelemme tai opiskelemme yhdessä',
    },
    FOUND_JOB: { en: 'I have found a job', sv: 'Jag har fått jobb', fi: 'Olen saanut työpaikan' },
    GRADUATED: {
      en: 'My studies end and I move on',
      sv: 'Mina studier tar slut och jag går vidare',
      fi: 'Opintoni päättyvät ja siirryn eteenpäin',
    },
    MOVED: { en: 'I am moving away', sv: 'Jag flyttar härifrån', fi: 'Muutan muualle' },
    OTHER: { en: 'Another reason', sv: 'En annan orsak', fi: 'Muu syy' },
  },
});
