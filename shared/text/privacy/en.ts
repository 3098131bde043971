import type { Anchor } from '../../domain/privacy/retention.ts';

/** Words of the law about data: for the notice, the data map, the records of processing and the desk. */
export const en = {
  bases: {
    CONSENT: 'your consent',
    LEGAL_DUTY: 'a legal duty',
    PUBLIC_TASK: 'the university’s task in the public interest',
  },
  purposes: {
    PROGRAMME: {
      name: 'Running the programme',
      means:
        'to review applications, arrange training, suggest and form pairs (also by notes of coordinators on who should or should not be matched), follow meetings, remind, ask in surveys how it is going, and issue certificates',
    },
    FUNDER_EVIDENCE: {
      name: 'Evidence for the funder',
      means: 'to show how many took part, when and for how long, in numbers and without names',
    },
    SECURITY: {
      name: 'Security',
      means:
        'to sign people in, keep strangers out, limit floods of mail, and record which member of staff has seen or changed what',
    },
    ACCOUNTABILITY: {
      name: 'Proof',
      means: 'to prove what you were told and consented to, and that an erasure was carried out',
    },
    FOLLOW_UP: {
      name: 'Follow-up',
      means: 'to ask you 6 and 12 months later how it went',
    },
    NEXT_ROUND: { name: 'The next round', means: 'to write to you when the next round begins' },
    STORY: { name: 'Stories and photos', means: 'to ask you for a story or a photo' },
    PARTNER_SHARE: {
      name: 'Partners',
      means: 'to share your application with partner universities and other regions',
    },
    EMPLOYER_NAME: { name: 'Employer’s name', means: 'to name a mentor’s employer as one that takes part' },
    TELL_ME: { name: 'Wish to be told', means: 'to write once to an address when applications open' },
  },
  categories: {
    CONTACT: 'Contact details',
    FINGERPRINT: 'Unreadable fingerprint of an address or request',
    ANSWERS: 'Answers of the form',
    NEEDS: 'Accessibility needs (may tell of health)',
    OWN_WORDS: 'Words of the person',
    STAFF_WORDS: 'Words of staff about a person',
    CONSENT: 'Consents and the notice that was read',
    COURSE: 'Steps in the programme',
    ATTENDANCE: 'Training and meetings: days and lengths',
    FEEDBACK: 'Answers to surveys, moods after meetings',
    MATCHING: 'Suggestions, scores and their reasons',
    MAIL: 'Mails: which, when, delivered or not',
    PAPER: 'Certificates',
    ACCESS: 'Sign-ins, links and the audit',
    STAFF: 'Members of staff',
    IDS: 'Ids and technical marks',
    NONE: 'No personal data',
  },
  units: {
    minutes: ['minute', 'minutes'],
    days: ['day', 'days'],
    months: ['month', 'months'],
    years: ['year', 'years'],
  },
  anchors: {
    SUBMISSION: 'after it was sent in',
    REQUEST: 'after it was asked for',
    KICK_OFF: 'after the kick-off of the round',
    CLOSING: 'after the end of the programme round',
    CREATION: 'after it came into being',
    DONE: 'after it was done',
    CONFIRMATION: 'after it was confirmed',
    EXPIRY: 'after it stopped working',
    WITHDRAWAL: 'after it was taken back',
    DECISION_END: 'after the end of the funding',
  } as Readonly<Record<Anchor, string>>,
  atOnce: {
    CLOSING: 'until the end of the programme round',
  } as Readonly<Partial<Record<Anchor, string>>>,
  rules: {
    UNCONFIRMED: 'An application whose address is not confirmed',
    DECLINED: 'A rejected or withdrawn application',
    NEEDS: 'Accessibility needs',
    WORDS: 'Texts, wishes and notes of and about participants',
    CONTACT:
      'Contact details, answers and certificates of participants, unless you have consented to be written to later',
    EVIDENCE: 'Certificates that a funder may ask for',
    ADDRESS_CHANGE: 'A new address that is not confirmed',
    SIGN_IN_CODE: 'A one-time code',
    SESSION: 'A sign-in to the own page',
    LINK: 'The link of a mail',
    SUBSCRIPTION_UNCONFIRMED: 'A wish to be told whose address is not confirmed',
    SUBSCRIPTION: 'A wish to be told',
    MAIL_LOG: 'The log of mails, and mails to groups with their recipients',
    MAILBOX_LIMIT: 'The daily limit of a mailbox',
    SUPPRESSION: 'The fingerprint of an address that refuses mail',
    TASK: 'A task of a coordinator',
    REQUEST: 'The mark of a request that came twice',
    AUDIT: 'The log of who on the staff has seen or changed what',
    CONSENT_LOG: 'The record of a consent',
    PROOF: 'Ids without a name, and the proof of an erasure',
    STAFF: 'Names of staff, and whose deed something was',
    ACCOUNT: 'Numbers, dates and outcomes without a name',
  },
  stays: 'as long as the programme has to account for it',
  readers: {
    coordinator: 'coordinators',
    finance: 'finance',
    admin: 'administrators',
    person: 'the person',
    partner: 'the other one of the pair',
    public: 'anybody with the number',
    system: 'the system alone',
  },
};
export type PrivacyText = typeof en;
