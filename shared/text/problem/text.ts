import type { FieldFault, RefusalCode } from '../../domain/kernel/refusal.ts';
import { sentenceFor } from '../fault/sentence.ts';
import { faultText } from '../fault/text.ts';
import type { Language } from '../language.ts';
import { inEachLanguage } from '../words.ts';
import { applications } from './applications.ts';
import { followUp } from './follow-up.ts';
import { funding } from './funding.ts';
import { pairs } from './pairs.ts';
import { people } from './people.ts';
import type { RefusalText } from './refusal-texts.ts';
import { requests } from './requests.ts';
import { rounds } from './rounds.ts';
import { sessions } from './sessions.ts';

type ProblemText = {
  readonly refusals: Readonly<Record<RefusalCode, RefusalText>>;
  /** Said at the edge of the network, before anything of ours has run. */
  readonly signedOut: RefusalText;
  readonly unexpected: RefusalText;
};

type InEach = Readonly<Record<Language, RefusalText>>;

const SIGNED_OUT: InEach = {
  en: {
    title: 'Not signed in',
    sentence: 'This part is for staff. Sign in again and repeat what you did.',
  },
  sv: {
    title: 'Inte inloggad',
    sentence: 'Den här delen är för personalen. Logga in på nytt och gör om det du gjorde.',
  },
  fi: {
    title: 'Et ole kirjautunut',
    sentence: 'Tämä osa on henkilökunnalle. Kirjaudu uudelleen ja toista, mitä teit.',
  },
};

/** Every fault that is ours. */
const UNEXPECTED: InEach = {
  en: {
    title: 'Something went wrong',
    sentence: 'The fault is ours. Try again in a while, and write to us if it does not help.',
  },
  sv: {
    title: 'Något gick fel',
    sentence: 'Felet är vårt. Försök igen om en stund, och skriv till oss om det inte hjälper.',
  },
  fi: {
    title: 'Jokin meni vikaan',
    sentence: 'Vika on meidän. Yritä hetken kuluttua uudelleen, ja kirjoita meille, jos se ei auta.',
  },
};

export const problemText = inEachLanguage(
  (language): ProblemText => ({
    refusals: {
      ...requests[language],
      ...applications[language],
      ...people[language],
      ...sessions[language],
      ...rounds[language],
      ...pairs[language],
      ...funding[language],
      ...followUp[language],
    },
    signedOut: SIGNED_OUT[language],
    unexpected: UNEXPECTED[language],
  }),
);

/** The fault of one field, as a sentence. */
export const sentenceOf = (fault: FieldFault, language: Language): string =>
  sentenceFor(faultText[language], fault);
