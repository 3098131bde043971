import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { functionsOf } from '../../infra/local/runner/lambda/definition.ts';
import {
  actionLinksIn,
  type Client,
  clientFor,
  pressNewest,
  type ReceivedMail,
} from '../../infra/local/sample/client.ts';
import { enterFunding } from '../../infra/local/sample/funding.ts';
import { inventPeople } from '../../infra/local/sample/people.ts';
import { type LocalSystem, startLocalSystem } from '../../infra/local/system.ts';
import { listApplicants, lockSeason } from '../simulation/finance.ts';
import { SURVEY_ANSWERS } from '../simulation/survey-answers.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** A Monday morning in Finland. */
const BEGINS = new Date('2027-01-11T07:00:00Z');
const HOUR = 3_600_000;

/** Every word of this student is unmistakable. */
const WORD = 'kanarie';
const ADDRESS = `${WORD}@example.org`;
const NAME = `${WORD}fornamn ${WORD}efternamn`;
const PHONE = '+358409998877';
const TRACES = new RegExp(`${WORD}|409998877|${Buffer.from(ADDRESS).toString('base64url')}`, 'i');

const [mentor, student] = inventPeople({ mentors: 1, students: 1, seed: 3 });
const MENTOR = { ...mentor?.application, email: 'ada@example.org', capacity: 1 };
/** A mailbox at the mentor's company that is none. */
const GONE = 'bounce+yard@example.org';
const CANARY = {
  ...student?.application,
  firstName: `${WORD}fornamn`,
  lastName: `${WORD}efternamn`,
  email: ADDRESS,
  phone: PHONE,
  avoid: `${WORD} avoids`,
  accessibilityNeeds: `${WORD} needs`,
};

type Ids = { readonly id: string };

/** All files below a folder, but for what is no data of the system: the assembly, and the pages of the database. */
const filesIn = (folder: string, root = folder): readonly string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (path === join(root, 'cdk.out') || path === join(root, 'dynamodb')) return [];
    return statSync(path).isDirectory() ? filesIn(path, root) : [path];
  });

/** A file as text, and what is packed in it. */
const textsIn = (bytes: Uint8Array): readonly string[] => {
  const text = Buffer.from(bytes).toString();
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return [text, ...(isZip ? Object.values(unzipSync(bytes)).flatMap(textsIn) : [])];
};

describe('a person who went through everything and is erased on the running system', () => {
  const dataDir = temporaryFolder();
  const said: string[] = [];
  const mails = new Map<string, ReceivedMail[]>();
  let system: LocalSystem;
  let client: Client;

  const desk = <Answer = Ids>(method: string, path: string, body?: object): Promise<Answer> =>
    client.send(method, `/api/coordinator/${path}`, body, { staff: true }) as Promise<Answer>;
  const readMail = async (): Promise<void> => {
    await client.drain();
    for (const mail of await client.newMails())
      for (const to of mail.to) mails.set(to, [...(mails.get(to) ?? []), mail]);
  };
  const press = async (address: string, fields: Record<string, string>): Promise<void> => {
    await readMail();
    const links = (mails.get(address) ?? []).flatMap(actionLinksIn);
    if (!(await pressNewest(client, links, { lang: 'en', ...fields })))
      throw new Error(`${address} has no link that takes ${fields['verb']}.`);
    await readMail();
  };
  const pass = async (hours: number): Promise<void> => {
    // Weeks have a mail now and then, but no hour of their own.
    const until = new Date((await client.now()).getTime() + hours * HOUR);
    await client.advanceTo(until, { fewTicks: hours > 120 });
    await readMail();
  };

  /** Places that still name the person, in the table, in each journal, and in what was said. */
  const traces = async (): Promise<readonly string[]> => {
    const found: string[] = [];
    for await (const item of system.table.items())
      if (TRACES.test(JSON.stringify(item))) found.push(`table ${String(item['kind'] ?? 'fact')}`);
    for (const path of filesIn(dataDir))
      if (!path.endsWith('mails.jsonl') && textsIn(readFileSync(path)).some((text) => TRACES.test(text)))
        found.push(relative(dataDir, path));
    if (said.some((line) => TRACES.test(line))) found.push('the log of the runner');
    return [...new Set(found)].sort();
  };

  beforeAll(async () => {
    system = await startLocalSystem({ dataDir, clockStart: BEGINS, log: (line) => said.push(line) });
    client = clientFor(system.url);
  });
  afterAll(() => system?.stop());

  it('leaves nothing in the table, its indexes, the archive, dead letters, journals, logs and packs', async () => {
    const { permanent } = await enterFunding(client);
    const period = { opens: '2027-01-11', closes: '2027-02-28' };
    const cohort = await desk('POST', 'programmes/cccc/cohorts', {
      name: 'Spring',
      applications: { mentor: period, student: period },
      kickOff: '2027-03-15',
      training: { mentor: [], student: [] },
      rules: { floor: 0 },
      confirmed: ['day-off', 'school-holidays'],
    });
    for (const form of [MENTOR, CANARY]) await client.send('POST', '/api/programmes/cccc/applications', form);
    for (const address of [MENTOR.email, ADDRESS]) await press(address, { verb: 'confirm' });
    const applicants = await listApplicants(client, cohort.id);
    const idOf = (role: string): string => applicants.find((each) => each.role === role)?.id ?? '';
    await desk('POST', `applications/${idOf('student')}/notes`, { text: `${WORD} rings back` });
    for (const { id } of applicants) await desk('POST', `applications/${id}/approval`, {});
    await pass(2);
    const profile = { verb: 'complete-profile', 'consents.employerName': 'on' };
    await press(MENTOR.email, profile);
    const { companyId } = await desk<{ companyId: string }>('GET', `applications/${idOf('mentor')}`);
    const contact = { name: `${WORD} at work`, language: 'sv', channel: 'PHONE' };
    await desk('PUT', `companies/${companyId}/contact-person`, { ...contact, email: GONE });
    const round = await desk('POST', `cohorts/${cohort.id}/rounds`, {});
    await readMail();
    await desk('POST', `rounds/${round.id}/approval`, {});
    await desk('POST', `rounds/${round.id}/publication`, {});
    await pass(1);
    for (const address of [MENTOR.email, ADDRESS]) await press(address, { verb: 'accept' });
    const { items } = await desk<{ items: Ids[] }>('GET', `cohorts/${cohort.id}/pairs`);
    const pairId = items[0]?.id ?? '';
    for (const role of ['mentor', 'student'])
      await desk('PUT', `pairs/${pairId}/agreement/${role}`, {
        goals: `${WORD} wants a job.`,
        rhythm: 'monthly',
      });
    // The pair reaches its goals: the company is thanked, and the person is its contact from then on.
    await desk('PUT', `pairs/${pairId}/closing`, { how: 'GOALS_REACHED' });
    await pass(1);
    for (const [address, answers] of [
      [MENTOR.email, SURVEY_ANSWERS.FINAL.mentor],
      [ADDRESS, SURVEY_ANSWERS.FINAL.student],
    ] as const)
      await press(address, { verb: 'answer-survey', ...answers });
    await pass(30);
    expect(mails.get(GONE)?.map(({ subject }) => subject)).toEqual(['Tack för er mentor']);
    await desk('PUT', `companies/${companyId}/contact-person`, { ...contact, email: ADDRESS });
    // A fact about them that no function can take: it is tried again, and laid aside.
    const maker = functionsOf(system.resources).find(({ name }) => /make-?document/i.test(name));
    if (maker === undefined) throw new Error('No function makes papers.');
    const { personId } = await desk<{ personId: string }>('GET', `applications/${idOf('student')}`);
    await system.lambdas.invokeAsync(maker.arn, {
      'detail-type': 'PairFormed',
      detail: { id: 'evt_torn', type: 'PairFormed', data: { personId } },
    });
    await pass(30);
    const { pack } = await lockSeason(client, permanent, cohort.id, applicants, {});
    expect((await traces()).length).toBeGreaterThan(0);
    expect(textsIn(pack).filter((text) => TRACES.test(text))).toEqual([]);
    expect(system.deadLetters.list().length).toBeGreaterThan(0);

    await desk('POST', `people/${personId}/erasure`, { name: NAME });
    await readMail();
    // The receipt leaves in daytime, and the hour after it the rest goes.
    for (let tries = 0; tries < 8; tries += 1) await pass(6);
    expect(mails.get(ADDRESS)?.at(-1)?.subject).toMatch(/erased|raderas|poistetaan/);
    expect(await traces()).toEqual([]);
    expect(JSON.stringify(system.deadLetters.list())).toContain(personId);

    const erasedBy = (await client.now()).toISOString();
    await pass(24 * 40);
    expect(await traces()).toEqual([]);
    const later = [...mails.values()].flat().filter(({ at }) => at > erasedBy);
    expect(later.filter((mail) => TRACES.test(JSON.stringify(mail)))).toEqual([]);
  });
});
