/** The finance page, also in the browser. */
export const en = {
  title: 'Results and costs',
  noScript: 'This page needs JavaScript, because it shows figures to staff who have signed in.',
  signedOut: 'Sign in with your staff account to see the figures.',
  forbidden: {
    title: 'No right to see these figures',
    detail:
      'Your account does not have the right to see these figures. Ask the programme’s administrator for it, then sign in again.',
  },
  notFound: {
    title: 'There is no such page',
    detail: 'The address may be mistyped, or the page has moved. Start from the name of the programme above.',
  },
  loadFailed: {
    title: 'This part of the page could not be loaded',
    detail: 'A new version may have been installed. Reload the page; what you typed is kept in this tab.',
  },
  toFigures: 'Figures',
  noDecision: {
    title: 'No funding decision has been entered yet',
    detail: 'Facts count for a decision by their day, also those from before it was entered.',
  },
  decisionNumber: (number: string) => `Decision ${number}`,
  decision: 'Funding',
  asOf: (time: string) => `As of ${time} Finnish time`,
  period: (from: string, to: string) => (to === '' ? `From ${from}` : `${from} – ${to}`),
  onCourse: (count: number, of: number) =>
    of === 0
      ? 'No targets are set.'
      : `${count} of ${of} ${of === 1 ? 'target' : 'targets'} ${count === 1 ? 'is' : 'are'} reached or on course.`,
  missingCount: (count: number) =>
    count === 0
      ? 'No evidence is missing.'
      : count === 1
        ? '1 thing lacks evidence.'
        : `${count} things lack evidence.`,
  atLeast: (count: string) =>
    count === '1' ? 'At least 1 thing lacks evidence.' : `At least ${count} things lack evidence.`,
  nextClaim: (date: string, days: number) =>
    days < 0
      ? `A claim was due on ${date}.`
      : days === 0
        ? `A claim is due today, ${date}.`
        : `The next claim is due on ${date}, in ${days === 1 ? '1 day' : `${days} days`}.`,
  noClaimDue: 'No claim has a deadline.',
  empty: 'Nothing has been counted yet. The first figures appear when the first application is confirmed.',
  beingCounted:
    'The dates of this decision are new. Its figures are being counted and are shown here in a few minutes: load the page again then.',
  notEntered: 'Not entered',
  resultsNotEntered:
    'The results of this decision are from before this system was in use, and none have been entered here: the table shows the targets only.',
  carriesOver:
    'The figures include results from before this system was in use, as somebody has entered them.',
  indicator: 'Indicator',
  target: 'Target',
  actual: 'Actual',
  thisMonth: 'This month',
  /** Under a figure that is made of answers. */
  responses: (answers: string, asked: string, percent: string) =>
    `${answers} of ${asked} answered (${percent})`,
  nobodyAsked: 'Nobody has been asked yet.',
  tooFewAnswers: 'Too few answers to show',
  proposal: 'Proposal: the owner of the programme has not decided on this definition yet.',
  ofWhich: (label: string) => `of which ${label}`,
  definition: 'How it is counted',
  definitionVersion: (version: number) => `Definition, version ${version}`,
  hours: (count: string) => `${count} h`,
  evidenceTitle: (label: string) => `What is counted: ${label}`,
  evidenceCaption:
    'Each line counts, on the day on which it happened. Ids stand for people and things; a coordinator finds them by these.',
  noEvidence: 'Nothing is counted here.',
  month: 'Month',
  date: 'Date',
  proof: 'Proof',
  counts: 'Counts',
  entered: 'Entered',
  tellers: { STAFF: 'by staff', PARTICIPANT: 'by the person', SYSTEM: 'by the system' },
  /** Lists that are saved as files. */
  saved: {
    indicators: 'Save the figures',
    evidence: 'Save all that counts',
    missing: 'Save what is missing',
    costs: 'Save the cost lines',
    periods: 'Save the periods',
  },
  staysHere:
    'This list stays on the screen: a file leaves the house, and these lines could tell of single people or firms.',
  print: 'Print',
  statuses: { OPEN: 'open', CLOSED: 'closed' },
  courses: {
    REACHED: 'Target reached',
    ON_COURSE: 'On course',
    BEHIND: 'Behind plan',
    FAR_BEHIND: 'Far behind plan',
    NO_PLAN: 'No plan to date, because the decision has no last day',
    NO_TARGET: 'Without a target',
    UNKNOWN: 'Not known',
  },
  forecast: (low: string, high: string, day: string) =>
    low === high ? `Forecast for ${day}: ${low}.` : `Forecast for ${day}: ${low} – ${high}.`,
  forecastPaces: (whole: string, lately: string, since: string) =>
    `At ${whole} a month since counting began, and at ${lately} a month since ${since}.`,
  forecastPairs: (pending: string, ended: string, successful: string) =>
    `Pairs at work or closing: ${pending}. Pairs that have ended: ${ended}, of these successful: ${successful}.`,
  forecastPlanned: (cohorts: string, pairs: string) =>
    `Planned cohorts that end by then: ${cohorts}, with people who have applied for up to ${pairs} ${pairs === '1' ? 'pair' : 'pairs'}.`,
  forecastReached: (early: string, late: string) =>
    early === late
      ? `The target is reached on ${early}.`
      : late === ''
        ? `The target is reached on ${early} at the faster pace, and not at the slower one.`
        : `The target is reached between ${early} and ${late}.`,
  forecastMissed: 'At neither pace is the target reached by the last day.',
  assumptions:
    'Plan to date: a straight line over the days of the decision; “behind” is at least three quarters of it. Forecast: each pace kept until the last day; weeks in which the programme sleeps (in summer and at the turn of the year) count neither in what has passed nor in what is left. Successful pairs: at most all pairs that are at work or closing, at least the share of them that has been successful so far, if they end by the last day. Of a cohort that has no pair yet and ends by the last day: none at least, and at most one pair for each student who has applied or mentor who is approved, whichever are fewer.',
  trend: 'Trend',
  trendOf: (label: string) => `${label}, month by month`,
  together: 'Together',
  span: 'Period',
  funnel: 'From application to successful pair',
  step: 'Step',
  share: 'Compared with the largest',
  byCohort: 'Cohorts side by side',
  byCohortLead:
    'Who takes part in two cohorts counts in the first. Results from before this system are in no cohort.',
  elsewhere: 'Not in a cohort',
  noCohorts: 'No cohort has begun under this decision.',
  total: 'All',
  missing: 'Missing evidence',
  missingLead:
    'A funder may ask for proof of these. A coordinator puts each right in the desk, behind its id.',
  nothingMissing: 'Nothing is missing.',
  whatIsMissing: 'What is missing',
  putRight: 'Place in the desk',
  missingKinds: {
    SESSION_WITHOUT_ATTENDANCE: 'Session held, no attendance list',
    MEETING_OF_ONE_SIDE: 'Meeting reported by one side only',
    AGREEMENT_UNSIGNED: 'Pair has begun, agreement not confirmed by both',
    FINAL_SURVEY_UNANSWERED: 'Successful but for an answer to the final survey',
    COMPANY_WITHOUT_BUSINESS_ID: 'Company without a business ID',
    COMPANY_WITHOUT_MUNICIPALITY: 'Company without a municipality',
  },
  byMunicipality: 'Companies by municipality',
  municipality: 'Municipality',
  companies: 'Companies',
  keptBack: 'Kept back',
  notOnPaper: 'On paper kept back: it could tell of few. The claim pack shows it where it does not.',
  tooManyCompanies: 'Too many companies to show by municipality here.',
  smallCells: 'Fewer than five are kept back, and one more where the total would tell of them.',
  notKnown: 'Not known',
  whichCompanies: (count: string) => `Which companies are these ${count}?`,
  businessId: 'Business ID',
  countsFrom: 'Counts from',
  periods: 'Claim periods',
  noPeriods: 'No period has been opened.',
  days: 'Days',
  state: 'State',
  dueOn: 'Claim due on',
  mostToClaim: 'Can be claimed',
  claimed: 'Claimed',
  periodStates: {
    OPEN: 'Open',
    IN_REVIEW: 'In review',
    LOCKED: 'Locked',
    CLAIMED: 'Claimed',
    RETURNED: 'Returned',
    PARTLY_REJECTED: 'Accepted in part',
    ACCEPTED: 'Accepted',
    PAID: 'Paid',
    CANCELLED: 'Cancelled',
  },
  unconfirmed: 'unconfirmed',
  dueNow: 'Due by today',
  everyTime: (count: string) => `every time: ${count}`,
  toGo: (count: string) => `${count} left to the target`,
  course: 'Course',
  planned: 'Plan',
  figureMissing: 'Missing proof of this figure',
  indicators: 'Results against targets',
  others: 'Further figures',
  costLines: 'Cost lines',
  costs: 'Costs',
  noCosts: 'No accounts have been imported. That is done in a period.',
  costsAsOf: (date: string) => `Last import of accounts: ${date}.`,
  costLine: 'Line',
  budget: 'Budget',
  accounts: 'Accounts',
  used: 'Used',
  sums: {
    direct: 'Counts by receipt',
    flat: 'Flat rate or lump sum',
    income: 'Income, deducted',
    eligible: 'Eligible',
    support: 'Support',
    own: 'Own share',
  },
  noCostModel:
    'Eligible costs and support are reckoned once the decision has a cost model, a support rate and a grant.',
  burn: 'Money against time',
  timePassed: 'Time of the decision that has passed',
  moneyUsed: 'Budget that is used',
  perPair: (euro: string, count: number) =>
    `${euro} for each of ${count} successful ${count === 1 ? 'pair' : 'pairs'}.`,
  noPerPair: 'The cost of a successful pair is shown once there is one.',
  financing: 'Financing',
  source: 'Source',
  plannedSum: 'Planned',
  actualSum: 'Until now',
  sources: {
    FUNDER: 'Funder',
    OWN: 'Own money',
    MUNICIPALITY: 'Municipality',
    OTHER_PUBLIC: 'Other public money',
    PRIVATE: 'Private money',
    UNPLANNED: 'Not planned for',
  },
  income: 'Income',
  accepted: 'Accepted',
  paid: 'Paid',
  changes: 'Changed since the last lock',
  changesLead: (days: string) =>
    `What counts otherwise now than when the period ${days} was locked. It appears in the next period.`,
  noLock: 'No period has been locked yet.',
  noChanges: 'Nothing has changed since.',
  thing: 'Thing',
  was: 'Was',
  is: 'Is now',
  nothing: 'did not count',
  noMore: 'does not count',
  counted: (amount: string, date: string) => `${amount} on ${date}`,
  /** For screen readers: the figure as a button. */
  evidenceOf: (label: string, figure: string) => `${label}, ${figure}: show what is counted`,
  quarter: (number: string, year: string) => `Quarter ${number}/${year}`,
  packs: 'Claim packs',
  packsLead:
    'Everything for the funder in one ZIP: figures, evidence by ids, costs, drafts. Only of a locked period.',
  makePack: 'Make the pack',
  fetchPack: 'Fetch the ZIP',
  packReady: (size: string, hash: string) => `Made: ${size} kB. SHA-256 ${hash}…`,
  packLeave: 'You can leave the page meanwhile; the pack is found here again.',
  packSteps: {
    WAITING: 'Waiting for its turn',
    COLLECTING: 'Collecting what the lock has kept',
    WRITING: 'Writing the files',
    KEEPING: 'Keeping the ZIP',
  },
  packFaults: {
    LOCK_DAMAGED: 'The lock is damaged: a byte of it is not as it was. Ask the administrator.',
    SIGN_UNWRITABLE:
      'A sign in a name of the decision cannot be written. Change the name, lock the period anew, and ask again.',
    TOO_LARGE: 'The pack is too large for one file. Save the lists one by one.',
  },
};
export type FundingText = typeof en;
