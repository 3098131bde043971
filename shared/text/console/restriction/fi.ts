import type { RestrictionText } from './en.ts';

export const fi: RestrictionText = {
  restrict: 'Rajoita käyttöä …',
  restrictTitle: (name) => `Säilytä tiedot mutta älä käytä niitä: ${name}`,
  restrictLead:
    'Kun henkilö on pyytänyt sitä: esimerkiksi silloin, kun selvität, onko jokin tieto oikein. Mitään ei poisteta.',
  means: [
    'Henkilö ei ole mukana parien muodostamisessa, eikä hakemuksesta tehdä päätöksiä.',
    'Hän ei saa viestejä, paitsi kuitin, tiedon rajoituksen päättymisestä ja sen, mitä hän itse pyytää omalla sivullaan.',
    'Uusia kyselyjä ei lähetetä. Se, mikä on jo laskettu rahoittajia varten, säilyy.',
  ],
  meansTitle: 'Mitä se tarkoittaa',
  ends: (pairs, proposals) =>
    `Nyt: tauolle jääviä pareja: ${pairs}, päättyviä avoimia ehdotuksia: ${proposals}. Toinen saa tiedon siitä, mutta ei syytä. Puhu hänen kanssaan.`,
  receiptMail: 'Henkilö saa kuitin sähköpostitse.',
  channel: 'Miten henkilö kertoi asiasta?',
  reason: 'Syy neutraalein sanoin',
  reasonHint: 'Henkilö lukee sen omalla sivullaan.',
  restrictNow: 'Säilytä, älä käytä',
  restricted: 'Tiedot säilytetään, mutta niitä ei käytetä. Kuitti on matkalla henkilölle.',
  isRestricted: (since, by) =>
    `Tämän henkilön tiedot säilytetään, mutta niitä ei käytetä. Alkaen: ${since}. Kirjaaja: ${by}.`,
  why: (reason) => `Syy: ${reason}`,
  ending: (day, reason) => `Rajoitus päättyy ${day}. Henkilölle on kerrottu: ${reason}`,
  lift: 'Käytä tietoja taas …',
  liftTitle: (name) => `Käytä tietoja taas: ${name}`,
  liftLead:
    'Lain mukaan henkilölle on kerrottava etukäteen. Hän saa viestin nyt, ja tietoja käytetään taas viikon kuluttua. Siihen asti hän voi kieltää sen omalla sivullaan, ja sinä voit tehdä sen täällä.',
  liftReasonHint: 'Se on henkilölle menevässä viestissä.',
  liftNow: 'Ilmoita henkilölle',
  announced: 'Henkilölle ilmoitetaan. Tietoja käytetään taas viikon kuluttua, ellei hän kiellä sitä.',
  keep: 'Älä käytä niitä',
  themselves: 'henkilö itse',
};
