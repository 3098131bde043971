import { formatDate, formatNumber } from '../format.ts';
import type { CertificateText } from './en.ts';

const day = (date: string): string => formatDate(date, 'sv');

export const sv: CertificateText = {
  title: 'Intyg',
  headings: { MENTOR: 'Intyg för mentor', STUDENT: 'Intyg över deltagande', TRAINING: 'Intyg över skolning' },
  statements: {
    MENTOR: (programme, from, until) =>
      `har varit frivillig karriärmentor i programmet ${programme} ${day(from)}–${day(until)}.`,
    STUDENT: (programme, from, until) =>
      `har deltagit som adept i programmet ${programme} ${day(from)}–${day(until)}.`,
    TRAINING: (programme, _from, until) =>
      `har genomgått skolningen i programmet ${programme} den ${day(until)}.`,
  },
  meetings: 'Träffar mellan mentor och adept',
  hours: (hours) => `Timmar: ${formatNumber(hours, 'sv')} h`,
  modules: 'Innehåll',
  issued: (organiser, date) => `${organiser}, ${day(date)}`,
  number: (number) => `Nummer ${number}`,
  verifyAt: (address) => `Numret kan kontrolleras av vem som helst på ${address}`,
  page: {
    title: 'Ditt intyg',
    lead: 'Här är ditt intyg på tre språk, som en PDF som du kan skriva ut eller skicka vidare.',
    preparing: 'Ditt intyg görs just nu. Öppna sidan på nytt om en minut.',
    revoked: 'Det här intyget gäller inte längre. Skriv till oss om du inte vet varför.',
    download: { en: 'Intyget på engelska', sv: 'Intyget på svenska', fi: 'Intyget på finska' },
    verify: 'Den som får intyget av dig kan kontrollera numret här:',
  },
  verify: {
    title: 'Kontrollera ett intyg',
    lead: 'Skriv numret som står längst ner på intyget.',
    label: 'Nummer',
    hint: 'Sexton bokstäver och siffror, till exempel 01AB-23CD-45EF-67GH',
    submit: 'Kontrollera',
    missing: 'Skriv numret som det står på intyget.',
    unknown: 'Vi känner inte till något intyg med det numret. Kontrollera varje tecken mot papperet.',
    revoked: 'Intyget har återkallats och gäller inte längre.',
    replaced: (on) =>
      `Ett nyare intyg har ersatt det här ${day(on)}, eftersom mentorskapet fortsatte. Be innehavaren om det nyare.`,
    valid: 'Intyget är äkta.',
    compare: 'Jämför med papperet: där ska stå detsamma.',
    name: 'Namn',
    kind: 'Typ av intyg',
    issuedOn: 'Utfärdat',
    privacy: 'Vi visar det som står på papperet, och ingenting annat.',
  },
};
