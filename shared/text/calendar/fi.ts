import type { CalendarText } from './en.ts';

export const fi: CalendarText = {
  always: 'Voit hakea niin kauan kuin hakuaika on käynnissä; muuten lomake kertoo siitä.',
  open: (closes) => `Voit hakea ${closes} asti.`,
  upcoming: (opens, closes) => `Voit hakea ${opens}–${closes}.`,
  closed: 'Juuri nyt ei voi hakea.',
  kickOff: (day) => `Ohjelma alkaa aloitustilaisuudella ${day}.`,
  kickOffAt: (day, place) => `Ohjelma alkaa aloitustilaisuudella ${day}: ${place}.`,
};
