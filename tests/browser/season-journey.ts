import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { actionLinksIn, type Client, clientFor } from '../../infra/local/sample/client.ts';
import { type Invented, inventPeople } from '../../infra/local/sample/people.ts';
import { startLocalSystem } from '../../infra/local/system.ts';
import { addDays, instantAt } from '../../shared/domain/kernel/dates.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { launchChromium } from './chromium.ts';
import { openDesk } from './desk.ts';

/** A Monday morning in Finland. */
const SEASON_BEGINS = new Date('2027-01-11T06:00:00.000Z');
const FIRST = '2027-01-11';

type Season = {
  readonly browser: Browser;
  readonly client: Client;
  readonly origin: string;
  readonly mentors: number;
  readonly students: number;
  /** With all mistakes and their corrections; otherwise those of the way to the first pair. */
  readonly isWhole: boolean;
};

const nameOf = ({ application }: Invented): string =>
  `${application['firstName']} ${application['lastName'] ?? ''}`.trim();

/**
 * A coordinator's season in the browser, from the cohort to the pairs. Everything that she does is done on the desk, mistakes included;
 * applicants apply and answer by their own doors.
 */
const playDeskSeason = async (season: Season): Promise<{ readonly pairs: number }> => {
  const { browser, client, origin, isWhole } = season;
  const people = inventPeople({ mentors: season.mentors, students: season.students, seed: 11 });
  const inbox = new Map<string, string>();
  const page: Page = await openDesk(browser, { origin, to: '/cohorts/new', now: SEASON_BEGINS });

  const readMail = async (): Promise<void> => {
    await client.drain();
    for (const mail of await client.newMails()) {
      const link = actionLinksIn(mail).at(-1);
      for (const to of mail.to) if (link !== undefined) inbox.set(to, link);
    }
  };
  const until = async (day: number, time: string): Promise<void> => {
    await client.advanceTo(instantAt(addDays(FIRST, day), time));
    await page.clock.setFixedTime(await client.now());
    await readMail();
  };
  const press = async ({ email }: Invented, fields: Record<string, string>): Promise<void> => {
    const status = await client.press(inbox.get(email) ?? '', fields);
    expect(status, `${email} ${JSON.stringify(fields)}`).toBeLessThan(400);
  };
  const goTo = async (area: string): Promise<void> => {
    await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: area }).click();
    await page.locator('main h1').waitFor();
  };
  const button = (name: string | RegExp, exact = true) => page.getByRole('button', { name, exact });
  const isTold = (words: string | RegExp) => page.getByRole('status').getByText(words).first().waitFor();
  const openPerson = async (name: string): Promise<void> => {
    await goTo('Applications');
    await page.getByRole('link', { name, exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
  };

  // A kick-off before the matching day is refused at its field.
  await page.getByLabel('Name', { exact: true }).fill('Season of the desk');
  for (const role of ['Mentors', 'Students']) {
    await page.getByLabel(`${role} can apply from`).fill(addDays(FIRST, 0));
    await page.getByLabel(`${role} can apply until`).fill(addDays(FIRST, 14));
  }
  await page.getByLabel('Matching day', { exact: false }).first().fill(addDays(FIRST, 21));
  await page.getByLabel('Kick-off', { exact: true }).fill(addDays(FIRST, 16));
  await button('Open the cohort').click();
  await page.locator('.fault').first().waitFor();
  await page.getByLabel('Kick-off', { exact: true }).fill(addDays(FIRST, 35));
  await button('Open the cohort').click();
  await page.getByRole('heading', { level: 1, name: 'Season of the desk' }).waitFor();
  if (isWhole) {
    await button('Change …').click();
    await page.getByLabel('Kick-off', { exact: true }).fill(addDays(FIRST, 36));
    await button('Save').click();
    await isTold('The cohort is changed.');
  }

  await Promise.all(
    people.map(({ application }) => client.send('POST', '/api/programmes/cccc/applications', application)),
  );
  await readMail();
  for (const person of people) await press(person, { verb: 'confirm' });
  await client.drain();

  // The first student is rejected by mistake: the mail waits, and the decision is taken back.
  await until(2, '10:00');
  const [hasty] = people.filter(({ role }) => role === 'student').map(nameOf);
  await openPerson(hasty ?? '');
  await button('Reject …').click();
  await page.getByLabel('Reason').selectOption({ label: 'Incomplete application' });
  await button('Reject').click();
  await isTold(`${hasty} is rejected.`);
  await button('Undo').click();
  await isTold('Taken back.');
  let isFirst = true;
  for (const person of people) {
    await openPerson(nameOf(person));
    await button('Approve').click();
    await isTold(`${nameOf(person)} is approved.`);
    if (person.role !== 'mentor') continue;
    // The first waiver was meant for somebody else.
    for (const isMistake of isWhole && isFirst ? [true, false] : [false]) {
      await button('Waive the training …').click();
      await page.getByLabel('Reason').selectOption({ index: 1 });
      await button('Waive the training').click();
      await isTold('The training is waived.');
      if (!isMistake) continue;
      await button('Take the waiver back').click();
      await isTold('The waiver is taken back');
    }
    isFirst = false;
  }

  if (isWhole) {
    // A session is planned for mentors who want one all the same, at the wrong place, and moved.
    await goTo('Sessions');
    await button('Plan a session').click();
    await page.getByLabel('Module').selectOption({ index: 1 });
    await page.getByLabel('Day and time').fill(`${addDays(FIRST, 8)}T15:00`);
    await page.getByLabel('Place, or address of the meeting').fill('The wrong room');
    await button('Plan the session').click();
    await isTold('The session is planned.');
    await page
      .getByRole('row', { name: /The wrong room/ })
      .getByRole('link')
      .first()
      .click();
    await button('Change …').click();
    await page.getByLabel('Place, or address of the meeting').fill('Campus Allegro');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByText('Campus Allegro').first().waitFor();
  }

  // Mails about decisions have left by then.
  await until(3, '10:00');
  await goTo('Matching');
  await button('New round').click();
  await button('Start the round').click();
  await page.getByRole('heading', { level: 1, name: /^Round of/ }).waitFor();
  const pairs = page.getByRole('table', { name: /^Pairs/ });
  await pairs.waitFor();
  // The wrong pair is locked, and set free again.
  await pairs.getByRole('link').first().click();
  await page.getByLabel('Reason', { exact: true }).fill('They know each other');
  await button('Lock').click();
  await isTold('The pair is locked.');
  await button('Undo').click();
  await isTold('Taken back.');
  // The round is approved too early, taken back, and approved.
  for (const isEarly of [true, false]) {
    await button('Approve …').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Approve', exact: true }).click();
    await button('Publish …').waitFor();
    if (!isEarly) continue;
    await button('Take the approval back').click();
    await isTold('The approval is taken back.');
  }
  await button('Publish …').click();
  const count = (await page.getByText(/pairs? would be told/).textContent())?.match(/^\d+/)?.[0] ?? '';
  const typed = page.getByLabel(/^Write \d+ to confirm/);
  await typed.fill('999');
  await button('Publish').click();
  await page.locator('.fault').waitFor();
  await typed.fill(count);
  await button('Publish').click();
  await isTold(/being published/);
  await until(3, '12:00');

  // All answer by link but the last mentor, whose yes comes by phone.
  const cohortId = /coh_\w+/.exec(
    await page.getByRole('link', { name: 'Pairs' }).evaluate((a) => String(a)),
  )?.[0];
  const { items: proposals } = (await client.send(
    'GET',
    `/api/coordinator/cohorts/${cohortId}/proposals`,
    undefined,
    { staff: true },
  )) as { items: { id: string; mentor: { name: string }; student: { name: string } }[] };
  expect(proposals).toHaveLength(Number(count));
  const called = (name: string): Invented => people.find((person) => nameOf(person) === name) as Invented;
  const last = proposals.at(-1);
  for (const { id, mentor, student } of proposals) {
    await press(called(student.name), { verb: 'accept' });
    if (id !== last?.id) await press(called(mentor.name), { verb: 'accept' });
  }
  await client.drain();
  await goTo('Pairs');
  await page.getByRole('link', { name: `${last?.student.name} and ${last?.mentor.name}` }).click();
  await button(`Enter the answer of ${last?.mentor.name}`).click();
  await page.getByLabel('How the answer came').selectOption({ label: 'by phone' });
  await button('Enter the answer').click();
  await page.locator('.fault').waitFor();
  await page.getByLabel('Note').fill('Called on Friday.');
  await button('Enter the answer').click();
  await isTold('Both have said yes: they are a pair.');
  await client.drain();
  await goTo('Pairs');
  await page
    .getByRole('link', { name: `${last?.student.name} and ${last?.mentor.name}` })
    .first()
    .waitFor();

  if (isWhole) {
    // A pair is ended by mistake, and taken up again.
    await page.getByLabel('State').selectOption({ label: 'A pair' });
    await page.getByRole('main').getByRole('table').getByRole('link').first().click();
    await button('End the pair …').click();
    await page.getByLabel('Who wanted the end?').selectOption({ index: 1 });
    await page.getByLabel('Reason').selectOption({ index: 1 });
    await page.getByRole('dialog').getByRole('button', { name: 'End the pair', exact: true }).click();
    await button('Reopen …').waitFor();
    await button('Undo').click();
    await isTold('Taken back.');
  }

  // She reads up how a season is closed, and archives the cohort.
  await goTo('Handbook');
  await page.getByRole('link', { name: 'Close the season' }).click();
  await page.getByRole('img').first().waitFor();
  await goTo('Cohorts');
  await page.getByRole('link', { name: 'Season of the desk' }).click();
  await button('Archive').click();
  await isTold('The cohort is archived.');
  await page.context().close();
  return { pairs: Number(count) };
};

/** Plays a season on a system and in a browser of its own, and answers how many pairs there are. */
export const deskSeason = async (
  plan: Pick<Season, 'mentors' | 'students' | 'isWhole'>,
): Promise<{ readonly pairs: number }> => {
  const [browser, system] = await Promise.all([
    launchChromium(),
    startLocalSystem({ dataDir: temporaryFolder(), inMemory: true, quiet: true, clockStart: SEASON_BEGINS }),
  ]);
  try {
    return await playDeskSeason({ browser, origin: system.url, client: clientFor(system.url), ...plan });
  } finally {
    await browser.close();
    await system.stop();
  }
};
