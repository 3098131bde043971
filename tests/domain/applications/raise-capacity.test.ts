import { describe, expect, it } from 'vitest';
import { MentorCapacityAdjusted, MentorCapacityDeclined } from '../../../events/applications.ts';
import { fact } from '../../../events/fact.ts';
import { Application, type Participating } from '../../../shared/domain/applications/application.ts';
import {
  answerCapacity,
  askCapacity,
  capacityAnswerBy,
  capacityStandingOf,
} from '../../../shared/domain/applications/raise-capacity.ts';
import { becomeReady, returnToTraining } from '../../../shared/domain/applications/readiness.ts';
import { anApplication, daysAfter, given, noon } from '../given.ts';

const mentor = (): Participating => anApplication('PARTICIPATING', { role: 'mentor' });
const answerBy = daysAfter(noon, 14).toISOString();
const asked = (capacity = 2): Participating =>
  askCapacity(mentor(), { capacity, askedBy: 'staff:d4f0', answerBy }, noon).application;
const about = {
  applicationId: 'app_ada',
  cohortId: 'coh_spring27',
  role: 'mentor' as const,
  personId: 'per_lin',
  capacity: 2,
};
const late = daysAfter(noon, 15);

describe('a question to a mentor to take more students', () => {
  it.each([
    [[], '2027-01-26T21:59:00.000Z'],
    [['2027-03-01'], '2027-01-26T21:59:00.000Z'],
    [['2027-01-20'], '2027-01-19T21:59:00.000Z'],
    [['2027-01-13', '2027-01-14', '2027-01-20'], '2027-01-19T21:59:00.000Z'],
  ])('of 12 January is open, with matching on %j, until %s', (matchingOn, until) => {
    expect(capacityAnswerBy(matchingOn, noon)).toBe(until);
  });

  it('raises places and form by a yes, which outlasts a return to training', () => {
    const { application } = given(asked())
      .when((waiting) => answerCapacity(waiting, 'YES', noon))
      .tells(fact(MentorCapacityAdjusted, about));
    expect(Application.parse(application)).toEqual(application);
    const back = returnToTraining(application).application;
    expect(Application.parse(back)).toEqual(back);
    expect(becomeReady(back, noon).application.partners.capacity).toBe(2);
  });

  it('changes no place by a no', () => {
    const { application } = given(asked())
      .when((waiting) => answerCapacity(waiting, 'NO', noon))
      .tells(fact(MentorCapacityDeclined, about));
    expect(application.partners.capacity).toBe(1);
    expect(capacityStandingOf(application, noon)).toBe('NO');
  });

  it('is not answered twice, nor too late', () => {
    const { application } = answerCapacity(asked(), 'NO', noon);
    given(application)
      .when((answered) => answerCapacity(answered, 'YES', noon))
      .isRefused('already-done');
    given(asked())
      .when((waiting) => answerCapacity(waiting, 'YES', late))
      .isRefused('link-expired');
    expect(capacityStandingOf(asked(), late)).toBe('LAPSED');
  });

  it('waits for its answer before another is asked', () => {
    given(asked())
      .when((waiting) => askCapacity(waiting, { capacity: 3, askedBy: 'staff:d4f0', answerBy }, noon))
      .isRefused('capacity-asked');
  });
});
