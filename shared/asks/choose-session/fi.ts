import type { ChooseSessionText } from './en.ts';

export const fi: ChooseSessionText = {
  title: 'Valitse koulutusaikasi',
  lead: 'Valitse sinulle parhaiten sopiva aika. Voit vaihtaa sen myöhemmin samasta linkistä siihen asti, kun koulutus alkaa.',
  needed: (count) =>
    count === 1 ? 'Tarvitset yhden koulutuksen.' : `Tarvitset ${count} koulutusta: yhden kutakin lajia.`,
  yours: 'Sinulla on paikka tässä koulutuksessa.',
  fixed: 'Koulutus on jo alkanut, eikä sitä voi enää vaihtaa tässä.',
  none: 'Tällaista koulutusta ei ole vielä suunniteltu. Kirjoitamme sinulle heti, kun aika on tiedossa.',
  allFull: 'Kaikki tämän lajin koulutukset ovat nyt täynnä. Kerro alla, mitkä ajat sopivat sinulle.',
  left: (count) => (count === 1 ? '1 paikka vapaana' : `${count} paikkaa vapaana`),
  full: 'Täynnä: ei vapaita paikkoja',
  online: 'Verkossa',
  spoken: { en: 'Englanniksi', sv: 'Ruotsiksi', fi: 'Suomeksi' },
  trainer: (name) => `Kouluttaja: ${name}`,
  submit: 'Varaa tämä paikka',
  submitSome: 'Varaa nämä paikat',
  change: 'Tallenna valintani',
  missing: 'Valitse koulutus.',
  unsuited: 'Mikään näistä ei sovi minulle',
  unsuitedLead: 'Kerro, mitkä päivät ja kellonajat sopivat sinulle, niin etsimme toisen ratkaisun.',
  words: 'Mikä sopisi sinulle?',
  wordsHint: 'Esimerkiksi illat, perjantait tai verkossa. Voit jättää kohdan tyhjäksi.',
  unsuitedSubmit: 'Lähetä koordinaattorille',
  unsuitedBefore:
    'Olet kertonut, ettei mikään näistä sovi sinulle. Otamme sinuun yhteyttä. Voit silti vielä valita koulutuksen.',
  again: 'Takaisin koulutusaikoihin',
  outcomes: {
    chosen: {
      title: 'Sinulla on paikka',
      text: 'Lähetimme sinulle sähköpostin, jossa on tiedosto kalenteriisi. Jos tulee este, vaihda aika samasta linkistä.',
    },
    unsuited: {
      title: 'Kiitos, että kerroit',
      text: 'Koordinaattori lukee viestisi ja ottaa sinuun yhteyttä muutaman työpäivän kuluessa.',
    },
    'none-planned': {
      title: 'Valittavia koulutusaikoja ei vielä ole',
      text: 'Kirjoitamme sinulle heti, kun aika on tiedossa.',
    },
    trained: {
      title: 'Et tarvitse koulutusaikaa',
      text: 'Koulutuksesi on valmis. Kirjoita meille, jos epäilet virhettä.',
    },
    over: {
      title: 'Tässä ei ole nyt valittavaa',
      text: 'Koulutusajat on tarkoitettu osallistujille, eikä hakemuksesi ole tällä hetkellä hyväksytty. Kirjoita meille, jos epäilet virhettä.',
    },
  },
};
