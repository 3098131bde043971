import type { LinkText } from './en.ts';

export const fi: LinkText = {
  already: 'Tämä tehtiin aiemmin, eikä mitään uutta ole nyt tapahtunut.',
  closePage: 'Voit sulkea sivun.',
  more: 'Lisää paristanne',
  pairOver: {
    title: 'Mentorointi tämän parin kanssa on päättynyt',
    text: 'Täällä ei ole enää tehtävää. Kirjoita meille, jos haluat jutella tai saada uuden parin.',
  },
};
