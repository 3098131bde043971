import { describe, expect, it } from 'vitest';
import { PROGRAMMES } from '../../shared/domain/programme/catalogue.ts';
import { MAILS } from '../../shared/mail/catalogue.ts';
import { costLedgers } from '../../shared/store/kinds/funding.ts';
import { create } from '../../shared/store/store.ts';
import { aDecision } from '../domain/funding/decisions.ts';
import { type Answer, FINANCE, type Json } from './api.ts';
import { done } from './scenes.ts';
import { aWorld, MONDAY, type World } from './world.ts';

const confirmed = (value: unknown): Json => ({ value, confirmed: true });

const GRANT = aDecision(
  {
    funder: confirmed({ profile: 'AKKE', name: 'Österbottens förbund' }),
    eligible: confirmed({ from: '2027-01-01', to: '2027-12-31' }),
    granted: confirmed(1_000_000),
    costModel: confirmed('FLAT_40'),
    supportRate: confirmed(8000),
    budget: { WAGES: confirmed(900_000) },
    financing: { OWN: confirmed(250_000) },
  },
  { id: 'dec_grant' },
);

const ask = (world: World, method: string, path: string, json?: Json, headers = {}): Promise<Answer> =>
  world.financeApi(method, `/api/finance/${path}`, {
    claims: FINANCE,
    headers,
    ...(json === undefined ? {} : { json }),
  });

const codeOf = ({ status, json }: Answer) => [status, json['code']];
const base64 = (text: string): string => Buffer.from(text).toString('base64');

const HEADING = 'Datum;Verifikat;Kostnadsslag;Belopp;Förklaring\n';
const file = (...rows: string[]): Json => ({
  name: 'accounts.csv',
  content: base64(HEADING + rows.join('\n')),
});
const JANUARY = file('20.1.2027;V1;Löner;5000,00;Lön', '21.1.2027;V2;Resor;100,00;Tåg');

const scene = async () => {
  const world = aWorld(MONDAY, MAILS, PROGRAMMES, [GRANT]);
  const open = async (from: string, to: string) =>
    String(done(await ask(world, 'POST', 'decisions/dec_grant/periods', { from, to }))['id']);
  const january = await open('2027-01-01', '2027-01-31');
  const february = await open('2027-02-01', '2027-02-28');
  const lock = async (id: string) => {
    done(await ask(world, 'POST', `periods/${id}/review`));
    done(await ask(world, 'POST', `periods/${id}/lock`));
  };
  return { world, january, february, lock };
};

const wholeOf = async (world: World): Promise<Json> =>
  done(
    await world.financeApi('GET', '/api/finance/programmes/cccc/overview', {
      claims: FINANCE,
      query: 'decision=dec_grant',
    }),
  )['costs'] as Json;

const costsOf = async (world: World, id: string): Promise<Json> =>
  done(await ask(world, 'GET', `periods/${id}/costs`));

describe('costs of the accounts', () => {
  it('are looked at before anything is stored, with each refused row and the reason in one’s language', async () => {
    const { world, january } = await scene();
    const before = JSON.stringify(world.twin.records().filter(({ kind }) => String(kind).startsWith('Cost')));
    const wrong = file('20.1.2027;V1;Löner;5000,00', '1.2.2027;V2;Resor;1,005', 'Totalt;;;5000,00');
    const { json } = await ask(world, 'POST', `periods/${january}/cost-preview`, wrong, {
      'accept-language': 'sv',
    });
    expect(json).toMatchObject({
      lines: 1,
      isKnown: false,
      ignored: 1,
      byCategory: { WAGES: 500_000, TRAVEL: 0 },
      refused: [
        { row: 3, column: 'date', code: 'date-outside-period', heading: 'Datum' },
        { row: 3, column: 'amount', code: 'amount-decimals', reason: 'Ett belopp har högst två decimaler.' },
      ],
    });
    const refused = await ask(world, 'POST', `periods/${january}/cost-imports`, wrong);
    expect(codeOf(refused)).toEqual([422, 'import-refused']);
    expect(refused.json['refused']).toHaveLength(2);
    expect(JSON.stringify(world.twin.records().filter(({ kind }) => String(kind).startsWith('Cost')))).toBe(
      before,
    );
  });

  it.each<[string, Json, [row: number, column: string, code: string][]]>([
    ['an open quotation mark', file('"20.1.2027;V1;Löner;5000,00'), [[2, 'file', 'quotes-broken']]],
    [
      'a total that is not the sum',
      file('20.1.2027;V1;Löner;5000,00', 'Totalt;;;5000,01'),
      [[3, 'amount', 'total-wrong']],
    ],
    ['a day outside the period', file('1.2.2027;V1;Löner;5000,00'), [[2, 'date', 'date-outside-period']]],
    ['three decimals', file('20.1.2027;V1;Löner;5000,005'), [[2, 'amount', 'amount-decimals']]],
    ['no rows', file(), [[1, 'file', 'file-empty']]],
  ])('are refused with %s by row and reason, and nothing of them is stored', async (_, content, refused) => {
    const { world, january } = await scene();
    const before = world.twin.records();
    const answer = await ask(world, 'POST', `periods/${january}/cost-imports`, content);
    expect(codeOf(answer)).toEqual([422, 'import-refused']);
    const told = answer.json['refused'] as Json[];
    expect(told.map(({ row, column, code }) => [row, column, code])).toEqual(refused);
    expect(told.every(({ reason }) => String(reason).length > 10)).toBe(true);
    const stored = (records: typeof before) =>
      records.filter(({ kind }) => kind !== 'AuditEntry').map((record) => JSON.stringify(record));
    expect(stored(world.twin.records())).toEqual(stored(before));
  });

  it('are imported as a whole and by the cost model, without a word that somebody has typed', async () => {
    const { world, january } = await scene();
    done(await ask(world, 'POST', `periods/${january}/cost-imports`, JANUARY));
    expect(await costsOf(world, january)).toMatchObject({
      final: false,
      period: { direct: 500_000, flat: 200_000, eligible: 700_000, support: 560_000, own: 140_000 },
      financing: [
        { source: 'FUNDER', planned: 1_000_000, actual: 560_000 },
        { source: 'OWN', planned: 250_000, actual: 140_000 },
      ],
    });
    const whole = await wholeOf(world);
    expect(whole).toMatchObject({
      successfulPairs: 0,
      perSuccessfulPair: null,
      burn: { money: 7777, time: 493, budget: 900_000 },
      imports: [{ lines: 2, costs: 510_000, periodId: january, by: 'staff:e4f0-finance' }],
    });
    expect(whole['lines']).toContainEqual({ line: 'WAGES', budget: 900_000, actual: 500_000 });
    const lines = await ask(world, 'GET', 'decisions/dec_grant/cost-lines');
    expect(lines.json['items']).toMatchObject([{ voucher: 'V1', amount: 500_000 }, { voucher: 'V2' }]);
    expect(JSON.stringify(world.twin.records())).not.toMatch(/Tåg/);
  });

  it('are not taken twice, also at the same moment, until they are taken back', async () => {
    const { world, january } = await scene();
    const path = `periods/${january}/cost-imports`;
    const both = await Promise.all([1, 2].map(() => ask(world, 'POST', path, JANUARY)));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(codeOf(await ask(world, 'POST', path, JANUARY))).toEqual([409, 'imported-already']);
    expect((await ask(world, 'POST', `periods/${january}/cost-preview`, JANUARY)).json['isKnown']).toBe(true);
    const [{ id } = {}] = (await wholeOf(world))['imports'] as Json[];
    const reason = { reason: 'The wrong cost centre.' };
    done(await ask(world, 'POST', `decisions/dec_grant/cost-imports/${id}/withdrawal`, reason));
    expect(await costsOf(world, january)).toMatchObject({ period: { eligible: 0 } });
    expect((await ask(world, 'POST', path, JANUARY)).status).toBe(201);
  });

  it('are taken where others, the first of a decision, come at the same moment', async () => {
    const { world, january } = await scene();
    world.breaking((changes, cause) => {
      if (!changes.some(({ kind }) => kind.name === costLedgers.name)) return undefined;
      world.healed();
      void world.twin.commit([create(costLedgers, { decisionId: 'dec_grant', imports: [] })], cause);
      return undefined;
    });
    const sent = await ask(world, 'POST', `periods/${january}/cost-imports`, JANUARY);
    expect(codeOf(sent)).toEqual([201, undefined]);
  });

  it('are imported once by one key', async () => {
    const { world, january } = await scene();
    const headers = { 'idempotency-key': 'accounts-of-january' };
    const sent = async () => ask(world, 'POST', `periods/${january}/cost-imports`, JANUARY, headers);
    expect((await Promise.all([sent(), sent()])).map(({ status }) => status)).toEqual([201, 201]);
    expect((await sent()).status).toBe(201);
    const other = file('22.1.2027;V9;Löner;1,00');
    const reused = await ask(world, 'POST', `periods/${january}/cost-imports`, other, headers);
    expect(codeOf(reused)).toEqual([422, 'idempotency-key-reused']);
    expect(await costsOf(world, january)).toMatchObject({ period: { direct: 500_000 } });
  });

  it('stay as they were locked, and what is taken back later lowers the next period', async () => {
    const { world, january, february, lock } = await scene();
    done(await ask(world, 'POST', `periods/${january}/cost-imports`, JANUARY));
    world.setClock('2027-03-01T10:00:00Z');
    await lock(january);
    const shown = (await ask(world, 'GET', `periods/${january}/costs`)).body;
    const more = file('2.2.2027;V3;Löner;1000,00');
    expect(codeOf(await ask(world, 'POST', `periods/${january}/cost-imports`, more))).toEqual([
      409,
      'period-locked',
    ]);
    const late = file('2.2.2027;V3;Löner;1000,00', '30.1.2027;V4;Löner;500,00');
    const path = `periods/${february}/cost-imports`;
    expect(codeOf(await ask(world, 'POST', path, late))).toEqual([422, 'import-refused']);
    done(await ask(world, 'POST', path, { ...late, takesLate: true }));
    expect(await costsOf(world, february)).toMatchObject({
      period: { direct: 150_000, eligible: 210_000 },
      until: { direct: 650_000 },
    });
    const [{ id } = {}] = (await wholeOf(world))['imports'] as Json[];
    const reason = { reason: 'The wrong cost centre.' };
    done(await ask(world, 'POST', `decisions/dec_grant/cost-imports/${id}/withdrawal`, reason));
    expect(await costsOf(world, february)).toMatchObject({
      period: { direct: -350_000, eligible: -490_000 },
      until: { direct: 150_000, eligible: 210_000 },
    });
    expect((await ask(world, 'GET', `periods/${january}/costs`)).body).toBe(shown);
  });

  it('limit what can be claimed, and so does the grant', async () => {
    const { world, january, february, lock } = await scene();
    done(await ask(world, 'POST', `periods/${january}/cost-imports`, JANUARY));
    done(await ask(world, 'POST', `periods/${february}/cost-imports`, file('2.2.2027;V3;Löner;6000,00')));
    world.setClock('2027-03-01T10:00:00Z');
    await lock(january);
    const claim = (id: string, amount: number) =>
      ask(world, 'POST', `periods/${id}/claim`, { number: '1/2027', amount, on: '2027-03-01' });
    expect(done(await ask(world, 'GET', `periods/${january}`))).toMatchObject({ most: 560_000 });
    const above = await claim(january, 560_001);
    expect([...codeOf(above), above.json['most']]).toEqual([409, 'claim-too-large', 560_000]);
    done(await claim(january, 560_000));
    done(
      await ask(world, 'POST', `periods/${january}/answer`, {
        accepted: 500_000,
        on: '2027-03-10',
        note: 'Travel',
      }),
    );
    done(await ask(world, 'POST', `periods/${january}/payment`, { amount: 500_000, on: '2027-04-01' }));
    await lock(february);
    // 11 000 € of wages are 15 400 € eligible and 12 320 € of support, of a grant of 10 000 €, of which 5 000 € are used.
    expect(done(await ask(world, 'GET', `periods/${february}`))).toMatchObject({ most: 500_000 });
    expect(codeOf(await claim(february, 500_001))).toEqual([409, 'claim-too-large']);
    expect(done(await claim(february, 500_000))).toMatchObject({ status: 'CLAIMED' });
  });

  it('can be claimed again for a returned period, also where a later one is claimed already', async () => {
    const { world, january, february, lock } = await scene();
    done(await ask(world, 'POST', `periods/${january}/cost-imports`, JANUARY));
    done(await ask(world, 'POST', `periods/${february}/cost-imports`, file('2.2.2027;V3;Löner;2000,00')));
    world.setClock('2027-03-01T10:00:00Z');
    const claim = (id: string, amount: number) =>
      ask(world, 'POST', `periods/${id}/claim`, { number: '1/2027', amount, on: '2027-03-01' });
    const mostOf = async (id: string) => done(await ask(world, 'GET', `periods/${id}`))['most'];
    await lock(january);
    done(await claim(january, 560_000));
    await lock(february);
    done(await claim(february, 224_000));
    const back = { reason: 'A signature is missing.', on: '2027-03-05' };
    done(await ask(world, 'POST', `periods/${january}/return`, back));
    expect(await mostOf(january)).toBe(560_000);
    // A later claim that took some of January's support leaves the rest of it.
    done(await ask(world, 'POST', `periods/${february}/return`, back));
    done(await claim(february, 300_000));
    expect(await mostOf(january)).toBe(484_000);
    expect(done(await claim(january, 484_000))).toMatchObject({ status: 'CLAIMED' });
  });
});
