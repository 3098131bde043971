import { describe, expect, it } from 'vitest';
import { KINDS } from '../../shared/store/catalogue.ts';
import { COORDINATOR, itemsOf } from './api.ts';
import { StoreDied } from './breakable-store.ts';
import { page } from './link-page.ts';
import { look, press, signedIn } from './own-page.ts';
import {
  act,
  aMentor,
  aProposal,
  apply,
  approved,
  aStudent,
  asCoordinator,
  computedRound,
  confirmed,
  done,
  mailsLeave,
  openCohort,
  personIdOf,
  publish,
  subjectsTo,
  tokenFor,
} from './scenes.ts';
import { aWorld, logged, WEB_ORIGIN, type World } from './world.ts';

const CANARY = 'kanarie';
const ADDRESS = `${CANARY}@example.org`;
const ADA = 'ada@example.org';

/** Every word of this student is unmistakable. */
const canary = aStudent({
  firstName: `${CANARY}Fornamn`,
  lastName: `${CANARY}Efternamn`,
  email: ADDRESS,
  lastingEmail: `${CANARY}.lasting@example.org`,
  consents: { followUp: true },
  phone: '+358409998877',
  studentNumber: `${CANARY}123`,
  goals: `${CANARY} goals `.repeat(12),
  motivation: `${CANARY} motivation `.repeat(12),
  workDescription: `${CANARY} work`,
  avoid: `${CANARY} avoid`,
  accessibilityNeeds: `${CANARY} needs`,
});
const NAME = `${CANARY}Fornamn ${CANARY}Efternamn`;

const erase = (world: World, personId: string, name = NAME) =>
  asCoordinator(world, 'POST', `people/${personId}/erasure`, { name });
const hour = async (world: World) => {
  await world.deliver();
  await world.jobs.applyRetention();
  await world.deliver();
};
const morning = async (world: World, date: string) => {
  world.setClock(`${date}T04:00:00Z`);
  await world.jobs.watchPairs();
  await world.deliver();
  world.setClock(`${date}T07:00:00Z`);
  await world.jobs.sendReminders();
  await world.deliver();
};
const tokenIn = (world: World, about: string) =>
  world.mails.to(ADDRESS).findLast(({ subject }) => subject === about)?.token;

const aPair = async () => {
  const world = aWorld();
  const proposal = await aProposal(world, {
    mentor: { email: ADA, locale: 'en', capacity: 1 },
    student: canary,
  });
  for (const token of [proposal.mentorToken, proposal.studentToken])
    done(await act(world, { token, verb: 'accept' }));
  await world.deliver();
  return {
    ...proposal,
    world,
    pairId: String(world.factsOf('PairFormed')[0]?.data['pairId']),
    personId: await personIdOf(world, ADDRESS),
  };
};

/** Everything that the system keeps or has written down, but for the mailboxes of others. */
const keptBy = (world: World, now = new Date(0)): string =>
  JSON.stringify([standing(world, now), world.twin.allFacts(), logged]).toLowerCase();

/** Records that have not expired at an instant. */
const standing = (world: World, now: Date) =>
  world.twin.records().filter(({ ttl }) => typeof ttl !== 'number' || ttl * 1000 > now.getTime());

/** Kinds with personal data that the canary does not leave behind, and where their end is tested. */
const NOT_MET: Readonly<Record<string, string>> = {
  PersonAlias: 'ids alone, of a record that was merged',
  Erasure: 'comes with the erasure, ids alone',
  RetentionHold: 'refuses an erasure: retention.test.ts',
  GroupSession: 'answers under ids: group-sessions.test.ts',
  SignedSheet: 'kept for the funder, ids alone: signed sheets go by their time',
  SignedSheetPart: 'kept for the funder: removeOldScans',
  AttendanceInspection: 'names a period and its reason, and no participant',
  NewLinkRequest: 'a count under a fingerprint, for a day',
  Suppression: 'a fingerprint that is meant to stay: no mail leaves to it',
  QuarantinedFact: 'a fact: ids alone',
  PeriodSnapshot: 'counts and ids, locked as evidence',
  SnapshotPart: 'counts and ids, locked as evidence',
  ReportReader: 'a reader of reports is no participant',
  PackPart: 'looked through in tests/journeys/forgotten.test.ts',
};

describe('an erasure', () => {
  it('leaves nothing of a person who has gone through everything but ids without a key', async () => {
    const world = aWorld();
    const cohortId = await openCohort(world, { training: { mentor: [], student: ['STUDENT_BRIEFING'] } });
    const mentor = await approved(world, aMentor({ email: ADA, locale: 'en', capacity: 1 }));
    const id = await confirmed(world, canary);
    done(await asCoordinator(world, 'POST', `applications/${id}/questions`, { question: `${CANARY} what?` }));
    await world.deliver();
    done(
      await act(world, { token: tokenFor(world, ADDRESS), verb: 'answer-question', answer: `${CANARY} so` }),
    );
    done(await asCoordinator(world, 'POST', `applications/${id}/notes`, { text: `${CANARY} note` }));
    done(await asCoordinator(world, 'POST', `applications/${id}/approval`));
    done(await asCoordinator(world, 'POST', `applications/${id}/training-waiver`, { reason: 'OTHER' }));
    await mailsLeave(world);
    done(
      await asCoordinator(world, 'PUT', `cohorts/${cohortId}/pairing-notes/${mentor}/${id}`, {
        known: 'MUTUAL_WISH',
        reason: `${CANARY} knows her`,
      }),
    );
    // Never confirmed, and a wish to be told: each is found by its address alone.
    done(await apply(world, { ...canary, motivation: `${CANARY} again `.repeat(12) }));
    await world.publicApi('POST', '/api/programmes/cccc/subscriptions', {
      form: { email: ADDRESS, role: 'student', language: 'sv', lang: 'en' },
      headers: { origin: WEB_ORIGIN },
    });
    await world.deliver();
    const [company] = itemsOf(await asCoordinator(world, 'GET', 'programmes/cccc/companies'));
    done(
      await asCoordinator(world, 'PUT', `companies/${company?.['id']}/contact-person`, {
        name: `${CANARY} at work`,
        email: ADDRESS,
        language: 'sv',
        channel: 'PHONE',
      }),
    );
    const roundId = await computedRound(world, cohortId);
    done(
      await asCoordinator(world, 'POST', `rounds/${roundId}/locks`, {
        studentApplicationId: id,
        mentorApplicationId: mentor,
        reason: `${CANARY} lock`,
      }),
    );
    await publish(world, roundId);
    await world.deliver();
    const proposalId = String(world.factsOf('PairProposed').at(-1)?.data['proposalId']);
    const wish = { verb: 'call-me', words: `${CANARY} moves in June` };
    done(await act(world, { token: tokenFor(world, ADDRESS), ...wish }));
    done(await act(world, { token: tokenFor(world, ADA), verb: 'accept' }));
    done(
      await asCoordinator(world, 'PUT', `proposals/${proposalId}/answers/student`, {
        verb: 'accept',
        channel: 'PHONE',
        note: `${CANARY} phoned`,
      }),
    );
    await world.deliver();
    const pairId = String(world.factsOf('PairFormed')[0]?.data['pairId']);
    done(await asCoordinator(world, 'PUT', `cohorts/${cohortId}/settings`, { closing: '2027-06-10' }));
    const own = tokenFor(world, ADDRESS);
    const terms = { goals: `${CANARY} wants a job.`, rhythm: 'monthly', secret: true };
    done(await act(world, { token: own, verb: 'confirm-agreement', ...terms }));
    done(
      await act(world, {
        token: own,
        verb: 'plan-meeting',
        mode: 'IN_PERSON',
        minutes: 60,
        date: '2027-06-20',
        time: '12.00',
        place: `${CANARY} street 1`,
      }),
    );
    await world.deliver();
    done(
      await act(world, {
        token: own,
        verb: 'report-meeting',
        heldOn: '2027-01-18',
        mode: 'ONLINE',
        minutes: 60,
        mood: 4,
      }),
    );
    await morning(world, '2027-06-10');
    done(
      await act(world, {
        token: tokenIn(world, 'Please answer: How was your mentoring?'),
        verb: 'answer-survey',
        answers: { goalReached: 5, recommend: 9, workingLife: 4, newContacts: 3, stayIntent: 'ostrobothnia' },
      }),
    );
    await world.deliver();
    await morning(world, '2027-06-11');
    expect(world.factsOf('CertificateIssued').map(({ data }) => data['role'])).toContain('student');
    const personId = await personIdOf(world, ADDRESS);
    const evidence = world.factsOf('MeetingReported').length;
    const cookie = await signedIn(world, ADDRESS);
    expect((await look(world, cookie)).body.toLowerCase()).toContain(CANARY);
    const texts = { en: { subject: 'A new room', text: 'We meet in another room.' } };
    done(
      await world.coordinatorApi('POST', `/api/coordinator/cohorts/${cohortId}/group-mails`, {
        claims: COORDINATOR,
        headers: { 'idempotency-key': 'one-press' },
        json: { audience: { kind: 'APPLICATIONS', role: 'student' }, texts, people: 1 },
      }),
    );
    await world.deliver();
    done(
      await asCoordinator(world, 'POST', `cohorts/${cohortId}/late-invitations`, {
        role: 'mentor',
        firstName: `${CANARY}Fornamn`,
        email: ADDRESS,
        language: 'sv',
        reason: `${CANARY} was ill`,
      }),
    );
    done(
      await asCoordinator(world, 'POST', `people/${personId}/consents/withdrawal`, {
        purpose: 'FOLLOW_UP',
        channel: 'PHONE',
        reason: `${CANARY} has called`,
      }),
    );
    await press(world, cookie, '/a/me/address', { email: `${CANARY}.new@example.org` });
    await world.deliver();
    await world.jobs.applyRetention();
    const kinds = new Set(world.twin.records().map(({ kind }) => kind));
    expect(
      KINDS.filter(({ personalData }) => personalData !== 'none')
        .map(({ kind }) => kind.name)
        .filter((name) => !kinds.has(name)),
    ).toEqual(Object.keys(NOT_MET));
    expect(keptBy(world).split(CANARY).length).toBeGreaterThan(20);
    expect((await erase(world, personId)).status).toBe(202);
    await hour(world);
    const places = world.twin
      .records()
      .filter((record) => JSON.stringify(record).toLowerCase().includes(CANARY))
      .map(({ kind, pk }) => `${String(kind)} ${String(pk)}`);
    expect(places).toEqual([]);
    expect(keptBy(world)).not.toContain(CANARY);
    expect(keptBy(world)).not.toContain('998877');
    // A sign-in and its session name the address by its fingerprint, and are gone an hour later.
    const later = new Date('2027-06-11T12:00:00Z');
    expect(keptBy(world, later)).not.toContain(world.keys.emailHash('cccc', ADDRESS));
    world.setClock(later.toISOString());
    expect((await look(world, cookie)).body.toLowerCase()).not.toContain(CANARY);
    expect(world.factsOf('MeetingReported')).toHaveLength(evidence);
    expect(world.factsOf('PersonErased')).toHaveLength(1);
    expect(pairId).not.toBe('');
  });

  it('ends an open pair, frees the other for the next round and tells them so, and not why', async () => {
    const { world, personId, pairId, mentorApplicationId } = await aPair();
    const before = subjectsTo(world, ADA).length;
    done(await erase(world, personId));
    await hour(world);
    await mailsLeave(world);
    expect(done(await asCoordinator(world, 'GET', `pairs/${pairId}`))).toMatchObject({
      status: 'ENDED_EARLY',
      endedBy: 'student',
      reason: 'OTHER',
    });
    expect(done(await asCoordinator(world, 'GET', `applications/${mentorApplicationId}`))).toMatchObject({
      standing: 'READY',
    });
    const told = world.mails.to(ADA).slice(before);
    expect(told).toHaveLength(1);
    expect(told.map(({ text }) => text).join()).not.toMatch(/eras|data/i);
    expect((await asCoordinator(world, 'GET', `people/${personId}`)).status).toBe(404);
  });

  it('at night is told to the other of the pair in the morning, by role and by no empty name', async () => {
    const { world, personId } = await aPair();
    await mailsLeave(world);
    const before = world.mails.to(ADA).length;
    world.setClock('2027-03-10T21:00:00Z');
    done(await erase(world, personId));
    await hour(world);
    expect(world.mails.to(ADA).slice(before)).toEqual([]);
    world.setClock('2027-03-11T08:00:00Z');
    await mailsLeave(world);
    const [told] = world.mails.to(ADA).slice(before);
    expect(told?.text).toContain('The mentoring between you and your mentee has ended.');
    const survey = await page(world, String(told?.token));
    expect([survey.status, survey.body.includes('mentoring with')]).toEqual([200, false]);
  });

  it('is followed by no mail to the person but its receipt, whatever else it ends', async () => {
    const { world, personId, pairId } = await aPair();
    await mailsLeave(world);
    const before = subjectsTo(world, ADDRESS).length;
    done(await erase(world, personId));
    await world.deliver();
    // The pair ends while the address is still known, as it does in the midst of an erasure.
    done(await asCoordinator(world, 'PUT', `pairs/${pairId}/end`, { by: 'staff', reason: 'OTHER' }));
    await world.deliver();
    await mailsLeave(world);
    expect(subjectsTo(world, ADDRESS).slice(before)).toEqual([expect.stringMatching(/eras/)]);
  });

  it('declines an open proposal, and the other one is told as of any no', async () => {
    const world = aWorld();
    const { proposalId } = await aProposal(world, { mentor: { email: ADA }, student: canary });
    done(await erase(world, await personIdOf(world, ADDRESS)));
    await hour(world);
    expect(done(await asCoordinator(world, 'GET', `proposals/${proposalId}`))).toMatchObject({
      status: 'DECLINED',
      declinedBy: 'student',
      reason: 'OTHER',
    });
  });

  it('asked for twice is one erasure with one receipt, also when it is done', async () => {
    const { world, personId } = await aPair();
    const [first, second] = await Promise.all([erase(world, personId), erase(world, personId)]);
    expect([first.status, second.status]).toEqual([202, 202]);
    const { receipt } = done(await erase(world, personId));
    await hour(world);
    expect(done(await erase(world, personId))).toMatchObject({ receipt, status: 'DONE' });
    await hour(world);
    expect(subjectsTo(world, ADDRESS).filter((subject) => /eras/.test(subject))).toHaveLength(1);
    expect(world.factsOf('PersonErased')).toHaveLength(1);
  });

  it('is refused to who types another name, and changes nothing', async () => {
    const { world, personId } = await aPair();
    const answer = await erase(world, personId, 'Somebody Else');
    expect([answer.status, answer.json['errors']]).toEqual([
      400,
      [expect.objectContaining({ pointer: '/name', code: 'name-other' })],
    ]);
    await hour(world);
    expect(world.factsOf('PersonErased')).toEqual([]);
  });

  it('sends the receipt before the address goes, and waits for it three days at most', async () => {
    const { world, personId } = await aPair();
    done(await erase(world, personId));
    await world.jobs.applyRetention();
    expect(world.factsOf('PersonErased')).toEqual([]);
    expect((await asCoordinator(world, 'GET', `people/${personId}`)).status).toBe(200);
    world.pass({ days: 3 });
    await world.jobs.applyRetention();
    expect(world.factsOf('PersonErased')).toHaveLength(1);
  });

  it.each([1, 2, 3, 4])(
    'that dies at its step %i goes on in the next hour, and mails nothing twice',
    async (step) => {
      const { world, personId } = await aPair();
      done(await erase(world, personId));
      await world.deliver();
      let commits = 0;
      world.breaking((_, { actor }) => {
        if (actor !== 'system:apply-retention') return undefined;
        commits += 1;
        return commits === step ? 'AFTER' : undefined;
      });
      await expect(world.jobs.applyRetention()).rejects.toThrow(StoreDied);
      world.healed();
      await hour(world);
      await mailsLeave(world);
      expect(world.factsOf('PersonErased')).toHaveLength(1);
      expect(keptBy(world)).not.toContain(CANARY);
      for (const address of [ADA, ADDRESS]) {
        const subjects = subjectsTo(world, address);
        expect(new Set(subjects).size, address).toBe(subjects.length);
      }
    },
  );

  it.each(['before', 'during', 'after'])(
    '%s a publication has one outcome: nobody is asked about who is gone',
    async (when) => {
      const world = aWorld();
      const cohortId = await openCohort(world);
      const mentor = await approved(world, aMentor({ email: ADA, capacity: 1 }));
      const student = await approved(world, canary);
      await mailsLeave(world);
      const roundId = await computedRound(world, cohortId);
      const personId = await personIdOf(world, ADDRESS);
      if (when === 'after') await publish(world, roundId);
      if (when === 'during') {
        // The proposal is made, and the run dies before the round is published.
        world.breaking((changes, { actor }) =>
          actor === 'system:publish-round' && changes.some(({ kind }) => kind.name === 'Proposal')
            ? 'AFTER'
            : undefined,
        );
        await publish(world, roundId);
        await world.deliver().catch(() => undefined);
        expect(world.factsOf('PairProposed')).toHaveLength(1);
        world.healed();
      }
      done(await erase(world, personId));
      await world.jobs.applyRetention();
      if (when === 'before') await publish(world, roundId);
      if (when === 'during') await world.bus.replay(world.factsOf('MatchingRoundReleased'));
      await world.deliver();
      await hour(world);
      expect(done(await asCoordinator(world, 'GET', `rounds/${roundId}`))['status']).toBe('PUBLISHED');
      expect(world.factsOf('PairFormed')).toEqual([]);
      expect(done(await asCoordinator(world, 'GET', `applications/${mentor}`))['standing']).toBe('READY');
      expect((await asCoordinator(world, 'GET', `applications/${student}`)).status).toBe(404);
      expect(world.factsOf('PersonErased')).toHaveLength(1);
    },
  );
});
