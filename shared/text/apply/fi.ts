import type { ApplyText } from './en.ts';

export const fi: ApplyText = {
  mentor: {
    title: 'Hae mentoriksi',
    lead: 'Tapaat kansainvälistä opiskelijaa noin kerran kuussa puolen vuoden ajan ja jaat tietoasi täkäläisestä työelämästä. Ensin osallistut kahden kerran mentorikoulutukseen.',
  },
  student: {
    title: 'Hae mentoroitavaksi',
    lead: 'Tapaat työelämän edustajaa noin kerran kuussa puolen vuoden ajan. Sinä otat ensimmäisen yhteyden ja järjestät tapaamiset.',
  },
  before: [
    'Lomakkeen täyttäminen kestää noin kymmenen minuuttia.',
    'Et tarvitse tunnusta. Lopuksi vahvistat sähköpostiosoitteesi linkillä.',
    'Koordinaattori lukee vastauksesi. Teksti, jonka parisi saa lukea, on merkitty.',
  ],
  otherForm: {
    mentor: 'Oletko opiskelija? Hae mentoroitavaksi',
    student: 'Haluatko mentoriksi? Hae mentoriksi',
  },
  sections: {
    you: 'Tietoja sinusta',
    work: 'Työsi',
    offer: 'Mitä voit antaa',
    studies: 'Opintosi',
    aims: 'Mitä tavoittelet',
    experience: 'Kokemuksesi',
    languages: 'Kielet',
    meetings: 'Tapaamiset ja yhteistyö',
    wishes: 'Toiveet ja tarpeet',
    promises: 'Mihin sitoudut',
    consents: 'Mitä sen lisäksi sallit',
    notice: 'Henkilötietosi',
  },
  consentsNote: 'Päätät itse. Valinnat eivät vaikuta hakemukseesi, ja voit perua ne milloin tahansa.',
  noticeNote:
    'Käytämme vastauksiasi ohjelman toteuttamiseen ja parien muodostamiseen. Jos sinulle ehdotetaan paria, toinen näkee etunimesi, alasi ja tehtävänimikkeesi tai koulutuksesi.',
  noticeLink: 'Lue tietosuojaseloste (avautuu uuteen välilehteen)',
  optional: 'vapaaehtoinen',
  choose: 'Valitse',
  rank: (place) => `${place}. vaihtoehto`,
  anotherLanguage: 'Muu kieli',
  levelOf: (language) => `Taso: ${language}`,
  noLevel: 'En osaa',
  yes: 'Kyllä',
  no: 'Ei',
  check: {
    action: 'Tarkista vastaukset',
    title: 'Tarkista vastaukset',
    lead: 'Lue vastauksesi vielä kerran. Mitään ei ole vielä lähetetty.',
    change: 'Muuta',
    none: 'Ei vastausta',
    back: 'Takaisin lomakkeelle',
  },
  today: 'Katso, voiko nyt hakea',
  closed:
    'Nyt ei voi hakea, joten lomaketta ei voi lähettää. Kirjoittamasi vastaukset säilyvät tällä sivulla.',
  submit: 'Lähetä hakemus',
  thanks: {
    title: 'Kiitos\u00A0– tarkista sähköpostisi',
    lead: 'Lähetimme viestin antamaasi osoitteeseen. Avaa siinä oleva linkki seitsemän päivän kuluessa: hakemuksesi on voimassa vasta sitten.',
    sentTo: 'Viesti lähetettiin osoitteeseen',
    changeAddress: 'Muuta osoitetta',
    next: 'Mitä seuraavaksi tapahtuu?',
    steps: [
      'Vahvistat osoitteesi linkillä.',
      'Koordinaattori lukee hakemuksesi ja vastaa sähköpostitse.',
      'Jos sinut hyväksytään, saat kutsun mentorikoulutukseen tai perehdytykseen.',
    ],
    noMail: 'Eikö viestiä näy?',
    noMailText:
      'Katso ensin roskapostista. Jos osoitteessa on kirjoitusvirhe, palaa lomakkeeseen, korjaa osoite ja lähetä uudelleen: vastauksesi ovat tallella. Muussa tapauksessa kirjoita meille.',
  },
};
