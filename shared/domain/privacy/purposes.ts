/** Grounds of Art. 6 of the General Data Protection Regulation on which a purpose can rest. */
export const LAWFUL_BASES = {
  CONSENT: '6(1)(a)',
  LEGAL_DUTY: '6(1)(c)',
  PUBLIC_TASK: '6(1)(e)',
} as const;
export type LawfulBasis = keyof typeof LAWFUL_BASES;

type Purpose = {
  readonly basis: LawfulBasis;
  /** National law that the basis leans on. */
  readonly law?: string;
  /** Name of the tick in both forms, where the basis is consent to be given there. */
  readonly consent?: 'followUp' | 'nextRound' | 'story' | 'partners' | 'employerName';
};

const purposes = <Id extends string>(all: Readonly<Record<Id, Purpose>>): Readonly<Record<Id, Purpose>> =>
  all;

/** Purposes of processing. Another basis is one word here: the notice, the data map and the records follow. */
export const PURPOSES = purposes({
  PROGRAMME: { basis: 'PUBLIC_TASK', law: '1050/2018 § 4' },
  FUNDER_EVIDENCE: { basis: 'LEGAL_DUTY', law: '757/2021' },
  SECURITY: { basis: 'LEGAL_DUTY', law: '2016/679/EU Art. 32' },
  ACCOUNTABILITY: { basis: 'LEGAL_DUTY', law: '2016/679/EU Art. 5(2)' },
  FOLLOW_UP: { basis: 'CONSENT', consent: 'followUp' },
  NEXT_ROUND: { basis: 'CONSENT', consent: 'nextRound' },
  STORY: { basis: 'CONSENT', consent: 'story' },
  PARTNER_SHARE: { basis: 'CONSENT', consent: 'partners' },
  EMPLOYER_NAME: { basis: 'CONSENT', consent: 'employerName' },
  TELL_ME: { basis: 'CONSENT' },
});
export type PurposeId = keyof typeof PURPOSES;

export const PURPOSE_IDS = Object.keys(PURPOSES) as readonly PurposeId[];
