import { describe, expect, it } from 'vitest';
import { PROGRAMMES } from '../../shared/domain/programme/catalogue.ts';
import { MAILS } from '../../shared/mail/catalogue.ts';
import { FINANCE, itemsOf, type Json } from './api.ts';
import { act, aProposal, done } from './scenes.ts';
import { aWorld, MONDAY, type World } from './world.ts';

const asFinance = (world: World, method: string, path: string, json?: Json, headers = {}) =>
  world.financeApi(method, `/api/finance/${path}`, {
    claims: FINANCE,
    headers,
    ...(json === undefined ? {} : { json }),
  });

const confirmed = (value: unknown): Json => ({ value, confirmed: true });

const ESF = {
  label: { en: 'ESF+ project 2027', sv: 'ESF+-projektet 2027', fi: 'ESR+-hanke 2027' },
  number: { value: 'S31234', confirmed: false, source: 'Letter of 2.1.2027, the decision is on its way.' },
  funder: confirmed({ profile: 'ESF', name: 'ELY-keskus' }),
  eligible: confirmed({ from: '2027-01-01', to: '2027-12-31' }),
  granted: confirmed(5_600_000),
  costModel: confirmed('FLAT_40'),
  supportRate: confirmed(8000),
  targets: { 'pairs.formed': confirmed(12) },
};

const enter = async (world: World, plan: Json = ESF, headers = {}): Promise<Json> =>
  done(await asFinance(world, 'POST', 'programmes/cccc/decisions', plan, headers));

const figure = async (world: World, decisionId: unknown, key: string): Promise<Json | undefined> => {
  const { json } = await world.financeApi('GET', '/api/finance/programmes/cccc/overview', {
    claims: FINANCE,
    query: `decision=${decisionId}`,
  });
  return itemsOf({ json } as never, 'indicators').find((each) => each['key'] === key);
};

/** A world in which nobody has entered a decision. */
const unfunded = () => aWorld(MONDAY, MAILS, PROGRAMMES, []);

describe('a funding decision', () => {
  it('is entered with its terms, each confirmed or with the source that it is from', async () => {
    const world = unfunded();
    const decision = await enter(world);
    expect(decision).toMatchObject({
      status: 'OPEN',
      version: 1,
      number: { value: 'S31234', confirmed: false, by: 'staff:e4f0-finance', former: [] },
      granted: { value: 5_600_000, confirmed: true },
      targets: { 'pairs.formed': { value: 12 } },
    });
    const { source: _, ...unsourced } = ESF.number;
    const refused = await asFinance(world, 'POST', 'programmes/cccc/decisions', {
      ...ESF,
      number: unsourced,
    });
    expect([refused.status, refused.json['errors']]).toMatchObject([400, [{ pointer: '/number/source' }]]);
    const listed = await asFinance(world, 'GET', 'programmes/cccc/overview');
    expect(itemsOf(listed, 'decisions').map(({ id }) => id)).toEqual([decision['id']]);
  });

  it('counts what happened on its days before anybody entered it', async () => {
    const world = unfunded();
    const { mentorToken, studentToken } = await aProposal(world);
    for (const token of [mentorToken, studentToken]) done(await act(world, { token, verb: 'accept' }));
    await world.deliver();
    const { id } = await enter(world);
    expect(await figure(world, id, 'pairs.formed')).toMatchObject({ actual: null });
    await world.deliver();
    expect(await figure(world, id, 'pairs.formed')).toMatchObject({ actual: 1, target: 12 });
  });

  it('stands beside one of another funder, and each counts its own days', async () => {
    const world = unfunded();
    const esf = await enter(world);
    const own = await enter(world, {
      ...ESF,
      funder: confirmed({ profile: 'OWN', name: 'Centria' }),
      eligible: confirmed({ from: '2027-02-01' }),
    });
    await world.deliver();
    const { mentorToken, studentToken } = await aProposal(world);
    for (const token of [mentorToken, studentToken]) done(await act(world, { token, verb: 'accept' }));
    await world.deliver();
    expect(await figure(world, esf['id'], 'pairs.formed')).toMatchObject({ actual: 1 });
    expect(await figure(world, own['id'], 'pairs.formed')).toMatchObject({ actual: 0 });
  });

  it('has its figures counted anew when its days change', async () => {
    const world = unfunded();
    const { mentorToken, studentToken } = await aProposal(world);
    for (const token of [mentorToken, studentToken]) done(await act(world, { token, verb: 'accept' }));
    const { id } = await enter(world);
    await world.deliver();
    expect(await figure(world, id, 'pairs.formed')).toMatchObject({ actual: 1 });
    const later = { eligible: confirmed({ from: '2027-03-01', to: '2027-12-31' }) };
    done(await asFinance(world, 'PUT', `decisions/${id}`, later));
    expect(await figure(world, id, 'pairs.formed')).toMatchObject({ actual: null });
    await world.deliver();
    expect(await figure(world, id, 'pairs.formed')).toMatchObject({ actual: 0 });
    const again = { eligible: confirmed({ from: '2027-01-01', to: '2027-12-31' }) };
    done(await asFinance(world, 'PUT', `decisions/${id}`, again));
    await world.deliver();
    expect(await figure(world, id, 'pairs.formed')).toMatchObject({ actual: 1 });
  });

  it('is refused where the same funder has some of its days, also at the same moment', async () => {
    const world = unfunded();
    const answers = await Promise.all(
      [1, 2].map(() => asFinance(world, 'POST', 'programmes/cccc/decisions', ESF)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.json['code']).toBe('decision-overlaps');
    const next = { ...ESF, eligible: confirmed({ from: '2027-12-31' }) };
    const touching = await asFinance(world, 'POST', 'programmes/cccc/decisions', next);
    expect(touching.json['code']).toBe('decision-overlaps');
    const after = { ...ESF, eligible: confirmed({ from: '2028-01-01' }) };
    expect((await asFinance(world, 'POST', 'programmes/cccc/decisions', after)).status).toBe(201);
  });

  it('is entered once by one key, though its days are taken by then', async () => {
    const world = unfunded();
    const headers = { 'idempotency-key': 'decision-of-2027' };
    const first = await enter(world, ESF, headers);
    const second = await enter(world, ESF, headers);
    expect(second['id']).toBe(first['id']);
  });

  it('keeps an old target, its source, and since when it stood', async () => {
    const world = unfunded();
    const { id } = await enter(world);
    world.pass({ days: 1 });
    const target = { value: 20, confirmed: false, source: 'Change request of 19.1.2027' };
    const edit = { targets: { 'pairs.formed': target } };
    const changed = done(await asFinance(world, 'PUT', `decisions/${id}`, edit, { 'if-match': '"1"' }));
    expect((changed['targets'] as Json)['pairs.formed']).toMatchObject({
      ...target,
      since: '2027-01-19T10:00:00.000Z',
      former: [{ value: 12, confirmed: true, since: '2027-01-18T10:00:00.000Z' }],
    });
    done(await asFinance(world, 'PUT', `decisions/${id}`, edit, { 'if-match': '"1"' }));
    const other = { targets: { 'pairs.formed': { ...target, value: 21 } } };
    const stale = await asFinance(world, 'PUT', `decisions/${id}`, other, { 'if-match': '"1"' });
    expect([stale.status, stale.json['code']]).toEqual([412, 'changed-meanwhile']);
    expect(stale.json['changes']).toEqual([expect.objectContaining({ fact: 'FundingDecisionEdited' })]);
    expect(world.factsOf('FundingDecisionEdited').map(({ data }) => data['setting'])).toEqual(['targets']);
  });

  it('shows results from before the system with their source, or that nobody has entered any', async () => {
    const world = unfunded();
    const old = { ...ESF, eligible: confirmed({ from: '2024-01-01', to: '2025-12-31' }) };
    const { id } = await enter(world, old);
    await world.deliver();
    expect(await figure(world, id, 'pairs.formed')).toMatchObject({ actual: null, carriedOver: null });
    const source = 'Final report of the project, page 4';
    const unsourced = { carriedOver: { 'pairs.formed': confirmed(28) } };
    expect((await asFinance(world, 'PUT', `decisions/${id}`, unsourced)).status).toBe(400);
    const edit = { carriedOver: { 'pairs.formed': { value: 28, confirmed: true, source } } };
    done(await asFinance(world, 'PUT', `decisions/${id}`, edit));
    expect(await figure(world, id, 'pairs.formed')).toMatchObject({
      actual: 28,
      carriedOver: { value: 28, confirmed: true, source },
    });
  });

  it('promises nothing that is not counted', async () => {
    const plan = { ...ESF, targets: { 'pairs.imagined': confirmed(3) } };
    const refused = await asFinance(unfunded(), 'POST', 'programmes/cccc/decisions', plan);
    expect([refused.status, refused.json['errors']]).toMatchObject([
      400,
      [{ pointer: '/targets/pairs.imagined', code: 'choice-unknown' }],
    ]);
  });
});
