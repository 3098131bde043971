import type { LinkText } from './en.ts';

export const sv: LinkText = {
  already: 'Det här gjordes tidigare, och inget mer har hänt nu.',
  closePage: 'Du kan stänga sidan.',
  more: 'Mer om ert par',
  newLink: {
    action: 'Skicka en ny länk till mig',
    title: 'Titta i din e-post',
    sentence:
      'Om länken var en av våra är en ny på väg till den adress som vi har till dig. Det kan ta en minut.',
    limit:
      'Vi skickar bara några få sådana mejl om dagen till samma adress. Titta också i skräpposten. Allt som väntar på dig finns också på din egen sida.',
  },
  pairOver: {
    title: 'Ert par har avslutats',
    text: 'Här finns inget mer att göra. Det som väntar på dig och det som pågår finns på din sida. Skriv till oss om du vill prata.',
  },
};
