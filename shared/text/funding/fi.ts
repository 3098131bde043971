import type { FundingText } from './en.ts';

export const fi: FundingText = {
  title: 'Tulokset ja kustannukset',
  noScript: 'Sivu tarvitsee JavaScriptiä, koska se näyttää lukuja sisäänkirjautuneelle henkilöstölle.',
  signedOut: 'Kirjaudu henkilöstötunnuksellasi, niin näet luvut.',
  forbidden: {
    title: 'Ei oikeutta nähdä näitä lukuja',
    detail:
      'Tunnuksellasi ei ole oikeutta nähdä näitä lukuja. Pyydä oikeus ohjelman pääkäyttäjältä ja kirjaudu uudelleen.',
  },
  notFound: {
    title: 'Sivua ei ole',
    detail: 'Osoitteessa voi olla virhe, tai sivu on siirretty. Aloita ohjelman nimestä yläreunassa.',
  },
  loadFailed: {
    title: 'Tätä sivun osaa ei voitu hakea',
    detail:
      'Uusi versio on ehkä asennettu. Lataa sivu uudelleen; kirjoittamasi on tallessa tällä välilehdellä.',
  },
  toFigures: 'Luvut',
  noDecision: {
    title: 'Yhtään rahoituspäätöstä ei ole vielä kirjattu',
    detail: 'Tapahtumat lasketaan päätökselle päivänsä mukaan, myös ne, jotka olivat ennen kirjaamista.',
  },
  decisionNumber: (number) => `Päätös ${number}`,
  decision: 'Rahoitus',
  asOf: (time) => `Tilanne ${time} Suomen aikaa`,
  period: (from, to) => (to === '' ? `${from} alkaen` : `${from}–${to}`),
  onCourse: (count, of) =>
    of === 0
      ? 'Tavoitteita ei ole asetettu.'
      : `${count}/${of} tavoitteesta on saavutettu tai etenee suunnitelman mukaan.`,
  missingCount: (count) =>
    count === 0
      ? 'Todisteita ei puutu.'
      : count === 1
        ? '1 asiasta puuttuu todiste.'
        : `${count} asiasta puuttuu todiste.`,
  atLeast: (count) => `Vähintään ${count} asiasta puuttuu todiste.`,
  nextClaim: (date, days) =>
    days < 0
      ? `Maksatushakemus piti jättää viimeistään ${date}.`
      : days === 0
        ? `Maksatushakemus on jätettävä viimeistään tänään, ${date}.`
        : `Seuraava maksatushakemus on jätettävä viimeistään ${date}, aikaa on ${days === 1 ? '1 päivä' : `${days} päivää`}.`,
  noClaimDue: 'Millään maksatushakemuksella ei ole määräpäivää.',
  empty: 'Mitään ei ole vielä laskettu. Ensimmäiset luvut näkyvät, kun ensimmäinen hakemus on vahvistettu.',
  beingCounted:
    'Päätöksen päivämäärät ovat uudet. Lukuja lasketaan parhaillaan, ja ne näkyvät tässä muutaman minuutin kuluttua: lataa sivu silloin uudelleen.',
  notEntered: 'Ei kirjattu',
  resultsNotEntered:
    'Tämän päätöksen tulokset ovat ajalta ennen tätä järjestelmää, eikä niitä ole kirjattu tänne: taulukossa näkyvät vain tavoitteet.',
  carriesOver:
    'Luvuissa ovat mukana myös tulokset ajalta ennen tätä järjestelmää, sellaisina kuin ne on kirjattu.',
  indicator: 'Indikaattori',
  target: 'Tavoite',
  actual: 'Toteuma',
  thisMonth: 'Tässä kuussa',
  responses: (answers, asked, percent) => `${answers} / ${asked} vastasi (${percent})`,
  nobodyAsked: 'Keneltäkään ei ole vielä kysytty.',
  tooFewAnswers: 'Liian vähän vastauksia näytettäväksi',
  proposal: 'Ehdotus: ohjelman omistaja ei ole vielä päättänyt määritelmästä.',
  ofWhich: (label) => `joista: ${label}`,
  definition: 'Näin se lasketaan',
  definitionVersion: (version) => `Määritelmä, versio ${version}`,
  hours: (count) => `${count} h`,
  evidenceTitle: (label) => `Luku sisältää: ${label}`,
  evidenceCaption:
    'Jokainen rivi lasketaan sille päivälle, jona se tapahtui. Tunnisteet edustavat henkilöitä ja asioita; koordinaattori löytää ne tunnisteilla.',
  noEvidence: 'Tässä ei ole mitään laskettavaa.',
  month: 'Kuukausi',
  date: 'Päivä',
  proof: 'Peruste',
  counts: 'Lasketaan',
  entered: 'Kirjattu',
  tellers: { STAFF: 'henkilökunta', PARTICIPANT: 'henkilö itse', SYSTEM: 'järjestelmä' },
  saved: {
    indicators: 'Tallenna luvut',
    evidence: 'Tallenna kaikki laskettu',
    missing: 'Tallenna puuttuvat',
    costs: 'Tallenna kustannusrivit',
    periods: 'Tallenna kaudet',
  },
  staysHere:
    'Tämä luettelo pysyy näytöllä: tiedosto lähtee talosta, ja riveistä voisi tunnistaa yksittäisiä ihmisiä tai yrityksiä.',
  print: 'Tulosta',
  statuses: { OPEN: 'käynnissä', CLOSED: 'päättynyt' },
  courses: {
    REACHED: 'Tavoite saavutettu',
    ON_COURSE: 'Suunnitelman mukaan',
    BEHIND: 'Jäljessä suunnitelmasta',
    FAR_BEHIND: 'Paljon jäljessä suunnitelmasta',
    NO_PLAN: 'Ei suunnitelmaa tähän päivään, koska päätöksellä ei ole viimeistä päivää',
    NO_TARGET: 'Ilman tavoitetta',
    UNKNOWN: 'Ei tiedossa',
  },
  forecast: (low, high, day) =>
    low === high ? `Ennuste päivälle ${day}: ${low}.` : `Ennuste päivälle ${day}: ${low}–${high}.`,
  forecastPaces: (whole, lately, since) =>
    `Tahti on ollut ${whole} kuukaudessa laskennan alusta ja ${lately} kuukaudessa ${since} alkaen.`,
  forecastPairs: (pending, ended, successful) =>
    `Toimivia tai päättymässä olevia pareja: ${pending}. Päättyneitä pareja: ${ended}, niistä onnistuneita: ${successful}.`,
  forecastPlanned: (cohorts, pairs) =>
    `Siihen mennessä päättyviä suunniteltuja ohjelmakausia: ${cohorts}. Hakeneista voi syntyä enintään ${pairs === '1' ? 'yksi pari' : `${pairs} paria`}.`,
  forecastReached: (early, late) =>
    early === late
      ? `Tavoite saavutetaan ${early}.`
      : late === ''
        ? `Tavoite saavutetaan ${early} nopeammalla tahdilla, mutta ei hitaammalla.`
        : `Tavoite saavutetaan aikavälillä ${early}–${late}.`,
  forecastMissed: 'Tavoitetta ei saavuteta viimeiseen päivään mennessä kummallakaan tahdilla.',
  assumptions:
    'Suunnitelma tähän päivään: suora viiva päätöksen päiville; ”jäljessä” on vähintään kolme neljäsosaa siitä. Ennuste: kumpikin tahti jatkuu viimeiseen päivään; viikkoja, joina ohjelma lepää (kesällä ja vuodenvaihteessa), ei lasketa kuluneeseen eikä jäljellä olevaan aikaan. Onnistuneet parit: enintään kaikki toimivat tai päättymässä olevat parit, vähintään se osuus niistä, joka on tähän mennessä onnistunut, jos ne päättyvät viimeiseen päivään mennessä. Ohjelmakaudesta, jossa ei vielä ole pareja ja joka päättyy viimeiseen päivään mennessä: vähintään ei yhtään ja enintään yksi pari jokaista hakenutta opiskelijaa tai hyväksyttyä mentoria kohti sen mukaan, kumpia on vähemmän.',
  trend: 'Kehitys',
  trendOf: (label) => `${label} kuukausittain`,
  together: 'Yhteensä',
  span: 'Jakso',
  funnel: 'Hakemuksesta onnistuneeksi pariksi',
  step: 'Vaihe',
  share: 'Suurimpaan verrattuna',
  byCohort: 'Ohjelmakaudet rinnakkain',
  byCohortLead:
    'Kahdelle ohjelmakaudelle osallistuva lasketaan ensimmäiseen. Ajalta ennen tätä järjestelmää olevat tulokset eivät kuulu ohjelmakausiin.',
  elsewhere: 'Ei ohjelmakaudella',
  noCohorts: 'Tämän päätöksen aikana ei ole alkanut ohjelmakautta.',
  total: 'Kaikki',
  missing: 'Puuttuvat todisteet',
  missingLead:
    'Rahoittaja voi kysyä näistä todisteita. Koordinaattori korjaa kunkin työpöydällä tunnuksen takana.',
  nothingMissing: 'Mitään ei puutu.',
  whatIsMissing: 'Puuttuva asia',
  putRight: 'Paikka työpöydällä',
  missingKinds: {
    SESSION_WITHOUT_ATTENDANCE: 'Tilaisuus pidetty, läsnäololista puuttuu',
    MEETING_OF_ONE_SIDE: 'Vain toisen ilmoittama tapaaminen',
    AGREEMENT_UNSIGNED: 'Pari on aloittanut, molemmat eivät ole vahvistaneet sopimusta',
    FINAL_SURVEY_UNANSWERED: 'Onnistunut, mutta loppukyselyyn ei ole vastattu',
    COMPANY_WITHOUT_BUSINESS_ID: 'Yritys ilman Y-tunnusta',
    COMPANY_WITHOUT_MUNICIPALITY: 'Yritys ilman kuntaa',
  },
  byMunicipality: 'Yritykset kunnittain',
  municipality: 'Kunta',
  companies: 'Yrityksiä',
  keptBack: 'Ei näytetä',
  notOnPaper:
    'Ei näytetä paperilla, koska luku voisi paljastaa yksittäisiä. Maksatuspaketti näyttää sen, kun näin ei ole.',
  tooManyCompanies: 'Yrityksiä on liikaa, jotta ne voitaisiin näyttää täällä kunnittain.',
  smallCells: 'Alle viittä ei näytetä, eikä yhtä muuta silloin, kun summa paljastaisi ne.',
  notKnown: 'Ei tiedossa',
  whichCompanies: (count) => `Mitkä yritykset ovat nämä ${count}?`,
  businessId: 'Y-tunnus',
  countsFrom: 'Lasketaan alkaen',
  periods: 'Maksatusjaksot',
  noPeriods: 'Yhtään jaksoa ei ole avattu.',
  days: 'Päivät',
  state: 'Tila',
  dueOn: 'Haettava viimeistään',
  mostToClaim: 'Haettavissa',
  claimed: 'Haettu',
  periodStates: {
    OPEN: 'Avoin',
    IN_REVIEW: 'Tarkistettavana',
    LOCKED: 'Lukittu',
    CLAIMED: 'Haettu',
    RETURNED: 'Palautettu',
    PARTLY_REJECTED: 'Hyväksytty osittain',
    ACCEPTED: 'Hyväksytty',
    PAID: 'Maksettu',
    CANCELLED: 'Peruttu',
  },
  unconfirmed: 'vahvistamaton',
  dueNow: 'Suunnitelma tänään',
  everyTime: (count) => `kaikki kerrat: ${count}`,
  toGo: (count) => `tavoitteeseen ${count}`,
  course: 'Tilanne',
  planned: 'Suunnitelma',
  figureMissing: 'Luvusta puuttuvat todisteet',
  indicators: 'Tulokset ja tavoitteet',
  others: 'Muut luvut',
  costLines: 'Kustannusrivit',
  costs: 'Kustannukset',
  noCosts: 'Kirjanpitoa ei ole tuotu. Se tehdään maksatusjaksolla.',
  costsAsOf: (date) => `Kirjanpito tuotu viimeksi ${date}.`,
  costLine: 'Rivi',
  budget: 'Budjetti',
  accounts: 'Kirjanpito',
  used: 'Käytetty',
  sums: {
    direct: 'Lasketaan tositteista',
    flat: 'Flat rate tai kertakorvaus',
    income: 'Tulot, vähennetään',
    eligible: 'Tukikelpoista',
    support: 'Tuki',
    own: 'Omarahoitus',
  },
  noCostModel:
    'Tukikelpoiset kustannukset ja tuki lasketaan, kun päätöksellä on kustannusmalli, tukiprosentti ja myönnetty summa.',
  burn: 'Raha ja aika',
  timePassed: 'Päätöksen ajasta kulunut',
  moneyUsed: 'Budjetista käytetty',
  perPair: (euro, count) => `${euro} onnistunutta paria kohti, pareja ${count}.`,
  noPerPair: 'Onnistuneen parin kustannus näytetään, kun niitä on.',
  financing: 'Rahoitus lähteittäin',
  source: 'Lähde',
  plannedSum: 'Suunniteltu',
  actualSum: 'Tähän mennessä',
  sources: {
    FUNDER: 'Rahoittaja',
    OWN: 'Oma raha',
    MUNICIPALITY: 'Kunta',
    OTHER_PUBLIC: 'Muu julkinen rahoitus',
    PRIVATE: 'Yksityinen rahoitus',
    UNPLANNED: 'Ei suunniteltu',
  },
  income: 'Tulot',
  accepted: 'Hyväksytty',
  paid: 'Maksettu',
  changes: 'Muuttunut viime lukituksen jälkeen',
  changesLead: (days) =>
    `Tämä lasketaan nyt toisin kuin jakson ${days} lukituksessa. Muutos näkyy seuraavalla jaksolla.`,
  noLock: 'Yhtään jaksoa ei ole vielä lukittu.',
  noChanges: 'Mikään ei ole muuttunut sen jälkeen.',
  thing: 'Asia',
  was: 'Oli',
  is: 'On nyt',
  nothing: 'ei laskettu',
  noMore: 'ei lasketa',
  counted: (amount, date) => `${amount}, ${date}`,
  evidenceOf: (label, figure) => `${label}, ${figure}: näytä, mitä luku sisältää`,
  quarter: (number, year) => `${number}. neljännes ${year}`,
  packs: 'Maksatuspaketit',
  packsLead:
    'Kaikki rahoittajalle yhtenä ZIP-tiedostona: luvut, näyttö tunnuksin, kustannukset ja luonnokset. Vain lukitusta jaksosta.',
  makePack: 'Tee paketti',
  fetchPack: 'Nouda ZIP-tiedosto',
  packReady: (size, hash) => `Valmis: ${size} kt. SHA-256 ${hash}…`,
  packLeave: 'Voit poistua sivulta sillä välin; paketti löytyy täältä uudelleen.',
  packSteps: {
    WAITING: 'Odottaa vuoroaan',
    COLLECTING: 'Kokoaa lukituksen tiedot',
    WRITING: 'Kirjoittaa tiedostoja',
    KEEPING: 'Tallentaa ZIP-tiedostoa',
  },
  packFaults: {
    LOCK_DAMAGED: 'Lukitus on vaurioitunut: jokin siinä ei ole kuten oli. Ota yhteys ylläpitäjään.',
    SIGN_UNWRITABLE:
      'Päätöksen nimessä on merkki, jota ei voi kirjoittaa. Vaihda nimi, lukitse jakso uudelleen ja pyydä pakettia uudelleen.',
    TOO_LARGE: 'Paketti on liian suuri yhdeksi tiedostoksi. Tallenna luettelot yksitellen.',
  },
};
