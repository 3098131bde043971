/** Words that several screens share: roles, states, reasons. */
export const en = {
  role: { mentor: 'Mentor', student: 'Student' },
  standing: {
    SUBMITTED: 'Not confirmed',
    CONFIRMED: 'To be reviewed',
    NEEDS_INFO: 'Asked for more',
    APPROVED: 'Approved',
    REJECTED: 'Rejected',
    WITHDRAWN: 'Withdrawn',
    READY: 'Ready to be matched',
    WAITLISTED: 'Waiting for a partner',
    PROPOSED: 'Proposed',
    FORMED: 'In a pair',
    ASIDE: 'Not to be proposed for now',
    RESTRICTED: 'Not used: the data is restricted',
  },
  rejection: {
    NOT_DEGREE_STUDENT: 'Is no degree student',
    GRADUATES_TOO_LATE: 'Graduates too late',
    TOO_LITTLE_EXPERIENCE: 'Too little work experience',
    LANGUAGE_LEVEL: 'Language level',
    COHORT_FULL: 'The cohort is full',
    INCOMPLETE: 'Incomplete application',
    OTHER: 'Another reason',
  },
  unconfirmed: 'Somebody who has not confirmed the address',
  yes: 'Yes',
  no: 'No',
  foreseen: 'What this change means',
  confirm: 'Is this meant so? Tick what is right, and send again.',
};
export type WordsText = typeof en;
