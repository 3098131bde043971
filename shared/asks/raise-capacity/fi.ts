import type { RaiseCapacityText } from './en.ts';

/** Partitive and genitive do for objects of the sentences below. */
const some = (count: number): string =>
  ['ei yhtään mentoroitavaa', 'yhden mentoroitavan', 'kaksi mentoroitavaa', 'kolme mentoroitavaa'][count] ??
  `${count} mentoroitavaa`;
const withSome = (count: number): string =>
  ['', 'yhden mentoroitavan', 'kahden mentoroitavan', 'kolmen mentoroitavan'][count] ??
  `${count} mentoroitavan`;
const most = (count: number): string =>
  ['ei yhtään', 'yksi mentoroitava', 'kaksi mentoroitavaa', 'kolme mentoroitavaa'][count] ??
  `${count} mentoroitavaa`;

export const fi: RaiseCapacityText = {
  title: (capacity) => `Voisitko ottaa ${some(capacity)}?`,
  answerBy: (time) => `Vastaa viimeistään ${time}.`,
  offered: (offered) => `Olet luvannut ottaa ${some(offered)}.`,
  taken: (taken) => `Tällä hetkellä sinulla on pari tai ehdotus ${withSome(taken)} kanssa.`,
  meaning:
    'Myöntävä vastaus antaa tilaa useammalle, mutta se ei sido sinua tiettyyn henkilöön: saat vastata jokaiseen ehdotukseen, ennen kuin siitä tulee pari.',
  yes: (capacity) => `Kyllä, enintään ${most(capacity)}`,
  no: (offered) => `Ei, enintään ${most(offered)}`,
  noReason: 'Kieltävää vastausta ei tarvitse perustella, eikä se muuta mitään.',
  outcomes: {
    raised: {
      title: 'Kiitos myöntävästä vastauksesta',
      text: 'Paikkojesi määrä on muutettu. Kirjoitamme sinulle, kun meillä on ehdotus.',
    },
    kept: {
      title: 'Saimme kieltävän vastauksesi',
      text: 'Kiitos, että kerroit. Kaikki pysyy ennallaan. Kirjoita meille, jos muutat mielesi.',
    },
    over: {
      title: 'Kysymys ei ole enää avoinna',
      text: 'Vastausaika on päättynyt, ja kaikki pysyy ennallaan. Kirjoita meille, jos haluat ottaa useamman.',
    },
  },
};
