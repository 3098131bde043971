import type { QuestionsText } from './en.ts';

export const fi: QuestionsText = {
  locale: { label: 'Viestien kieli' },
  firstName: { label: 'Etunimi', hint: 'Jos sinulla on vain yksi nimi, kirjoita se tähän.' },
  lastName: { label: 'Sukunimi' },
  email: { label: 'Sähköpostiosoite' },
  lastingEmail: {
    label: 'Sähköpostiosoite, jonka pidät valmistumisen jälkeen',
    hint: 'Tarvitaan, jos yllä oleva osoite on korkeakoulusi: se päättyy opintojen päättyessä.',
  },
  phone: {
    label: 'Matkapuhelin',
    hint: 'Numeron näkevät vain koordinaattorit, ja parisi, kun molemmat ovat suostuneet.',
  },
  municipality: { label: 'Missä asut' },
  languages: {
    label: 'Kielet, joilla voit keskustella työasioista',
    hint: 'Pari tarvitsee yhden kielen, jota molemmat osaavat hyvin.',
  },
  meetingMode: { label: 'Miten haluat tavata?' },
  availability: { label: 'Milloin sinulla on yleensä aikaa?', hint: 'Valitse kaikki sopivat.' },
  frequencyWish: { label: 'Kuinka usein haluat tavata?' },
  workingStyles: {
    label: 'Mikä on sinulle tärkeää, kun työskentelet muiden kanssa?',
    hint: 'Valitse enintään kolme. Sinulle ehdotettu pari voi saada tietää, mitä teillä on yhteistä.',
  },
  avoid: {
    label: 'Henkilöt tai yritykset, joiden kanssa sinua ei pidä yhdistää',
    hint: 'Sinun ei tarvitse kertoa syytä. Vain koordinaattorit lukevat tämän.',
  },
  accessibilityNeeds: {
    label: 'Mikä auttaa sinua osallistumaan',
    hint: 'Esimerkiksi esteetön tila tai suuri teksti. Vain koordinaattorit lukevat tämän, ja se poistetaan jälkikäteen.',
  },
  howHeard: { label: 'Mistä kuulit meistä?' },
  noticeRead: { label: 'Olen lukenut tietosuojaselosteen' },
  'consents.followUp': { label: 'Minulta saa kysyä 6 ja 12 kuukauden kuluttua, miten kävi' },
  'consents.nextRound': { label: 'Minulle saa kertoa seuraavasta hausta' },
  'consents.story': { label: 'Minulta saa pyytää tarinaa tai kuvaa ohjelman sivuille' },
  'consents.partners': {
    label: 'Hakemukseni saa jakaa kumppanikorkeakouluille ja ohjelman muille alueille',
  },
  'consents.employerName': { label: 'Työnantajani saa mainita yhtenä mukana olevista' },
  workSituation: { label: 'Tilanteesi' },
  employerName: {
    label: 'Yritys tai organisaatio',
    hint: 'Tarvitaan, jos olet työsuhteessa. Jos olet eläkkeellä, viimeisin, jos haluat.',
  },
  businessId: { label: 'Y-tunnus', hint: 'Esimerkiksi 1234567-1.' },
  employerMunicipality: { label: 'Missä yritys sijaitsee', hint: 'Tarvitaan, jos olet työsuhteessa.' },
  employerSize: { label: 'Yrityksen koko', hint: 'Tarvitaan, jos olet työsuhteessa.' },
  employerApproves: { label: 'Tietääkö työnantajasi, että teet tätä?' },
  jobTitle: {
    label: 'Tehtävänimike',
    hint: 'Sinulle ehdotettu opiskelija näkee sen. Jos olet eläkkeellä, viimeisin nimikkeesi.',
  },
  field: { label: 'Alasi' },
  secondaryField: { label: 'Toinen ala, jonka tunnet hyvin' },
  yearsExperience: { label: 'Työvuodet Suomessa' },
  expertise: { label: 'Missä voit auttaa', hint: 'Valitse 1–6, vahvin ensin.' },
  bio: {
    label: 'Esittele itsesi mentoroitavalle',
    hint: 'Sinulle ehdotettu opiskelija lukee tämän. Muutama virke: 50–800 merkkiä.',
  },
  intlExperience: { label: 'Kansainvälinen kokemus' },
  priorMentoring: { label: 'Oletko ollut mentorina ennen?' },
  capacity: { label: 'Kuinka monta mentoroitavaa yhtä aikaa?' },
  preferredFields: {
    label: 'Alat, joille tähtäävän mentoroitavan ottaisit mieluiten',
    hint: 'Jätä tyhjäksi, jos asialla ei ole väliä.',
  },
  preferredLevels: {
    label: 'Opintojen taso, jonka ottaisit mieluiten',
    hint: 'Jätä tyhjäksi, jos asialla ei ole väliä.',
  },
  canOffer: { label: 'Mitä muuta voisit tarjota', hint: 'Mikään näistä ei ole lupaus työpaikasta.' },
  studentNumber: {
    label: 'Opiskelijanumero',
    hint: 'Vain jotta opintotoimisto voi tarkistaa, että opiskelet täällä.',
  },
  degreeProgramme: { label: 'Koulutus' },
  otherProgramme: { label: 'Mikä koulutus?', hint: 'Tarvitaan, jos valitsit ”Muu koulutus”.' },
  degreeLevel: { label: 'Taso' },
  campus: { label: 'Kampus' },
  studyPhase: { label: 'Opintojesi vaihe' },
  expectedGraduation: {
    label: 'Milloin arvioit valmistuvasi?',
    hint: 'Vuosi ja kuukausi, esimerkiksi 2027-06.',
  },
  targetFields: { label: 'Alat, joilla haluat työskennellä', hint: 'Valitse 1–3, mieluisin ensin.' },
  needs: { label: 'Missä haluat apua', hint: 'Valitse 1–5, tärkein ensin.' },
  goals: {
    label: 'Minkä pitäisi olla toisin puolen vuoden kuluttua?',
    hint: 'Sinulle ehdotettu mentori lukee tämän. 100–1000 merkkiä.',
  },
  motivation: {
    label: 'Miksi haluat mentorin juuri nyt?',
    hint: 'Vain koordinaattorit lukevat tämän. 100–1500 merkkiä.',
  },
  workExperience: { label: 'Työkokemuksesi, missä maassa tahansa' },
  workedInFinland: { label: 'Oletko työskennellyt Suomessa?' },
  workDescription: { label: 'Millaista työtä olet tehnyt?' },
  stayIntent: {
    label: 'Missä haluat työskennellä opintojen jälkeen?',
    hint: 'Kysymme nähdäksemme, mitä ohjelma muuttaa. Vastaus ei vaikuta parin muodostamiseen.',
  },
  employmentNow: {
    label: 'Työsi tällä hetkellä',
    hint: 'Tämäkään ei vaikuta parin muodostamiseen.',
  },
  languagePractice: { label: 'Kielet, joita haluat harjoitella mentorin kanssa' },
  mobility: { label: 'Miten pääset tapaamisiin?' },
  linkedin: { label: 'LinkedIn-profiili' },
  commitment: {
    label: 'Otan ensimmäisen yhteyden, järjestän kuukausittaiset tapaamiset ja tulen aloitustilaisuuteen',
  },
  understandsNoJob: { label: 'Ymmärrän, ettei mentori lupaa työpaikkaa' },
};
