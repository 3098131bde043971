import type { PrepareText } from './en.ts';

export const fi: PrepareText = {
  title: 'Ensimmäinen tapaamisenne',
  lead: 'Mentori ja mentoroitava lukevat saman sivun, jotta molemmat tietävät, mitä odottaa.',
  sections: [
    {
      heading: 'Ennen tapaamista',
      lines: [
        'Mentoroitava kirjoittaa ensin ja ehdottaa kahta tai kolmea aikaa.',
        'Mieti yksi asia, jonka pitäisi olla toisin puolen vuoden päästä.',
        'Molemmat: päätä, mistä et halua puhua. Se on täysin sallittua.',
      ],
    },
    {
      heading: 'Suunnitelma tunniksi',
      lines: [
        '10 minuuttia: kertokaa, keitä olette ja miten olette päätyneet tähän.',
        '20 minuuttia: mentoroitava kertoo, mitä toivoo; mentori kysyy.',
        '15 minuuttia: sopikaa tavoitteista, tapaamisten tiheydestä ja yhteydenpidosta.',
        '10 minuuttia: valitkaa yksi pieni askel seuraavaan tapaamiseen.',
        '5 minuuttia: sopikaa seuraava aika ennen kuin eroatte.',
      ],
    },
    {
      heading: 'Mitä mentoroitava saa kysyä',
      lines: [
        'Miten löysit ensimmäisen työpaikkasi täällä? Mitä tekisit toisin?',
        'Mitä täällä odotetaan, vaikka kukaan ei sano sitä ääneen?',
        'Voisitko katsoa ansioluetteloani? Kenen kanssa kannattaisi puhua seuraavaksi?',
        'Ei: työtä, harjoittelupaikkaa eikä suositusta. Jos mentori itse tarjoaa, se on eri asia.',
      ],
    },
    {
      heading: 'Mitä mentori tekee ja mitä ei',
      lines: [
        'Kuuntelee ja kysyy enemmän kuin neuvoo; kertoo myös omista virheistään.',
        'Pitää puheenne teidän välillänne.',
        'Ei lupaa työpaikkaa eikä päätä mentoroitavan puolesta.',
      ],
    },
    {
      heading: 'Kun jokin tulee väliin',
      lines: [
        'Peru viimeistään edellisenä päivänä ja ehdota samalla uutta aikaa.',
        'Eikö vastausta kuulu viikkoon? Kirjoita vielä kerran ja kerro sitten meille.',
        'Eikö jokin tunnu hyvältä? Kerro siitä meille luottamuksellisesti viestiemme linkistä tai kirjoita meille. Toiselle ei kerrota.',
      ],
    },
  ],
  call: 'Kenen puoleen voit kääntyä',
};
