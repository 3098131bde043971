import { describe, expect, it } from 'vitest';
import { ApplicationApproved, ApplicationConfirmed } from '../../../events/applications.ts';
import { CATALOGUE } from '../../../events/catalogue.ts';
import { CompanyJoined } from '../../../events/companies.ts';
import { detailTypeOf } from '../../../events/define.ts';
import type { Fact } from '../../../events/fact.ts';
import { MeetingConfirmed, MeetingDismissed } from '../../../events/meetings.ts';
import {
  PairActivated,
  PairAgreementConfirmed,
  PairClosingStarted,
  PairCompleted,
  PairEndedEarly,
  PairFormed,
  PairJudged,
  PairReopened,
} from '../../../events/pairs.ts';
import {
  TrainingCompleted,
  TrainingSessionAttended,
  TrainingSessionHeld,
  TrainingWaived,
} from '../../../events/sessions.ts';
import { SurveyAnswered, SurveyOpened, SurveyWithdrawn } from '../../../events/surveys.ts';
import {
  contributionsOf,
  INDICATORS,
  indicatorTriggers,
} from '../../../shared/domain/funding/indicators/catalogue.ts';
import { CCCC } from '../../../shared/domain/programme/programmes/cccc.ts';
import { aFact } from '../given.ts';
import { AKKE, aDecision, calendarOf, PERMANENT } from './decisions.ts';

const CALENDAR = calendarOf('cccc');

/** Effect of a fact: indicator → [decision, date, amount]. */
const moved = (fact: Fact) =>
  Object.fromEntries(
    contributionsOf(CCCC, CALENDAR, fact).map(({ indicator, decisionId, contribution: { date, amount } }) => [
      indicator.key,
      [decisionId, date, amount],
    ]),
  );
const one = ['dec_permanent', '2027-01-12', 1];
const minusOne = ['dec_permanent', '2027-01-12', -1];
const present = (date: string) =>
  Object.fromEntries(
    ['sessions.participants', 'sessions.participants.gross'].map((key) => [key, ['dec_permanent', date, 1]]),
  );

const aReopenedClosing = {
  ...aFact(PairReopened),
  data: { ...PairReopened.example, reason: undefined },
};
const anOutcome = (answers: Record<string, unknown>) => {
  const {
    goalReached: _,
    recommend: __,
    newContacts: ___,
    stayIntent: ____,
    ...about
  } = SurveyAnswered.example;
  const fact = aFact(SurveyAnswered);
  return { ...fact, data: { ...about, kind: 'FOLLOWUP6', ...answers } };
};

describe('an indicator', () => {
  it.each([
    [
      'a mentor who is approved',
      aFact(ApplicationApproved, { role: 'mentor' }),
      { 'mentors.recruited': one, 'mentors.recruited.gross': one },
    ],
    [
      'a student who is approved',
      aFact(ApplicationApproved, { role: 'student' }),
      { 'students.selected': one, 'students.selected.gross': one },
    ],
    [
      'a student who has confirmed',
      aFact(ApplicationConfirmed, { role: 'student' }),
      { 'students.applied': one, 'students.applied.gross': one },
    ],
    ['no mentor who has only confirmed', aFact(ApplicationConfirmed, { role: 'mentor' }), {}],
    [
      'a pair, and its student',
      aFact(PairFormed),
      {
        'pairs.formed': one,
        'pairs.active': one,
        'students.participating': one,
        'students.participating.gross': one,
        'outcomes.stayIntent.before': one,
        'outcomes.stayIntent.before.answers': one,
      },
    ],
    [
      'no intention to stay of a student who wants to leave, but the answer',
      aFact(PairFormed, { stayIntent: 'elsewhere' }),
      {
        'pairs.formed': one,
        'pairs.active': one,
        'outcomes.stayIntent.before.answers': one,
        'students.participating': one,
        'students.participating.gross': one,
      },
    ],
    [
      'a pair that has begun, on the day on which it began',
      aFact(PairActivated, { activeOn: '2027-01-05' }),
      { 'pairs.started': ['dec_permanent', '2027-01-05', 1] },
    ],
    [
      'an agreement that both have confirmed, within the pairs that have begun',
      aFact(PairAgreementConfirmed),
      { 'pairs.started.agreed': one },
    ],
    ['a pair that closes as no longer at work', aFact(PairClosingStarted), { 'pairs.active': minusOne }],
    [
      'an early end by its reason',
      aFact(PairEndedEarly, { reason: 'FOUND_JOB' }),
      { 'pairs.active': minusOne, 'pairs.ended.early': one, 'pairs.ended.early.FOUND_JOB': one },
    ],
    [
      'a complaint among the other reasons, because it is confidential',
      aFact(PairEndedEarly, { reason: 'CONDUCT' }),
      { 'pairs.active': minusOne, 'pairs.ended.early': one, 'pairs.ended.early.OTHER': one },
    ],
    [
      'a pair that ended while it closed as having left once',
      aFact(PairEndedEarly, { reason: 'MOVED', closingSince: '2027-01-10T10:00:00.000Z' }),
      { 'pairs.ended.early': one, 'pairs.ended.early.MOVED': one },
    ],
    [
      'an end that is taken back no more, on the day of the end',
      aFact(PairReopened, { endedAt: '2027-01-08T10:00:00.000Z', reason: 'MOVED' }),
      {
        'pairs.active': one,
        'pairs.ended.early': ['dec_permanent', '2027-01-08', -1],
        'pairs.ended.early.MOVED': ['dec_permanent', '2027-01-08', -1],
      },
    ],
    ['a closing that is taken back', aReopenedClosing, { 'pairs.active': one }],
    ['a successful pair', aFact(PairCompleted, { result: 'SUCCESS' }), { 'pairs.successful': one }],
    [
      'success that nobody has verified apart',
      aFact(PairCompleted, { result: 'SUCCESS_UNVERIFIED' }),
      { 'pairs.successful.unverified': one },
    ],
    ['no pair that has not reached it', aFact(PairCompleted, { result: 'NOT_REACHED' }), {}],
    ['success before its time', aFact(PairJudged, { result: 'SUCCESS' }), { 'pairs.successful': one }],
    [
      'a meeting by the proof that there is of it',
      aFact(MeetingConfirmed, { heldOn: '2027-01-12', confirmed: 'SILENCE' }),
      { 'meetings.held': one, 'meetings.held.SILENCE': one },
    ],
    [
      'a meeting that did not take place no more, where it had counted',
      aFact(MeetingDismissed, { counted: '2027-01-12', confirmed: 'BOTH' }),
      { 'meetings.held': minusOne, 'meetings.held.BOTH': minusOne },
    ],
    [
      'a final survey that is sent to a student',
      aFact(SurveyOpened),
      { 'surveys.final.asked': one, 'surveys.final.student.asked': one },
    ],
    [
      'a survey that is taken back no more',
      aFact(SurveyWithdrawn, { role: 'mentor', openedAt: '2027-01-12T10:00:00.000Z' }),
      { 'surveys.final.asked': minusOne },
    ],
    [
      'the answers of a student to the final survey',
      aFact(SurveyAnswered, { goalReached: 5, recommend: 9, newContacts: 4, stayIntent: 'finland' }),
      {
        'surveys.final.answers': one,
        'surveys.final.student.answers': one,
        'quality.recommend': ['dec_permanent', '2027-01-12', 9],
        'quality.satisfaction': ['dec_permanent', '2027-01-12', 5],
        'networks.newContacts': ['dec_permanent', '2027-01-12', 4],
      },
    ],
    [
      'work after six months, its field, place and way',
      anOutcome({ outcome: 'JOB_OWN_FIELD', region: 'OSTROBOTHNIA', through: 'NETWORK' }),
      {
        'surveys.followup.answers': one,
        'outcomes.employed': one,
        'outcomes.employed.ownField': one,
        'outcomes.employed.region': one,
        'outcomes.employed.network': one,
      },
    ],
    [
      'a thesis, and no work',
      anOutcome({ outcome: 'THESIS', region: 'OSTROBOTHNIA', through: 'MENTOR' }),
      { 'surveys.followup.answers': one, 'outcomes.thesis': one },
    ],
    [
      'minutes of training, by person',
      aFact(TrainingSessionAttended, { minutes: 90, heldOn: '2027-01-05' }),
      { 'training.hours': ['dec_permanent', '2027-01-05', 90], ...present('2027-01-05') },
    ],
    [
      'minutes of the briefing of students apart',
      aFact(TrainingSessionAttended, { minutes: 60, heldOn: '2027-01-05', role: 'student' }),
      { 'briefing.hours': ['dec_permanent', '2027-01-05', 60], ...present('2027-01-05') },
    ],
    ['a session on its day', aFact(TrainingSessionHeld, { heldOn: '2027-01-12' }), { 'sessions.held': one }],
    [
      'a trained mentor, and the company by its size and place',
      aFact(TrainingCompleted, { completedOn: '2027-01-12', companySize: 'medium' }),
      {
        'mentors.trained': one,
        'mentors.trained.gross': one,
        'companies.participating': one,
        'companies.sme': one,
        'companies.region': one,
      },
    ],
    [
      'a large company outside the region as neither small nor regional',
      aFact(TrainingCompleted, {
        completedOn: '2027-01-12',
        companySize: 'large',
        companyMunicipality: 'kokkola',
      }),
      { 'mentors.trained': one, 'mentors.trained.gross': one, 'companies.participating': one },
    ],
    [
      'a self-employed mentor, and no company',
      aFact(TrainingCompleted, { completedOn: '2027-01-12', workSituation: 'selfEmployed' }),
      { 'mentors.trained': one, 'mentors.trained.gross': one, 'mentors.selfEmployed': one },
    ],
    ['a company that joins', aFact(CompanyJoined), { 'companies.new': one }],
    [
      'no company of a mentor without one',
      {
        ...aFact(TrainingCompleted),
        data: {
          applicationId: 'app_7f',
          cohortId: 'coh_spring27',
          personId: 'per_ada',
          role: 'mentor',
          completedOn: '2027-02-10',
        },
      },
      {
        'mentors.trained': ['dec_permanent', '2027-02-10', 1],
        'mentors.trained.gross': ['dec_permanent', '2027-02-10', 1],
      },
    ],
  ])('counts %s', (_case, fact, expected) => {
    expect(moved(fact)).toEqual(expected);
  });

  it('is moved by what it names and by nothing else', () => {
    const moving = CATALOGUE.filter((event) => contributionsOf(CCCC, CALENDAR, aFact(event)).length > 0).map(
      detailTypeOf,
    );
    expect(indicatorTriggers().map(detailTypeOf).sort()).toEqual(moving.sort());
  });

  it('does not count training that was waived', () => {
    expect(indicatorTriggers()).not.toContain(TrainingWaived);
  });

  it('has one key, and says what it counts in three languages', () => {
    expect(new Set(INDICATORS.map(({ key }) => key)).size).toBe(INDICATORS.length);
    for (const { label, definition } of INDICATORS)
      for (const text of [label, definition]) {
        expect(new Set(Object.values(text)).size).toBe(3);
        for (const sentence of Object.values(text)) expect(sentence).toMatch(/\S{3}/);
      }
  });
});

describe('a fact counts by its date', () => {
  const decisionsAt = (at: string) =>
    contributionsOf(CCCC, CALENDAR, aFact(PairFormed, {}, at)).map(({ decisionId }) => decisionId);

  it('under the decision whose dates cover the Finnish day, both ends included', () => {
    expect(decisionsAt('2023-12-31T21:59:59.999Z')).toEqual([]);
    expect(new Set(decisionsAt('2023-12-31T22:00:00.000Z'))).toEqual(new Set(['dec_akke']));
    expect(new Set(decisionsAt('2025-12-31T21:59:59.999Z'))).toEqual(new Set(['dec_akke']));
    expect(new Set(decisionsAt('2025-12-31T22:00:00.000Z'))).toEqual(new Set(['dec_permanent']));
  });

  it('and not by the day on which it was entered', () => {
    const enteredLate = aFact(TrainingSessionAttended, { heldOn: '2025-12-31' }, '2026-01-20T10:00:00Z');
    expect(new Set(contributionsOf(CCCC, CALENDAR, enteredLate).map(({ decisionId }) => decisionId))).toEqual(
      new Set(['dec_akke']),
    );
  });

  it('across cohorts', () => {
    const [spring, autumn] = ['coh_spring27', 'coh_autumn27'].map((cohortId) =>
      moved(aFact(PairFormed, { cohortId })),
    );
    expect(autumn).toEqual(spring);
  });

  it('under each of two decisions that both cover it', () => {
    const early = aDecision({ eligible: { value: { from: '2025-07-01' }, confirmed: true } }, PERMANENT);
    const both = calendarOf('cccc', [AKKE, early]);
    const overlap = aFact(CompanyJoined, {}, '2025-09-01T10:00:00Z');
    expect(contributionsOf(CCCC, both, overlap).map(({ decisionId }) => decisionId)).toEqual([
      AKKE.id,
      PERMANENT.id,
    ]);
  });
});
