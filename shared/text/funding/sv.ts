import type { FundingText } from './en.ts';

export const sv: FundingText = {
  title: 'Resultat och kostnader',
  noScript: 'Sidan behöver JavaScript, eftersom den visar siffror för inloggad personal.',
  signedOut: 'Logga in med ditt personalkonto för att se siffrorna.',
  forbidden: {
    title: 'Ingen rätt att se siffrorna',
    detail:
      'Ditt konto har inte rätt att se de här siffrorna. Be programmets administratör om rätten och logga sedan in igen.',
  },
  notFound: {
    title: 'Sidan finns inte',
    detail: 'Adressen kan vara felskriven, eller så har sidan flyttats. Börja från programmets namn ovan.',
  },
  loadFailed: {
    title: 'Den här delen av sidan kunde inte hämtas',
    detail:
      'En ny version kan ha installerats. Ladda om sidan; det du har skrivit finns kvar på den här fliken.',
  },
  toFigures: 'Siffrorna',
  noDecision: {
    title: 'Inget finansieringsbeslut har förts in ännu',
    detail:
      'Det som händer räknas för ett beslut enligt sin dag, också det som hände innan beslutet fördes in.',
  },
  decisionNumber: (number) => `Beslut ${number}`,
  decision: 'Finansiering',
  asOf: (time) => `Läget ${time} finländsk tid`,
  period: (from, to) => (to === '' ? `Från ${from}` : `${from}–${to}`),
  onCourse: (count, of) =>
    of === 0 ? 'Inga mål har ställts.' : `${count} av ${of} mål har nåtts eller går enligt plan.`,
  missingCount: (count) =>
    count === 0
      ? 'Inget underlag saknas.'
      : count === 1
        ? '1 sak saknar underlag.'
        : `${count} saker saknar underlag.`,
  atLeast: (count) => `Minst ${count} ${count === '1' ? 'sak' : 'saker'} saknar underlag.`,
  nextClaim: (date, days) =>
    days < 0
      ? `En utbetalningsansökan skulle ha lämnats in senast ${date}.`
      : days === 0
        ? `En utbetalningsansökan ska lämnas in senast i dag, ${date}.`
        : `Nästa utbetalningsansökan ska lämnas in senast ${date}, om ${days === 1 ? '1 dag' : `${days} dagar`}.`,
  noClaimDue: 'Ingen utbetalningsansökan har en sista dag.',
  empty: 'Inget har räknats ännu. De första siffrorna syns när den första ansökan har bekräftats.',
  beingCounted:
    'Beslutets datum är nya. Siffrorna räknas som bäst och visas här om några minuter: ladda då sidan på nytt.',
  notEntered: 'Inte infört',
  resultsNotEntered:
    'Resultaten för det här beslutet är från tiden före det här systemet, och inga har förts in här: tabellen visar bara målen.',
  carriesOver: 'I siffrorna ingår resultat från tiden före det här systemet, så som de har förts in.',
  indicator: 'Indikator',
  target: 'Mål',
  actual: 'Utfall',
  thisMonth: 'Den här månaden',
  responses: (answers, asked, percent) => `${answers} av ${asked} har svarat (${percent})`,
  nobodyAsked: 'Ingen har tillfrågats ännu.',
  tooFewAnswers: 'För få svar för att visas',
  proposal: 'Förslag: programmets ägare har inte ännu beslutat om definitionen.',
  ofWhich: (label) => `varav ${label}`,
  definition: 'Så räknas det',
  definitionVersion: (version) => `Definition, version ${version}`,
  hours: (count) => `${count} h`,
  evidenceTitle: (label) => `Det här räknas: ${label}`,
  evidenceCaption:
    'Varje rad räknas på den dag då det hände. Id:n står för personer och saker; en koordinator hittar dem med hjälp av dessa.',
  noEvidence: 'Här räknas ingenting.',
  month: 'Månad',
  date: 'Datum',
  proof: 'Underlag',
  counts: 'Räknas som',
  entered: 'Infört',
  tellers: { STAFF: 'av personalen', PARTICIPANT: 'av personen själv', SYSTEM: 'av systemet' },
  saved: {
    indicators: 'Spara siffrorna',
    evidence: 'Spara allt som räknas',
    missing: 'Spara det som saknas',
    costs: 'Spara kostnadsraderna',
    periods: 'Spara perioderna',
  },
  staysHere:
    'Den här listan stannar på skärmen: en fil lämnar huset, och raderna kunde röja enskilda personer eller företag.',
  print: 'Skriv ut',
  statuses: { OPEN: 'pågår', CLOSED: 'avslutad' },
  courses: {
    REACHED: 'Målet uppnått',
    ON_COURSE: 'Enligt plan',
    BEHIND: 'Efter planen',
    FAR_BEHIND: 'Långt efter planen',
    NO_PLAN: 'Ingen plan hittills, eftersom beslutet saknar sista dag',
    NO_TARGET: 'Utan mål',
    UNKNOWN: 'Inte känt',
  },
  forecast: (low, high, day) =>
    low === high ? `Prognos för ${day}: ${low}.` : `Prognos för ${day}: ${low}–${high}.`,
  forecastPaces: (whole, lately, since) =>
    `Takten har varit ${whole} per månad sedan räkningen började och ${lately} per månad sedan ${since}.`,
  forecastPairs: (pending, ended, successful) =>
    `Par som arbetar eller håller på att avsluta: ${pending}. Avslutade par: ${ended}, av dem framgångsrika: ${successful}.`,
  forecastPlanned: (cohorts, pairs) =>
    `Planerade programomgångar som avslutas till dess: ${cohorts}. De som har ansökt räcker till högst ${pairs} par.`,
  forecastReached: (early, late) =>
    early === late
      ? `Målet nås ${early}.`
      : late === ''
        ? `Målet nås ${early} med den snabbare takten men inte med den långsammare.`
        : `Målet nås mellan ${early} och ${late}.`,
  forecastMissed: 'Målet nås inte före sista dagen med någondera takten.',
  assumptions:
    'Plan hittills: en rak linje över beslutets dagar; ”efter planen” är minst tre fjärdedelar av den. Prognos: vardera takten fortsatt till sista dagen; veckor då programmet vilar (på sommaren och vid årsskiftet) räknas varken i tiden som gått eller i tiden som är kvar. Framgångsrika par: högst alla par som arbetar eller håller på att avsluta, minst den andel av dem som hittills har varit framgångsrik, om de avslutas senast sista dagen. Av en programomgång som ännu inte har något par och avslutas senast sista dagen: minst inget, och högst ett par för varje studerande som har ansökt eller mentor som är godkänd, beroende på vilka som är färre.',
  trend: 'Utveckling',
  trendOf: (label) => `${label}, månad för månad`,
  together: 'Sammanlagt',
  span: 'Tidsperiod',
  funnel: 'Från ansökan till framgångsrikt par',
  step: 'Steg',
  share: 'Jämfört med det största',
  byCohort: 'Programomgångarna bredvid varandra',
  byCohortLead:
    'Den som deltar i två programomgångar räknas i den första. Resultat från tiden före det här systemet finns i ingen omgång.',
  elsewhere: 'Utanför omgångarna',
  noCohorts: 'Ingen programomgång har börjat under det här beslutet.',
  total: 'Alla',
  missing: 'Underlag som saknas',
  missingLead:
    'Finansiären kan fråga efter underlag för dessa. En koordinator rättar till dem på arbetsbordet, bakom id:t.',
  nothingMissing: 'Ingenting saknas.',
  whatIsMissing: 'Det som saknas',
  putRight: 'Plats på arbetsbordet',
  missingKinds: {
    SESSION_WITHOUT_ATTENDANCE: 'Hållet tillfälle utan närvarolista',
    MEETING_OF_ONE_SIDE: 'Träff som bara den ena har rapporterat',
    AGREEMENT_UNSIGNED: 'Paret har börjat, men båda har inte bekräftat överenskommelsen',
    FINAL_SURVEY_UNANSWERED: 'Framgångsrikt, men utan svar på slutenkäten',
    COMPANY_WITHOUT_BUSINESS_ID: 'Företag utan FO-nummer',
    COMPANY_WITHOUT_MUNICIPALITY: 'Företag utan kommun',
  },
  byMunicipality: 'Företag per kommun',
  municipality: 'Kommun',
  companies: 'Företag',
  keptBack: 'Visas inte',
  notOnPaper:
    'Visas inte på papper, eftersom siffran kunde röja enskilda. Ansökningspaketet visar den när den inte gör det.',
  tooManyCompanies: 'För många företag för att visas efter kommun här.',
  smallCells: 'Färre än fem visas inte, och inte heller en till där summan skulle avslöja dem.',
  notKnown: 'Inte känt',
  whichCompanies: (count) => `Vilka företag är dessa ${count}?`,
  businessId: 'FO-nummer',
  countsFrom: 'Räknas från',
  periods: 'Redovisningsperioder',
  noPeriods: 'Ingen period har öppnats.',
  days: 'Dagar',
  state: 'Läge',
  dueOn: 'Ansökan senast',
  mostToClaim: 'Kan ansökas om',
  claimed: 'Ansökt',
  periodStates: {
    OPEN: 'Öppen',
    IN_REVIEW: 'Granskas',
    LOCKED: 'Låst',
    CLAIMED: 'Ansökt',
    RETURNED: 'Återlämnad',
    PARTLY_REJECTED: 'Delvis godkänd',
    ACCEPTED: 'Godkänd',
    PAID: 'Utbetald',
    CANCELLED: 'Struken',
  },
  unconfirmed: 'obekräftat',
  dueNow: 'Plan i dag',
  everyTime: (count) => `alla gånger: ${count}`,
  toGo: (count) => `${count} kvar till målet`,
  course: 'Läge',
  planned: 'Planen',
  figureMissing: 'Underlag som saknas för siffran',
  indicators: 'Resultat mot mål',
  others: 'Övriga siffror',
  costLines: 'Kostnadsrader',
  costs: 'Kostnader',
  noCosts: 'Ingen bokföring har hämtats in. Det görs i en period.',
  costsAsOf: (date) => `Bokföringen hämtades senast in ${date}.`,
  costLine: 'Rad',
  budget: 'Enligt budgeten',
  accounts: 'Bokföring',
  used: 'Använt',
  sums: {
    direct: 'Räknas enligt verifikat',
    flat: 'Schablon eller engångsersättning',
    income: 'Intäkter, dras av',
    eligible: 'Stödberättigande',
    support: 'Stöd',
    own: 'Egenfinansiering',
  },
  noCostModel:
    'Stödberättigande kostnader och stöd räknas ut när beslutet har en kostnadsmodell, en stödprocent och ett beviljat belopp.',
  burn: 'Pengar mot tid',
  timePassed: 'Del av beslutets tid som har gått',
  moneyUsed: 'Del av budgeten som är använd',
  perPair: (euro, count) => `${euro} för vart och ett av ${count} framgångsrika par.`,
  noPerPair: 'Kostnaden för ett framgångsrikt par visas när det finns ett.',
  financing: 'Finansiering per källa',
  source: 'Källa',
  plannedSum: 'Planerat',
  actualSum: 'Hittills',
  sources: {
    FUNDER: 'Finansiären',
    OWN: 'Egna medel',
    MUNICIPALITY: 'Kommun',
    OTHER_PUBLIC: 'Annan offentlig finansiering',
    PRIVATE: 'Privat finansiering',
    UNPLANNED: 'Inte planerat',
  },
  income: 'Intäkter',
  accepted: 'Godkänt',
  paid: 'Utbetalt',
  changes: 'Ändrat sedan den senaste låsningen',
  changesLead: (days) =>
    `Det som räknas annorlunda nu än när perioden ${days} låstes. Det syns i nästa period.`,
  noLock: 'Ingen period har låsts ännu.',
  noChanges: 'Ingenting har ändrats sedan dess.',
  thing: 'Sak',
  was: 'Var',
  is: 'Är nu',
  nothing: 'räknades inte',
  noMore: 'räknas inte',
  counted: (amount, date) => `${amount}, ${date}`,
  evidenceOf: (label, figure) => `${label}, ${figure}: visa vad som räknas`,
  quarter: (number, year) => `Kvartal ${number}/${year}`,
  packs: 'Ansökningspaket',
  packsLead:
    'Allt för finansiären i en ZIP-fil: siffror, underlag med id, kostnader och utkast. Bara av en låst period.',
  makePack: 'Gör paketet',
  fetchPack: 'Hämta ZIP-filen',
  packReady: (size, hash) => `Klart: ${size} kB. SHA-256 ${hash}…`,
  packLeave: 'Du kan lämna sidan under tiden; paketet hittas här igen.',
  packSteps: {
    WAITING: 'Väntar på sin tur',
    COLLECTING: 'Samlar det som låsningen har sparat',
    WRITING: 'Skriver filerna',
    KEEPING: 'Sparar ZIP-filen',
  },
  packFaults: {
    LOCK_DAMAGED: 'Låsningen är skadad: något i den är inte som det var. Kontakta administratören.',
    SIGN_UNWRITABLE:
      'Ett tecken i beslutets namn kan inte skrivas. Ändra namnet, lås perioden på nytt och begär paketet igen.',
    TOO_LARGE: 'Paketet är för stort för en fil. Spara listorna en och en.',
  },
};
