import { describe, expect, it } from 'vitest';
import { itemsOf, type Json } from './api.ts';
import {
  aMentor,
  approved,
  aStudent,
  asCoordinator,
  computedRound,
  confirmed,
  done,
  mailsLeave,
  openCohort,
  publish,
  ready,
} from './scenes.ts';
import { aWorld, type World } from './world.ts';

const listed = async (world: World, path: string): Promise<Json[]> =>
  itemsOf(await asCoordinator(world, 'GET', path));
const letterOf = async (world: World, mailId: unknown) =>
  done(await asCoordinator(world, 'GET', `mails/${mailId}/letter`));
/** The words above the foot, without the secret of the link. */
const wordsOf = (text: unknown): string =>
  String(text)
    .replaceAll('\r\n', '\n')
    .replaceAll(/\/a\?t=[\w…-]+/g, '/a?t=…')
    .replace(/\n-- ?\n.*$/s, '')
    .trim();

describe('the log of mails', () => {
  it('is narrowed by the kind of mail', async () => {
    const world = aWorld();
    await openCohort(world);
    await confirmed(world, aStudent({ email: 'lin@example.org' }));
    await confirmed(world, aMentor({ email: 'ada@example.org' }));
    const all = await listed(world, 'programmes/cccc/mails');
    const confirmations = await listed(world, 'programmes/cccc/mails?template=confirm-application');
    expect(confirmations).toHaveLength(2);
    expect(all.length).toBeGreaterThan(2);
    expect(await listed(world, 'programmes/cccc/mails?template=pair-ended')).toEqual([]);
  });

  it('tells all mails to a person, of every role, the newest first, and none of others', async () => {
    const world = aWorld();
    await openCohort(world);
    await approved(world, aStudent({ email: 'lin@example.org', firstName: 'Lin' }));
    world.pass({ minutes: 1 });
    await approved(world, aMentor({ email: 'lin@example.org', firstName: 'Lin' }));
    await confirmed(world, aStudent({ email: 'kim@example.org' }));
    const [lin] = itemsOf(
      await asCoordinator(world, 'POST', 'programmes/cccc/people-search', { search: 'lin@example.org' }),
    );
    const mails = await listed(world, `people/${lin?.['id']}/mails`);
    const everybodys = await listed(world, 'programmes/cccc/mails');
    const hers = everybodys.filter(({ to }) => (to as Json)['personId'] === lin?.['id']);
    expect(mails.map(({ id }) => id).sort()).toEqual(hers.map(({ id }) => id).sort());
    expect(mails.length).toBeLessThan(everybodys.length);
    const times = mails.map(({ createdAt }) => String(createdAt));
    expect(times).toEqual(times.toSorted().reverse());
  });
});

describe('a mail to look at', () => {
  it('is the one that was sent, without the secret of its link', async () => {
    const world = aWorld();
    await openCohort(world);
    await approved(world, aStudent({ email: 'lin@example.org', firstName: 'Lin', locale: 'sv' }));
    await mailsLeave(world);
    const sent = world.mails.to('lin@example.org').at(-1);
    const [mail] = await listed(world, 'programmes/cccc/mails?template=application-approved');
    const { letter } = (await letterOf(world, mail?.['id'])) as { letter: Json };
    expect(letter).toMatchObject({ language: 'sv', subject: sent?.subject, to: { name: 'Lin Example' } });
    expect(wordsOf(letter['text'])).toBe(wordsOf(sent?.text));
    expect(letter['html']).not.toContain(sent?.token);
  });

  it('is missing where it would no longer be true', async () => {
    const world = aWorld();
    await openCohort(world);
    const id = await approved(world, aStudent());
    const [mail] = await listed(world, 'programmes/cccc/mails?template=application-approved');
    done(await asCoordinator(world, 'DELETE', `applications/${id}/decision`));
    expect(await letterOf(world, mail?.['id'])).toEqual({ missing: 'NO_LONGER_TRUE' });
  });

  it('is that of a decision before it is made, in the language of the applicant, and changes nothing', async () => {
    const world = aWorld();
    await openCohort(world, { training: { mentor: [], student: ['STUDENT_BRIEFING'] } });
    const id = await confirmed(world, aStudent({ email: 'lin@example.org', locale: 'fi' }));
    const before = world.records();
    const preview = async (asked: Json) =>
      itemsOf(await asCoordinator(world, 'POST', `applications/${id}/decision-preview`, asked));
    const [approval] = await preview({ decision: 'APPROVE' });
    const [rejection] = await preview({ decision: 'REJECT', reason: 'COHORT_FULL' });
    expect(approval).toMatchObject({ template: 'application-approved', language: 'fi' });
    expect(rejection).toMatchObject({ template: 'application-rejected', language: 'fi' });
    expect(world.records()).toEqual(before);
    done(await asCoordinator(world, 'POST', `applications/${id}/rejection`, { reason: 'COHORT_FULL' }));
    await world.deliver();
    await mailsLeave(world);
    expect(wordsOf(rejection?.['text'])).toBe(wordsOf(world.mails.to('lin@example.org').at(-1)?.text));
  });

  it('is refused as the decision itself would be', async () => {
    const world = aWorld();
    await openCohort(world);
    const id = await approved(world, aStudent());
    const answer = await asCoordinator(world, 'POST', `applications/${id}/decision-preview`, {
      decision: 'REJECT',
      reason: 'OTHER',
    });
    expect(answer.json).toMatchObject({ code: 'application-approved' });
  });

  it('is that to both people of a pair before a round is published', async () => {
    const world = aWorld();
    const { cohortId, students } = await ready(world, 1, 1);
    const roundId = await computedRound(world, cohortId);
    const letters = itemsOf(await asCoordinator(world, 'GET', `rounds/${roundId}/letters/${students[0]}`));
    expect(letters.map(({ template }) => template)).toEqual(['pair-proposed', 'pair-proposed']);
    await publish(world, roundId);
    await world.deliver();
    for (const [place, address] of ['m0@example.org', 's0@example.org'].entries())
      expect(wordsOf(letters[place]?.['text'])).toBe(wordsOf(world.mails.to(address).at(-1)?.text));
    expect((await asCoordinator(world, 'GET', `rounds/${roundId}/letters/app_x`)).status).toBe(404);
  });
});

describe('a mail of which nobody knows whether it left', () => {
  const held = async () => {
    const world = aWorld();
    await openCohort(world);
    world.mails.answering(() => ({ result: 'UNCLEAR', reason: 'TIMEOUT' }));
    done(
      await world.publicApi('POST', '/api/programmes/cccc/applications', {
        json: aStudent({ email: 'x@example.org' }),
      }),
    );
    await world.deliver();
    const [mail] = await listed(world, 'programmes/cccc/mails?state=HELD');
    return { world, mailId: String(mail?.['id']) };
  };

  it('is taken for delivered on a person’s word, once', async () => {
    const { world, mailId } = await held();
    for (let n = 0; n < 2; n += 1)
      expect(done(await asCoordinator(world, 'PUT', `mails/${mailId}/arrival`))).toMatchObject({
        status: 'DELIVERED',
      });
    expect(await listed(world, 'programmes/cccc/mails?state=HELD')).toEqual([]);
  });

  it('is not decided where it was sent', async () => {
    const world = aWorld();
    await openCohort(world);
    await confirmed(world, aStudent());
    const [mail] = await listed(world, 'programmes/cccc/mails?state=SENT');
    const answer = await asCoordinator(world, 'PUT', `mails/${mail?.['id']}/arrival`);
    expect(answer.json).toMatchObject({ code: 'mail-not-resendable' });
  });
});
