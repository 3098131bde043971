import type { LinkText } from './en.ts';

export const fi: LinkText = {
  already: 'Tämä tehtiin aiemmin, eikä mitään uutta ole nyt tapahtunut.',
  closePage: 'Voit sulkea sivun.',
  more: 'Lisää paristanne',
  newLink: {
    action: 'Lähetä minulle uusi linkki',
    title: 'Katso sähköpostiasi',
    sentence:
      'Jos linkki oli meidän, uusi on matkalla osoitteeseen, jonka olet antanut meille. Siinä voi kestää minuutin.',
    limit:
      'Lähetämme samaan osoitteeseen vain muutaman tällaisen viestin päivässä. Katso myös roskapostikansioon. Kaikki, mikä odottaa sinua, on myös omalla sivullasi.',
  },
  pairOver: {
    title: 'Mentorointi tämän parin kanssa on päättynyt',
    text: 'Täällä ei ole enää tehtävää. Oma sivusi näyttää, mikä odottaa sinua ja mikä jatkuu. Kirjoita meille, jos haluat jutella.',
  },
};
