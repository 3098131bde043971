import type { AnswerSurveyText } from './en.ts';

export const sv: AnswerSurveyText = {
  lead: {
    FIRST_CONTACT: 'Två frågor. De tar mindre än en minut.',
    PULSE: 'Fyra frågor. De tar mindre än en minut.',
    MIDPOINT: 'Ni har kommit halvvägs. Fem frågor, ungefär två minuter.',
    FINAL: 'Fem frågor, ungefär två minuter. När du har svarat får du ditt intyg.',
    FOLLOWUP6: 'Det har gått ett halvår sedan mentorskapet avslutades. Tre frågor, ungefär en minut.',
  },
  about: (partner) => `Frågorna gäller mentorskapet med ${partner}.`,
  answerBy: (time) => `Svara senast ${time}.`,
  privacy: 'Bara koordinatorerna läser dina svar. Den andra i paret får aldrig se dem.',
  figures: 'Resultaten rapporteras som siffror, utan namn.',
  optional: 'frivilligt',
  submit: 'Skicka mina svar',
  outcomes: {
    answered: {
      title: 'Tack för dina svar',
      text: 'Vi har fått dem. Om du vill tillägga något kan du svara på mejlet som ledde hit.',
    },
    answeredFinal: {
      title: 'Tack för dina svar',
      text: 'Vi har fått dem. Ditt intyg kommer per mejl.',
    },
    over: {
      title: 'Enkäten är stängd',
      text: 'Svarstiden har gått ut, eller så behövs enkäten inte längre. Skriv till oss om det finns något som vi borde veta.',
    },
  },
};
