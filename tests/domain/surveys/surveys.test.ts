import { describe, expect, it } from 'vitest';
import { fact } from '../../../events/fact.ts';
import { SurveyAnswered, SurveyExpired, SurveyOpened } from '../../../events/surveys.ts';
import { isRefusal } from '../../../shared/domain/kernel/refusal.ts';
import { ROLES } from '../../../shared/domain/kernel/role.ts';
import { needsHelp } from '../../../shared/domain/surveys/answers.ts';
import { questionsOf, SURVEYS, surveyOf } from '../../../shared/domain/surveys/definitions.ts';
import {
  answerSurvey,
  expireSurvey,
  openSurvey,
  type SurveyRequest,
} from '../../../shared/domain/surveys/request.ts';
import { surveysDue } from '../../../shared/domain/surveys/schedule.ts';
import { answersToActOn, summarise } from '../../../shared/domain/surveys/summary.ts';
import { SURVEY_LINK_DAYS } from '../../../shared/mail/survey.ts';
import { LANGUAGES } from '../../../shared/text/language.ts';
import { choiceLabel, wordingOf } from '../../../shared/text/surveys/text.ts';
import { surveyTitles } from '../../../shared/text/surveys/titles.ts';
import { aCohort, aPair, daysAfter, given, noon } from '../given.ts';

const pair = aPair('FORMED');
const final = openSurvey(pair, 'FINAL', 'student', noon).request;
const said = { goalReached: 5, recommend: 9, workingLife: 4, newContacts: 3, stayIntent: 'ostrobothnia' };
const about = {
  surveyId: 'sur_k2final1s',
  kind: 'FINAL',
  version: 1,
  pairId: 'pai_k2',
  cohortId: pair.cohortId,
  role: 'student' as const,
  applicationId: pair.studentApplicationId,
  personId: pair.studentPersonId,
};
const faultsOf = (answers: Record<string, unknown>) => {
  try {
    answerSurvey(final, answers, noon);
  } catch (error) {
    if (isRefusal(error, 'field-invalid')) return error.faults;
    throw error;
  }
  return [];
};

describe('The surveys', () => {
  it('ask two to five questions of each role, and remind at most twice, never on consecutive days', () => {
    for (const { kind, questions, remindAfter } of SURVEYS) {
      for (const role of ROLES)
        if (questions[role]) {
          expect(questions[role].length, `${kind} ${role}`).toBeGreaterThanOrEqual(2);
          expect(questions[role].length, `${kind} ${role}`).toBeLessThanOrEqual(5);
        }
      expect(remindAfter.length).toBeLessThanOrEqual(2);
      if (remindAfter.length === 2)
        expect(Number(remindAfter[1]) - Number(remindAfter[0])).toBeGreaterThan(1);
    }
  });

  it('have one definition for each kind and version', () => {
    const names = SURVEYS.map(({ kind, version }) => `${kind} ${version}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it('have words for every question and every answer in each language', () => {
    for (const language of LANGUAGES)
      for (const { kind, questions } of SURVEYS) {
        expect(surveyTitles[language][kind]).toBeTruthy();
        for (const question of ROLES.flatMap((role) => questions[role] ?? [])) {
          expect(wordingOf(question.id, language).label).toBeTruthy();
          if (question.ask === 'choice')
            for (const code of question.of) expect(choiceLabel(code, language)).toBeTruthy();
        }
      }
  });
});

describe('A survey to one of a pair', () => {
  it('opens with the questions of today, for as many days as its definition says', () => {
    given(pair)
      .when((state) => openSurvey(state, 'FINAL', 'student', noon))
      .tells(fact(SurveyOpened, { ...about, answerBy: '2027-02-02T21:59:00.000Z' }));
  });

  it('has no deadline that runs in the sleeping weeks, and a link that outlives it', () => {
    const beforeSummer = new Date('2027-06-10T09:00:00Z');
    const { answerBy } = openSurvey(pair, 'FINAL', 'student', beforeSummer).request;
    expect(answerBy).toBe('2027-09-01T20:59:00.000Z');
    for (const { kind } of SURVEYS) {
      const { request } = openSurvey(pair, kind, 'student', beforeSummer);
      const days = (Date.parse(request.answerBy) - beforeSummer.getTime()) / 86_400_000;
      expect(days, kind).toBeLessThan(SURVEY_LINK_DAYS - 14);
    }
  });

  it('is answered once, and the fact carries the answers of figures alone', () => {
    const { request } = given(final as SurveyRequest)
      .when((state) => answerSurvey(state, said, noon))
      .tells(fact(SurveyAnswered, { ...about, ...said }));
    given(request as SurveyRequest)
      .when((state) => answerSurvey(state, said, noon))
      .isRefused('already-done');
    const midpoint = openSurvey(pair, 'MIDPOINT', 'mentor', noon).request;
    const { facts } = answerSurvey(
      midpoint,
      { going: 2, towardsGoal: 3, meetings: 4, help: 'NO', words: 'More coffee.' },
      noon,
    );
    expect(Object.keys(facts[0]?.data ?? {})).toEqual(Object.keys(about));
  });

  it.each([
    ['a missing answer', { recommend: undefined }, [{ pointer: '/answers/recommend', code: 'required' }]],
    [
      'an answer off the scale',
      { goalReached: 6 },
      [{ pointer: '/answers/goalReached', code: 'number-invalid' }],
    ],
    ['half a step', { goalReached: 2.5 }, [{ pointer: '/answers/goalReached', code: 'number-invalid' }]],
    [
      'a count below zero',
      { newContacts: -1 },
      [{ pointer: '/answers/newContacts', code: 'number-beyond', limit: 100 }],
    ],
    [
      'words for a number',
      { newContacts: 'many' },
      [{ pointer: '/answers/newContacts', code: 'number-beyond', limit: 100 }],
    ],
    [
      'an unknown choice',
      { stayIntent: 'mars' },
      [{ pointer: '/answers/stayIntent', code: 'choice-unknown' }],
    ],
    ['an answer to no question', { salary: 3 }, [{ pointer: '/answers/salary', code: 'unknown-field' }]],
  ])('refuses %s at its field', (_, changes, faults) => {
    expect(faultsOf({ ...said, ...changes })).toEqual(faults);
  });

  it('is over after its last day, and ends without a task', () => {
    const late = daysAfter(final.answerBy, 1);
    given(final as SurveyRequest)
      .when((state) => answerSurvey(state, said, late))
      .isRefused('survey-over');
    expect(expireSurvey(final, new Date(final.answerBy))).toBeUndefined();
    expect(expireSurvey(final, late)?.facts).toEqual([fact(SurveyExpired, about)]);
  });

  it('raises an alarm by a low rating, a missing contact, or the wish for a talk', () => {
    expect(needsHelp({ going: 2, help: 'NO' })).toBe(true);
    expect(needsHelp({ going: 5, towardsGoal: 1, help: 'NO' })).toBe(true);
    expect(needsHelp({ contact: 'NOT_YET', help: 'NO' })).toBe(true);
    expect(needsHelp({ going: 5, help: 'YES' })).toBe(true);
    expect(needsHelp({ going: 3, towardsGoal: 3, help: 'NO' })).toBe(false);
  });
});

describe('The days of surveys', () => {
  // Kick-off on 18.3.2027: 77 days later is 3.6., and the closing would fall into the sleeping weeks.
  const cohort = aCohort();
  const dueOn = (date: string, of = pair as Parameters<typeof surveysDue>[0]) =>
    surveysDue(of, cohort, new Date(`${date}T09:00:00Z`)).map(({ kind, role }) => `${kind} ${role}`);

  it('open the mid-point for both eleven weeks after the kick-off, for three weeks at most', () => {
    expect(dueOn('2027-06-02')).toEqual([]);
    expect(dueOn('2027-06-03')).toEqual(['MIDPOINT mentor', 'MIDPOINT student']);
    expect(dueOn('2027-06-14')).toHaveLength(2);
  });

  it('ask nobody in the sleeping weeks, and no pair that rests', () => {
    expect(dueOn('2027-06-16')).toEqual([]);
    expect(dueOn('2027-06-03', aPair('PAUSED', { until: '2027-06-30' }))).toEqual([]);
  });

  it('ask a student half a year after the end, and only with consent', () => {
    const ended = aPair('ENDED_EARLY', { endedAt: '2027-03-01T10:00:00.000Z' });
    expect(dueOn('2027-08-29', ended)).toEqual([]);
    expect(surveysDue(ended, cohort, new Date('2027-08-30T09:00:00Z'))).toEqual([
      { kind: 'FOLLOWUP6', role: 'student', needsConsent: true },
    ]);
    expect(surveyOf('FOLLOWUP6').questions.mentor).toBeUndefined();
  });

  it('ask a pair that formed late about its middle four weeks on, and not shortly before its end', () => {
    const late = aPair('FORMED', { formedAt: '2027-05-20T10:00:00.000Z' });
    // 17.6. is in the sleeping weeks: the next day outside them is 16.8., and the closing is on 19.8.
    for (const day of ['2027-06-03', '2027-06-14', '2027-08-16', '2027-08-30'])
      expect(dueOn(day, late)).toEqual([]);
  });
});

describe('A summary of surveys', () => {
  const answered = (n: number, recommend: number): SurveyRequest =>
    answerSurvey({ ...final, id: `sur_${n}`, pairId: `pai_${n}` }, { ...said, recommend }, noon).request;

  it('tells the response rate, and an average from three answers on', () => {
    const two = [answered(1, 8), answered(2, 9), final];
    const [summary] = summarise(two);
    expect(summary).toMatchObject({ kind: 'FINAL', role: 'student', asked: 3, answered: 2, open: 1 });
    expect(summary?.questions[1]).toEqual({ id: 'recommend', answers: 2 });
    const [more] = summarise([...two, answered(3, 10)]);
    expect(more?.questions[1]).toEqual({ id: 'recommend', answers: 3, mean: 9 });
    expect(more?.questions[4]).toMatchObject({ counts: { ostrobothnia: 3 } });
  });

  it('shows a coordinator by name only what somebody has to act on', () => {
    expect(answersToActOn(answered(1, 2))).toEqual([]);
    const midpoint = openSurvey(pair, 'MIDPOINT', 'mentor', noon).request;
    const given = { going: 2, towardsGoal: 3, meetings: 4, help: 'YES' };
    expect(
      answersToActOn(answerSurvey(midpoint, given, noon).request).map(({ id, value }) => [id, value]),
    ).toEqual(Object.entries(given).map(([id, value]) => [id, String(value)]));
    expect(questionsOf('MIDPOINT', 1, 'mentor')).toHaveLength(5);
  });
});
