import type { QuestionsText } from './en.ts';

export const fi: QuestionsText = {
  locale: { missing: 'Valitse viestien kieli', label: 'Viestien kieli' },
  firstName: {
    missing: 'Kirjoita etunimesi',
    label: 'Etunimi',
    hint: 'Jos sinulla on vain yksi nimi, kirjoita se tähän.',
  },
  lastName: { label: 'Sukunimi' },
  email: { missing: 'Kirjoita sähköpostiosoitteesi', label: 'Sähköpostiosoite' },
  lastingEmail: {
    missing: 'Kirjoita sähköpostiosoite, jonka pidät valmistumisen jälkeen',
    label: 'Sähköpostiosoite, jonka pidät valmistumisen jälkeen',
    hint: 'Tarvitaan, jos hakemuksessasi oleva osoite on korkeakoulusi: se päättyy opintojen päättyessä.',
  },
  phone: {
    label: 'Matkapuhelin',
    hint: 'Numeron näkevät vain koordinaattorit, ja parisi, kun molemmat ovat suostuneet.',
  },
  municipality: { missing: 'Valitse, missä asut', label: 'Missä asut' },
  languages: {
    missing: 'Valitse taso ainakin yhdessä kielessä',
    label: 'Kielet, joilla voit keskustella työasioista',
    hint: 'Pari tarvitsee yhden kielen, jota molemmat osaavat hyvin.',
  },
  meetingMode: { missing: 'Valitse, miten haluat tavata', label: 'Miten haluat tavata?' },
  availability: {
    missing: 'Valitse, milloin sinulla on yleensä aikaa',
    label: 'Milloin sinulla on yleensä aikaa?',
    hint: 'Valitse kaikki sopivat.',
  },
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
  noticeRead: {
    missing: 'Lue tietosuojaseloste ja rastita ruutu',
    label: 'Olen lukenut tietosuojaselosteen',
  },
  'consents.followUp': { label: 'Minulta saa kysyä 6 ja 12 kuukauden kuluttua, miten kävi' },
  'consents.nextRound': { label: 'Minulle saa kertoa seuraavasta hausta' },
  'consents.story': { label: 'Minulta saa pyytää tarinaa tai kuvaa ohjelman sivuille' },
  'consents.partners': {
    label: 'Hakemukseni saa jakaa kumppani\u00ADkorkeakouluille ja ohjelman muille alueille',
  },
  'consents.employerName': { label: 'Työnantajani saa mainita yhtenä mukana olevista' },
  workSituation: { missing: 'Valitse tilanteesi', label: 'Tilanteesi' },
  employerName: {
    missing: 'Kirjoita yrityksesi tai organisaatiosi nimi',
    label: 'Yritys tai organisaatio',
    hint: 'Tarvitaan, jos olet työsuhteessa. Jos olet eläkkeellä, viimeisin, jos haluat.',
  },
  businessId: { label: 'Y-tunnus', hint: 'Esimerkiksi 1234567-1.' },
  employerMunicipality: {
    missing: 'Valitse, missä yritys sijaitsee',
    label: 'Missä yritys sijaitsee',
    hint: 'Tarvitaan, jos olet työsuhteessa.',
  },
  employerSize: {
    missing: 'Valitse yrityksen koko',
    label: 'Yrityksen koko',
    hint: 'Tarvitaan, jos olet työsuhteessa.',
  },
  employerApproves: { label: 'Tietääkö työnantajasi, että teet tätä?' },
  jobTitle: {
    missing: 'Kirjoita tehtävänimikkeesi',
    label: 'Tehtävänimike',
    hint: 'Sinulle ehdotettu opiskelija näkee sen. Jos olet eläkkeellä, viimeisin nimikkeesi.',
  },
  field: { missing: 'Valitse alasi', label: 'Alasi' },
  secondaryField: { label: 'Toinen ala, jonka tunnet hyvin' },
  yearsExperience: {
    missing: 'Valitse, montako vuotta olet työskennellyt Suomessa',
    label: 'Työvuodet Suomessa',
  },
  expertise: {
    missing: 'Valitse ainakin yksi asia, jossa voit auttaa',
    label: 'Missä voit auttaa',
    hint: 'Valitse enintään kolme, vahvin ensin.',
  },
  bio: {
    missing: 'Esittele itsesi mentoroitavalle',
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
  degreeProgramme: { missing: 'Valitse koulutuksesi', label: 'Koulutus' },
  otherProgramme: {
    missing: 'Kirjoita koulutuksesi nimi',
    label: 'Mikä koulutus?',
    hint: 'Tarvitaan, jos valitsit ”Muu koulutus”.',
  },
  degreeLevel: { missing: 'Valitse taso', label: 'Taso' },
  campus: { missing: 'Valitse kampuksesi', label: 'Kampus' },
  studyPhase: { missing: 'Valitse opintojesi vaihe', label: 'Opintojesi vaihe' },
  expectedGraduation: {
    missing: 'Kirjoita, milloin arvioit valmistuvasi',
    label: 'Milloin arvioit valmistuvasi?',
    hint: 'Kuukausi ja vuosi, esimerkiksi 6/2027.',
  },
  targetFields: {
    missing: 'Valitse ainakin yksi ala, jolla haluat työskennellä',
    label: 'Alat, joilla haluat työskennellä',
    hint: 'Valitse enintään kolme, mieluisin ensin.',
  },
  needs: {
    missing: 'Valitse ainakin yksi asia, jossa haluat apua',
    label: 'Missä haluat apua',
    hint: 'Valitse enintään kolme, tärkein ensin.',
  },
  goals: {
    missing: 'Kirjoita, minkä pitäisi olla toisin',
    label: 'Minkä pitäisi olla toisin puolen vuoden kuluttua?',
    hint: 'Sinulle ehdotettu mentori lukee tämän. 100–1000 merkkiä.',
  },
  motivation: {
    missing: 'Kirjoita, miksi haluat mentorin juuri nyt',
    label: 'Miksi haluat mentorin juuri nyt?',
    hint: 'Vain koordinaattorit lukevat tämän. 100–1500 merkkiä.',
  },
  workExperience: {
    missing: 'Valitse työkokemuksesi',
    label: 'Työkokemuksesi, missä maassa tahansa',
  },
  workedInFinland: {
    missing: 'Valitse, oletko työskennellyt Suomessa',
    label: 'Oletko työskennellyt Suomessa?',
  },
  workDescription: { label: 'Millaista työtä olet tehnyt?' },
  stayIntent: {
    missing: 'Valitse, missä haluat työskennellä opintojen jälkeen',
    label: 'Missä haluat työskennellä opintojen jälkeen?',
    hint: 'Kysymme nähdäksemme, mitä ohjelma muuttaa. Vastaus ei vaikuta parin muodostamiseen.',
  },
  employmentNow: {
    missing: 'Valitse työtilanteesi',
    label: 'Työsi tällä hetkellä',
    hint: 'Tämäkään ei vaikuta parin muodostamiseen.',
  },
  languagePractice: { label: 'Kielet, joita haluat harjoitella mentorin kanssa' },
  mobility: { missing: 'Valitse, miten pääset tapaamisiin', label: 'Miten pääset tapaamisiin?' },
  linkedin: { label: 'LinkedIn-profiili' },
  commitment: {
    missing: 'Rastita, että otat ensimmäisen yhteyden, järjestät tapaamiset ja tulet aloitustilaisuuteen',
    label: 'Otan ensimmäisen yhteyden, järjestän kuukausittaiset tapaamiset ja tulen aloitustilaisuuteen',
  },
  understandsNoJob: {
    missing: 'Rastita, että ymmärrät, ettei mentori lupaa työpaikkaa',
    label: 'Ymmärrän, ettei mentori lupaa työpaikkaa',
  },
};
