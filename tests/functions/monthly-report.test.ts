import { describe, expect, it } from 'vitest';
import { itemsOf, type Json, staffIn } from './api.ts';
import { mailsIn } from './mail-scenes.ts';
import { ask, lockedJanuary, packOf } from './pack-scenes.ts';
import { aMentor, approved, asCoordinator, done, mailsLeave } from './scenes.ts';
import { aWorld, type World } from './world.ts';

const FIRMS = [
  ...Array.from({ length: 5 }, () => ({ municipality: 'vaasa', size: 'small' })),
  { municipality: 'kokkola', size: 'large' },
];
const READERS = [
  { name: 'Eva Exempel', email: 'eva@council.example', language: 'sv' },
  { name: 'Esa Esimerkki', email: 'esa@council.example', language: 'fi' },
  { name: 'Ann Example', email: 'ann@council.example', language: 'en' },
] as const;
const PATH = 'programmes/cccc';

const add = (world: World, reader: Json) => ask(world, 'POST', `${PATH}/report-readers`, reader);

/** January is locked with six mentors trained; it is the last day of February. */
const played = async () => {
  const { world } = await lockedJanuary(FIRMS);
  for (const reader of READERS) done(await add(world, reader));
  return world;
};

const reports = (world: World) => mailsIn(world).filter(({ template }) => template === 'monthly-report');

/** The job of an hour, and what follows from it. */
const hour = async (world: World, at: string): Promise<void> => {
  world.setClock(at);
  await world.jobs.sendReminders();
  await world.deliver();
};

/** Mentors of a small firm each, trained on a day. */
const trainIn =
  (world: World, cohortId: string) =>
  async (count: number, on: string): Promise<void> => {
    const mentors = [];
    for (let at = 0; at < count; at += 1)
      mentors.push(
        await approved(
          world,
          aMentor({
            email: `m${at}.${on}@example.org`,
            capacity: 1,
            employerName: `Firm ${at} of ${on} Ab`,
            businessId: undefined,
            employerMunicipality: 'vaasa',
            employerSize: 'small',
          }),
        ),
      );
    const { id } = done(
      await asCoordinator(world, 'POST', `cohorts/${cohortId}/training-sessions`, {
        module: 'MENTOR_ROLE',
        startsAt: `${on}T17:00:00+02:00`,
        minutes: 100,
        mode: 'IN_PERSON',
        place: 'Campus Allegro',
        seats: 30,
      }),
    );
    world.setClock(`${on}T18:00:00Z`);
    done(await asCoordinator(world, 'PUT', `training-sessions/${id}/attendance`, { attended: mentors }));
    await world.deliver();
  };

describe('a pack after a monthly report', () => {
  it('keeps back what the two together would tell of', async () => {
    const { world, cohortId, february } = await lockedJanuary(
      Array.from({ length: 10 }, () => ({ municipality: 'vaasa', size: 'small' })),
    );
    done(await add(world, READERS[2]));
    const train = trainIn(world, cohortId);
    await train(6, '2027-02-10');
    done(await ask(world, 'POST', `periods/${february}/cancellation`));
    await hour(world, '2027-03-01T08:00:00Z');
    await mailsLeave(world);
    const [letter] = world.mails.to('ann@council.example');
    expect(letter?.text).toContain('small and medium-sized: 16');
    await train(2, '2027-03-10');
    world.setClock('2027-04-01T10:00:00Z');
    const dates = { from: '2027-02-01', to: '2027-03-31' };
    const { id } = done(await ask(world, 'POST', 'decisions/dec_grant/periods', dates));
    for (const verb of ['review', 'lock']) done(await ask(world, 'POST', `periods/${id}/${verb}`));
    const { textOf } = await packOf(world, String(id));
    const row =
      textOf('indicators.csv')
        .split('\r\n')
        .find((line) => line.startsWith('companies.sme;')) ?? '';
    // Eighteen less the ten of January are no few; less the sixteen of the report they are two.
    expect(row.split(';').slice(5, 11)).toEqual(['', '', '', '', '', '1']);
    // Nor does a file tell of them that is saved in between.
    const saved = await world.financeApi('GET', `/api/finance/${PATH}/exports/indicators`, {
      claims: staffIn('finance'),
      query: 'decision=dec_grant&lang=en',
    });
    expect(saved.body.split('\r\n').find((line) => line.includes(';companies.sme;'))).toContain(
      'Kept back: it would tell of few',
    );
  });
});

describe('two monthly reports of one hour', () => {
  it('tell by their difference of no few either', async () => {
    const { world, cohortId } = await lockedJanuary([
      { municipality: 'vaasa', size: 'small' },
      { municipality: 'vaasa', size: 'small' },
    ]);
    done(await add(world, READERS[2]));
    const label = { en: 'From February', sv: 'Från februari', fi: 'Helmikuusta' };
    done(
      await ask(world, 'POST', `${PATH}/decisions`, {
        label,
        funder: { value: { profile: 'OWN', name: 'Own budget' }, confirmed: true },
        eligible: { value: { from: '2027-02-01', to: '2027-12-31' }, confirmed: true },
      }),
    );
    await world.deliver();
    await trainIn(world, cohortId)(6, '2027-02-10');
    await hour(world, '2027-03-01T08:00:00Z');
    await mailsLeave(world);
    const letters = world.mails.to('ann@council.example').map(({ text }) => text);
    expect(letters).toHaveLength(2);
    // Six since February, and eight in all: two firms would be known.
    expect(letters.filter((text) => /small and medium-sized: \d/.test(text))).toHaveLength(1);
  });
});

describe('the list of readers of the monthly report', () => {
  it('answers a repetition at its last place as the first time, and is full for others', async () => {
    const world = aWorld();
    const put = (at: number, headers: Record<string, string> = {}) =>
      world.financeApi('POST', `/api/finance/${PATH}/report-readers`, {
        claims: staffIn('finance'),
        json: { name: `Reader ${at}`, email: `reader${at}@council.example`, language: 'en' },
        headers,
      });
    for (let at = 1; at < 40; at += 1) done(await put(at));
    const key = { 'idempotency-key': 'reader-forty' };
    expect([await put(40, key), await put(40, key)].map(({ status }) => status)).toEqual([201, 201]);
    expect((await put(40)).json['code']).toBe('exists-already');
    expect((await put(41)).json['code']).toBe('readers-full');
  });

  it('has an address once, and loses name and address with the reader', async () => {
    const world = await played();
    const again = await add(world, { ...READERS[0], name: 'Eva Again', email: 'EVA@council.example' });
    expect(again.json['code']).toBe('exists-already');
    const { readers } = done(await ask(world, 'GET', `${PATH}/report`)) as { readers: Json[] };
    expect(readers.map(({ name, language }) => [name, language])).toEqual([
      ['Ann Example', 'en'],
      ['Esa Esimerkki', 'fi'],
      ['Eva Exempel', 'sv'],
    ]);
    expect((await ask(world, 'DELETE', `report-readers/${readers[1]?.['id']}`)).status).toBe(204);
    const left = done(await ask(world, 'GET', `${PATH}/report`));
    expect((left['readers'] as Json[]).map(({ name }) => name)).toEqual(['Ann Example', 'Eva Exempel']);
    expect(JSON.stringify(world.twin.records())).not.toContain('esa@council.example');
  });

  it('is left twice like once, also by two presses at once, and by nobody who was never on it', async () => {
    const world = await played();
    const { readers } = done(await ask(world, 'GET', `${PATH}/report`)) as { readers: Json[] };
    const remove = (id: unknown) => ask(world, 'DELETE', `report-readers/${String(id)}`);
    const [first] = readers;
    const answers = [...(await Promise.all([remove(first?.['id']), remove(first?.['id'])]))];
    answers.push(await remove(first?.['id']));
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204]);
    const altered = String(first?.['id']).replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    for (const never of ['rdr_1', `rdr_${'0'.repeat(32)}`, `rdr_${'0'.repeat(48)}`, altered]) {
      const refused = await remove(never);
      expect([refused.status, refused.json['code']]).toEqual([404, 'not-found']);
    }
    const left = done(await ask(world, 'GET', `${PATH}/report`));
    expect(left['readers']).toHaveLength(readers.length - 1);
  });

  it('is refused what is no address, and to a coordinator', async () => {
    const world = await played();
    expect((await add(world, { name: 'Nobody', email: 'nowhere', language: 'sv' })).status).toBe(400);
    const path = `/api/finance/${PATH}/report`;
    expect((await world.financeApi('GET', path, { claims: staffIn('coordinator') })).status).toBe(403);
  });
});

describe('the monthly report', () => {
  it('leaves on the first working day of the month, once, to each reader in their language', async () => {
    const world = await played();
    await hour(world, '2027-02-27T08:00:00Z');
    expect(reports(world)).toEqual([]);
    // 1 March 2027 is a Monday.
    await hour(world, '2027-03-01T08:00:00Z');
    await hour(world, '2027-03-01T09:00:00Z');
    await mailsLeave(world);
    expect(reports(world)).toHaveLength(3);
    const subjects = READERS.map(({ email }) => world.mails.to(email).map(({ subject }) => subject));
    expect(subjects).toEqual([
      [expect.stringContaining('Månadsrapport')],
      [expect.stringContaining('Kuukausiraportti')],
      [expect.stringContaining('Monthly report')],
    ]);
    const [letter] = world.mails.to('ann@council.example');
    expect(letter?.text).toContain('Mentors trained (definition not confirmed): 6 of 12');
    expect(letter?.text).toContain('/finance/');
    expect(letter?.text).toContain('POHJ/123/2027');
    expect(letter?.text).toMatch(/AKKE/);
    const { sent } = done(await ask(world, 'GET', `${PATH}/report`)) as { sent: Json[] };
    expect(sent).toMatchObject([{ month: '2027-02', readers: 3 }]);
    expect(world.factsOf('MonthlyReportIssued')).toHaveLength(1);
    expect(JSON.stringify(world.factsOf('MonthlyReportIssued'))).not.toContain('council');
  });

  it('goes to nobody who was taken off the list before their mail left', async () => {
    const world = await played();
    const { readers } = done(await ask(world, 'GET', `${PATH}/report`)) as { readers: Json[] };
    world.setClock('2027-03-01T08:00:00Z');
    await world.jobs.sendReminders();
    const ann = readers.find(({ name }) => name === 'Ann Example');
    expect((await ask(world, 'DELETE', `report-readers/${ann?.['id']}`)).status).toBe(204);
    await world.deliver();
    await mailsLeave(world);
    expect(world.mails.to('ann@council.example')).toEqual([]);
    expect(world.mails.to('eva@council.example')).toHaveLength(1);
  });

  it('is looked at before it goes, with the same words, and keeps back what would tell of few', async () => {
    const world = await played();
    world.setClock('2027-03-01T06:30:00Z');
    const preview = await world.financeApi('GET', `/api/finance/${PATH}/report-preview`, {
      claims: staffIn('finance'),
      query: 'as=en',
    });
    const { text, month, keptBack } = done(preview);
    expect(month).toBe('2027-02');
    // One firm of six lies outside the region.
    expect(text).not.toMatch(/in the region|Self-employed/);
    expect(keptBack).toBeGreaterThan(0);
    expect(reports(world)).toEqual([]);
    await hour(world, '2027-03-01T08:00:00Z');
    await mailsLeave(world);
    const [letter] = world.mails.to('ann@council.example');
    expect(letter?.text).toContain('Mentors trained');
    // The mailbox reads a letter without what stands below its signature.
    expect(String(text)).toContain(letter?.text.replaceAll('\r\n', '\n').trim());
  });

  it('stands in the log of mails without an address', async () => {
    const world = await played();
    await hour(world, '2027-03-01T08:00:00Z');
    await mailsLeave(world);
    const mails = itemsOf(await asCoordinator(world, 'GET', 'programmes/cccc/mails'));
    const listed = mails.filter(({ template }) => template === 'monthly-report');
    expect(listed.map(({ to }) => (to as Json)['kind'])).toEqual(['reader', 'reader', 'reader']);
    expect(JSON.stringify(listed)).not.toContain('council.example');
  });

  it('is shown to a coordinator as it left', async () => {
    const world = await played();
    await hour(world, '2027-03-01T08:00:00Z');
    await mailsLeave(world);
    const [mail] = reports(world);
    const { letter } = done(await asCoordinator(world, 'GET', `mails/${mail?.id}/letter`));
    expect((letter as Json)['subject']).toMatch(/Månadsrapport|Kuukausiraportti|Monthly report/);
  });

  it('goes no more to an address from which it came back', async () => {
    const world = await played();
    await hour(world, '2027-03-01T08:00:00Z');
    await mailsLeave(world);
    const [first] = world.mails.to('ann@council.example');
    await world.reports({
      mailId: String(first?.mailId),
      type: 'Bounce',
      at: world.now().toISOString(),
      bounceType: 'Permanent',
      bounceSubType: 'NoEmail',
    });
    await hour(world, '2027-04-01T08:00:00Z');
    await mailsLeave(world);
    expect(world.mails.to('ann@council.example')).toHaveLength(1);
    expect(world.mails.to('eva@council.example')).toHaveLength(2);
  });
});
