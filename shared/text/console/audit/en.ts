/** The audit log: every deed of staff, and every look at a person. */
export const en = {
  title: 'Audit log',
  lead: 'Every change by staff, and everybody whose data was looked at. Nothing here can be changed; each entry is kept for two years.',
  open: 'Audit log',
  month: 'Month',
  thisMonth: 'This month',
  kind: 'Kind',
  kinds: { LOOK: 'Looked at', DEED: 'Changed', EXPORT: 'Saved or opened as a file' },
  staff: 'Member of staff',
  formerStaff: 'A member of staff',
  none: 'Nothing is recorded for this choice.',
  when: 'When',
  who: 'Who',
  what: 'What',
  people: 'People',
  erased: 'Erased person',
  route: 'Request',
  before: 'before',
  after: 'after',
};
export type AuditText = typeof en;
