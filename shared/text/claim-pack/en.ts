/** Words of a claim pack: its summary, its drafts, and the list of what is made elsewhere. */
export const en = {
  title: 'Claim pack',
  period: (from: string, to: string) => `Period ${from} – ${to}`,
  lock: (revision: number, time: string) => `Lock ${revision}, ${time} (Finnish time)`,
  hash: (hash: string) => `SHA-256 of the lock: ${hash}`,
  number: (number: string) => `Decision ${number}`,
  noNumber: 'The number of the decision has not been entered.',
  funder: (name: string) => `Funder: ${name}`,
  binding:
    'The funder’s own form is binding. This pack is material for it and proves the figures; it is not the claim itself.',
  unconfirmed: (terms: string) => `Nobody has confirmed these terms yet: ${terms}.`,
  privacy:
    'No person is named here. Ids stand for people and things, and a coordinator finds them by these. What would tell of few people or firms is kept back.',
  indicators: 'Results against targets',
  costs: 'Costs',
  noCosts: 'No costs were imported for this period.',
  financing: 'Financing',
  companies: 'Companies involved',
  corrections: 'Corrections since the last claim',
  correctionCount: (count: number) =>
    count === 0
      ? 'Nothing that was claimed before counts otherwise now.'
      : count === 1
        ? 'One thing that was claimed before counts otherwise now. It is listed in corrections.csv.'
        : `${count} things that were claimed before count otherwise now. They are listed in corrections.csv.`,
  checklist: 'Attachments that are made elsewhere',
  checklistLead:
    'These are usual attachments of regional councils. Your own decision says which of them are asked for.',
  attachments: [
    'The funder’s own payment claim form, signed',
    'Ledger of the project’s cost centre with voucher numbers',
    'Summary of wages, with job descriptions',
    'Tracking of working time',
    'Report on procurement and purchased services',
    'Report on holiday pay, where wages are claimed',
    'Commitments of those who pay the own share',
    'Statement on value added tax',
    'Minutes of the steering group',
    'Material on which the funder is named',
    'De minimis forms, where a company has received support',
    'With the last claim: the final report on the funder’s form',
  ],
  /** Sheets that were signed at sessions. */
  sheets: {
    usual: 'Signed attendance sheets, where the funder asks for names',
    of: (have: number, of: number) =>
      of === 0
        ? 'Signed attendance sheets: no session was held in the period'
        : `Signed attendance sheets: attached in the system for ${have} of ${of} ${of === 1 ? 'session' : 'sessions'}`,
    day: 'Day',
    session: 'Session',
    standing: 'Signed sheet',
    present: (count: number) => (count === 1 ? 'present' : `present (${count})`),
    missing: 'missing',
  },
  files: 'Files of this pack',
  kept: 'kept back',
  none: '–',
  row: { indicator: 'Indicator', target: 'Target', actual: 'Actual', period: 'In the period' },
  sum: { line: 'Line', period: 'Period, €', until: 'Until its end, €' },
  share: { source: 'Source', planned: 'Planned, €', actual: 'Actual, €' },
  draft: 'Draft',
  write: (what: string) => `[Write here: ${what}]`,
  annex: {
    title: 'Annex to the payment claim',
    activity: 'Activity of the period',
    activityHint: 'what was done, in a few sentences, and what deviated from the plan',
    results: 'Results of the period',
    costs: 'Costs and financing',
    corrections: 'Corrections',
    attachments: 'Attachments',
    signed: 'Place, date and signature of the person in charge',
  },
  report: {
    title: 'Final report',
    goals: 'Goals and need',
    goalsHint: 'the need that the project answered, its goals and its target groups',
    work: 'Work and events',
    workHint: 'the course of the project, the partners, and deviations with their reasons',
    results: 'Results and effects',
    resultsHint: 'what the figures mean for mentors, students and companies in the region',
    models: 'New operating models and the use of results',
    modelsHint: 'models and materials that were taken into use, and how others can use them',
    after: 'Responsibility after the project',
    afterHint: 'who goes on with the work, and with what money',
    publicity: 'Publicity',
    publicityHint: 'where the project and its funder were made known',
    money: 'Costs and financing',
    lessons: 'Lessons',
    lessonsHint: 'what should be done otherwise next time',
    steering: 'Handled by the steering group on',
  },
};
export type ClaimPackText = typeof en;
