import { describe, expect, it } from 'vitest';
import {
  joinDigest,
  type Leaves,
  MOST_MATTERS,
  openDigest,
  type Span,
  spanOf,
  withFateOf,
} from '../../../shared/domain/follow-up/digest.ts';
import { type MailMessage, nextLook, release } from '../../../shared/domain/follow-up/mail.ts';
import { aMail } from './mail/a-mail.ts';

const PACE = { quietHours: true, sleeps: false, waits: 0 };
const spanAt = (now: string, leaves: Leaves, more: Partial<typeof PACE> = {}): readonly string[] => {
  const { earliest, latest } = spanOf({ ...PACE, ...more, leaves }, new Date(now));
  return [earliest, latest].map((instant) => instant.slice(0, 16));
};

const READER = { kind: 'person', id: 'per_1' } as const;
const span = (earliest: string, latest: string): Span => ({
  earliest: `2027-02-01T${earliest}:00.000Z`,
  latest: `2027-02-01T${latest}:00.000Z`,
});
const opened = (of: Span): MailMessage => openDigest('mai_d', READER, aMail({ id: 'mai_1' }), of).digest;
const joined = (digest: MailMessage, of: Span, id = 'mai_2'): MailMessage | undefined =>
  joinDigest(digest, aMail({ id }), of)?.digest;

describe('a mail leaves', () => {
  it.each([
    ['at once in daytime', '2027-02-01T10:00Z', 'at-once', {}, ['2027-02-01T10:00', '2027-02-01T10:00']],
    [
      'in the morning after a night',
      '2027-02-01T19:00Z',
      'at-once',
      {},
      ['2027-02-02T06:00', '2027-02-02T06:00'],
    ],
    [
      'within a quarter of an hour',
      '2027-02-01T10:00Z',
      'soon',
      {},
      ['2027-02-01T10:00', '2027-02-01T10:15'],
    ],
    [
      'after the minutes in which it can be taken back, and a quarter',
      '2027-02-01T10:00Z',
      'soon',
      { waits: 10 },
      ['2027-02-01T10:10', '2027-02-01T10:25'],
    ],
    [
      'in the morning where a quarter is night',
      '2027-02-01T17:50Z',
      'soon',
      {},
      ['2027-02-01T17:50', '2027-02-02T06:00'],
    ],
    [
      'at four in the afternoon, Finnish time',
      '2027-02-01T10:00Z',
      'with-the-day',
      {},
      ['2027-02-01T10:00', '2027-02-01T14:00'],
    ],
    [
      'at four in summer time',
      '2027-04-01T07:00Z',
      'with-the-day',
      {},
      ['2027-04-01T07:00', '2027-04-01T13:00'],
    ],
    [
      'on the next day after four',
      '2027-02-01T14:01Z',
      'with-the-day',
      {},
      ['2027-02-01T14:01', '2027-02-02T14:00'],
    ],
    ['not on Good Friday', '2027-03-25T15:00Z', 'with-the-day', {}, ['2027-03-25T15:00', '2027-03-27T14:00']],
    [
      'after the summer weeks, where it is a reminder',
      '2027-06-14T14:00Z',
      'with-the-day',
      { sleeps: true },
      ['2027-06-14T14:00', '2027-08-16T13:00'],
    ],
  ] as const)('%s', (_when, now, leaves, more, expected) => {
    expect(spanAt(now, leaves, more)).toEqual(expected);
  });
});

describe('a digest', () => {
  it('leaves at the earliest end of the spans of its mails', () => {
    const digest = opened(span('08:00', '14:00'));
    expect(digest.notBefore).toBe('2027-02-01T14:00:00.000Z');
    expect(joined(digest, span('09:00', '09:15'))).toMatchObject({
      notBefore: '2027-02-01T09:15:00.000Z',
      digest: { matters: ['mai_1', 'mai_2'], notBefore: '2027-02-01T09:00:00.000Z' },
    });
  });

  it.each([
    ['would have left', span('08:00', '08:15'), span('09:00', '14:00')],
    ['holds a mail that can still be taken back', span('08:30', '14:00'), span('08:00', '08:15')],
  ])('is not joined by a mail before which it %s', (_why, first, second) => {
    expect(joined(opened(first), second)).toBeUndefined();
  });

  it('is joined by no mail once it is being sent, waits for SES, or is full', () => {
    const digest = opened(span('08:00', '14:00'));
    const day = span('09:00', '14:00');
    const isClosed: readonly Partial<MailMessage>[] = [
      { state: { status: 'CLAIMED', leaseUntil: '2027-02-01T14:01:00.000Z' } },
      { state: { status: 'HELD', since: '2027-02-01T14:01:00.000Z' } },
      { delayed: { since: '2027-02-01T14:01:00.000Z', reason: 'Throttling' } },
    ];
    for (const changes of isClosed)
      expect(joined({ ...digest, ...changes } as MailMessage, day)).toBeUndefined();
    let full: MailMessage | undefined = digest;
    for (let number = 2; number <= MOST_MATTERS; number += 1)
      full = full && joined(full, day, `mai_${number}`);
    expect(full?.digest?.matters).toHaveLength(MOST_MATTERS);
    expect(full && joined(full, day, 'mai_11')).toBeUndefined();
  });

  it('is what is looked at next, and none of its mails', () => {
    const { digest, matter } = openDigest('mai_d', READER, aMail({ id: 'mai_1' }), span('08:00', '14:00'));
    expect(nextLook(digest)).toBe('2027-02-01T14:00:00.000Z');
    expect(nextLook(matter)).toBeUndefined();
    expect(release(matter, new Date('2027-02-02T14:00:00Z'))).toBeUndefined();
  });

  it('that an outage has kept until the night waits for the morning', () => {
    const late = release(opened(span('08:00', '14:00')), new Date('2027-02-01T19:00:00Z'));
    expect(late).toMatchObject({ facts: [], mail: { notBefore: '2027-02-02T06:00:00.000Z' } });
    expect(late && release(late.mail, new Date('2027-02-02T06:00:00Z'))?.facts).toHaveLength(1);
  });

  it('gives each of its mails its own fate', () => {
    const { digest, matter } = openDigest('mai_d', READER, aMail({ id: 'mai_1' }), span('08:00', '14:00'));
    const bounced: MailMessage = {
      ...digest,
      attempts: 1,
      state: { status: 'BOUNCED', at: '2027-02-01T14:02:00.000Z' },
    };
    expect(withFateOf(matter, bounced)).toMatchObject({
      id: 'mai_1',
      template: matter.template,
      attempts: 1,
      state: { status: 'BOUNCED' },
    });
  });
});
