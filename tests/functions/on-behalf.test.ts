import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { EVERY_ROUTE } from '../../infra/build/every-route.ts';
import { ASKS } from '../../shared/asks/catalogue.ts';
import { aProposal, approved, aStudent, asCoordinator, done, openCohort, act as press } from './scenes.ts';
import { aWorld } from './world.ts';

const C = '/api/coordinator';
const A = `${C}/applications/{applicationId}`;

/** Calls of a coordinator for somebody who does by word of mouth the act of a link. */
const ON_BEHALF: Readonly<Record<string, string>> = {
  'apply-late': `POST ${C}/cohorts/{cohortId}/applications`,
  confirm: `POST ${C}/cohorts/{cohortId}/applications`,
  'answer-question': `PUT ${A}/questions/answer`,
  'complete-profile': `PUT ${A}/profile`,
  'answer-sessions': `PUT ${C}/group-sessions/{groupSessionId}/answers/{applicationId}`,
  'choose-session': `POST ${C}/training-sessions/{sessionId}/enrolments`,
  'raise-capacity': `PUT ${A}/capacity-ask/answer`,
  'keep-capacity': `PUT ${A}/capacity-ask/answer`,
  accept: `PUT ${C}/proposals/{proposalId}/answers/{role}`,
  decline: `PUT ${C}/proposals/{proposalId}/answers/{role}`,
  'plan-on': `DELETE ${A}/aside`,
  'end-pair': `PUT ${C}/pairs/{pairId}/end`,
  'end-early': `PUT ${C}/pairs/{pairId}/end`,
  'pause-pair': `PUT ${C}/pairs/{pairId}/pause`,
  'resume-pair': `PUT ${C}/pairs/{pairId}/resumption`,
  'answer-survey': `PUT ${C}/surveys/{surveyId}/answers`,
  'confirm-address': `PUT ${C}/people/{personId}/address`,
  'confirm-agreement': `PUT ${C}/pairs/{pairId}/agreement/{role}`,
  'in-touch': `PUT ${C}/pairs/{pairId}/talk`,
  'plan-meeting': `PUT ${C}/pairs/{pairId}/meeting-plan`,
  'move-meeting': `PUT ${C}/meetings/{meetingId}/plan`,
  'cancel-meeting': `PUT ${C}/meetings/{meetingId}/cancellation`,
  'report-meeting': `PUT ${C}/pairs/{pairId}/meeting-report`,
  'confirm-meeting': `PUT ${C}/meetings/{meetingId}/confirmation`,
  'correct-report': `PUT ${C}/meetings/{meetingId}/correction`,
  'dispute-meeting': `PUT ${C}/meetings/{meetingId}/dispute`,
};

/** Acts by which a person turns to the programme: said to a coordinator, they have reached their end. */
const SAID_IS_DONE: Readonly<Record<string, string>> = {
  'call-me': 'the call',
  'ask-for-help': 'the call',
  'not-heard': 'the call',
  'not-met-yet': 'the call',
  'no-session-suits': 'the call',
  'confirm-subscription': 'belongs to a mailbox, and to no participant',
  unsubscribe: 'belongs to a mailbox, and to no participant',
};

const acts = ASKS.flatMap(({ takes }) => takes);
const contractOf = (name: string) => EVERY_ROUTE.find(({ method, path }) => `${method} ${path}` === name);

describe('every act of a participant', () => {
  it('has a route by which a coordinator does it, or has reached its end by being said', () => {
    const known = [...Object.keys(ON_BEHALF), ...Object.keys(SAID_IS_DONE)];
    expect(acts.filter((act) => !known.includes(act))).toEqual([]);
    expect(known.filter((act) => !acts.includes(act))).toEqual([]);
    expect(Object.values(ON_BEHALF).filter((name) => contractOf(name)?.who !== 'coordinator')).toEqual([]);
  });

  it('that answers a question of ours takes the channel and the reason along', () => {
    const answers = [
      'answer-question',
      'complete-profile',
      'raise-capacity',
      'accept',
      'answer-survey',
      'confirm',
    ];
    for (const act of answers) {
      const { body } = contractOf(ON_BEHALF[act] ?? '') ?? {};
      const json = JSON.stringify(
        body && z.toJSONSchema(body as z.ZodType, { io: 'input', unrepresentable: 'any' }),
      );
      expect(json, act).toContain('"channel"');
      expect(json, act).toMatch(/"(reason|note)"/);
    }
  });
});

const WORD = { channel: 'PHONE', reason: 'Said so by phone.' };

describe('the word of a person to a coordinator', () => {
  it('answers a survey once, marked with its author, and off the scale not at all', async () => {
    const world = aWorld();
    const { mentorToken, studentToken } = await aProposal(world);
    for (const token of [mentorToken, studentToken]) done(await press(world, { token, verb: 'accept' }));
    const pairId = String(world.factsOf('PairFormed')[0]?.data['pairId']);
    const asked = done(
      await asCoordinator(world, 'POST', `pairs/${pairId}/surveys`, { kind: 'MIDPOINT', role: 'student' }),
    );
    const path = `surveys/${String(asked['id'])}/answers`;
    const answers = { going: 4, towardsGoal: 4, meetings: 2, help: 'NO' };
    const refused = await asCoordinator(world, 'PUT', path, { answers: { ...answers, going: 9 }, ...WORD });
    expect([refused.status, refused.json['code']]).toEqual([400, 'field-invalid']);
    expect((await asCoordinator(world, 'PUT', path, { answers })).status).toBe(400);
    expect(world.factsOf('SurveyAnswered')).toEqual([]);
    for (let n = 0; n < 2; n += 1)
      expect(done(await asCoordinator(world, 'PUT', path, { answers, ...WORD }))['status']).toBe('ANSWERED');
    // A later answer by the person is told that it does not count, and whose does.
    const late = await asCoordinator(world, 'PUT', path, { answers: { ...answers, going: 2 }, ...WORD });
    expect([late.status, late.json['code']]).toEqual([412, 'changed-meanwhile']);
    expect(late.json['changes']).toMatchObject([{ what: expect.any(String) }]);
    expect(world.factsOf('SurveyAnswered').map(({ actor }) => actor)).toEqual(['staff:d4f0']);
    const stored = world.twin
      .records()
      .find(({ kind, data }) => kind === 'SurveyRequest' && JSON.stringify(data).includes('ANSWERED'));
    expect(stored?.['data']).toMatchObject({ onBehalf: { by: 'staff:d4f0', ...WORD } });
  });

  it('completes a profile without its consents, which are the person’s alone to give', async () => {
    const world = aWorld();
    await openCohort(world);
    const id = await approved(world, aStudent());
    const path = `applications/${id}/profile`;
    const answers = { lastingEmail: 'lin@example.net', linkedin: 'https://www.linkedin.com/in/lin' };
    expect(
      (
        await asCoordinator(world, 'PUT', path, {
          answers: { ...answers, consents: { story: true } },
          ...WORD,
        })
      ).status,
    ).toBe(400);
    const after = done(await asCoordinator(world, 'PUT', path, { answers, ...WORD }));
    expect(after['revisions']).toMatchObject([{ why: 'PROFILE', by: 'staff:d4f0', ...WORD }]);
    expect(world.factsOf('ProfileCompleted').map(({ actor }) => actor)).toEqual(['staff:d4f0']);
  });
});
