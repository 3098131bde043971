import type { ClaimPackText } from './en.ts';

export const sv: ClaimPackText = {
  title: 'Ansökningspaket',
  period: (from, to) => `Period ${from} – ${to}`,
  lock: (revision, time) => `Låsning ${revision}, ${time} (finländsk tid)`,
  hash: (hash) => `Låsningens SHA-256: ${hash}`,
  number: (number) => `Beslut ${number}`,
  noNumber: 'Beslutets nummer har inte förts in.',
  funder: (name) => `Finansiär: ${name}`,
  binding:
    'Finansiärens egen blankett är bindande. Det här paketet är material till den och styrker siffrorna; det är inte själva ansökan.',
  unconfirmed: (terms) => `De här villkoren har ingen bekräftat ännu: ${terms}.`,
  privacy:
    'Här nämns ingen person vid namn. Id:n står för personer och saker, och en koordinator hittar dem med hjälp av dessa. Det som skulle avslöja enstaka personer eller företag visas inte.',
  indicators: 'Resultat mot mål',
  costs: 'Kostnader',
  noCosts: 'Inga kostnader har lästs in för den här perioden.',
  financing: 'Finansiering',
  companies: 'Medverkande företag',
  corrections: 'Rättelser sedan förra ansökan',
  correctionCount: (count) =>
    count === 0
      ? 'Inget av det som tidigare har redovisats räknas nu på annat sätt.'
      : count === 1
        ? 'En sak som tidigare har redovisats räknas nu på annat sätt. Den finns i filen corrections.csv.'
        : `${count} saker som tidigare har redovisats räknas nu på annat sätt. De finns i filen corrections.csv.`,
  checklist: 'Bilagor som görs på annat håll',
  checklistLead:
    'Det här är vanliga bilagor hos landskapsförbunden. Ert eget beslut säger vilka av dem som krävs.',
  attachments: [
    'Finansiärens egen blankett för utbetalningsansökan, undertecknad',
    'Huvudboksutdrag för projektets kostnadsställe med verifikatnummer',
    'Lönesammanställning med uppgiftsbeskrivningar',
    'Arbetstidsuppföljning',
    'Redogörelse för upphandlingar och köpta tjänster',
    'Redogörelse för semesterlöner, när löner redovisas',
    'Förbindelser från dem som betalar självfinansieringen',
    'Utredning om mervärdesskatt',
    'Styrgruppens protokoll',
    'Material där finansiären nämns',
    'De minimis-blanketter, när ett företag har fått stöd',
    'Till den sista ansökan: slutrapporten på finansiärens blankett',
  ],
  sheets: {
    usual: 'Undertecknade närvarolistor, om finansiären begär namn',
    of: (have, of) =>
      of === 0
        ? 'Undertecknade närvarolistor: inget tillfälle hölls under perioden'
        : `Undertecknade närvarolistor: bifogade i systemet för ${have} av ${of} ${of === 1 ? 'tillfälle' : 'tillfällen'}`,
    day: 'Dag',
    session: 'Tillfälle',
    standing: 'Undertecknad lista',
    present: (count) => (count === 1 ? 'finns' : `finns (${count})`),
    missing: 'saknas',
  },
  files: 'Filer i paketet',
  kept: 'visas inte',
  none: '–',
  row: { indicator: 'Indikator', target: 'Mål', actual: 'Utfall', period: 'Under perioden' },
  sum: { line: 'Rad', period: 'Perioden, €', until: 'Till periodens slut, €' },
  share: { source: 'Källa', planned: 'Planerat, €', actual: 'Utfall, €' },
  draft: 'Utkast',
  write: (what) => `[Skriv här: ${what}]`,
  annex: {
    title: 'Bilaga till utbetalningsansökan',
    activity: 'Verksamheten under perioden',
    activityHint: 'vad som gjordes, i några meningar, och vad som avvek från planen',
    results: 'Periodens resultat',
    costs: 'Kostnader och finansiering',
    corrections: 'Rättelser',
    attachments: 'Bilagor',
    signed: 'Ort, datum och den ansvariga personens underskrift',
  },
  report: {
    title: 'Slutrapport',
    goals: 'Mål och behov',
    goalsHint: 'behovet som projektet svarade på, dess mål och målgrupper',
    work: 'Arbetet och evenemangen',
    workHint: 'projektets gång, samarbetsparterna samt avvikelser och orsakerna till dem',
    results: 'Resultat och effekter',
    resultsHint: 'vad siffrorna betyder för mentorer, studerande och företag i landskapet',
    models: 'Nya verksamhetsmodeller och hur resultaten används',
    modelsHint: 'modeller och material som har tagits i bruk, och hur andra kan använda dem',
    after: 'Ansvaret efter projektet',
    afterHint: 'vem som fortsätter arbetet, och med vilka medel',
    publicity: 'Information och synlighet',
    publicityHint: 'var projektet och dess finansiär har gjorts kända',
    money: 'Kostnader och finansiering',
    lessons: 'Lärdomar',
    lessonsHint: 'vad som borde göras annorlunda nästa gång',
    steering: 'Behandlad i styrgruppen den',
  },
};
