import type { AnswerSessionsText } from './en.ts';

export const fi: AnswerSessionsText = {
  title: 'Yhteiset tilaisuudet',
  lead: 'Ohjelman kaikki mentorit ja opiskelijat tapaavat toisensa. Kerro, mihin tilaisuuksiin pääset. Voit muuttaa vastaustasi samalla linkillä, kunnes tilaisuus alkaa.',
  coming: 'Tulen',
  waitingList: 'Lisää minut jonotuslistalle',
  declined: 'En pääse',
  left: (count) => (count === 1 ? '1 paikka vapaana' : `${count} paikkaa vapaana`),
  full: 'Täynnä',
  online: 'Verkossa',
  host: (name) => `Isäntänä ${name}`,
  spoken: { en: 'Englanniksi', sv: 'Ruotsiksi', fi: 'Suomeksi' },
  yours: {
    COMING: 'Olet tulossa.',
    WAITING: 'Olet jonotuslistalla. Kirjoitamme heti, kun paikka vapautuu.',
    DECLINED: 'Et pääse.',
  },
  standings: { COMING: 'olet tulossa', WAITING: 'olet jonotuslistalla', DECLINED: 'et pääse' },
  open: 'ei vielä vastausta',
  isCancelled: 'peruttu',
  submit: 'Tallenna vastaukseni',
  missing: 'Valitse vastaus ainakin yhteen tilaisuuteen.',
  again: 'Takaisin tilaisuuksiin',
  calendar: {
    title: 'Omaan kalenteriisi',
    lead: 'Kalenterisi voi seurata yhteisiä tilaisuuksia ja parisi kanssa sovittuja tapaamisia. Silloin se näyttää muutokset itsestään.',
    subscribe: 'Avaa kalenteriohjelmassani',
    address:
      'Tai kopioi tämä osoite. Outlookissa: ”Lisää kalenteri”, ”Tilaa verkosta”. Google Kalenterissa: ”Muut kalenterit”, ”URL-osoitteesta”.',
    addressLabel: 'Kalenterisi osoite',
    secret: 'Osoite on vain sinun: älä anna sitä muille.',
    file: 'Vain kerran, tiedostona',
  },
  outcomes: {
    saved: {
      title: 'Kiitos vastauksistasi',
      text: 'Ne on tallennettu. Jos tilaisuus muuttuu, kirjoitamme sinulle.',
    },
    over: {
      title: 'Tässä ei ole nyt vastattavaa',
      text: 'Edessäsi ei ole yhteisiä tilaisuuksia. Kirjoitamme sinulle, jos sellainen suunnitellaan.',
    },
  },
};
