/** The first screen of the desk. */
export const en = {
  title: 'Today',
  tasks: 'Tasks',
  nothing: 'Nothing waits for you.',
  nothingWhy:
    'Tasks appear here when something needs a person: a mail that came back, a proposal that nobody answered, a run that failed.',
  opened: 'Since',
  what: 'What happened',
  done: 'Done',
  completed: 'The task is done.',
  kind: {
    MAIL_BOUNCED: 'A mail came back',
    MAIL_DELAYED: 'A mail is late',
    MAIL_UNSURE: 'It is not known whether a mail arrived',
    MAIL_FAILED: 'A mail could not be sent',
    INFO_PROVIDED: 'An applicant has answered your question',
    INFO_MISSING: 'An applicant has not answered a question',
    PROFILE_MISSING: 'A person has not answered the questions after approval',
    CAPACITY_RAISED: 'A mentor takes more students now',
    CAPACITY_DECLINED: 'A mentor takes no more students',
    COMPANY_UNCLEAR: 'Two companies seem to have one business ID',
    PROPOSAL_LAPSED: 'A proposal lapsed without an answer',
    RUN_FAILED: 'A matching run failed',
    FACT_QUARANTINED: 'A fact could not be published',
  },
};
export type TodayText = typeof en;
