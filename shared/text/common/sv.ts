import type { CommonText } from './en.ts';

export const sv: CommonText = {
  skip: 'Gå till innehållet',
  languages: 'Språk',
  contact: 'Skriv till oss',
  myPage: 'Din sida',
  openMyPage: 'Öppna din sida',
  openDesk: 'Öppna koordinatorns arbetsbord',
  openFinance: 'Öppna ekonomisidan',
  privacy: 'Dataskyddsbeskrivning',
  accessibility: 'Tillgänglighetsutlåtande',
  errorPrefix: 'Fel: ',
  backToStart: 'Gå till startsidan',
  finnishTime: (time) => `${time} finländsk tid`,
};
