import { describe, expect, it } from 'vitest';
import type { Pool } from '../../../shared/domain/matching/pool.ts';
import { remediesOf } from '../../../shared/domain/matching/remedies.ts';
import { scoreOf } from '../../../shared/domain/matching/score.ts';
import { keepRound } from '../../../shared/domain/matching/solver/change.ts';
import { mentorIn, poolWith, studentIn } from '../../people/pool.ts';
import { lock, problemWith, veto } from './rounds.ts';

const open = { rules: { floor: 0 } };

const english = [{ language: 'en', level: 'fluent' }] as const;
const swedish = [{ language: 'sv', level: 'fluent' }] as const;

describe('what would help a student without a partner', () => {
  const late = { confirmedAt: '2027-02-01T10:00:00.000Z' };
  const remedies = (pool: Pool, id: string, changes: Parameters<typeof problemWith>[1] = open) => {
    const problem = problemWith(pool, changes);
    return remediesOf(problem, keepRound(problem.instance)).get(id);
  };

  it('is a place with the mentor who suits best, of equals the first', () => {
    const mentors = [
      mentorIn('m1', { field: 'food' }),
      mentorIn('m2', { field: 'ict' }),
      mentorIn('m3', { field: 'ict' }),
    ];
    const students = ['s1', 's2', 's3'].map((id) => studentIn(id, { targetFields: ['ict'] }));
    const pool = poolWith(mentors, [...students, studentIn('s4', { targetFields: ['ict'] }, late)]);
    expect(remedies(pool, 's4')).toEqual([{ code: 'RAISE_CAPACITY', mentorId: 'm2', capacity: 2 }]);
  });

  it('is none where the further place would go to somebody who is before them', () => {
    const pool = poolWith(
      [mentorIn('m1', { languages: [...english] })],
      [
        studentIn('s1', { languages: [...english] }),
        studentIn('s2', { languages: [...english] }, { waiting: true }),
        studentIn('s3', { languages: [...english] }, late),
      ],
    );
    expect(remedies(pool, 's1')).toEqual([{ code: 'RAISE_CAPACITY', mentorId: 'm1', capacity: 2 }]);
    expect(remedies(pool, 's3')).toEqual([{ code: 'RECRUIT', field: 'ict' }]);
  });

  const best = mentorIn('m1', { languages: [...english], meetingMode: 'inPerson', field: 'ict' });
  const online = studentIn('s1', { languages: [...english], meetingMode: 'online', targetFields: ['ict'] });

  it('is one filter less with the best behind it, and how many are there', () => {
    const worse = mentorIn('m0', { ...best.answers, field: 'food' });
    const alike = mentorIn('m2', best.answers);
    const full = mentorIn('m3', best.answers, { room: 0 });
    const far = mentorIn('m4', { ...best.answers, languages: [...swedish] });
    const found = remedies(poolWith([worse, alike, best, full, far], [online]), 's1');
    expect(found).toEqual([
      {
        code: 'DROP_FILTER',
        filter: 'MODE_INCOMPATIBLE',
        mentors: 3,
        mentorId: 'm1',
        score: expect.any(Number),
      },
    ]);
    const problem = problemWith(poolWith([worse, alike, best, full, far], [online]), open);
    expect(found?.[0]).toMatchObject({ score: scoreOf(problem.context, best, online) });
  });

  it('is only ever one thing: who is vetoed or too low besides stays apart', () => {
    const pool = poolWith([best], [online]);
    expect(remedies(pool, 's1', { rules: { floor: 999 } })).toEqual([{ code: 'RECRUIT', field: 'ict' }]);
    const meeting = studentIn('s1', { ...online.answers, meetingMode: 'both' });
    const vetoed = { decisions: { vetoes: [veto('m1', 's1')] } };
    expect(remedies(poolWith([best], [meeting]), 's1', { ...open, ...vetoed })).toEqual([
      { code: 'LIFT_VETO', mentorId: 'm1', score: expect.any(Number) },
    ]);
    const stranger = mentorIn('m1', { ...best.answers, languages: [...swedish] });
    expect(remedies(poolWith([stranger], [online]), 's1')).toEqual([
      { code: 'RECRUIT', field: 'ict', languages: ['en'] },
    ]);
  });

  it('is a floor at the very score of the best who is below it', () => {
    const meeting = studentIn('s1', { ...online.answers, meetingMode: 'both' });
    const pool = poolWith([mentorIn('m0', { ...best.answers, field: 'food' }), best], [meeting]);
    const score = scoreOf(problemWith(pool, open).context, best, meeting);
    expect(remedies(pool, 's1', { rules: { floor: score + 1 } })).toEqual([
      { code: 'LOWER_FLOOR', floor: score, mentorId: 'm1' },
    ]);
    expect(remedies(pool, 's1', { rules: { floor: score } })).toBeUndefined();
  });

  it('is nothing with a mentor whose only student cannot move on', () => {
    const meeting = studentIn('s0', { ...online.answers, meetingMode: 'inPerson' });
    const bilingual = studentIn('s0', { ...meeting.answers, languages: [...english, ...swedish] });
    const elsewhere = mentorIn('m2', { ...best.answers, languages: [...swedish], field: 'food' });
    const behind = (student: typeof meeting, changes: Parameters<typeof problemWith>[1] = open) =>
      remedies(
        poolWith([best, elsewhere], [student, studentIn('s1', online.answers, late)]),
        's1',
        changes,
      )?.[0].code;
    expect(behind(meeting)).toBe('RECRUIT');
    expect(behind(bilingual)).toBe('DROP_FILTER');
    expect(behind(bilingual, { ...open, decisions: { locks: [lock('m1', 's0')] } })).toBe('RECRUIT');
    expect(behind(bilingual, { ...open, decisions: { vetoes: [veto('m2', 's0')] } })).toBe('RECRUIT');
  });
});
