import type { LinkText } from './en.ts';

export const sv: LinkText = {
  already: 'Det här gjordes tidigare, och inget mer har hänt nu.',
  closePage: 'Du kan stänga sidan.',
  more: 'Mer om ert par',
  pairOver: {
    title: 'Ert par har avslutats',
    text: 'Här finns inget mer att göra. Skriv till oss om du vill prata eller vill ha ett nytt par.',
  },
};
