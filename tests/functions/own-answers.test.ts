import { describe, expect, it } from 'vitest';
import { postFromAnswers } from '../../shared/domain/applications/forms/post.ts';
import type { Answer } from './api.ts';
import { hidden, post, see, signedIn } from './own-page.ts';
import {
  act,
  aMentor,
  aProposal,
  approved,
  aStudent,
  asCoordinator,
  confirmed,
  done,
  mailsLeave,
  openCohort,
  publishedRound,
} from './scenes.ts';
import { aWorld, type World } from './world.ts';

const STUDENT = 'lin@student.centria.fi';
const MENTOR = String(aMentor()['email']);

const applied = async () => {
  const world = aWorld();
  await openCohort(world);
  const applicationId = await confirmed(world, aStudent());
  await world.deliver();
  return { world, applicationId, cookie: await signedIn(world, STUDENT) };
};

const formOf = (world: World, cookie: string, applicationId: string) =>
  see(world, cookie, '/a/me/answers', `application=${applicationId}&lang=en`);

/** The fields that the page shows, as a browser would send them. */
const fieldsOf = (answers: Record<string, unknown>, { body }: Pick<Answer, 'body'>): Record<string, string> =>
  Object.fromEntries(
    [...postFromAnswers(answers)].filter(([name]) =>
      new RegExp(`name="${name.replace('.', '\\.')}"`).test(body),
    ),
  );

/** Posts the form with some answers changed. Lists go as they stand, with equal names. */
const save = async (
  world: World,
  cookie: string,
  page: Answer,
  answers: Record<string, unknown>,
  more: Record<string, string> = {},
) => {
  const names = Object.keys(fieldsOf(answers, page));
  const form = new URLSearchParams([...postFromAnswers(answers)].filter(([name]) => names.includes(name)));
  for (const name of ['key', 'application', 'version']) form.set(name, hidden(page, name));
  form.set('lang', 'en');
  for (const [name, value] of Object.entries(more)) form.set(name, value);
  return post(world, '/a/me/answers', form, cookie);
};

const stored = async (world: World, applicationId: string) => {
  const json = done(await asCoordinator(world, 'GET', `applications/${applicationId}`)) as unknown;
  return json as {
    readonly form: { readonly answers: Record<string, unknown> };
    readonly revisions?: readonly {
      readonly why: string;
      readonly changed: string[];
      readonly before: object;
    }[];
  };
};

describe('the answers of an application on the own page', () => {
  it('are shown as the form asks them, without contact details, promises and what is asked after approval', async () => {
    const { world, cookie, applicationId } = await applied();
    const page = await formOf(world, cookie, applicationId);
    expect(page.status).toBe(200);
    for (const name of ['goals', 'motivation', 'degreeProgramme', 'avoid'])
      expect(page.body).toContain(`name="${name}"`);
    for (const name of ['firstName', 'email', 'commitment', 'noticeRead', 'linkedin'])
      expect(page.body, name).not.toContain(`name="${name}"`);
  });

  it('are corrected with what they were before, by the person, and nothing else changes', async () => {
    const { world, cookie, applicationId } = await applied();
    const before = (await stored(world, applicationId)).form.answers;
    const goals =
      'I want to learn how a purchasing department works, whom I could ask for a trainee place in the region, and how one asks.';
    const page = await formOf(world, cookie, applicationId);
    const saved = await save(world, cookie, page, { ...before, goals });
    expect(saved.status).toBe(303);
    const { form, revisions } = await stored(world, applicationId);
    expect(form.answers).toEqual({ ...before, goals });
    expect(revisions?.map(({ why, changed, before: old }) => ({ why, changed, old }))).toEqual([
      { why: 'OWN', changed: ['goals'], old: { goals: before['goals'] } },
    ]);
    expect(world.factsOf('ApplicationAnswersCorrected').map(({ data }) => data['channel'])).toEqual([
      'OWN_PAGE',
    ]);
    expect(world.factsOf('TaskOpened').map(({ data }) => data['kind'])).not.toContain('ANSWERS_CHANGED');
    expect((await formOf(world, cookie, applicationId)).body).toContain('Changes so far');
  });

  it('stay as they are where one is at fault, and all that was typed is shown again at its field', async () => {
    const { world, cookie, applicationId } = await applied();
    const { form } = await stored(world, applicationId);
    const page = await formOf(world, cookie, applicationId);
    const refused = await save(world, cookie, page, {
      ...form.answers,
      goals: 'x',
      motivation: 'still here',
    });
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('still here');
    expect(refused.body).toContain('href="#goals"');
    expect((await stored(world, applicationId)).form).toEqual(form);
  });

  it('never overwrite what a coordinator has corrected meanwhile, and the same press twice is one', async () => {
    const { world, cookie, applicationId } = await applied();
    const { form } = await stored(world, applicationId);
    const page = await formOf(world, cookie, applicationId);
    done(
      await asCoordinator(world, 'POST', `applications/${applicationId}/corrections`, {
        answers: { avoid: 'Nobody from my own company.' },
        channel: 'PHONE',
        reason: 'Said so.',
      }),
    );
    const stale = await save(world, cookie, page, { ...form.answers, stayIntent: 'finland' });
    expect(stale.status).toBe(422);
    expect(stale.body).toContain('have been changed in the meantime');
    expect((await stored(world, applicationId)).form.answers['avoid']).toBe('Nobody from my own company.');
    const again = await formOf(world, cookie, applicationId);
    const now = (await stored(world, applicationId)).form.answers;
    const next = { ...now, stayIntent: 'finland' };
    for (let n = 0; n < 2; n += 1) expect((await save(world, cookie, again, next)).status).toBe(303);
    expect(world.factsOf('ApplicationAnswersCorrected')).toHaveLength(2);
  });

  it('of somebody else, or of an application that has ended, are not shown', async () => {
    const { world, cookie, applicationId } = await applied();
    const other = await confirmed(world, aMentor());
    expect((await formOf(world, cookie, other)).status).toBe(404);
    const key = hidden(await formOf(world, cookie, applicationId), 'key');
    await post(world, '/a/me/withdraw', { key, lang: 'en', application: applicationId }, cookie);
    expect((await formOf(world, cookie, applicationId)).status).toBe(404);
  });

  it('leave a proposal as it is, say so, and give a coordinator a task', async () => {
    const world = aWorld();
    const { studentApplicationId, mentorToken, studentToken } = await aProposal(world);
    const cookie = await signedIn(world, STUDENT);
    const page = await formOf(world, cookie, studentApplicationId);
    expect(page.body).toContain('A proposal waits for answers');
    const { form } = await stored(world, studentApplicationId);
    expect((await save(world, cookie, page, { ...form.answers, avoid: 'Nothing early.' })).status).toBe(303);
    expect(world.factsOf('TaskOpened').map(({ data }) => data['kind'])).toContain('ANSWERS_CHANGED');
    done(await act(world, { token: mentorToken, verb: 'accept' }));
    done(await act(world, { token: studentToken, verb: 'accept' }));
    expect((await formOf(world, cookie, studentApplicationId)).body).toContain('You have a pair: it stays');
  });

  it('let a mentor promise no fewer places than are taken', async () => {
    const world = aWorld();
    const cohortId = await openCohort(world);
    const applicationId = await approved(world, aMentor({ capacity: 2 }));
    for (const email of ['s1@example.org', 's2@example.org']) await approved(world, aStudent({ email }));
    await mailsLeave(world);
    await publishedRound(world, cohortId);
    expect(world.factsOf('PairProposed')).toHaveLength(2);
    const cookie = await signedIn(world, MENTOR);
    const change = async (capacity: number) => {
      const { form } = await stored(world, applicationId);
      const page = await formOf(world, cookie, applicationId);
      return save(world, cookie, page, { ...form.answers, capacity });
    };
    const refused = await change(1);
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('You have more students, or proposals, than you want to take.');
    expect((await stored(world, applicationId)).form.answers['capacity']).toBe(2);
    expect(world.factsOf('MentorCapacityAdjusted')).toEqual([]);
    for (const capacity of [3, 2]) {
      expect((await change(capacity)).status).toBe(303);
      expect(world.factsOf('MentorCapacityAdjusted').at(-1)?.data['capacity']).toBe(capacity);
    }
  });
});
