import { describe, expect, it } from 'vitest';
import { itemsOf, type Json } from './api.ts';
import { press, see, signedIn } from './own-page.ts';
import {
  act,
  aMentor,
  aProposal,
  approved,
  asCoordinator,
  done,
  mailsLeave,
  publishedRound,
  tokenFor,
} from './scenes.ts';
import { aWorld, type World } from './world.ts';

const ADA = 'ada@example.org';
const LIN = 'lin@student.centria.fi';
const EVE = 'eve@example.org';
const STUDENT = { goalReached: 5, recommend: 9, workingLife: 4, newContacts: 3, stayIntent: 'ostrobothnia' };
const MENTOR = { goalReached: 4, recommend: 10, learnt: 5, mentorAgain: 'YES', companyRecruits: 4 };

const aFormedPair = async (mentor: Json = {}) => {
  const world = aWorld();
  const proposal = await aProposal(world, {
    mentor: { email: ADA, locale: 'en', ...mentor },
    student: { email: LIN, locale: 'en' },
  });
  for (const token of [proposal.mentorToken, proposal.studentToken])
    done(await act(world, { token, verb: 'accept' }));
  await world.deliver();
  done(await asCoordinator(world, 'PUT', `cohorts/${proposal.cohortId}/settings`, { closing: '2027-06-10' }));
  return { world, pairId: String(world.factsOf('PairFormed')[0]?.data['pairId']), ...proposal };
};
const morning = async (world: World, date: string) => {
  world.setClock(`${date}T04:00:00Z`);
  await world.jobs.watchPairs();
  await world.deliver();
  world.setClock(`${date}T07:00:00Z`);
  await world.jobs.sendReminders();
  await world.deliver();
};
const answer = async (world: World, address: string, answers: Json) => {
  done(await act(world, { token: tokenFor(world, address), verb: 'answer-survey', answers }));
  await world.deliver();
};
const pairOf = async (world: World, pairId: string) =>
  done(await asCoordinator(world, 'GET', `pairs/${pairId}`));
const successOf = async (world: World, pairId: string) =>
  done(await asCoordinator(world, 'GET', `pairs/${pairId}/success`));
const change = (world: World, pairId: string, what: string, body: Json = {}) =>
  asCoordinator(world, 'PUT', `pairs/${pairId}/${what}`, body);
const subjects = (world: World, address: string) => world.mails.to(address).map(({ subject }) => subject);
const certificatesOf = (world: World, role: string) =>
  world.factsOf('CertificateIssued').filter(({ data }) => data['role'] === role);
const EARLY = { by: 'student', reason: 'MOVED' };

describe('a pair at the end of its season', () => {
  it('closes on the day of the cohort, and both are asked how it was', async () => {
    const { world, pairId } = await aFormedPair();
    await morning(world, '2027-06-09');
    expect(await pairOf(world, pairId)).toMatchObject({ status: 'FORMED' });
    await morning(world, '2027-06-10');
    expect(await pairOf(world, pairId)).toMatchObject({ status: 'CLOSING', how: 'PLAN_DONE' });
    for (const address of [ADA, LIN])
      expect(subjects(world, address).at(-1)).toBe('Please answer: How was your mentoring?');
    await morning(world, '2027-06-11');
    expect(world.factsOf('PairClosingStarted')).toHaveLength(1);
  });

  it('gives each the certificate after the answers, and is judged once both have answered', async () => {
    const { world, pairId } = await aFormedPair();
    await morning(world, '2027-06-10');
    await answer(world, ADA, MENTOR);
    expect([certificatesOf(world, 'mentor').length, certificatesOf(world, 'student').length]).toEqual([1, 0]);
    expect(subjects(world, ADA).at(-1)).toBe('Get your certificate');
    const page = await world.participantApi('GET', '/a/certificate', { query: `t=${tokenFor(world, ADA)}` });
    expect(page.body).toContain('Certificate in Finnish');
    await morning(world, '2027-06-11');
    expect(await pairOf(world, pairId)).toMatchObject({ status: 'CLOSING' });
    await answer(world, LIN, STUDENT);
    await morning(world, '2027-06-14');
    // Nobody has met or agreed on anything.
    expect(await pairOf(world, pairId)).toMatchObject({
      status: 'COMPLETED',
      result: 'NOT_REACHED',
      definition: 1,
    });
    expect(world.factsOf('PairCompleted')).toHaveLength(1);
  });

  it('is judged without answers after three weeks', async () => {
    const { world, pairId } = await aFormedPair();
    await morning(world, '2027-06-10');
    await morning(world, '2027-07-03');
    expect(await pairOf(world, pairId)).toMatchObject({ status: 'COMPLETED', result: 'NOT_REACHED' });
    expect(world.factsOf('CertificateIssued')).toHaveLength(0);
  });

  it('is shown with the version of its definition, which the owner has not confirmed', async () => {
    const { world, pairId, cohortId } = await aFormedPair();
    expect(await successOf(world, pairId)).toMatchObject({
      standing: 'ON_COURSE',
      definition: { version: 1, fewestMeetings: 4, isConfirmed: false },
    });
    expect(done(await asCoordinator(world, 'GET', `cohorts/${cohortId}/success`))).toMatchObject({
      pairs: 1,
      verified: 0,
      unverified: 0,
      onCourse: 1,
      notReached: 0,
    });
  });

  it('that has reached its goals closes before, and its closing can be taken back', async () => {
    const { world, pairId } = await aFormedPair();
    world.setClock('2027-04-20T09:00:00Z');
    done(await change(world, pairId, 'closing', { how: 'GOALS_REACHED' }));
    await world.deliver();
    expect(subjects(world, LIN).at(-1)).toBe('Please answer: How was your mentoring?');
    const token = tokenFor(world, LIN);
    done(await change(world, pairId, 'reopening'));
    expect(await pairOf(world, pairId)).toMatchObject({ status: 'FORMED' });
    expect((await act(world, { token, verb: 'answer-survey', answers: STUDENT })).json['standing']).toBe(
      'over',
    );
    done(await change(world, pairId, 'closing', { how: 'GOALS_REACHED' }));
    await world.deliver();
    await answer(world, LIN, STUDENT);
    expect(certificatesOf(world, 'student')).toHaveLength(1);
  });
});

describe('a pair that ends early', () => {
  it('asks both by the mail about the end itself, and gives the certificate', async () => {
    const { world, pairId } = await aFormedPair();
    world.setClock('2027-04-20T09:00:00Z');
    const before = world.mails.to(LIN).length;
    done(await change(world, pairId, 'end', EARLY));
    await world.deliver();
    expect(subjects(world, LIN).slice(before)).toEqual(['Your mentoring pair has ended']);
    await answer(world, LIN, STUDENT);
    expect(subjects(world, LIN).at(-1)).toBe('Get your certificate');
    expect(certificatesOf(world, 'student')).toHaveLength(1);
  });

  it.each(['NO_CONTACT', 'CONDUCT'])('for %s asks nobody', async (reason) => {
    const { world, pairId } = await aFormedPair();
    done(await change(world, pairId, 'end', { by: 'student', reason }));
    await world.deliver();
    expect(world.factsOf('SurveyOpened')).toHaveLength(0);
    expect(world.mails.to(LIN).at(-1)?.token).toBeUndefined();
  });

  it.each([
    ['NOT_COMPATIBLE', 'both', true],
    ['MOVED', 'the one who stays', false],
  ])('for %s marks %s, so that a round seeks another partner first', async (reason, _, isStudentMarked) => {
    const { world, pairId, studentApplicationId, mentorApplicationId } = await aFormedPair();
    done(await change(world, pairId, 'end', { by: 'student', reason }));
    await world.deliver();
    const markOf = async (id: string) =>
      done(await asCoordinator(world, 'GET', `applications/${id}`))['rematchOf'];
    expect(await markOf(mentorApplicationId)).toBe(pairId);
    expect(await markOf(studentApplicationId)).toBe(isStudentMarked ? pairId : undefined);
  });
});

describe('a student whose pair has ended early', () => {
  it('is matched again, and each of the three reads what is true of them', async () => {
    const { world, pairId, cohortId, mentorToken } = await aFormedPair();
    const firstLink = tokenFor(world, LIN);
    done(await change(world, pairId, 'end', { by: 'student', reason: 'NOT_COMPATIBLE' }));
    await world.deliver();
    const mailsToAda = world.mails.to(ADA).length;
    await approved(world, aMentor({ email: EVE, firstName: 'Eve', locale: 'en', capacity: 1, cohortId }));
    await mailsLeave(world);
    await publishedRound(world, cohortId);
    const proposal = world.mails.to(LIN).at(-1);
    expect(proposal?.text).toContain('We suggest Eve');
    for (const token of [tokenFor(world, EVE), String(proposal?.token)])
      done(await act(world, { token, verb: 'accept' }));
    await world.deliver();
    const formed = await pairOf(world, String(world.factsOf('PairFormed')[1]?.data['pairId']));
    expect(formed).toMatchObject({ status: 'FORMED', mentor: { role: 'mentor' } });
    // The first pair stays as it ended, on the desk and for both.
    expect(await pairOf(world, pairId)).toMatchObject({ status: 'ENDED_EARLY', reason: 'NOT_COMPATIBLE' });
    expect(world.mails.to(ADA)).toHaveLength(mailsToAda);
    for (const token of [firstLink, mentorToken]) {
      const { body } = await world.participantApi('GET', '/a', { query: `t=${token}&lang=en` });
      expect(body).toMatch(/data-outcome="(pair-over|ended)"/);
      expect(body).toContain('stands on your own page');
      expect(body).toContain('<a class="button quiet" href="/a/me">');
      expect(body).not.toContain('Eve');
    }
    const { body } = await see(world, await signedIn(world, LIN), '/a/me');
    expect(body.match(/<dt>Now<\/dt><dd>[^<]*/g)).toEqual([
      '<dt>Now</dt><dd>Running',
      '<dt>Now</dt><dd>Ended',
      '<dt>Now</dt><dd>You have a pair',
    ]);
    expect(body.match(/<dt>Ended on<\/dt>/g)).toHaveLength(1);
  });
});

describe('thanks to the employer', () => {
  /** A pair that is successful, and judged on the morning after both have answered. */
  const succeed = async (world: World, { mentorToken }: { readonly mentorToken: string }) => {
    world.pass({ hours: 12 });
    await world.jobs.sendReminders();
    await world.deliver();
    expect(mentorToken).not.toBe('');
    for (const address of [ADA, LIN])
      done(
        await act(world, {
          token: tokenFor(world, address),
          verb: 'confirm-agreement',
          goals: 'A first job in the region.',
          rhythm: 'monthly',
          secret: true,
        }),
      );
    await morning(world, '2027-06-10');
    await answer(world, ADA, MENTOR);
    await answer(world, LIN, STUDENT);
  };
  const companyIdOf = async (world: World, applicationId: string) =>
    String(done(await asCoordinator(world, 'GET', `applications/${applicationId}`))['companyId']);
  const CONTACT = { name: 'Åsa-Märta Nguyễn', email: 'asa@varv.example', language: 'sv', channel: 'PHONE' };
  const tasks = async (world: World) =>
    itemsOf(await asCoordinator(world, 'GET', 'programmes/cccc/tasks')).map(({ kind }) => kind);
  const LETS_NAME = { consents: { employerName: true } };

  it('is a task where the mentor lets us name it and nobody there has agreed to get mail', async () => {
    const scene = await aFormedPair(LETS_NAME);
    await succeed(scene.world, scene);
    expect(await tasks(scene.world)).not.toContain('THANK_EMPLOYER');
    await morning(scene.world, '2027-06-14');
    expect(await tasks(scene.world)).toContain('THANK_EMPLOYER');
  });

  it('is one mail to the contact of the company, in their language, which names neither of the pair', async () => {
    const scene = await aFormedPair(LETS_NAME);
    const { world } = scene;
    const companyId = await companyIdOf(world, scene.mentorApplicationId);
    done(await asCoordinator(world, 'PUT', `companies/${companyId}/contact-person`, CONTACT));
    await succeed(world, scene);
    await morning(world, '2027-06-14');
    await morning(world, '2027-06-15');
    const letters = world.mails.to(CONTACT.email);
    expect(letters.map(({ subject }) => subject)).toEqual(['Tack för er mentor']);
    expect(letters[0]?.text).toContain('Hej Åsa-Märta Nguyễn');
    for (const word of ['Ada', 'Lin', ADA]) expect(letters[0]?.text).not.toContain(word);
    expect(await tasks(world)).not.toContain('THANK_EMPLOYER');
    expect(world.factsOf('CompanyThanked')).toHaveLength(1);
    const [mail] = itemsOf(await asCoordinator(world, 'GET', 'programmes/cccc/mails'));
    expect(mail).toMatchObject({ template: 'company-thanks', to: { kind: 'company', id: companyId } });
    // An address that is none: the company is not written to again, and a coordinator hears of it.
    const bounce = { type: 'Bounce', bounceType: 'Permanent', bounceSubType: 'NoEmail' } as const;
    await world.reports({ mailId: String(mail?.['id']), at: world.now().toISOString(), ...bounce });
    expect(await tasks(world)).toContain('MAIL_BOUNCED');
  });

  it('does not leave where the mentor takes the permission back before it could', async () => {
    const scene = await aFormedPair(LETS_NAME);
    const { world, mentorApplicationId } = scene;
    const companyId = await companyIdOf(world, mentorApplicationId);
    done(await asCoordinator(world, 'PUT', `companies/${companyId}/contact-person`, CONTACT));
    await succeed(world, scene);
    world.setClock('2027-06-14T04:00:00Z');
    await world.jobs.watchPairs();
    await world.deliver();
    expect(world.factsOf('CompanyThanked')).toHaveLength(1);
    const wish = { purpose: 'EMPLOYER_NAME', wish: 'withdraw' };
    await press(world, await signedIn(world, ADA), '/a/me/consents', wish);
    await morning(world, '2027-06-15');
    expect(world.mails.to(CONTACT.email)).toEqual([]);
  });

  it('is none where the pair has not reached its goal', async () => {
    const { world, mentorApplicationId } = await aFormedPair(LETS_NAME);
    const companyId = await companyIdOf(world, mentorApplicationId);
    done(await asCoordinator(world, 'PUT', `companies/${companyId}/contact-person`, CONTACT));
    await morning(world, '2027-06-10');
    await morning(world, '2027-07-03');
    expect(await tasks(world)).not.toContain('THANK_EMPLOYER');
    expect(world.factsOf('CompanyThanked')).toEqual([]);
  });
});
