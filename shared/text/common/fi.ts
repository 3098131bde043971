import type { CommonText } from './en.ts';

export const fi: CommonText = {
  skip: 'Siirry sisältöön',
  languages: 'Kieli',
  contact: 'Kirjoita meille',
  myPage: 'Oma sivusi',
  openMyPage: 'Avaa oma sivusi',
  openDesk: 'Avaa koordinaattorin työpöytä',
  openFinance: 'Avaa talouden sivu',
  privacy: 'Tietosuojaseloste',
  accessibility: 'Saavutettavuusseloste',
  errorPrefix: 'Virhe: ',
  backToStart: 'Siirry etusivulle',
  finnishTime: (time) => `${time} Suomen aikaa`,
};
