import type { AuditText } from './en.ts';

export const sv: AuditText = {
  title: 'Granskningslogg',
  lead: 'Alla ändringar som personalen har gjort och alla personer vars uppgifter har visats. Ingenting här kan ändras, och varje post sparas i två år.',
  open: 'Granskningslogg',
  month: 'Månad',
  thisMonth: 'Den här månaden',
  kind: 'Typ',
  kinds: { LOOK: 'Tittade på', DEED: 'Ändrade', EXPORT: 'Sparade eller öppnade som fil' },
  staff: 'Medarbetare',
  formerStaff: 'En medarbetare',
  none: 'Det finns inga poster för det här valet.',
  when: 'När',
  who: 'Vem',
  what: 'Vad',
  people: 'Personer',
  erased: 'Raderad person',
  route: 'Begäran',
  before: 'före',
  after: 'efter',
};
