import { factWords } from './fact-words.ts';

export const operations = factWords({
  en: {
    DayReviewed: 'State of the installation looked at',
  },
  sv: {
    DayReviewed: 'Systemets läge granskat',
  },
  fi: {
    DayReviewed: 'Järjestelmän tila katsottu',
  },
});
