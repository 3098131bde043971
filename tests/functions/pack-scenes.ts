import { unzipSync } from 'fflate';
import { PROGRAMMES } from '../../shared/domain/programme/catalogue.ts';
import { MAILS } from '../../shared/mail/catalogue.ts';
import { aDecision } from '../domain/funding/decisions.ts';
import { FINANCE, type Json } from './api.ts';
import { aMentor, approved, asCoordinator, done, openCohort } from './scenes.ts';
import { aWorld, MONDAY, type World } from './world.ts';

export const GRANT = aDecision(
  {
    label: { en: 'AKKE project 2027', sv: 'AKKE-projektet 2027', fi: 'AKKE-hanke 2027' },
    number: { value: 'POHJ/123/2027', confirmed: true },
    funder: { value: { profile: 'AKKE', name: 'Österbottens förbund' }, confirmed: true },
    eligible: { value: { from: '2027-01-01', to: '2027-12-31' }, confirmed: true },
    granted: { value: 5_600_000, confirmed: true },
    costModel: { value: 'FLAT_40', confirmed: false, source: 'Another council’s advice.' },
    supportRate: { value: 8000, confirmed: true },
    targets: {
      'mentors.trained': { value: 12, confirmed: true },
      'pairs.formed': { value: 12, confirmed: false, source: 'A proposal.' },
      'outcomes.stayIntent.after': { value: 70, confirmed: true },
    },
    budget: { WAGES: { value: 5_000_000, confirmed: true } },
    financing: {
      OWN: { value: 1_000_000, confirmed: true },
      MUNICIPALITY: { value: 400_000, confirmed: true },
    },
  },
  { id: 'dec_grant' },
);

export const ask = (world: World, method: string, path: string, json?: Json) =>
  world.financeApi(method, `/api/finance/${path}`, {
    claims: FINANCE,
    ...(json === undefined ? {} : { json }),
  });

type Firm = { readonly municipality: string; readonly size: string };

/** Mentors of a firm each, trained on 20 January, with costs of the period; then January is locked. */
export const lockedJanuary = async (firms: readonly Firm[], more: Json = {}) => {
  const world = aWorld(MONDAY, MAILS, PROGRAMMES, [GRANT]);
  const cohortId = await openCohort(world, { training: { mentor: ['MENTOR_ROLE'], student: [] } });
  const mentors: string[] = [];
  for (const [at, { municipality, size }] of firms.entries())
    mentors.push(
      await approved(
        world,
        aMentor({
          email: `mentor${at}@example.org`,
          capacity: 1,
          employerName: `Firm ${at} Ab`,
          businessId: undefined,
          employerMunicipality: municipality,
          employerSize: size,
          ...more,
        }),
      ),
    );
  const { id: sessionId } = done(
    await asCoordinator(world, 'POST', `cohorts/${cohortId}/training-sessions`, {
      module: 'MENTOR_ROLE',
      startsAt: '2027-01-20T17:00:00+02:00',
      minutes: 100,
      mode: 'IN_PERSON',
      place: 'Campus Allegro',
      seats: 30,
    }),
  );
  world.setClock('2027-01-21T10:00:00Z');
  const attendance = `training-sessions/${sessionId}/attendance`;
  done(await asCoordinator(world, 'PUT', attendance, { attended: mentors }));
  await world.deliver();
  const open = async (dates: Json) =>
    String(done(await ask(world, 'POST', 'decisions/dec_grant/periods', dates))['id']);
  const january = await open({ from: '2027-01-01', to: '2027-01-31' });
  const february = await open({ from: '2027-02-01', to: '2027-02-28' });
  const rows = [
    'Date;Voucher;Cost category;Amount',
    '20.1.2027;V1;Wages;5000,05',
    '21.1.2027;V2;Travel;10,10',
  ];
  const costs = { name: 'costs.csv', content: Buffer.from(rows.join('\n')).toString('base64') };
  done(await ask(world, 'POST', `periods/${january}/cost-imports`, costs));
  world.setClock('2027-02-01T10:00:00Z');
  for (const verb of ['review', 'lock']) done(await ask(world, 'POST', `periods/${january}/${verb}`));
  return { world, cohortId, mentors, sessionId: String(sessionId), january, february };
};

/** The files of a period's pack, which is asked for, made and fetched by its link. */
export const packOf = async (world: World, periodId: string) => {
  const { id } = done(await ask(world, 'POST', `periods/${periodId}/packs`));
  await world.deliver();
  const pack = done(await ask(world, 'GET', `packs/${id}`));
  const { href } = done(await ask(world, 'POST', `packs/${id}/links`));
  const [path = '', query = ''] = String(href).split('?');
  const answer = await world.financeApi('GET', path, { query });
  const files = new Map(Object.entries(unzipSync(answer.bytes)));
  return { pack, answer, files, textOf: (name: string) => new TextDecoder().decode(files.get(name)) };
};

/** The query of a link with another character in the middle of its token: the last bits of a token may say nothing. */
export const altered = (query: string): string =>
  query.slice(0, 20) + (query[20] === 'A' ? 'B' : 'A') + query.slice(21);
