import { Bounce, type MailMessage } from './mail.ts';

/** Reports of SES. `DeliveryDelay` says that it has taken the mail and cannot hand it over yet. */
export const OUTCOMES = ['Send', 'DeliveryDelay', 'Delivery', 'Bounce', 'Complaint', 'Reject'] as const;
export type MailOutcome = (typeof OUTCOMES)[number];

export type Report = {
  readonly outcome: MailOutcome;
  readonly at: string;
  /** Of a bounce. A kind that is not named, or not known, says nothing against the address. */
  readonly bounce?: { readonly type?: string | undefined; readonly subType?: string | undefined } | undefined;
};

const REJECTED = 'REJECTED_BY_SES';

/** Rank of a state by knowledge and severity. A report counts only where it ranks higher than the state. */
const gravityOf = ({ state }: MailMessage): number => {
  switch (state.status) {
    case 'READY':
    case 'CLAIMED':
    case 'SENDING':
    case 'HELD':
      return 0;
    case 'SENT':
      return 1;
    // An answer from a holiday comes after the delivery, and may be reported before it.
    case 'RETURNED':
      return 2;
    case 'FAILED':
      return state.reason === REJECTED ? 4 : 1;
    case 'DELIVERED':
      return 3;
    case 'BOUNCED':
    case 'SUPPRESSED':
    // Reports name the mail that carries it.
    case 'BUNDLED':
      return 5;
    case 'COMPLAINED':
      return 6;
  }
};

const bounceIn = ({ outcome, at, bounce }: Report): Bounce | undefined => {
  if (outcome !== 'Bounce') return undefined;
  const type = Bounce.shape.type.safeParse(bounce?.type).data ?? 'Undetermined';
  return { type, subType: bounce?.subType ?? type, at };
};

const REPORTED: {
  readonly [Outcome in MailOutcome]: { gravity: number; state: (at: string) => MailMessage['state'] };
} = {
  Send: { gravity: 1, state: (at) => ({ status: 'SENT', sentAt: at }) },
  DeliveryDelay: { gravity: 1, state: (at) => ({ status: 'SENT', sentAt: at }) },
  Delivery: { gravity: 3, state: (at) => ({ status: 'DELIVERED', deliveredAt: at }) },
  Reject: { gravity: 4, state: (at) => ({ status: 'FAILED', at, reason: REJECTED }) },
  Bounce: { gravity: 5, state: (at) => ({ status: 'BOUNCED', at }) },
  Complaint: { gravity: 6, state: (at) => ({ status: 'COMPLAINED', at }) },
};
const RETURNED: (typeof REPORTED)['Bounce'] = { gravity: 2, state: (at) => ({ status: 'RETURNED', at }) };

/**
 * The mail after a report of SES. Any report is evidence that the mail left; the most severe wins, repetitions change
 * nothing. A bounce is noted even where it does not change the state.
 */
export const recordOutcome = (mail: MailMessage, report: Report): MailMessage | undefined => {
  const bounce = bounceIn(report);
  const { gravity, state } = bounce && bounce.type !== 'Permanent' ? RETURNED : REPORTED[report.outcome];
  const isNote =
    bounce && (!mail.bounce || (bounce.type === 'Permanent' && mail.bounce.type !== 'Permanent'));
  const changes = gravity > gravityOf(mail);
  if (!changes && !isNote) return undefined;
  return { ...mail, ...(isNote ? { bounce } : {}), ...(changes ? { state: state(report.at) } : {}) };
};
