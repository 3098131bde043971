import { describe, expect, it } from 'vitest';
import { noon } from '../../given.ts';
import { aMail } from './a-mail.ts';
import { calmed, everyCourse, type World } from './every-course.ts';

const start = (kind: 'service' | 'verification', faults: { crashes: number; refusals: number }): World => ({
  mail: aMail({ kind }),
  version: 1,
  now: noon.getTime(),
  workers: [],
  waiting: 2,
  left: 0,
  unreported: 0,
  told: false,
  ...faults,
});

const KNOWN = ['SENT', 'DELIVERED', 'FAILED'];

/** Whether somebody can see what became of it: it has an end, or a coordinator has been told that nobody knows. */
const isVisible = ({ mail, told }: World): boolean =>
  KNOWN.includes(mail.state.status) || (mail.state.status === 'HELD' && told);

describe('a mail, through every order of two deliveries, a crash, a refusal, silence and late reports', () => {
  const courses = everyCourse(start('service', { crashes: 1, refusals: 1 }));

  it('leaves once at most', () => {
    expect(courses.length).toBeGreaterThan(1000);
    expect(Math.max(...courses.map(({ left }) => left))).toBe(1);
  });

  it('is never called sent unless it has left', () => {
    for (const { mail, left } of courses)
      if (mail.state.status === 'SENT' || mail.state.status === 'DELIVERED') expect(left).toBe(1);
  });

  it('ends visible, wherever it was when the faults ended', () => {
    const hidden = courses.map(calmed).filter((world) => !isVisible(world));
    expect(hidden.map(({ mail }) => mail.state)).toEqual([]);
  });

  it('leaves where nothing goes wrong', () => {
    const { mail, left } = calmed(start('service', { crashes: 0, refusals: 0 }));
    expect([mail.state.status, left]).toEqual(['SENT', 1]);
  });
});

describe('a mail that lets somebody in, through every order of silence and late reports', () => {
  const courses = everyCourse({ ...start('verification', { crashes: 0, refusals: 0 }), waiting: 1 });

  it('leaves once more after silence, but not a third time', () => {
    expect(Math.max(...courses.map(({ left }) => left))).toBe(2);
  });

  it('ends visible', () => {
    expect(courses.map(calmed).every(isVisible)).toBe(true);
  });
});
