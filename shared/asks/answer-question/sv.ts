import type { AnswerQuestionText } from './en.ts';

export const sv: AnswerQuestionText = {
  title: 'Vi har en fråga om din ansökan',
  lead: 'En koordinator behöver veta lite mer för att kunna fatta beslut om din ansökan.',
  question: 'Frågan',
  answer: 'Ditt svar',
  answerMissing: 'Skriv ditt svar',
  answerHint: 'Högst 2000 tecken. Bara koordinatorerna läser det.',
  fields: 'Titta gärna på de här svaren en gång till',
  submit: 'Skicka mitt svar',
  outcomes: {
    answered: {
      title: 'Tack för ditt svar',
      text: 'En koordinator läser det och fattar beslut om din ansökan. Du får besked per e-post.',
    },
    over: {
      title: 'Frågan är inte längre öppen',
      text: 'Din ansökan är redan avgjord eller avslutad. Skriv till oss om du vill tillägga något.',
    },
  },
};
