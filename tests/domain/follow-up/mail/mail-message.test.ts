import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fact } from '../../../../events/fact.ts';
import { MailReleased, MailResent } from '../../../../events/follow-up.ts';
import {
  attemptOf,
  begin,
  type Course,
  claim,
  EVIDENCE_MINUTES,
  hold,
  LEASE_SECONDS,
  MARGIN_SECONDS,
  MailMessage,
  MOST_ATTEMPTS,
  nextLook,
  RETURN_HOURS,
  type Repetition,
  recover,
  refused,
  release,
  resend,
  SWIFT_CLAIMS,
  sent,
  suppress,
} from '../../../../shared/domain/follow-up/mail.ts';
import { OUTCOMES, type Report, recordOutcome } from '../../../../shared/domain/follow-up/mail-outcome.ts';
import { minutesAfter, noon } from '../../given.ts';
import { aMail } from './a-mail.ts';

const secondsAfter = (instant: Date, seconds: number): Date => minutesAfter(instant, seconds / 60);
const claimed = claim(aMail(), noon) as MailMessage;
const sending = begin(claimed, noon) as MailMessage;
const held = hold(sending, noon);

const reportedAs = (mail: MailMessage, outcome: Report['outcome'], bounce?: Report['bounce']): MailMessage =>
  recordOutcome(mail, { outcome, at: noon.toISOString(), bounce }) as MailMessage;
const PERMANENT = { type: 'Permanent', subType: 'NoEmail' };
const FULL = { type: 'Transient', subType: 'MailboxFull' };
const WEEKS = 15 * 24 * 60;

/** One mail of each state. */
const MAILS = {
  READY: aMail(),
  CLAIMED: claimed,
  SENDING: sending,
  SENT: sent(sending, 'ses-1', noon),
  DELIVERED: reportedAs(sending, 'Delivery'),
  RETURNED: reportedAs(sending, 'Bounce', FULL),
  BOUNCED: reportedAs(sending, 'Bounce', PERMANENT),
  COMPLAINED: reportedAs(sending, 'Complaint'),
  HELD: held,
  FAILED: refused(aMail({ createdAt: minutesAfter(noon, -WEEKS).toISOString() }), 'Throttling', noon).mail,
  SUPPRESSED: suppress(claimed, 'NO_LONGER_TRUE', noon),
  BUNDLED: aMail({ state: { status: 'BUNDLED', digestId: 'mai_d1' } }),
} as const satisfies Record<MailMessage['state']['status'], MailMessage>;
const STATUSES = Object.keys(MAILS) as (keyof typeof MAILS)[];
const lateEnough = minutesAfter(noon, 60);

describe('a mail', () => {
  it.each(STATUSES)('that is %s is what the store can hold', (status) => {
    expect(MailMessage.parse(MAILS[status])).toEqual(MAILS[status]);
    expect(MAILS[status].state.status).toBe(status);
  });

  it('is claimed when its time has come, and not before', () => {
    const morning = aMail({ notBefore: minutesAfter(noon, 1).toISOString() });
    expect(claim(morning, noon)).toBeUndefined();
    expect(claim(morning, minutesAfter(noon, 1))).toMatchObject({
      attempts: 1,
      state: { status: 'CLAIMED' },
    });
  });

  it('is claimed again from who died with it, once the lease is over', () => {
    expect(claim(claimed, secondsAfter(noon, LEASE_SECONDS))).toBeUndefined();
    expect(claim(claimed, secondsAfter(noon, LEASE_SECONDS + 1))).toMatchObject({ attempts: 2 });
  });

  it('can be claimed in no other state, however late', () => {
    const claimable = STATUSES.filter((status) => claim(MAILS[status], lateEnough));
    expect(claimable).toEqual(['READY', 'CLAIMED']);
  });

  it('begins to leave only where enough of the lease is left to wait for an answer', () => {
    const margin = LEASE_SECONDS - MARGIN_SECONDS;
    expect(begin(claimed, secondsAfter(noon, margin - 1))?.state.status).toBe('SENDING');
    expect(begin(claimed, secondsAfter(noon, margin))).toBeUndefined();
  });

  it('begins to leave from a claim alone', () => {
    expect(STATUSES.filter((status) => begin(MAILS[status], noon))).toEqual(['CLAIMED']);
  });

  it('that SES refuses pauses twice as long each time, up to a quarter of an hour, and never fails while it means something', () => {
    const pauses: number[] = [];
    const tasks: [string, number][] = [];
    let mail: MailMessage = aMail();
    let now = noon;
    while (mail.state.status === 'READY') {
      now = new Date(mail.notBefore);
      const after = refused(claim(mail, now) as MailMessage, 'Throttling', now);
      mail = after.mail;
      pauses.push((Date.parse(mail.notBefore) - now.getTime()) / 1000);
      if (after.task) tasks.push([after.task, Math.floor((now.getTime() - noon.getTime()) / 3_600_000)]);
    }
    expect(pauses.slice(0, 12)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]);
    expect(tasks).toEqual([
      ['MAIL_DELAYED', 4],
      ['MAIL_FAILED', 14 * 24],
    ]);
    expect(mail.state).toMatchObject({ status: 'FAILED', reason: 'Throttling' });
  });

  it('is released when its time has come, and only while it waits', () => {
    expect(release(aMail(), noon)?.facts).toEqual([fact(MailReleased, { mailId: 'mai_5c' })]);
    expect(release(aMail({ notBefore: minutesAfter(noon, 1).toISOString() }), noon)).toBeUndefined();
    expect(STATUSES.filter((status) => release(MAILS[status], lateEnough))).toEqual(['READY']);
  });
});

describe('the sweeper', () => {
  it('gives back a claim that nobody holds any more', () => {
    expect(recover(claimed, secondsAfter(noon, LEASE_SECONDS))).toBeUndefined();
    expect(recover(claimed, secondsAfter(noon, LEASE_SECONDS + 1))?.mail.state).toEqual({ status: 'READY' });
  });

  it('lets a mail pause that was claimed often and never begun, and does not give it up', () => {
    const hopeless = { ...claimed, attempts: SWIFT_CLAIMS };
    expect(recover(hopeless, secondsAfter(noon, LEASE_SECONDS + 1))?.mail).toMatchObject({
      notBefore: secondsAfter(noon, LEASE_SECONDS + 1 + 2 ** (SWIFT_CLAIMS - 1)).toISOString(),
      delayed: { reason: 'NEVER_BEGUN' },
      state: { status: 'READY' },
    });
  });

  it('takes a death during the call for what it is: nobody knows', () => {
    const after = secondsAfter(noon, LEASE_SECONDS + 1);
    expect(recover(sending, after)).toEqual({ mail: hold(sending, after) });
  });

  it('asks a coordinator where no evidence has come', () => {
    const before = secondsAfter(noon, EVIDENCE_MINUTES * 60 - 1);
    expect(recover(held, before)).toBeUndefined();
    const asked = recover(held, minutesAfter(noon, EVIDENCE_MINUTES));
    expect(asked).toMatchObject({ mail: { state: held.state }, task: 'MAIL_UNSURE' });
    expect(asked && recover(asked.mail, minutesAfter(noon, 60))).toBeUndefined();
    expect(asked && nextLook(asked.mail)).toBeUndefined();
  });

  it('sends a mail that lets somebody in once more, and then asks too', () => {
    const first = hold({ ...sending, kind: 'verification' }, noon);
    const again = recover(first, minutesAfter(noon, 15))?.mail as MailMessage;
    expect(again.state.status).toBe('READY');
    const second = hold(
      begin(claim(again, lateEnough) as MailMessage, lateEnough) as MailMessage,
      lateEnough,
    );
    expect(recover(second, minutesAfter(lateEnough, 15))).toMatchObject({
      mail: { ...second, state: second.state },
      task: 'MAIL_UNSURE',
    });
  });

  it('finds each mail by the time at which it has to be looked at, and leaves settled ones alone', () => {
    const minutes = (status: keyof typeof MAILS): number | undefined => {
      const due = nextLook(MAILS[status]);
      return due === undefined ? undefined : (Date.parse(due) - noon.getTime()) / 60_000;
    };
    expect(Object.fromEntries(STATUSES.map((status) => [status, minutes(status)]))).toEqual({
      READY: 0,
      CLAIMED: 1,
      SENDING: 1,
      HELD: EVIDENCE_MINUTES,
      RETURNED: RETURN_HOURS * 60,
    });
    expect(nextLook(release(aMail(), noon)?.mail as MailMessage)).toBe(minutesAfter(noon, 30).toISOString());
  });
});

describe('the next attempt of a mail', () => {
  const back = MAILS.RETURNED;
  const tomorrow = minutesAfter(noon, RETURN_HOURS * 60);

  it('comes a day after it came back, in the daytime, and is a mail of its own with the same reason', () => {
    expect(recover(back, minutesAfter(noon, RETURN_HOURS * 60 - 1))).toBeUndefined();
    const { mail, next } = recover(back, tomorrow) as Repetition;
    expect(mail).toEqual({ ...back, resentAs: 'mai_5cr2' });
    expect(nextLook(mail)).toBeUndefined();
    expect(next).toEqual({
      ...aMail({ createdAt: tomorrow.toISOString(), notBefore: tomorrow.toISOString() }),
      id: 'mai_5cr2',
      state: { status: 'READY', releasedAt: tomorrow.toISOString() },
    });
  });

  it('is the third at most that nobody asked for; then a coordinator is', () => {
    let mail = back;
    let now = noon;
    const ids: string[] = [];
    for (;;) {
      now = minutesAfter(now, RETURN_HOURS * 60 + 16 * 60);
      const after = recover(mail, now) as Course | Repetition;
      if (!('next' in after)) {
        expect(after).toMatchObject({ task: 'MAIL_BOUNCED', mail: { state: { status: 'RETURNED' } } });
        expect(nextLook(after.mail)).toBeUndefined();
        break;
      }
      ids.push(after.next.id);
      mail = recordOutcome(after.next, {
        outcome: 'Bounce',
        at: now.toISOString(),
        bounce: FULL,
      }) as MailMessage;
    }
    expect(ids).toEqual(['mai_5cr2', 'mai_5cr3']);
    expect(attemptOf(mail)).toBe(MOST_ATTEMPTS);
  });

  it('never comes once a delivery is reported', () => {
    const arrived = reportedAs(back, 'Delivery');
    expect([arrived.state.status, nextLook(arrived)]).toEqual(['DELIVERED', undefined]);
    expect(recover(arrived, tomorrow)).toBeUndefined();
  });

  it('may be asked for by a person where the mail did not arrive, cannot be found, or nobody knows and no evidence has come', () => {
    const asked = recover(held, minutesAfter(noon, EVIDENCE_MINUTES))?.mail as MailMessage;
    const kept = suppress(claimed, 'ADDRESS_REFUSES_MAIL', noon);
    const can = (mail: MailMessage): boolean => {
      try {
        return resend(mail, noon).next.state.status === 'READY';
      } catch {
        return false;
      }
    };
    expect(STATUSES.filter((status) => can(MAILS[status]))).toEqual([
      'DELIVERED',
      'RETURNED',
      'BOUNCED',
      'FAILED',
    ]);
    const sentAt = minutesAfter(noon, -EVIDENCE_MINUTES);
    expect(can(sent(sending, undefined, sentAt))).toBe(true);
    expect([can(asked), can(kept), can(resend(asked, noon).mail)]).toEqual([true, true, false]);
  });

  it('leaves at once when a person asks for it, and the log says which mail it repeats', () => {
    const { facts, nextFacts, next } = resend(MAILS.FAILED, noon);
    expect(facts).toEqual([fact(MailResent, { mailId: 'mai_5c', resentAs: 'mai_5cr2' })]);
    expect(nextFacts).toEqual([fact(MailReleased, { mailId: 'mai_5cr2' })]);
    expect([next.attempts, next.delayed, next.bounce]).toEqual([0, undefined, undefined]);
    expect(MailMessage.parse(next)).toEqual(next);
  });
});

describe('what SES reports', () => {
  const at = lateEnough.toISOString();

  it.each(['READY', 'CLAIMED', 'SENDING', 'HELD'] as const)(
    'is evidence that a mail has left that we took for %s',
    (status) => {
      for (const outcome of ['Send', 'DeliveryDelay'] as const)
        expect(recordOutcome(MAILS[status], { outcome, at })?.state).toEqual({ status: 'SENT', sentAt: at });
      expect(reportedAs(MAILS[status], 'Delivery').state.status).toBe('DELIVERED');
    },
  );

  it('makes known that a mail has arrived which we had given up', () => {
    expect(reportedAs(MAILS.FAILED, 'Delivery').state.status).toBe('DELIVERED');
  });

  it('never takes back worse news', () => {
    expect(recordOutcome(MAILS.BOUNCED, { outcome: 'Delivery', at })).toBeUndefined();
    expect(reportedAs(MAILS.COMPLAINED, 'Bounce', PERMANENT).state.status).toBe('COMPLAINED');
    expect(reportedAs(MAILS.DELIVERED, 'Complaint').state.status).toBe('COMPLAINED');
    expect(recordOutcome(MAILS.SUPPRESSED, { outcome: 'Send', at })).toBeUndefined();
  });

  it.each([
    ['Permanent', 'BOUNCED'],
    ['Transient', 'RETURNED'],
    ['Undetermined', 'RETURNED'],
    ['Somewhat', 'RETURNED'],
    [undefined, 'RETURNED'],
  ])('as a bounce of type %s says that it is %s', (type, status) => {
    const mail = reportedAs(MAILS.SENT, 'Bounce', type === undefined ? undefined : { type });
    expect(mail.state.status).toBe(status);
    expect(MailMessage.parse(mail)).toEqual(mail);
  });

  it('as an answer from a holiday leaves a delivered mail delivered, whichever comes first, and is noted', () => {
    const away = { type: 'Transient', subType: 'General' };
    for (const mail of [
      reportedAs(MAILS.DELIVERED, 'Bounce', away),
      reportedAs(reportedAs(MAILS.SENT, 'Bounce', away), 'Delivery'),
    ])
      expect(mail).toMatchObject({ bounce: away, state: { status: 'DELIVERED' } });
  });

  it('comes to the same in whatever order it arrives, however often', () => {
    const anyReport = fc.oneof(
      fc.constantFrom(...OUTCOMES).map((outcome): Report => ({ outcome, at, bounce: FULL })),
      fc.constant<Report>({ outcome: 'Bounce', at, bounce: PERMANENT }),
    );
    const anyReports = fc.array(anyReport, { minLength: 1, maxLength: 8 });
    const ends = (reports: readonly Report[]) => {
      const { state, bounce } = reports.reduce((mail, report) => recordOutcome(mail, report) ?? mail, held);
      return { state, ...(bounce && { bounce }) };
    };
    fc.assert(
      fc.property(anyReports, fc.infiniteStream(fc.nat()), (reports, order) => {
        const shuffled = reports
          .map((report) => ({ report, place: order.next().value as number }))
          .sort((a, b) => a.place - b.place)
          .map(({ report }) => report);
        expect(ends(shuffled)).toEqual(ends(reports));
        const mail = { ...held, ...ends(reports) };
        for (const report of reports) expect(recordOutcome(mail, report)).toBeUndefined();
      }),
    );
  });
});
