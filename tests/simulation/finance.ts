import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import type { Client } from '../../infra/local/sample/client.ts';
import { addDays, localDateOf } from '../../shared/domain/kernel/dates.ts';

const staff = { staff: true };

type Listed = { readonly id: string; readonly role: string };
type Pair = { readonly id: string; readonly studentApplicationId: string };
type Success = { readonly verified: number; readonly unverified: number };
type Session = { readonly id: string; readonly minutes: number };
type Attendance = { readonly applicationId: string; readonly standing: string };

/** An application on the coordinators' list. */
export type Applicant = Listed;

const asking =
  (client: Client) =>
  <Answer>(path: string): Promise<Answer> =>
    client.send('GET', `/api/coordinator/${path}`, undefined, staff) as Promise<Answer>;

const listAll = async <Item>(client: Client, path: string): Promise<Item[]> => {
  const all: Item[] = [];
  for (let query: string | undefined = ''; query !== undefined; ) {
    const page: { items: Item[]; next?: string } = await asking(client)(`${path}${query}`);
    all.push(...page.items);
    query = page.next && `?after=${page.next}`;
  }
  return all;
};

/** Everybody who has applied. Lists forget the unsuccessful after half a year, and figures do not. */
export const listApplicants = (client: Client, cohortId: string): Promise<readonly Applicant[]> =>
  listAll<Applicant>(client, `cohorts/${cohortId}/applications`);

/** Lists of the coordinators, counted by hand and by other code than the figures are. */
const countByHand = async (
  client: Client,
  cohortId: string,
  applications: readonly Applicant[],
): Promise<Readonly<Record<string, number>>> => {
  const ask = asking(client);
  const pairs = await listAll<Pair>(client, `cohorts/${cohortId}/pairs`);
  const sessions = await listAll<Session>(client, `cohorts/${cohortId}/training-sessions`);
  const roleOf = new Map(applications.map(({ id, role }) => [id, role]));
  const success = await ask<Success>(`cohorts/${cohortId}/success`);
  let [meetings, minutes, held, presences] = [0, 0, 0, 0];
  const present = new Set<string>();
  for (const { id } of pairs) {
    const course = await ask<{ meetings: readonly { status: string }[] }>(`pairs/${id}/course`);
    meetings += course.meetings.filter(({ status }) => status === 'CONFIRMED').length;
  }
  for (const session of sessions) {
    const list = await listAll<Attendance>(client, `training-sessions/${session.id}/attendance`);
    const attended = list
      .filter(({ standing }) => standing === 'PRESENT')
      .map(({ applicationId }) => applicationId);
    if (attended.length > 0) held += 1;
    presences += attended.length;
    for (const id of attended) {
      present.add(id);
      if (roleOf.get(id) === 'mentor') minutes += session.minutes;
    }
  }
  const { items: joint } = await ask<{ items: readonly Session[] }>(`cohorts/${cohortId}/group-sessions`);
  for (const { id } of joint) {
    const { people } = await ask<{ people: readonly Attendance[] }>(`group-sessions/${id}`);
    const attended = people.filter(({ standing }) => standing === 'PRESENT');
    if (attended.length > 0) held += 1;
    presences += attended.length;
    for (const { applicationId } of attended) present.add(applicationId);
  }
  return {
    'students.applied': applications.filter(({ role }) => role === 'student').length,
    'pairs.formed': pairs.length,
    'students.participating': new Set(pairs.map(({ studentApplicationId: id }) => id)).size,
    'meetings.held': meetings,
    'sessions.held': held,
    'sessions.participants': present.size,
    'sessions.participants.gross': presences,
    'pairs.successful': success.verified,
    'pairs.successful.unverified': success.unverified,
    'training.hours': Math.floor(minutes / 60),
  };
};

/** The figures of the season as finance has locked them. */
export type Locked = {
  readonly indicators: Readonly<
    Record<string, { readonly target: number | null; readonly actual: number | null }>
  >;
  /** SHA-256 of the locked period. */
  readonly periodHash: string;
};

type Pack = { readonly id: string; readonly status: string; readonly hash: string | null };

/**
 * The claim pack of a locked period, as finance fetches it.
 * @throws where its hash, its manifest or a file of it is not what was promised
 */
const fetchPack = async (client: Client, periodId: string, lockHash: string): Promise<Uint8Array> => {
  const ask = <Answer>(method: string, path: string): Promise<Answer> =>
    client.send(method, `/api/finance/${path}`, undefined, staff) as Promise<Answer>;
  const { id } = await ask<Pack>('POST', `periods/${periodId}/packs`);
  await client.drain();
  const pack = await ask<Pack>('GET', `packs/${id}`);
  if (pack.status !== 'READY') throw new Error(`The claim pack of the season is ${pack.status}.`);
  const zip = await client.fetchFile((await ask<{ href: string }>('POST', `packs/${id}/links`)).href);
  const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
  const files = unzipSync(zip);
  const manifest = JSON.parse(Buffer.from(files['manifest.json'] ?? '').toString()) as {
    readonly lockHash: string;
    readonly files: readonly { readonly path: string; readonly sha256: string }[];
  };
  const isWhole =
    sha256(zip) === pack.hash &&
    manifest.lockHash === lockHash &&
    manifest.files.every(({ path, sha256: told }) => sha256(files[path] ?? new Uint8Array()) === told);
  if (!isWhole) throw new Error('The claim pack of the season is not what its manifest says.');
  return zip;
};

type Figures = {
  readonly hash: string;
  readonly final: boolean;
  readonly figures: readonly {
    key: string;
    beside: object | null;
    target: number | null;
    actual: number | null;
  }[];
};

/**
 * Locks the season as a period of the decision that pays for it.
 * @throws where a figure is another than a count of the coordinators' lists, or than what people have told
 */
export const lockSeason = async (
  client: Client,
  decisionId: string,
  cohortId: string,
  applicants: readonly Applicant[],
  /** Words of the participants themselves, by figure. */
  told: Readonly<Record<string, number>>,
): Promise<{ readonly locked: Locked; readonly pack: Uint8Array }> => {
  const ask = <Answer>(method: string, path: string, body?: object): Promise<Answer> =>
    client.send(method, `/api/finance/${path}`, body, staff) as Promise<Answer>;
  const to = addDays(localDateOf(await client.now()), -1);
  const period = await ask<{ id: string }>('POST', `decisions/${decisionId}/periods`, {
    from: '2027-01-01',
    to,
  });
  await ask('POST', `periods/${period.id}/review`);
  await ask('POST', `periods/${period.id}/lock`);
  const path = `periods/${period.id}/figures?final=true`;
  const locked = await ask<Figures>('GET', path);
  if (JSON.stringify(await ask('GET', path)) !== JSON.stringify(locked))
    throw new Error('A locked period is not the same when it is read again.');
  const byHand = { ...(await countByHand(client, cohortId, applicants)), ...told };
  for (const [key, count] of Object.entries(byHand)) {
    const actual = locked.figures.find((each) => each.key === key)?.actual;
    if (actual !== count)
      throw new Error(`Finance has locked ${actual} for ${key}; a count by hand says ${count}.`);
  }
  const indicators = Object.fromEntries(
    locked.figures
      .filter(({ beside }) => beside === null)
      .map(({ key, target, actual }) => [key, { target, actual }]),
  );
  return {
    locked: { indicators, periodHash: locked.hash },
    pack: await fetchPack(client, period.id, locked.hash),
  };
};
