import { beforeAll, describe, expect, it } from 'vitest';
import { readGrid } from '../../shared/sheets/read.ts';
import { auditEntries } from '../../shared/store/kinds/audit.ts';
import { signedSheetParts } from '../../shared/store/kinds/sessions.ts';
import { FINANCE, itemsOf, type Json, staffIn } from './api.ts';
import { altered, ask, lockedJanuary, packOf } from './pack-scenes.ts';
import { readPdf } from './pdf.ts';
import { aMentor, approved, asCoordinator, done } from './scenes.ts';
import type { World } from './world.ts';

const pdf = (kilobytes: number, mark = 'a'): Buffer =>
  Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(kilobytes * 1024, mark), Buffer.from('\n%%EOF\n')]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...Buffer.alloc(600, 7), 0xff, 0xd9]);
const PNG = Buffer.from([
  0x89,
  0x50,
  0x4e,
  0x47,
  13,
  10,
  26,
  10,
  ...Buffer.alloc(600),
  ...Buffer.from('IEND'),
]);

const FIRMS = [
  { municipality: 'vaasa', size: 'small' },
  { municipality: 'jakobstad', size: 'medium' },
];
const NAME = 'Åsa Zzkanarie';

const sheetsOf = (sessionId: string): string => `training-sessions/${sessionId}/signed-sheets`;
const attach = (world: World, sessionId: string, scan: Uint8Array) =>
  asCoordinator(world, 'POST', sheetsOf(sessionId), { content: Buffer.from(scan).toString('base64') });
const scansIn = (world: World) =>
  world.twin.records().filter(({ kind }) => kind === signedSheetParts.name).length;
const exportsIn = (world: World) =>
  world.twin
    .records()
    .filter(({ kind }) => kind === auditEntries.name)
    .map(({ data }) => data as { kind: string; action: string; actor: string; personIds: string[] })
    .filter(({ kind }) => kind === 'EXPORT');

let scene: Awaited<ReturnType<typeof lockedJanuary>>;
beforeAll(async () => {
  const [firstName = '', lastName = ''] = NAME.split(' ');
  scene = await lockedJanuary(FIRMS, { firstName, lastName });
});

describe('a signed sheet', () => {
  it('is taken by its content, kept whole, and fetched for ten minutes by a link that the audit notes', async () => {
    const { world, sessionId } = scene;
    const scan = pdf(900);
    const [sheet] = itemsOf(await attach(world, sessionId, scan));
    expect(sheet).toMatchObject({ type: 'PDF', bytes: scan.length });
    expect(scansIn(world)).toBe(4);
    const { href } = done(await asCoordinator(world, 'POST', `signed-sheets/${sheet?.['id']}/links`));
    const [path = '', query = ''] = String(href).split('?');
    const fetched = await world.coordinatorApi('GET', path, { query });
    expect([fetched.status, fetched.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(Buffer.from(fetched.bytes).equals(scan)).toBe(true);
    expect(exportsIn(world).filter(({ action }) => action.includes('/sheets/'))).toHaveLength(1);
    const forged = await world.coordinatorApi('GET', path, { query: altered(query) });
    expect(forged.json['code']).toBe('file-link-unknown');
    const now = world.now();
    world.pass({ minutes: 10 });
    expect((await world.coordinatorApi('GET', path, { query })).json['code']).toBe('file-link-unknown');
    world.setClock(now);
  });

  it.each([
    ['en', 'This link to a file does not work', 'Open the coordinator’s desk'],
    ['sv', 'Länken till filen fungerar inte', 'Öppna koordinatorns arbetsbord'],
    ['fi', 'Linkki tiedostoon ei toimi', 'Avaa koordinaattorin työpöytä'],
  ])(
    'answers a browser behind a link that is over, altered or no link with a page (%s)',
    async (lang, title, way) => {
      const { world, sessionId } = scene;
      const [sheet] = itemsOf(
        await asCoordinator(world, 'GET', `training-sessions/${sessionId}/signed-sheets`),
      );
      const { href } = done(await asCoordinator(world, 'POST', `signed-sheets/${sheet?.['id']}/links`));
      const [path = '', query = ''] = String(href).split('?');
      const open = (at: string, asked: string) =>
        world.coordinatorApi('GET', at, { query: asked, headers: { accept: 'text/html,*/*;q=0.8' } });
      const now = world.now();
      expect((await open(path, `${query}&lang=${lang}&utm_source=mail`)).headers['content-type']).toBe(
        'application/pdf',
      );
      world.pass({ minutes: 10 });
      const pages = [
        await open(path, `${query}&lang=${lang}`),
        await open(path, `${altered(query)}&lang=${lang}`),
        await open('/api/sheets/sht_other', `${query}&lang=${lang}`),
        await open(path, `lang=${lang}`),
        await open(path, `t=${'x'.repeat(501)}&lang=${lang}`),
      ];
      world.setClock(now);
      for (const page of pages) {
        expect([page.status, page.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
        expect(page.body).toContain(`<html lang="${lang}">`);
        expect(page.body).toContain(`<h1>${title}</h1>`);
        expect(page.body).toContain(`href="/console/">${way}</a>`);
        // The page of participants opens nothing for staff.
        expect(page.body).not.toContain('class="button" href="/a/me"');
      }
    },
  );

  it.each([
    ['JPEG', JPEG, 'image/jpeg'],
    ['PNG', PNG, 'image/png'],
  ])('can be a %s', async (type, scan, contentType) => {
    const { world, sessionId } = scene;
    const sheet = itemsOf(await attach(world, sessionId, scan)).find((each) => each['type'] === type);
    const { href } = done(await asCoordinator(world, 'POST', `signed-sheets/${sheet?.['id']}/links`));
    const [path = '', query = ''] = String(href).split('?');
    expect((await world.coordinatorApi('GET', path, { query })).headers['content-type']).toBe(contentType);
  });

  it.each([
    ['a page that says it is a PDF', Buffer.from('<html>%PDF-1.7 %%EOF</html>')],
    ['half a PDF', pdf(2).subarray(0, 1500)],
    ['half a JPEG', JPEG.subarray(0, 300)],
    ['a program', Buffer.from('MZ\u0000\u0000 something that is no scan')],
  ])('is refused where it is %s', async (_, scan) => {
    const { world, sessionId } = scene;
    const kept = scansIn(world);
    const { status, json } = await attach(world, sessionId, scan);
    expect([status, json['code']]).toEqual([422, 'sheet-unreadable']);
    expect(scansIn(world)).toBe(kept);
  });

  it('is attached once, at a session that has begun, and within the size of the door', async () => {
    const { world, cohortId, sessionId } = scene;
    const scan = pdf(1, 'b');
    done(await attach(world, sessionId, scan));
    expect((await attach(world, sessionId, scan)).json['code']).toBe('sheet-attached-already');
    expect((await attach(world, sessionId, pdf(3_100))).json['code']).toBe('body-too-large');
    const later = done(
      await asCoordinator(world, 'POST', `cohorts/${cohortId}/training-sessions`, {
        module: 'MENTOR_ROLE',
        startsAt: '2027-06-01T17:00:00+02:00',
        minutes: 60,
        mode: 'IN_PERSON',
        place: 'Campus',
        seats: 5,
      }),
    );
    expect((await attach(world, String(later['id']), scan)).json['code']).toBe('session-not-started');
  });

  it('is the same one for the same request', async () => {
    const { world, sessionId } = scene;
    const request = {
      claims: staffIn('coordinator'),
      headers: { 'idempotency-key': 'a-sheet-that-is-sent-twice' },
      json: { content: pdf(1, 'c').toString('base64') },
    };
    const path = `/api/coordinator/${sheetsOf(sessionId)}`;
    const first = await world.coordinatorApi('POST', path, request);
    const second = await world.coordinatorApi('POST', path, request);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.json).toEqual(first.json);
  });

  it('is taken away with its scan, and told by who did it alone', async () => {
    const { world, sessionId } = scene;
    const before = itemsOf(await asCoordinator(world, 'GET', sheetsOf(sessionId)));
    const kept = scansIn(world);
    const gone = before.find((each) => each['type'] === 'PNG');
    expect((await asCoordinator(world, 'DELETE', `signed-sheets/${gone?.['id']}`)).status).toBe(204);
    const after = itemsOf(await asCoordinator(world, 'GET', sheetsOf(sessionId)));
    expect(after.map((each) => each['id'])).toEqual(
      before.map((each) => each['id']).filter((id) => id !== gone?.['id']),
    );
    expect(scansIn(world)).toBe(kept - 1);
    const again = await asCoordinator(world, 'DELETE', `signed-sheets/${gone?.['id']}`);
    expect(again.status).toBe(204);
    const link = await asCoordinator(world, 'POST', `signed-sheets/${gone?.['id']}/links`);
    expect(link.json['code']).toBe('not-found');
  });

  it.each(['finance', 'trainer'] as const)('is nothing for %s', async (role) => {
    const { world, sessionId } = scene;
    const path = `/api/coordinator/${sheetsOf(sessionId)}`;
    expect((await world.coordinatorApi('GET', path, { claims: staffIn(role) })).status).toBe(403);
  });
});

describe('signed sheets in the claim pack', () => {
  it('are present or missing, session by session, as they were at the lock', async () => {
    const { world, cohortId, january, february } = scene;
    const first = await readPdf(
      (await packOf(world, january)).files.get('summary-en.pdf') ?? new Uint8Array(),
    );
    expect(first.text.replaceAll(/\s+/g, ' ')).toContain('attached in the system for 0 of 1 session');
    const mentor = await approved(world, aMentor({ email: 'february@example.org' }));
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
    world.setClock('2027-02-11T10:00:00Z');
    done(await asCoordinator(world, 'PUT', `training-sessions/${id}/attendance`, { attended: [mentor] }));
    done(await attach(world, String(id), JPEG));
    await world.deliver();
    world.setClock('2027-03-01T10:00:00Z');
    for (const verb of ['review', 'lock']) done(await ask(world, 'POST', `periods/${february}/${verb}`));
    const { files } = await packOf(world, february);
    const words = { en: 'for 1 of 1 session', sv: 'för 1 av 1 tillfälle', fi: '1/1 tilaisuudesta' };
    for (const [language, sentence] of Object.entries(words)) {
      const { text } = await readPdf(files.get(`summary-${language}.pdf`) ?? new Uint8Array());
      expect(text.replaceAll(/\s+/g, ' ')).toContain(sentence);
    }
    expect((await packOf(world, january)).pack['status']).toBe('READY');
  });
});

describe('an inspection', () => {
  const opened = async (world: World, days: Json = { from: '2027-01-01', to: '2027-01-31' }) =>
    asCoordinator(world, 'POST', 'programmes/cccc/inspections', {
      ...days,
      reason: 'Inspection of the council, request 7/2027',
    });

  it('asks for days in their order and for a reason', async () => {
    const { world } = scene;
    const back = await opened(world, { from: '2027-02-01', to: '2027-01-31' });
    expect([back.status, back.json['errors']]).toMatchObject([
      400,
      [{ pointer: '/to', code: 'before-start' }],
    ]);
    const mute = await asCoordinator(world, 'POST', 'programmes/cccc/inspections', {
      from: '2027-01-01',
      to: '2027-01-31',
      reason: 'none',
    });
    expect([mute.status, mute.json['errors']]).toMatchObject([400, [{ pointer: '/reason' }]]);
    expect(itemsOf(await asCoordinator(world, 'GET', 'programmes/cccc/inspections'))).toEqual([]);
  });

  it('names those who were there, on the page, as CSV and as XLSX, and nobody who was not', async () => {
    const { world, sessionId, cohortId } = scene;
    const absent = await approved(
      world,
      aMentor({ email: 'absent@example.org', lastName: 'Absent', cohortId }),
    );
    done(
      await asCoordinator(world, 'PUT', `training-sessions/${sessionId}/attendance`, {
        attended: [],
        missed: [absent],
      }),
    );
    const { id } = done(await opened(world));
    const page = done(await asCoordinator(world, 'GET', `inspections/${id}`));
    const [session] = page['sessions'] as {
      sheets: number;
      present: { name: string; organisation: string }[];
    }[];
    expect(session?.present.map(({ name, organisation }) => [name, organisation])).toEqual([
      [NAME, 'Firm 0 Ab'],
      [NAME, 'Firm 1 Ab'],
    ]);
    expect(session?.sheets).toBe(4);
    const file = async (format: string, lang: string) => {
      const path = `inspections/${id}/file?format=${format}&lang=${lang}`;
      const { status, bytes, headers } = await asCoordinator(world, 'GET', path);
      expect(status).toBe(200);
      expect(headers['content-disposition']).toContain(`attendance-2027-01-01-2027-01-31.${format}`);
      return (await readGrid(`x.${format}`, bytes)).rows.map(({ cells }) => cells);
    };
    const csv = await file('csv', 'sv');
    expect(csv[0]?.slice(0, 2)).toEqual(['Dag', 'Tillfälle']);
    expect(csv.slice(1).map((cells) => [cells[0], cells[6], cells[8]])).toEqual([
      ['2027-01-20', NAME, 'Firm 0 Ab'],
      ['2027-01-20', NAME, 'Firm 1 Ab'],
    ]);
    expect(await file('xlsx', 'sv')).toHaveLength(csv.length);
    const files = exportsIn(world).filter(({ action }) =>
      action.endsWith('/inspections/{inspectionId}/file'),
    );
    expect(files).toHaveLength(2);
    expect(files.every(({ personIds }) => personIds.length >= 2)).toBe(true);
  });

  it('stands in the list with its reason, and the reason in no fact', async () => {
    const { world } = scene;
    const [inspection] = itemsOf(await asCoordinator(world, 'GET', 'programmes/cccc/inspections'));
    expect(inspection).toMatchObject({ from: '2027-01-01', reason: expect.stringContaining('7/2027') });
    await world.deliver();
    expect(world.factsOf('AttendanceInspectionOpened')).toHaveLength(1);
    expect(JSON.stringify(world.twin.allFacts())).not.toContain('7/2027');
  });

  it('is never opened by finance, nor looked at', async () => {
    const { world } = scene;
    const [inspection] = itemsOf(await asCoordinator(world, 'GET', 'programmes/cccc/inspections'));
    const json = { from: '2027-01-01', to: '2027-01-31', reason: 'Finance wants to see the names.' };
    for (const claims of [FINANCE, staffIn('finance')]) {
      const path = '/api/coordinator/programmes/cccc/inspections';
      expect((await world.coordinatorApi('POST', path, { claims, json })).status).toBe(403);
      for (const rest of ['', '/file']) {
        const look = `/api/coordinator/inspections/${inspection?.['id']}${rest}`;
        expect((await world.coordinatorApi('GET', look, { claims })).status).toBe(403);
      }
    }
  });
});

describe('the scan of a signed sheet', () => {
  it('goes ten years after the end of the money that its cohort counts for', async () => {
    const { world } = scene;
    const kept = scansIn(world);
    expect(kept).toBeGreaterThan(0);
    world.setClock('2037-12-30T01:20:00Z');
    await world.jobs.applyRetention();
    expect(scansIn(world)).toBe(kept);
    world.setClock('2038-01-01T01:20:00Z');
    await world.jobs.applyRetention();
    expect(scansIn(world)).toBe(0);
  });
});
