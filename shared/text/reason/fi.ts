import type { ReasonText } from './en.ts';

export const fi: ReasonText = {
  FIELD_WANTED: {
    toMentor: (partner, field) => `${partner} haluaa työskennellä sinun alallasi: ${field}.`,
    toStudent: (partner, field) => `${partner} tuntee alan, jolla haluat työskennellä: ${field}.`,
  },
  FIELD_SECOND: {
    toMentor: (partner, field) => `${partner} haluaa työskennellä alalla, jonka tunnet: ${field}.`,
    toStudent: (partner, field) => `${partner} tuntee myös alan, jolla haluat työskennellä: ${field}.`,
  },
  NEEDS_MET: {
    toMentor: (partner, topics) => `${partner} toivoo apua siinä, missä voit auttaa: ${topics}.`,
    toStudent: (partner, topics) => `${partner} voi auttaa sinua tässä: ${topics}.`,
  },
  LANGUAGE_SHARED: {
    toMentor: (_, language) => `Teillä on yhteinen kieli: ${language}.`,
    toStudent: (_, language) => `Teillä on yhteinen kieli: ${language}.`,
  },
  PRACTICE: {
    toMentor: (partner, languages) => `${partner} haluaa harjoitella kieltä, jota puhut: ${languages}.`,
    toStudent: (partner, languages) =>
      `Kun mentorisi on ${partner}, voit harjoitella kieltä, jota haluat oppia: ${languages}.`,
  },
  TIMES_SHARED: {
    toMentor: (_, slots) => `Teillä molemmilla on aikaa: ${slots}.`,
    toStudent: (_, slots) => `Teillä molemmilla on aikaa: ${slots}.`,
  },
  SAME_MUNICIPALITY: {
    toMentor: () => 'Asutte lähellä toisianne.',
    toStudent: () => 'Asutte lähellä toisianne.',
  },
  NEAR: {
    toMentor: () => 'Teidän on helppo tavata.',
    toStudent: () => 'Teidän on helppo tavata.',
  },
  WHOLE_ROUND: {
    toMentor: () => 'Kun kaikille etsitään mahdollisimman hyvä pari, te kaksi sovitte yhteen.',
    toStudent: () => 'Kun kaikille etsitään mahdollisimman hyvä pari, te kaksi sovitte yhteen.',
  },
  STYLE_SHARED: {
    toMentor: (_, styles) =>
      `Tämä on teille molemmille tärkeää, kun työskentelette muiden kanssa: ${styles}.`,
    toStudent: (_, styles) =>
      `Tämä on teille molemmille tärkeää, kun työskentelette muiden kanssa: ${styles}.`,
  },
  EXPERIENCED: {
    toMentor: (partner) => `Kokemuksesi sopii siihen vaiheeseen, jossa ${partner} on nyt.`,
    toStudent: (partner) => `${partner} tuo kokemusta, joka sopii siihen vaiheeseen, jossa olet nyt.`,
  },
};
