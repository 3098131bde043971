import type { CalendarText } from './en.ts';

export const sv: CalendarText = {
  always: 'Du kan söka så länge ansökningstiden pågår; annars berättar blanketten det.',
  open: (closes) => `Du kan söka till och med ${closes}.`,
  upcoming: (opens, closes) => `Du kan söka ${opens}–${closes}.`,
  closed: 'Just nu kan man inte söka.',
  kickOff: (day) => `Programmet börjar med en startträff ${day}.`,
  kickOffAt: (day, place) => `Programmet börjar med en startträff ${day}: ${place}.`,
};
