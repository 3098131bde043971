import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fact } from '../../../../events/fact.ts';
import { MailReleased } from '../../../../events/follow-up.ts';
import {
  begin,
  claim,
  EVIDENCE_MINUTES,
  hold,
  LEASE_SECONDS,
  MARGIN_SECONDS,
  MAX_ATTEMPTS,
  MailMessage,
  nextLook,
  OUTCOMES,
  recordOutcome,
  recover,
  refused,
  release,
  sent,
  suppress,
} from '../../../../shared/domain/follow-up/mail.ts';
import { minutesAfter, noon } from '../../given.ts';
import { aMail } from './a-mail.ts';

const secondsAfter = (instant: Date, seconds: number): Date => minutesAfter(instant, seconds / 60);
const claimed = claim(aMail(), noon) as MailMessage;
const sending = begin(claimed, noon) as MailMessage;
const held = hold(sending, noon);

/** One mail of each state. */
const MAILS = {
  READY: aMail(),
  CLAIMED: claimed,
  SENDING: sending,
  SENT: sent(sending, 'ses-1', noon),
  DELIVERED: recordOutcome(sending, 'Delivery', noon.toISOString()) as MailMessage,
  BOUNCED: recordOutcome(sending, 'Bounce', noon.toISOString()) as MailMessage,
  COMPLAINED: recordOutcome(sending, 'Complaint', noon.toISOString()) as MailMessage,
  HELD: held,
  FAILED: refused(aMail({ attempts: MAX_ATTEMPTS }), 'Throttling', noon),
  SUPPRESSED: suppress(claimed, 'NO_LONGER_TRUE', noon),
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

  it('that SES refuses waits a minute longer each time, and fails in the end', () => {
    const course: [string, number][] = [];
    let mail: MailMessage = aMail();
    let now = noon;
    while (mail.state.status === 'READY') {
      now = new Date(mail.notBefore);
      mail = refused(claim(mail, now) as MailMessage, 'Throttling', now);
      course.push([mail.state.status, (Date.parse(mail.notBefore) - now.getTime()) / 60_000]);
    }
    expect(course).toEqual([
      ['READY', 1],
      ['READY', 2],
      ['READY', 3],
      ['READY', 4],
      ['READY', 5],
      ['FAILED', 0],
    ]);
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

  it('gives up a mail that was claimed often and never begun, and says so', () => {
    const hopeless = { ...claimed, attempts: MAX_ATTEMPTS };
    expect(recover(hopeless, secondsAfter(noon, LEASE_SECONDS + 1))).toMatchObject({
      mail: { state: { status: 'FAILED', reason: 'NEVER_BEGUN' } },
      unsure: true,
    });
  });

  it('takes a death during the call for what it is: nobody knows', () => {
    const after = secondsAfter(noon, LEASE_SECONDS + 1);
    expect(recover(sending, after)).toEqual({ mail: hold(sending, after), unsure: false });
  });

  it('asks a coordinator where no evidence has come', () => {
    const before = secondsAfter(noon, EVIDENCE_MINUTES * 60 - 1);
    expect(recover(held, before)).toBeUndefined();
    const asked = recover(held, minutesAfter(noon, EVIDENCE_MINUTES));
    expect(asked).toMatchObject({ mail: { state: held.state }, unsure: true });
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
      unsure: true,
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
    });
    expect(nextLook(release(aMail(), noon)?.mail as MailMessage)).toBe(minutesAfter(noon, 10).toISOString());
  });
});

describe('what SES reports', () => {
  const at = lateEnough.toISOString();

  it.each(['READY', 'CLAIMED', 'SENDING', 'HELD'] as const)(
    'is evidence that a mail has left that we took for %s',
    (status) => {
      expect(recordOutcome(MAILS[status], 'Send', at)?.state).toEqual({ status: 'SENT', sentAt: at });
      expect(recordOutcome(MAILS[status], 'Delivery', at)?.state.status).toBe('DELIVERED');
    },
  );

  it('makes known that a mail has arrived which we had given up', () => {
    expect(recordOutcome(MAILS.FAILED, 'Delivery', at)?.state.status).toBe('DELIVERED');
  });

  it('never takes back worse news', () => {
    expect(recordOutcome(MAILS.BOUNCED, 'Delivery', at)).toBeUndefined();
    expect(recordOutcome(MAILS.COMPLAINED, 'Bounce', at)).toBeUndefined();
    expect(recordOutcome(MAILS.DELIVERED, 'Complaint', at)?.state.status).toBe('COMPLAINED');
    expect(recordOutcome(MAILS.SUPPRESSED, 'Send', at)).toBeUndefined();
  });

  it('comes to the same in whatever order it arrives, however often', () => {
    const anyReports = fc.array(fc.constantFrom(...OUTCOMES), { minLength: 1, maxLength: 8 });
    const ends = (reports: readonly (typeof OUTCOMES)[number][]) =>
      reports.reduce((mail, report) => recordOutcome(mail, report, at) ?? mail, held).state;
    fc.assert(
      fc.property(anyReports, fc.infiniteStream(fc.nat()), (reports, order) => {
        const shuffled = reports
          .map((report) => ({ report, place: order.next().value as number }))
          .sort((a, b) => a.place - b.place)
          .map(({ report }) => report);
        expect(ends(shuffled)).toEqual(ends(reports));
        const mail = { ...held, state: ends(reports) };
        for (const report of reports) expect(recordOutcome(mail, report, at)).toBeUndefined();
      }),
    );
  });
});
