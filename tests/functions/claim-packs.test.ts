import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadLockContents } from '../../shared/deeds/funding/packs.ts';
import { type ClaimPack, packIdOf } from '../../shared/domain/funding/claim-pack.ts';
import { readGrid } from '../../shared/sheets/read.ts';
import { auditEntries } from '../../shared/store/kinds/audit.ts';
import { claimPacks, claimPeriods, packParts, periodSnapshots } from '../../shared/store/kinds/funding.ts';
import { create, save } from '../../shared/store/store.ts';
import { itemsOf, staffIn } from './api.ts';
import { altered, ask, lockedJanuary, packOf } from './pack-scenes.ts';
import { readPdf } from './pdf.ts';
import { aMentor, approved, asCoordinator, done } from './scenes.ts';
import { logged } from './world.ts';

const many = (count: number, municipality: string, size: string) =>
  Array.from({ length: count }, () => ({ municipality, size }));

/** Eleven firms: five in Vaasa, five in Jakobstad, and one in Kokkola. */
const FIRMS = [
  ...many(5, 'vaasa', 'small'),
  ...many(5, 'jakobstad', 'medium'),
  ...many(1, 'kokkola', 'large'),
];

/** Stands in every text that a mentor is free to write. */
const MARK = 'Zzkanarie';

let scene: Awaited<ReturnType<typeof lockedJanuary>>;
let made: Awaited<ReturnType<typeof packOf>>;
beforeAll(async () => {
  scene = await lockedJanuary(FIRMS, {
    firstName: MARK,
    lastName: `${MARK}son`,
    jobTitle: `${MARK} planner`,
  });
  made = await packOf(scene.world, scene.january);
});

const rowsOf = async (name: string, file = made): Promise<readonly (readonly string[])[]> =>
  (await readGrid(name, file.files.get(name) ?? new Uint8Array())).rows.map(({ cells }) => cells);

describe('the claim pack of a locked period', () => {
  it('has a manifest with the hash of each file, and of the lock', async () => {
    const manifest = JSON.parse(made.textOf('manifest.json'));
    const held = done(
      await ask(scene.world, 'GET', `periods/${scene.january}/figures?final=true`.split('?')[0] ?? ''),
    );
    expect(manifest).toMatchObject({ periodId: scene.january, revision: 1, lockHash: held['hash'] });
    for (const { path, sha256, bytes } of manifest.files) {
      const content = made.files.get(path);
      expect(
        [
          content?.length,
          createHash('sha256')
            .update(content ?? '')
            .digest('hex'),
        ],
        path,
      ).toEqual([bytes, sha256]);
    }
    expect([...made.files.keys()].sort()).toEqual(
      [...manifest.files.map(({ path }: { path: string }) => path), 'manifest.json'].sort(),
    );
    expect(createHash('sha256').update(made.answer.bytes).digest('hex')).toBe(made.pack['hash']);
    expect(made.pack['files']).toEqual([...made.files.keys()]);
  });

  it('shows the same figures in CSV, XLSX and on the finance page', async () => {
    const csv = await rowsOf('indicators.csv');
    const page = done(await ask(scene.world, 'GET', `periods/${scene.january}/figures`));
    const trained = (page['figures'] as { key: string; actual: number; period: number }[]).find(
      ({ key }) => key === 'mentors.trained',
    );
    const row = csv.find(([key]) => key === 'mentors.trained');
    expect([row?.[5], row?.[6], row?.[7]]).toEqual(['12', String(trained?.period), String(trained?.actual)]);
    expect(trained?.actual).toBe(11);
    const xlsx = await rowsOf('tables-fi.xlsx');
    expect(xlsx.find((cells) => cells[1] === 'mentors.trained')?.slice(3, 5)).toEqual(['12', '11']);
    expect(
      (await rowsOf('costs.csv')).filter(([line]) => ['WAGES', 'flat', 'support'].includes(line ?? '')),
    ).toEqual([
      ['WAGES', '5000,05', '5000,05'],
      ['flat', '2000,02', '2000,02'],
      ['support', '5600,06', '5600,06'],
    ]);
  });

  it('proves each figure by ids: as many lines as it counts', async () => {
    const trainings = await rowsOf('evidence/trainings.csv');
    expect(trainings.filter(([indicator]) => indicator === 'mentors.trained')).toHaveLength(11);
    const attendance = await rowsOf('evidence/attendance.csv');
    const minutes = attendance
      .filter(([indicator]) => indicator === 'training.hours')
      .reduce((sum, cells) => sum + Number(cells[3]), 0);
    expect(Math.floor(minutes / 60)).toBe(18);
    expect(await rowsOf('companies.csv')).toHaveLength(12);
  });

  it('keeps back what would tell of few, with what would tell of it', async () => {
    expect(await rowsOf('companies-by-municipality.csv')).toEqual([
      ['municipality', 'companies', 'kept_back'],
      ['jakobstad', '5', '0'],
      ['kokkola', '', '1'],
      ['vaasa', '', '1'],
    ]);
    // One firm of eleven lies outside of the region.
    const region = (await rowsOf('indicators.csv')).find(([key]) => key === 'companies.region');
    expect([region?.[6], region?.[7], region?.[10]]).toEqual(['', '', '1']);
    for (const [name, content] of made.files)
      if (name.startsWith('evidence/'))
        expect(Buffer.from(content).toString()).not.toMatch(/companies\.|selfEmployed/);
  });

  it.each(['en', 'sv', 'fi'])(
    'has a tagged summary in %s, with tables, list and headings',
    async (language) => {
      const pdf = await readPdf(made.files.get(`summary-${language}.pdf`) ?? new Uint8Array());
      expect([pdf.language, pdf.isTagged, pdf.showsTitle]).toEqual([language, true, true]);
      for (const tag of ['H1', 'H2', 'P', 'Table', 'TR', 'TH', 'TD']) expect(pdf.tags, tag).toContain(tag);
      expect(pdf.fonts.every(({ isEmbedded }) => isEmbedded)).toBe(true);
      const binding = {
        en: 'own form is binding',
        sv: 'egen blankett är bindande',
        fi: 'oma lomake on sitova',
      };
      expect(pdf.text).toContain(binding[language as 'en']);
      expect(pdf.text).toContain('POHJ/123/2027');
      // A share carries its sign: alone it would be read as a count.
      expect(pdf.text).toMatch(/70\s?%/);
    },
  );

  it.each(['sv', 'fi'])(
    'has drafts in %s that a word processor opens, and that say which form binds',
    (language) => {
      const words = {
        sv: ['Bilaga till', 'Slutrapport', 'blankett är bindande'],
        fi: ['Maksatushakemuksen liite', 'Loppuraportti', 'lomake on sitova'],
      };
      const [annex, report, binding] = words[language as 'sv'];
      for (const [name, title] of [
        [`drafts/annex-${language}.docx`, annex],
        [`drafts/final-report-${language}.docx`, report],
      ] as const) {
        const parts = unzipSync(made.files.get(name) ?? new Uint8Array());
        expect(Object.keys(parts)).toEqual([
          '[Content_Types].xml',
          '_rels/.rels',
          'word/document.xml',
          'word/_rels/document.xml.rels',
          'word/styles.xml',
        ]);
        const document = Buffer.from(parts['word/document.xml'] ?? '').toString();
        for (const text of [title, binding, 'POHJ/123/2027']) expect(document, name).toContain(text);
        expect(document.match(/<w:p>/g)?.length).toBe(document.match(/<\/w:p>/g)?.length);
        expect(document.match(/<w:tc>/g)?.length).toBe(document.match(/<\/w:tc>/g)?.length);
      }
    },
  );

  it('names nobody: not in a file, a path, a header or a log', () => {
    const textsIn = (bytes: Uint8Array): readonly string[] =>
      bytes[0] === 0x50 && bytes[1] === 0x4b
        ? Object.entries(unzipSync(bytes)).flatMap(([name, content]) => [name, ...textsIn(content)])
        : [Buffer.from(bytes).toString('utf8')];
    const said = [...textsIn(made.answer.bytes), JSON.stringify(made.answer.headers), ...logged].join('\n');
    expect(said).not.toMatch(new RegExp(MARK, 'i'));
    expect(JSON.stringify(scene.world.twin.records())).toContain(MARK);
  });

  it('names nobody in the words of its PDF', async () => {
    const { text } = await readPdf(made.files.get('summary-en.pdf') ?? new Uint8Array());
    expect(text).not.toMatch(new RegExp(MARK, 'i'));
  });
});

describe('a claim pack', () => {
  it('is refused for a period whose figures still move', async () => {
    const { status, json } = await ask(scene.world, 'POST', `periods/${scene.february}/packs`);
    expect([status, json['code']]).toEqual([409, 'period-not-locked']);
  });

  it('is found again by who left, and made once by who asks twice', async () => {
    const { world, january } = scene;
    const before = world.factsOf('ClaimPackRequested').length;
    const again = await ask(world, 'POST', `periods/${january}/packs`);
    expect([again.status, again.json['status'], again.headers['location']]).toEqual([
      202,
      'READY',
      `/api/finance/packs/${made.pack['id']}`,
    ]);
    expect(world.factsOf('ClaimPackRequested')).toHaveLength(before);
    const listed = itemsOf(await ask(world, 'GET', `periods/${january}/packs`));
    expect(listed).toMatchObject([{ id: made.pack['id'], isInForce: true, status: 'READY', step: null }]);
  });

  it('is fetched for ten minutes by a link of its own, and each time stands in the audit', async () => {
    const { world } = scene;
    const { href } = done(await ask(world, 'POST', `packs/${made.pack['id']}/links`));
    const [path = '', query = ''] = String(href).split('?');
    const exportsOf = () =>
      world.twin
        .records()
        .filter(({ kind }) => kind === auditEntries.name)
        .map(({ data }) => data as { kind: string; actor: string; action: string })
        .filter(({ kind, action }) => kind === 'EXPORT' && action.includes('/packs/'));
    const kept = exportsOf().length;
    expect((await world.financeApi('GET', path, { query })).status).toBe(200);
    expect(exportsOf()).toHaveLength(kept + 1);
    expect(exportsOf().every(({ actor }) => actor.startsWith('staff:'))).toBe(true);
    expect(query).not.toContain('staff');
    const other = await world.financeApi('GET', path, { query: altered(query) });
    expect([other.status, other.json['code']]).toEqual([404, 'file-link-unknown']);
    const moved = await world.financeApi('GET', '/api/packs/pck_other', { query });
    expect(moved.json['code']).toBe('file-link-unknown');
    const now = world.now();
    world.pass({ minutes: 10 });
    expect((await world.financeApi('GET', path, { query })).json['code']).toBe('file-link-unknown');
    const seen = await world.financeApi('GET', path, {
      query: `${query}&lang=fi`,
      headers: { accept: 'text/html' },
    });
    expect([seen.status, seen.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(seen.body).toContain('href="/finance/">Avaa talouden sivu</a>');
    expect(exportsOf()).toHaveLength(kept + 1);
    world.setClock(now);
  });

  it('is handed out in pieces where it is larger than one answer', async () => {
    const { world } = scene;
    const held = await world.store.get(claimPacks, String(made.pack['id']));
    const whole = randomBytes(40 * 270_000 - 12_345);
    const large = { ...held.state, id: 'pck_large', bytes: whole.length, parts: 40 } as ClaimPack;
    const cause = {
      now: world.now(),
      actor: 'staff:d4f0',
      programmeId: 'cccc',
      correlationId: 'x',
      depth: 0,
    };
    await world.twin.commit([create(claimPacks, large)], cause);
    for (let part = 0; part < 40; part += 1) {
      const content = whole.subarray(part * 270_000, (part + 1) * 270_000).toString('base64');
      await world.twin.commit([create(packParts, { packId: large.id, part, content })], cause);
    }
    const { href, pieces } = done(await ask(world, 'POST', 'packs/pck_large/links'));
    expect(pieces).toBe(3);
    const [path = '', query = ''] = String(href).split('?');
    const fetched: Uint8Array[] = [];
    for (let piece = 0; piece < Number(pieces); piece += 1) {
      const answer = await world.financeApi('GET', path, { query: `${query}&piece=${piece}` });
      expect(answer.status).toBe(200);
      // In base64 a Lambda's answer has room for six million.
      expect(answer.bytes.length).toBeLessThan(4_400_000);
      fetched.push(answer.bytes);
    }
    expect(Buffer.concat(fetched).equals(whole)).toBe(true);
    expect((await world.financeApi('GET', path, { query })).json['code']).toBe('answer-too-large');
    const beyond = await world.financeApi('GET', path, { query: `${query}&piece=3` });
    expect(beyond.json['code']).toBe('not-found');
  });

  it('is nobody’s but finance’s', async () => {
    const claims = staffIn('coordinator');
    const path = `/api/finance/periods/${scene.january}/packs`;
    expect((await scene.world.financeApi('POST', path, { claims })).status).toBe(403);
  });
});

describe('a claim pack that is built again', () => {
  it('is one for two who ask at once, and has no byte of a build that died', async () => {
    const { world, january } = await lockedJanuary(FIRMS.slice(0, 1));
    const { state: period } = await world.store.get(claimPeriods, january);
    const packId = packIdOf(period.locks[0]?.snapshotId ?? '');
    const cause = {
      now: world.now(),
      actor: 'system:test',
      programmeId: 'cccc',
      correlationId: 'c',
      depth: 0,
    };
    const part = { packId, part: 0, content: Buffer.from('of an older release').toString('base64') };
    await world.store.commit([create(packParts, part)], cause);
    const asked = await Promise.all([1, 2].map(() => ask(world, 'POST', `periods/${january}/packs`)));
    expect(asked.map(({ status }) => status)).toEqual([202, 202]);
    const { pack, answer } = await packOf(world, january);
    expect(createHash('sha256').update(answer.bytes).digest('hex')).toBe(pack['hash']);
  });

  it('has the same bytes a month later, in another time zone and in another process', async () => {
    const { world, january } = scene;
    const { state: pack } = await world.store.get(claimPacks, String(made.pack['id']));
    const now = world.now();
    world.pass({ days: 31 });
    const lock = await loadLockContents(pack, world.store);
    const script = join(import.meta.dirname, 'build-pack-again.ts');
    const hashes = ['Pacific/Auckland'].map((TZ) =>
      execFileSync(process.execPath, [script], {
        input: JSON.stringify({ lock, programmeId: 'cccc' }),
        env: { ...process.env, TZ },
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
      }).trim(),
    );
    expect(hashes).toEqual([made.pack['hash']]);
    expect(january).toBe(pack.periodId);
    world.setClock(now);
  });

  it('has the same bytes after the decision, a company and the period have changed', async () => {
    const { world, january } = await lockedJanuary(FIRMS.slice(0, 1));
    const pack = await packOf(world, january);
    const before = await loadLockContents(
      (await world.store.get(claimPacks, String(pack.pack['id']))).state,
      world.store,
    );
    const decision = done(await ask(world, 'GET', 'decisions/dec_grant'));
    expect(decision['label']).toMatchObject({ en: 'AKKE project 2027' });
    const edit = {
      label: { en: 'Another name', sv: 'Ett annat namn', fi: 'Toinen nimi' },
      financing: { OWN: { value: 1, confirmed: true, source: '' } },
    };
    done(await ask(world, 'PUT', 'decisions/dec_grant', edit));
    done(
      await ask(world, 'POST', `periods/${january}/claim`, {
        number: '1/2027',
        amount: 100,
        on: '2027-02-01',
      }),
    );
    const { state } = await world.store.get(claimPacks, String(pack.pack['id']));
    expect(await loadLockContents(state, world.store)).toEqual(before);
  });

  it('says that its lock is damaged, and is made of no byte of it', async () => {
    const { world, january } = await lockedJanuary(FIRMS.slice(0, 1));
    const { id } = done(await ask(world, 'POST', `periods/${january}/packs`));
    const { snapshotId } = (await world.store.get(claimPacks, String(id))).state;
    const held = await world.twin.get(periodSnapshots, snapshotId);
    await world.twin.commit([save(periodSnapshots, held, { ...held.state, to: '2027-01-30' })], {
      now: world.now(),
      actor: 'staff:d4f0',
      programmeId: 'cccc',
      correlationId: 'x',
      depth: 0,
    });
    await world.deliver();
    expect(done(await ask(world, 'GET', `packs/${id}`))).toMatchObject({
      status: 'FAILED',
      fault: 'LOCK_DAMAGED',
      hash: null,
    });
    const link = await ask(world, 'POST', `packs/${id}/links`);
    expect(link.json['code']).toBe('not-found');
  });
});

describe('the pack of the next period', () => {
  it('shows no part that the two packs together would tell of', async () => {
    const { world, cohortId, january, february, sessionId } = await lockedJanuary([
      ...many(5, 'vaasa', 'small'),
      ...many(5, 'jakobstad', 'small'),
    ]);
    const first = await packOf(world, january);
    expect(await rowsOf('companies-by-municipality.csv', first)).toContainEqual(['vaasa', '5', '0']);
    const more = [];
    for (let at = 0; at < 2; at += 1)
      more.push(
        await approved(
          world,
          aMentor({
            email: `later${at}@example.org`,
            capacity: 1,
            employerName: `Later ${at} Ab`,
            businessId: undefined,
            employerMunicipality: 'vaasa',
            employerSize: 'small',
          }),
        ),
      );
    const { id } = done(
      await asCoordinator(world, 'POST', `cohorts/${cohortId}/training-sessions`, {
        module: 'MENTOR_ROLE',
        startsAt: '2027-02-10T17:00:00+02:00',
        minutes: 100,
        mode: 'IN_PERSON',
        place: 'Campus Allegro',
        seats: 30,
      }),
    );
    expect(id).not.toBe(sessionId);
    world.setClock('2027-02-11T10:00:00Z');
    done(await asCoordinator(world, 'PUT', `training-sessions/${id}/attendance`, { attended: more }));
    await world.deliver();
    world.setClock('2027-03-01T10:00:00Z');
    for (const verb of ['review', 'lock']) done(await ask(world, 'POST', `periods/${february}/${verb}`));
    const second = await packOf(world, february);
    // Seven in Vaasa are not few; seven less the five of January are.
    const cells = await rowsOf('companies-by-municipality.csv', second);
    expect(cells.find(([code]) => code === 'vaasa')).toEqual(['vaasa', '', '1']);
    expect((await rowsOf('companies.csv', second)).length).toBe(13);
    expect((await packOf(world, january)).pack['hash']).toBe(first.pack['hash']);
  });
});
