import type { CohortsText } from './en.ts';

export const sv: CohortsText = {
  title: 'Programomgångar',
  none: 'Ingen programomgång ännu.',
  noneWhy: 'Öppna en programomgång med datum, så kan man söka.',
  open: 'Öppna en programomgång',
  openNow: 'Öppna programomgången',
  opened: (name) => `${name} är öppen.`,
  name: 'Namn',
  mentorOpens: 'Mentorer kan söka från',
  mentorCloses: 'Mentorer kan söka till',
  studentOpens: 'Studerande kan söka från',
  studentCloses: 'Studerande kan söka till',
  matchingOn: 'Matchningsdag',
  matchingHint:
    'Den dagen beräknas en omgång som väntar på dig. Ingen får veta något innan du publicerar den.',
  kickOff: 'Startträff',
  answerDays: 'Arbetsdagar för ett svar',
  training: 'Utbildning',
  mentorsApply: 'Mentorer söker',
  studentsApply: 'Studerande söker',
  noTraining: 'Ingen',
  period: (from, to) => `${from} – ${to}`,
};
