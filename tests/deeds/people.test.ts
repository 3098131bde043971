import { describe, expect, it } from 'vitest';
import { changeAddress } from '../../shared/deeds/people/change-address.ts';
import { correctContact } from '../../shared/deeds/people/correct-contact.ts';
import { mergePersons } from '../../shared/deeds/people/merge-persons.ts';
import type { RefusalCode } from '../../shared/domain/kernel/refusal.ts';
import { isRefusal } from '../../shared/domain/kernel/refusal.ts';
import { applications } from '../../shared/store/kinds/applications.ts';
import { loadPerson } from '../../shared/store/people.ts';
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
  tokenFor,
} from '../functions/scenes.ts';
import { aWorld, type World } from '../functions/world.ts';

const OLD = 'lin@student.centria.fi';
const NEW = 'lin.new@example.org';

const causeIn = (world: World) => ({
  now: world.now(),
  actor: 'staff:eva',
  programmeId: 'cccc',
  correlationId: 'test',
  depth: 0,
});
const personIdIn = async (world: World, applicationId: string): Promise<string> => {
  const { state } = await world.twin.get(applications, applicationId);
  return 'personId' in state ? state.personId : 'nobody';
};
const depsOf = ({ twin, keys }: World) => ({ store: twin, keys: () => Promise.resolve(keys) });

const codeOf = async (deed: Promise<unknown>): Promise<RefusalCode | 'done'> => {
  try {
    await deed;
    return 'done';
  } catch (error) {
    if (isRefusal(error)) return error.code;
    throw error;
  }
};

const aCohort = async () => {
  const world = aWorld();
  const cohortId = await openCohort(world);
  return { world, cohortId };
};

const moveTo = async (world: World, personId: string, email: string) =>
  changeAddress(
    { personId, email, why: 'MISTYPED', reason: 'A letter too many.' },
    causeIn(world),
    depsOf(world),
  );

describe('another address', () => {
  it('gets all mails from then on, and the old one gets none', async () => {
    const { world } = await aCohort();
    const id = await confirmed(world, aStudent());
    await world.deliver();
    const before = world.mails.to(OLD).length;
    await moveTo(world, await personIdIn(world, id), NEW);
    done(await asCoordinator(world, 'POST', `applications/${id}/approval`));
    await world.deliver();
    await mailsLeave(world);
    expect(world.mails.to(OLD)).toHaveLength(before);
    expect(world.mails.to(NEW).map(({ subject }) => subject)).toEqual([
      'Your contact details have been changed',
      expect.stringMatching(/approved|welcome/i),
    ]);
  });

  it('is given to the other half of a pair, with the name that was corrected', async () => {
    const world = aWorld();
    const { mentorToken, studentToken, studentApplicationId } = await aProposal(world);
    const personId = await personIdIn(world, studentApplicationId);
    await moveTo(world, personId, NEW);
    await correctContact(
      {
        personId,
        contact: { firstName: 'Linn', phone: '+358401234567', language: 'sv' },
        reason: 'Misspelt.',
      },
      causeIn(world),
      { store: world.twin },
    );
    for (const token of [mentorToken, studentToken]) done(await act(world, { token, verb: 'accept' }));
    await world.deliver();
    const text = world.mails.to(String(aMentor()['email'])).at(-1)?.text ?? '';
    expect(text).toContain(NEW);
    expect(text).toContain('Linn');
    expect(text).toContain('+358401234567');
    expect(text).not.toContain(OLD);
    expect(world.mails.to(NEW).at(-1)).toMatchObject({ language: 'sv' });
  });

  it('is shown to coordinators in the application that was sent from the old one', async () => {
    const { world } = await aCohort();
    const id = await confirmed(world, aStudent());
    await moveTo(world, await personIdIn(world, id), NEW);
    const shown = done(await asCoordinator(world, 'GET', `applications/${id}`));
    expect(shown).toMatchObject({ form: { answers: { email: NEW, firstName: 'Lin' } } });
  });

  const renamed = async (world: World, applicationId: string, firstName: string): Promise<void> =>
    correctContact(
      {
        personId: await personIdIn(world, applicationId),
        contact: { firstName, lastingEmail: 'lin.for.years@example.org', language: 'sv' },
        reason: 'Misspelt.',
      },
      causeIn(world),
      { store: world.twin },
    );

  it('comes with a corrected name wherever coordinators read one', async () => {
    const { world, cohortId } = await aCohort();
    const id = await confirmed(world, aStudent());
    await renamed(world, id, 'Linn');
    const { items } = done(await asCoordinator(world, 'GET', `cohorts/${cohortId}/applications`));
    expect(items).toMatchObject([{ id, name: expect.stringMatching(/^Linn\b/) }]);
    for (const deed of ['approval', 'approval', 'withdrawal', 'withdrawal'])
      expect(done(await asCoordinator(world, 'POST', `applications/${id}/${deed}`))).toMatchObject({
        form: { answers: { firstName: 'Linn', locale: 'sv' } },
      });
  });

  it('comes with a corrected name in the sentences about a round', async () => {
    const world = aWorld();
    const cohortId = await openCohort(world);
    const mentorApplicationId = await approved(world, aMentor({ capacity: 1 }));
    const ids = [
      await approved(world, aStudent()),
      await approved(world, aStudent({ email: 'kim@student.centria.fi', firstName: 'Kim' })),
    ];
    for (const id of ids) await renamed(world, id, 'Linn');
    const roundId = await computedRound(world, cohortId);
    const sentences = [];
    for (const id of ids) {
      const shown = done(await asCoordinator(world, 'GET', `rounds/${roundId}/people/${id}`));
      sentences.push(...(shown['alternatives'] as { sentence: string }[]).map(({ sentence }) => sentence));
    }
    expect(mentorApplicationId).not.toBe('');
    expect(sentences.join(' ')).toContain('Linn');
    expect(sentences.join(' ')).not.toMatch(/Lin |Kim /);
  });

  it('comes with a corrected name and language on the page behind a link', async () => {
    const world = aWorld();
    const { mentorToken, studentToken, studentApplicationId } = await aProposal(world);
    await renamed(world, studentApplicationId, 'Linn');
    const view = (token: string) =>
      world.participantApi('POST', '/api/participant/links/view', { json: { token } });
    expect(done(await view(mentorToken))).toMatchObject({ partner: { firstName: 'Linn' } });
    const { body } = await world.participantApi('GET', '/a', { query: `t=${studentToken}` });
    expect(body).toContain('<html lang="sv"');
    for (const token of [mentorToken, studentToken])
      expect((await act(world, { token, verb: 'accept' })).status).toBe(200);
    // The page shows what is true today, and the application keeps what was sent.
    expect((await world.twin.get(applications, studentApplicationId)).state.form.answers.firstName).toBe(
      'Lin',
    );
  });

  it('leads to the person when it applies, and the old address leads to somebody else', async () => {
    const { world } = await aCohort();
    const personId = await personIdIn(world, await confirmed(world, aStudent()));
    await moveTo(world, personId, NEW);
    expect(await personIdIn(world, await confirmed(world, aMentor({ email: NEW })))).toBe(personId);
    expect(await personIdIn(world, await confirmed(world, aMentor({ email: OLD })))).not.toBe(personId);
  });

  it('may not be that of somebody else', async () => {
    const { world } = await aCohort();
    const id = await personIdIn(world, await confirmed(world, aStudent()));
    await confirmed(world, aMentor());
    expect(await codeOf(moveTo(world, id, String(aMentor()['email'])))).toBe('address-taken');
  });

  it('that somebody confirms at the same moment belongs to one of the two', async () => {
    for (let time = 0; time < 10; time += 1) {
      const { world } = await aCohort();
      const id = await personIdIn(world, await confirmed(world, aStudent()));
      done(await apply(world, aMentor({ email: NEW })));
      await world.deliver();
      const token = tokenFor(world, NEW);
      await Promise.all([codeOf(moveTo(world, id, NEW)), act(world, { token, verb: 'confirm' })]);
      const owners = world.twin.records().filter(({ kind }) => kind === 'AddressOwner');
      const persons = world.twin.records().filter(({ kind }) => kind === 'Person');
      const claimed = persons.flatMap(({ data }) => (data as unknown as { addresses: string[] }).addresses);
      expect(new Set(claimed).size).toBe(claimed.length);
      expect(owners).toHaveLength(claimed.length);
    }
  });

  it('is tried again where the first letter could not be delivered', async () => {
    const { world } = await aCohort();
    const id = await confirmed(world, aStudent());
    await world.deliver();
    const mailId = String(world.mails.to(OLD).at(-1)?.mailId);
    await world.reports({ mailId, type: 'Complaint', at: world.now().toISOString() });
    await moveTo(world, await personIdIn(world, id), NEW);
    done(await asCoordinator(world, 'POST', `applications/${id}/approval`));
    await world.deliver();
    await mailsLeave(world);
    expect(world.mails.to(NEW).map(({ subject }) => subject)).toContainEqual(
      expect.stringMatching(/approved|welcome/i),
    );
  });
});

describe('two records of one person', () => {
  const merged = (world: World, personId: string, losingId: string) =>
    mergePersons(
      { personId, losingId, reason: 'Two addresses of one person.' },
      causeIn(world),
      depsOf(world),
    );

  it('are one afterwards: applications, addresses and the losing id lead to who stays', async () => {
    const { world } = await aCohort();
    const [one, two] = [await approved(world, aStudent()), await approved(world, aMentor())];
    const [personId, losingId] = [await personIdIn(world, one), await personIdIn(world, two)];
    await merged(world, personId, losingId);
    expect(await personIdIn(world, two)).toBe(personId);
    expect((await loadPerson(world.twin, losingId)).state).toMatchObject({
      id: personId,
      applicationIds: [one, two],
    });
    expect(world.factsOf('PersonsMerged').map(({ data, actor }) => [data, actor])).toEqual([
      [{ personId, mergedPersonId: losingId }, 'staff:eva'],
    ]);
    done(await asCoordinator(world, 'POST', `applications/${two}/withdrawal`));
    const again = await confirmed(world, aMentor());
    expect(await personIdIn(world, again)).toBe(personId);
  });

  it('are never proposed to each other', async () => {
    const { world, cohortId } = await aCohort();
    const [one, two] = [await approved(world, aStudent()), await approved(world, aMentor())];
    await merged(world, await personIdIn(world, one), await personIdIn(world, two));
    const roundId = await computedRound(world, cohortId);
    expect(done(await asCoordinator(world, 'GET', `rounds/${roundId}`))).toMatchObject({
      status: 'FAILED',
      reason: 'NO_PAIR_POSSIBLE',
    });
  });

  it('can be merged twice with nothing more happening, and in a chain', async () => {
    const { world } = await aCohort();
    const ids = [];
    for (const form of [aStudent(), aMentor(), aMentor({ email: 'third@example.org' })])
      ids.push(await personIdIn(world, await confirmed(world, form)));
    const [a = '', b = '', c = ''] = ids;
    await merged(world, a, b);
    await merged(world, a, b);
    expect(world.factsOf('PersonsMerged')).toHaveLength(1);
    expect(await codeOf(merged(world, c, a))).toBe('merge-of-applications');
    const d = await personIdIn(world, await confirmed(world, aStudent({ email: 'fourth@example.org' })));
    expect(await codeOf(merged(world, a, d))).toBe('merge-of-applications');
  });

  it('stay two where both have an application for one role in one cohort, until one is withdrawn', async () => {
    const { world } = await aCohort();
    const one = await confirmed(world, aStudent());
    const two = await confirmed(world, aStudent({ email: 'twin@example.org' }));
    const [personId, losingId] = [await personIdIn(world, one), await personIdIn(world, two)];
    expect(await codeOf(merged(world, personId, losingId))).toBe('merge-of-applications');
    done(await asCoordinator(world, 'POST', `applications/${two}/withdrawal`));
    await merged(world, personId, losingId);
    expect(await personIdIn(world, two)).toBe(personId);
  });

  it('stay two where they are asked about each other', async () => {
    const world = aWorld();
    const { mentorApplicationId, studentApplicationId } = await aProposal(world);
    const personId = await personIdIn(world, mentorApplicationId);
    const losingId = await personIdIn(world, studentApplicationId);
    expect(await codeOf(merged(world, personId, losingId))).toBe('merge-of-partners');
  });

  it('lead through a chain of merges', async () => {
    const { world } = await aCohort();
    const a = await personIdIn(world, await confirmed(world, aStudent()));
    const b = await personIdIn(world, await confirmed(world, aMentor()));
    const other = await openCohort(world, { name: 'Autumn 2027' });
    const c = await personIdIn(
      world,
      await confirmed(world, aStudent({ email: 'third@example.org', cohortId: other })),
    );
    await merged(world, a, b);
    await merged(world, c, a);
    expect((await loadPerson(world.twin, b)).state.id).toBe(c);
    expect((await loadPerson(world.twin, b)).state.addresses).toHaveLength(3);
  });
});
