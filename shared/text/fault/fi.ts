import type { FaultText } from './en.ts';

export const fi: FaultText = {
  'address-other': 'Tämä on toinen osoite. Kirjoita yllä oleva osoite.',
  'business-id-invalid':
    'Tarkista Y-tunnus. Siinä on seitsemän numeroa, yhdysmerkki ja tarkistusnumero, esimerkiksi 1234567-1.',
  'characters-refused':
    'Tässä on merkkejä, joita emme voi ottaa vastaan. Kokeile kirjoittaa liittämisen sijaan.',
  'choice-unknown': 'Valitse jokin vaihtoehdoista.',
  'date-ahead': 'Valitse tämä päivä tai aiempi päivä.',
  'date-before-pair': 'Tämä on ennen kuin teistä tuli pari. Tarkista päivä.',
  duplicate: 'Valitse kukin vaihtoehto vain kerran.',
  'email-expires': 'Tämä osoite päättyy opintojesi päättyessä. Anna osoite, jonka pidät.',
  'email-invalid': 'Kirjoita sähköpostiosoite kokonaan, esimerkiksi nimi@example.com.',
  invalid: 'Tätä ei voi lukea. Tarkista se.',
  'link-invalid': 'Kopioi profiilisi osoite, esimerkiksi https://www.linkedin.com/in/oma-nimi.',
  'minutes-invalid': (limit: number) => `Kirjoita kesto minuutteina, 5–${limit}.`,
  'month-far': 'Tähän on liian monta vuotta. Tarkista vuosi.',
  'month-invalid': 'Kirjoita kuukausi ja vuosi, esimerkiksi 6/2027.',
  'notice-outdated': 'Tietosuojaseloste on muuttunut. Lataa sivu uudelleen ja lue uusi seloste.',
  'number-beyond': (limit) => `Kirjoita kokonaisluku väliltä 0–${limit}.`,
  'number-invalid': 'Valitse jokin luvuista.',
  'phone-invalid': 'Kirjoita numero maatunnuksen kanssa, esimerkiksi +358 40 123 4567.',
  required: 'Vastaa tähän kysymykseen.',
  'session-begun':
    'Valintaa ei voi enää muuttaa, koska koulutus on jo alkanut. Kirjoita meille, jos tarvitset toisen ajan.',
  'session-full': 'Tämä koulutus tuli juuri täyteen. Valitse toinen.',
  'session-gone': 'Tätä koulutusta ei enää järjestetä. Valitse toinen.',
  'tick-needed': 'Rastita tämä ruutu, jotta voit hakea.',
  'time-passed': 'Valitse ajankohta, joka on vielä edessä.',
  'time-too-far': (limit: number) => `Valitse ajankohta seuraavien ${limit} päivän ajalta.`,
  'too-few': (limit) => (limit === 1 ? 'Valitse vähintään yksi.' : `Valitse vähintään ${limit}.`),
  'too-long': (limit) => `Käytä enintään ${limit} merkkiä.`,
  'too-many': (limit) => `Valitse enintään ${limit}.`,
  'too-short': (limit) => `Kirjoita vähintään ${limit} merkkiä.`,
  'type-wrong': 'Vastaus on vääränlainen.',
  'unknown-field': 'Tämä ei kuulu lomakkeeseen.',
  'weights-empty': 'Anna ainakin yhdelle enemmän kuin 0.',
};
