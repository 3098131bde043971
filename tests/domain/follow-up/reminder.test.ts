import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fact } from '../../../events/fact.ts';
import { ReminderDue } from '../../../events/follow-up.ts';
import {
  comeDue,
  GRACE_HOURS,
  nextDue,
  Reminder,
  remindersFor,
  scheduleReminder,
} from '../../../shared/domain/follow-up/reminder.ts';
import { addDays, isWorkingDay, localDateOf, localHourOf } from '../../../shared/domain/kernel/dates.ts';
import { given, minutesAfter, noon } from '../given.ts';

const asked = {
  id: 'rem_9',
  programmeId: 'cccc',
  kind: 'ANSWER_PROPOSAL' as const,
  aboutId: 'pai_k2',
  applicationIds: ['app_ada', 'app_lin'],
};
const [first, second] = ['2027-01-15T07:00:00.000Z', '2027-01-18T07:00:00.000Z'];
const aReminder = (changes: Partial<Reminder> = {}): Reminder =>
  Reminder.parse({ ...asked, dueAts: [first, second], fired: 0, settled: false, ...changes });
const due = (occurrence: number) =>
  fact(ReminderDue, { reminderId: 'rem_9', kind: 'ANSWER_PROPOSAL', aboutId: 'pai_k2', occurrence });
const hoursAfter = (instant: string, hours: number): Date => minutesAfter(instant, hours * 60);

describe('reminders', () => {
  it('to confirm an application is one, after three days, at nine: nobody has said that the address is theirs', () => {
    expect(remindersFor.CONFIRM_APPLICATION(new Date('2027-03-26T10:00:00Z'))).toEqual([
      '2027-03-29T06:00:00.000Z',
    ]);
  });

  it.each([
    [1, []],
    [2, ['2027-01-13']],
    [3, ['2027-01-14']],
    [4, ['2027-01-15']],
    [5, ['2027-01-14', '2027-01-18']],
    [10, ['2027-01-19', '2027-01-25']],
  ])('to answer within %i working days come before the last of them', (answerDays, days) => {
    const instants = remindersFor.ANSWER_PROPOSAL(noon, answerDays);
    expect(instants.map((instant) => localDateOf(new Date(instant)))).toEqual(days);
  });

  it('to come to training is sent the day before, where its reader has known of the seat for some days', () => {
    const startsAt = '2027-02-03T15:00:00.000Z';
    const at = (now: string) => remindersFor.ATTEND_TRAINING(new Date(now), startsAt);
    const day = '2027-02-02T07:00:00.000Z';
    expect(at('2027-01-12T10:00:00Z')).toEqual([day]);
    expect(at('2027-01-27T07:00:00Z')).toEqual([day]);
    expect(at('2027-01-29T07:00:00Z')).toEqual([day]);
    expect(at('2027-01-29T07:00:01Z')).toEqual([]);
    expect(at('2027-02-02T07:00:00Z')).toEqual([]);
  });

  it('to answer some more questions is sent once, where the questions are still open', () => {
    const at = (lapsesAt: string) =>
      remindersFor.COMPLETE_PROFILE(new Date('2027-02-01T10:00:00Z'), lapsesAt);
    expect(at('2027-02-24T22:00:00.000Z')).toEqual(['2027-02-05T07:00:00.000Z']);
    expect(at('2027-02-04T22:00:00.000Z')).toEqual([]);
  });

  it('are two at most, never on days that follow each other, in the daytime, and those for an answer on working days', () => {
    fc.assert(
      fc.property(
        fc.date({ min: noon, max: new Date('2030-01-01'), noInvalidDate: true }),
        fc.integer({ min: 1, max: 30 }),
        (now, days) => {
          const toAnswer = remindersFor.ANSWER_PROPOSAL(now, days);
          expect(toAnswer.every((instant) => isWorkingDay(localDateOf(new Date(instant))))).toBe(true);
          for (const instants of [toAnswer, remindersFor.CONFIRM_APPLICATION(now)]) {
            expect(instants.length).toBeLessThanOrEqual(2);
            const days = instants.map((instant) => localDateOf(new Date(instant)));
            expect(days[1] === undefined || days[1] > addDays(days[0] ?? '', 1)).toBe(true);
            expect(instants.every((instant) => new Date(instant) > now)).toBe(true);
            expect(instants.every((instant) => localHourOf(new Date(instant)) === 9)).toBe(true);
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it('are none where it is too late to remind', () => {
    expect(scheduleReminder(asked, [])).toBeUndefined();
    expect(scheduleReminder(asked, [first, second])).toEqual(aReminder());
  });
});

describe('a reminder', () => {
  it('is due twice, and then no more', () => {
    const { reminder: once } = given(aReminder())
      .when((waiting) => comeDue(waiting, true, new Date(first)))
      .tells(due(1));
    expect(nextDue(once)).toBe(second);
    const { reminder: twice } = given(once)
      .when((waiting) => comeDue(waiting, true, new Date(second)))
      .tells(due(2));
    expect(twice).toEqual(aReminder({ fired: 2, settled: true }));
    expect(nextDue(twice)).toBeUndefined();
    given(twice)
      .when((settled) => comeDue(settled, true, hoursAfter(second, 1)))
      .tells();
  });

  it('says nothing before its time', () => {
    const { reminder } = given(aReminder())
      .when((waiting) => comeDue(waiting, true, hoursAfter(first, -1)))
      .tells();
    expect(reminder).toEqual(aReminder());
  });

  it('is settled silently where the answer has come', () => {
    const { reminder } = given(aReminder())
      .when((answered) => comeDue(answered, false, new Date(first)))
      .tells();
    expect(reminder).toEqual(aReminder({ settled: true }));
  });

  it('is passed over where it is later than helps anybody, and the next one still comes', () => {
    expect(comeDue(aReminder(), true, hoursAfter(first, GRACE_HOURS)).facts).toHaveLength(1);
    const tooLate = new Date(hoursAfter(first, GRACE_HOURS).getTime() + 1);
    const { reminder } = given(aReminder())
      .when((late) => comeDue(late, true, tooLate))
      .tells();
    expect(reminder).toEqual(aReminder({ fired: 1 }));
    expect(comeDue(reminder, true, new Date(second)).facts).toEqual([due(2)]);
  });

  it('is never told more than twice, never after the answer, however often the clock looks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -24, max: 200 }), fc.boolean()), { maxLength: 12 }),
        (looks) => {
          const inOrder = looks.toSorted(([a], [b]) => a - b);
          let reminder = aReminder();
          const told: unknown[] = [];
          let answered = false;
          for (const [hours, stillWaiting] of inOrder) {
            answered ||= !stillWaiting;
            const next = comeDue(reminder, !answered, hoursAfter(first, hours));
            if (answered || hours < 0) expect(next.facts).toEqual([]);
            told.push(...next.facts.map(({ data }) => data['occurrence']));
            reminder = Reminder.parse(next.reminder);
          }
          expect([[], [1], [2], [1, 2]]).toContainEqual(told);
        },
      ),
    );
  });
});
