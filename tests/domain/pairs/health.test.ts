import { describe, expect, it } from 'vitest';
import type { NewFact } from '../../../events/fact.ts';
import type { Role } from '../../../shared/domain/kernel/role.ts';
import { assess, beginHealth, type PairHealth, type Sign } from '../../../shared/domain/pairs/health.ts';
import type { Pair } from '../../../shared/domain/pairs/pair.ts';
import { aPair } from '../given.ts';

const FORMED = '2027-02-01T10:00:00.000Z';
const pair = aPair('FORMED', { formedAt: FORMED });

type Event = readonly [day: string, news: Sign | Pair];
const isPair = (news: Sign | Pair): news is Pair => 'status' in news;
const short = ({ event, data }: NewFact): string => {
  const { rule, role, said } = data as { rule?: string; role?: string; said?: string };
  return [event.name, rule, role, said].filter((part) => part !== undefined).join(' ');
};

/** Plays days as the job does: a look on every day that the health itself has named, and news when it comes. */
const play = (until: string, ...events: readonly Event[]) => {
  const log: string[] = [];
  let now = pair as Pair;
  let health: PairHealth = beginHealth(pair);
  const take = (day: string, sign?: Sign): void => {
    const {
      health: next,
      facts,
      tasks,
      settled,
    } = assess(health, now, new Date(`${day}T05:00:00.000Z`), sign);
    log.push(
      ...[...facts.map(short), ...tasks.map((task) => `task ${task}`)].map((what) => `${day} ${what}`),
    );
    log.push(...settled.slice(0, 1).map(() => `${day} settled`));
    health = next;
  };
  const coming = [...events];
  for (let looks = 0; looks < 400; looks += 1) {
    const [next] = coming;
    const { checkOn } = health;
    if (next !== undefined && (checkOn === undefined || next[0] <= checkOn)) {
      coming.shift();
      if (isPair(next[1])) {
        now = next[1];
        take(next[0]);
      } else take(next[0], next[1]);
    } else if (checkOn === undefined || checkOn > until) return { log, health };
    else take(checkOn);
  }
  throw new Error('It looks without end.');
};

const met = (day: string, mood?: number): Event => [day, { kind: 'met', on: day, role: 'student', mood }];
const agreed: Event = ['2027-02-02', { kind: 'agreement', by: ['mentor', 'student'] }];

describe('the health of a pair', () => {
  it('that nobody hears of: the student on day 7, the mentor on day 10, a task on day 14, both for the agreement on day 17', () => {
    const { log, health } = play('2027-03-31');
    expect(log).toEqual([
      '2027-02-08 PairReminded FIRST_DATE student',
      '2027-02-11 PairReminded CONTACT_CHECK mentor',
      '2027-02-15 PairAtRisk NO_FIRST_DATE',
      '2027-02-15 task PAIR_AT_RISK',
      '2027-02-18 PairReminded AGREEMENT mentor',
      '2027-02-18 PairReminded AGREEMENT student',
    ]);
    expect(health).toMatchObject({ verdict: 'AT_RISK', rule: 'NO_FIRST_DATE', since: '2027-02-15' });
  });

  it('that meets every month and tells of it is written to by nobody', () => {
    const { log, health } = play(
      '2027-05-06',
      agreed,
      met('2027-02-08'),
      met('2027-03-09'),
      met('2027-04-07'),
    );
    expect(log).toEqual(['2027-02-02 PairActivated']);
    expect(health).toMatchObject({ verdict: 'ON_COURSE', metOn: '2027-04-07', meetings: 3 });
  });

  it('that falls silent: a pulse, a line to the mentor after 35 days, a task after 45; a meeting heals it', () => {
    const { log, health } = play('2027-04-15', agreed, met('2027-02-08'), met('2027-04-10'));
    expect(log).toEqual([
      '2027-02-02 PairActivated',
      '2027-03-10 PairReminded PULSE student',
      '2027-03-15 PairReminded QUIET mentor',
      '2027-03-25 PairAtRisk NO_MEETING',
      '2027-03-25 task PAIR_AT_RISK',
      '2027-04-09 PairReminded PULSE student',
      '2027-04-10 PairRecovered',
      '2027-04-10 settled',
    ]);
    expect(health.verdict).toBe('ON_COURSE');
  });

  it('is on the call list after two unanswered pulses, and an answer takes it off', () => {
    const silent = ['2027-02-08', { kind: 'contact', on: '2027-06-01' }] as const;
    const { log } = play('2027-11-20', agreed, silent);
    expect(log.filter((line) => /PULSE|CALL|task/.test(line)).at(-1)).toMatch(/task PAIR_NEEDS_CALL$/);
    const { health } = play('2027-11-20', agreed, silent, [
      '2027-11-19',
      { kind: 'not-met', role: 'student' },
    ]);
    expect(health.calls).toEqual([]);
  });

  it('asks for a call at once after a low mood, which only a talk settles', () => {
    const { log, health } = play('2027-02-20', agreed, met('2027-02-08', 2), met('2027-02-15', 5), [
      '2027-02-16',
      { kind: 'talked' },
    ]);
    expect(log).toEqual([
      '2027-02-02 PairActivated',
      '2027-02-08 PairAtRisk LOW_MOOD',
      '2027-02-08 task PAIR_NEEDS_CALL',
      '2027-02-16 PairTalkNoted',
      '2027-02-16 PairRecovered',
      '2027-02-16 settled',
    ]);
    expect(health.calls).toEqual([]);
  });

  it('that is well tells of a talk too, also where a meeting is planned ahead, and once on a day', () => {
    const talk: Sign = { kind: 'talked' };
    const plan: Sign = { kind: 'contact', on: '2027-02-20' };
    const { log, health } = play(
      '2027-02-19',
      agreed,
      ['2027-02-03', plan] as const,
      ...(['2027-02-09', '2027-02-09', '2027-02-12'] as const).map((day): Event => [day, talk]),
    );
    expect(log).toEqual(['2027-02-02 PairActivated', '2027-02-09 PairTalkNoted', '2027-02-12 PairTalkNoted']);
    expect(health).toMatchObject({ verdict: 'STARTING', contactOn: '2027-02-20', talkedOn: '2027-02-12' });
  });

  it('tells of a second talk on one day where it settles what has come since the first', () => {
    const { log } = play(
      '2027-02-09',
      agreed,
      ['2027-02-09', { kind: 'talked' }],
      ['2027-02-09', { kind: 'not-heard' }],
      ['2027-02-09', { kind: 'talked' }],
    );
    expect(log.filter((line) => line.endsWith('PairTalkNoted'))).toHaveLength(2);
  });

  it('tells each word of the two once, also where it changes no verdict', () => {
    const said = (day: string, kind: 'in-touch' | 'not-met' | 'not-heard', role: Role = 'mentor'): Event => [
      day,
      kind === 'not-met' ? { kind, role } : { kind },
    ];
    const { log } = play(
      '2027-03-16',
      agreed,
      said('2027-02-05', 'in-touch'),
      said('2027-02-05', 'in-touch'),
      met('2027-02-10'),
      said('2027-03-15', 'not-met'),
      said('2027-03-15', 'not-met'),
      said('2027-03-16', 'not-heard'),
    );
    expect(log.filter((line) => line.includes('PairWordHeard'))).toEqual([
      '2027-02-05 PairWordHeard IN_TOUCH',
      '2027-03-15 PairWordHeard NOT_MET',
      '2027-03-16 PairWordHeard NOT_HEARD',
    ]);
  });

  it('hears “not this month” of each of them, also where nobody had asked', () => {
    const notMet = (day: string, role: Role): Event => [day, { kind: 'not-met', role }];
    const { log, health } = play(
      '2027-03-31',
      agreed,
      met('2027-02-10'),
      notMet('2027-02-25', 'student'),
      notMet('2027-02-25', 'mentor'),
      notMet('2027-02-25', 'student'),
      notMet('2027-02-26', 'student'),
    );
    expect(log.filter((line) => line.includes('PairWordHeard'))).toEqual([
      '2027-02-25 PairWordHeard NOT_MET',
      '2027-02-25 PairWordHeard NOT_MET',
      '2027-02-26 PairWordHeard NOT_MET',
    ]);
    expect(health.heard).toEqual([
      { said: 'NOT_MET', role: 'mentor', on: '2027-02-25' },
      { said: 'NOT_MET', role: 'student', on: '2027-02-26' },
    ]);
    // The one who has just answered is asked after a month, and the silence between the two counts as before.
    expect(log.filter((line) => line > '2027-02-26' && /Reminded|AtRisk/.test(line))).toEqual([
      '2027-03-17 PairReminded QUIET mentor',
      '2027-03-27 PairAtRisk NO_MEETING',
      '2027-03-28 PairReminded PULSE student',
    ]);
  });

  it('is quiet again from the day on which a plan far ahead was cancelled', () => {
    const cancelled: Event = ['2027-02-04', { kind: 'replanned', on: undefined }];
    const { health } = play(
      '2027-04-10',
      ...([agreed, ['2027-02-03', { kind: 'contact', on: '2027-06-20' }], cancelled] as Event[]),
    );
    expect(health).toMatchObject({ verdict: 'AT_RISK', rule: 'NO_MEETING', contactOn: '2027-02-04' });
  });

  it('hears that the two are in touch also while a meeting lies ahead', () => {
    const { log } = play(
      '2027-02-20',
      ...([
        agreed,
        ['2027-02-03', { kind: 'contact', on: '2027-02-20' }],
        ['2027-02-05', { kind: 'in-touch' }],
      ] as Event[]),
    );
    expect(log).toContain('2027-02-05 PairWordHeard IN_TOUCH');
  });

  it('that asks for help is a task the same day, also in July, and names the one in no fact', () => {
    const { log } = play('2027-07-02', agreed, met('2027-02-08'), [
      '2027-07-01',
      { kind: 'help', role: 'student' },
    ]);
    expect(log.slice(-2)).toEqual(['2027-07-01 PairAtRisk HELP_ASKED', '2027-07-01 task HELP_ASKED']);
  });

  it('that a mentor has not heard of is a reason to call before the fourteenth day', () => {
    const { log } = play('2027-02-12', ['2027-02-12', { kind: 'not-heard' }]);
    expect(log.slice(-2)).toEqual(['2027-02-12 PairAtRisk NOT_HEARD', '2027-02-12 task PAIR_NEEDS_CALL']);
  });

  it('sleeps in summer and at the turn of the year: nothing comes due, and the days do not count', () => {
    const { log } = play('2027-09-02', agreed, met('2027-06-01'));
    // Thirteen days before the summer and seventeen after it are the thirty of a pulse.
    expect(log.filter((line) => line > '2027-06-02')).toEqual(['2027-09-01 PairReminded PULSE student']);
  });

  it('rests in a pause, and goes on where it was', () => {
    const paused = aPair('PAUSED', {
      formedAt: FORMED,
      pausedAt: '2027-02-10T08:00:00.000Z',
      until: '2027-03-31',
    });
    const { log } = play(
      '2027-04-10',
      agreed,
      met('2027-02-08'),
      ['2027-02-10', paused],
      ['2027-04-01', pair],
    );
    expect(log).toEqual(['2027-02-02 PairActivated']);
    const { log: after } = play(
      '2027-05-15',
      agreed,
      met('2027-02-08'),
      ['2027-02-10', paused],
      ['2027-04-01', pair],
    );
    expect(after[1]).toBe('2027-04-29 PairReminded PULSE student');
  });

  it('skips reminders that are late, and still judges', () => {
    const now = new Date('2027-02-25T05:00:00.000Z');
    const { facts, health } = assess(beginHealth(pair), pair, now);
    expect([facts.map(short), health.verdict]).toEqual([['PairAtRisk NO_FIRST_DATE'], 'AT_RISK']);
  });

  it('is judged no more once the pair has ended', () => {
    const ended = aPair('ENDED_EARLY', { formedAt: FORMED, endedAt: '2027-02-09T08:00:00.000Z' });
    const { log, health } = play('2027-12-31', agreed, met('2027-02-08'), ['2027-02-09', ended]);
    expect(log).toEqual(['2027-02-02 PairActivated']);
    expect(health.checkOn).toBeUndefined();
  });

  it('at risk is nobody’s task once the pair has ended, and one again where the end is taken back', () => {
    const ended = aPair('ENDED_EARLY', { formedAt: FORMED, endedAt: '2027-02-17T08:00:00.000Z' });
    const { log } = play('2027-02-20', ['2027-02-17', ended], ['2027-02-19', pair]);
    expect(log.filter((line) => /task|settled/.test(line))).toEqual([
      '2027-02-15 task PAIR_AT_RISK',
      '2027-02-17 settled',
      '2027-02-19 task PAIR_AT_RISK',
    ]);
  });

  it('is begun by a first meeting as well as by an agreement', () => {
    expect(play('2027-02-06', met('2027-02-05')).log).toEqual(['2027-02-05 PairActivated']);
  });

  it('forgets a meeting that did not take place', () => {
    const { health } = play('2027-02-20', agreed, met('2027-02-08'), met('2027-02-18'), [
      '2027-02-19',
      { kind: 'unmet', lastMetOn: '2027-02-08' },
    ]);
    expect(health).toMatchObject({ metOn: '2027-02-08', contactOn: '2027-02-08', meetings: 1 });
  });
});
