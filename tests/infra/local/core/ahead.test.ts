import { describe, expect, it } from 'vitest';
import { aheadOf } from '../../../../infra/local/pages/ahead.ts';
import type { Records } from '../../../../infra/local/pages/records.ts';
import { DUE } from '../../../../shared/store/indexes.ts';

const NOW = new Date('2027-02-01T10:00:00Z');

const records = (given: Partial<Records>): Records => ({
  cohorts: [],
  sessions: [],
  mails: new Map(),
  quarantined: [],
  due: [],
  names: new Map(),
  ...given,
});

const due = (partition: string, at: string, agenda = '') => ({
  id: `${partition} ${agenda} ${at}`,
  partition,
  agenda,
  at: new Date(at),
});

const cohort = {
  name: 'Spring',
  applications: {
    mentor: { opens: '2027-01-10', closes: '2027-02-05' },
    student: { opens: '2027-01-10', closes: '2027-02-05' },
  },
  matchingOn: ['2027-01-20', '2027-02-10'],
  kickOff: '2027-03-01',
} as unknown as Records['cohorts'][number];

describe('what lies ahead', () => {
  it('names the dates of a cohort that are still to come, in Finnish time, the soonest first', () => {
    expect(
      aheadOf(records({ cohorts: [cohort] }), NOW).map(({ at, what, kind }) => [
        at.toISOString(),
        what,
        kind,
      ]),
    ).toEqual([
      ['2027-02-05T22:00:00.000Z', 'Spring: applications of mentors and students are closed', 'date'],
      ['2027-02-10T07:00:00.000Z', 'Spring: matching day', 'matching'],
      ['2027-03-01T07:00:00.000Z', 'Spring: kick-off', 'kick-off'],
    ]);
  });

  it('names the roles where they apply in other days', () => {
    const other = {
      ...cohort,
      applications: { ...cohort.applications, student: { opens: '2027-02-03', closes: '2027-02-05' } },
    };
    expect(aheadOf(records({ cohorts: [other] }), NOW)[0]?.what).toBe(
      'Spring: applications of students open',
    );
  });

  it('counts what is due at the same instant for the same reason, and keeps what is overdue', () => {
    const two = ['2027-02-03T08:00:00.000Z', '2027-02-03T08:00:00.000Z'];
    const entries = [
      ...two.map((at) => due(DUE.reminders('cccc'), at)),
      due(DUE.watched('cccc'), '2027-01-31T22:00:00.000Z', 'PROPOSAL'),
      due(DUE.watched('cccc'), '2027-01-31T22:00:00.000Z', 'PAUSE'),
    ];
    expect(aheadOf(records({ due: entries }), NOW).map(({ what, ids }) => [what, ids.length])).toEqual([
      ['The time to answer a proposal ends', 1],
      ['The pause of a pair ends', 1],
      ['2 reminders', 2],
    ]);
  });

  it('leaves out what nobody waits for', () => {
    const entries = [
      due(DUE.outbox(3), '2027-02-03T08:00:00.000Z'),
      due(DUE.rounds('cccc'), '2027-02-03T08:00:00.000Z'),
    ];
    expect(aheadOf(records({ due: entries }), NOW)).toEqual([]);
  });
});
