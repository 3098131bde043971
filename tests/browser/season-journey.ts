import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { actionLinksIn, type Client, clientFor } from '../../infra/local/sample/client.ts';
import { type Invented, inventPeople } from '../../infra/local/sample/people.ts';
import { addDays, instantAt } from '../../shared/domain/kernel/dates.ts';
import { applicationsText } from '../../shared/text/console/applications/text.ts';
import { cohortsText } from '../../shared/text/console/cohorts/text.ts';
import { handbookText } from '../../shared/text/console/handbook/text.ts';
import { deskMatchingText } from '../../shared/text/console/matching/text.ts';
import { pairsText } from '../../shared/text/console/pairs/text.ts';
import { sessionsText } from '../../shared/text/console/sessions/text.ts';
import type { ShellText } from '../../shared/text/console/shell/en.ts';
import { shellText } from '../../shared/text/console/shell/text.ts';
import { uiText } from '../../shared/text/console/ui/text.ts';
import type { Language } from '../../shared/text/language.ts';
import { twoNames } from '../../shared/text/two-names.ts';
import { launchChromium } from './chromium.ts';
import { openDesk } from './desk.ts';
import { pointing, typing } from './hands.ts';
import { slowReadings } from './slow-answers.ts';
import { startTestSystem } from './test-system.ts';

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
  readonly language?: Language;
  readonly width?: number;
  /** Without a mouse. */
  readonly isTyped?: boolean;
  /** Answers about a round take longer than the desk waits between two looks at it. */
  readonly isSlow?: boolean;
};

/** Words that hold 12345, with any number in its place. */
const withAnyNumber = (words: string): RegExp => new RegExp(words.replace('12345', '\\d+'));

const nameOf = ({ application }: Invented): string =>
  `${application['firstName']} ${application['lastName'] ?? ''}`.trim();

/**
 * A coordinator's season in the browser, from the cohort to the pairs. Everything that she does is done on the desk, mistakes included;
 * applicants apply and answer by their own doors.
 */
const playDeskSeason = async (season: Season): Promise<{ readonly pairs: number }> => {
  const { browser, client, origin, isWhole, language = 'en', width = 1280 } = season;
  const { [language]: a } = applicationsText;
  const { [language]: c } = cohortsText;
  const { [language]: m } = deskMatchingText;
  const { [language]: p } = pairsText;
  const { [language]: s } = sessionsText;
  const { [language]: u } = uiText;
  const { [language]: shell } = shellText;
  const people = inventPeople({ mentors: season.mentors, students: season.students, seed: 11 });
  const inbox = new Map<string, string>();
  const page: Page = await openDesk(browser, {
    origin,
    to: '/cohorts/new',
    now: SEASON_BEGINS,
    language,
    width,
  });
  if (season.isSlow) await slowReadings(page, /\/rounds\/[^/]+$/, 1_200);
  const { press: pressOn, write, choose } = season.isTyped ? typing(page) : pointing;

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
  const menu = page.getByRole('navigation', { name: shell.menu });
  const goTo = async (area: keyof ShellText['nav']): Promise<void> => {
    const link = menu.getByRole('link', { name: shell.nav[area], exact: true });
    const folded = menu.locator('summary');
    if ((await folded.count()) > 0 && !(await link.isVisible())) await pressOn(folded);
    await pressOn(link);
    await page.locator('main h1').waitFor();
  };
  const field = (label: string) => page.getByLabel(label, { exact: true });
  const button = (name: string | RegExp, exact = true) => page.getByRole('button', { name, exact });
  const isTold = (words: string | RegExp) => page.getByRole('status').getByText(words).first().waitFor();
  const openPerson = async (name: string): Promise<void> => {
    await goTo('applications');
    await pressOn(page.getByRole('link', { name, exact: true }).first());
    await page.getByRole('heading', { level: 1, name }).waitFor();
  };

  // A kick-off before the matching day is refused at its field.
  await write(field(c.name), 'Season of the desk');
  for (const opens of [c.mentorOpens, c.studentOpens]) await write(field(opens), FIRST);
  for (const closes of [c.mentorCloses, c.studentCloses]) await write(field(closes), addDays(FIRST, 14));
  await write(page.getByLabel(c.matchingDay(1)), addDays(FIRST, 21));
  await write(field(c.kickOff), addDays(FIRST, 16));
  await pressOn(button(c.openNow));
  await page.locator('.fault').first().waitFor();
  await write(field(c.kickOff), addDays(FIRST, 35));
  await pressOn(button(c.openNow));
  await page.getByRole('heading', { level: 1, name: 'Season of the desk' }).waitFor();
  if (isWhole) {
    await pressOn(button(c.editButton));
    await write(field(c.kickOff), addDays(FIRST, 36));
    await pressOn(button(c.saveNow));
    await isTold(c.saved);
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
  await pressOn(button(a.reject));
  await choose(page.getByLabel(a.reason), { value: 'INCOMPLETE' });
  await pressOn(button(a.rejectNow));
  await isTold(a.rejected(hasty ?? ''));
  await pressOn(button(u.undo));
  await isTold(u.undone);
  let isFirst = true;
  for (const person of people) {
    await openPerson(nameOf(person));
    await pressOn(button(a.approve));
    await isTold(a.approved(nameOf(person)));
    if (person.role !== 'mentor') continue;
    // The first waiver was meant for somebody else.
    for (const isMistake of isWhole && isFirst ? [true, false] : [false]) {
      await pressOn(button(a.waive));
      await choose(page.getByLabel(a.reason), { index: 1 });
      await pressOn(button(a.waiveNow));
      await isTold(a.waived);
      if (!isMistake) continue;
      await pressOn(button(a.takeWaiverBack));
      await isTold(a.waiverTakenBack);
    }
    isFirst = false;
  }

  if (isWhole) {
    // A session is planned for mentors who want one all the same, at the wrong place, and moved.
    await goTo('sessions');
    await pressOn(button(s.plan));
    await choose(field(s.module), { index: 1 });
    await write(page.getByLabel(s.starts), `${addDays(FIRST, 8)}T15:00`);
    await write(field(s.place), 'The wrong room');
    await pressOn(button(s.planNow));
    await isTold(s.planned);
    await pressOn(
      page
        .getByRole('row', { name: /The wrong room/ })
        .getByRole('link')
        .first(),
    );
    await pressOn(button(s.change));
    await write(field(s.place), 'Campus Allegro');
    await pressOn(page.getByRole('dialog').getByRole('button', { name: s.changeNow, exact: true }));
    await page.getByText('Campus Allegro').first().waitFor();
  }

  // Mails about decisions have left by then.
  await until(3, '10:00');
  await goTo('matching');
  await pressOn(button(m.newRound));
  await pressOn(button(m.startRound));
  await page.getByRole('heading', { level: 1, name: m.round('').trim() }).waitFor();
  const pairs = page.getByRole('table', { name: m.pairs });
  await pairs.waitFor();
  // The wrong pair is locked, and set free again.
  await pressOn(pairs.getByRole('link').first());
  await write(field(m.reason), 'They know each other');
  await pressOn(button(m.lock));
  await isTold(m.saidLocked);
  await pressOn(button(u.undo));
  await isTold(u.undone);
  // The round is approved too early, taken back, and approved.
  for (const isEarly of [true, false]) {
    await pressOn(button(m.approve));
    await pressOn(page.getByRole('dialog').getByRole('button', { name: m.approveNow, exact: true }));
    await button(m.publish).waitFor();
    if (!isEarly) continue;
    await pressOn(button(m.takeBack));
    await isTold(m.saidTakenBack);
  }
  await pressOn(button(m.publish));
  const lead = page.getByText(withAnyNumber(m.publishLead(12345))).or(page.getByText(m.publishLead(1)));
  const count = (await lead.textContent())?.match(/\d+/)?.[0] ?? '';
  const typed = page.getByLabel(withAnyNumber(m.typeCount(12345)));
  await write(typed, '999');
  await pressOn(button(m.publishNow));
  await page.locator('.fault').waitFor();
  await write(typed, count);
  await pressOn(button(m.publishNow));
  await isTold(m.saidPublished);
  await until(3, '12:00');

  // All answer by link but the last mentor, whose yes comes by phone.
  const cohortId = /coh_\w+/.exec(
    await menu.locator('a[href$="/pairs"]').evaluate((link) => String(link)),
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
  const lastPair = page.getByRole('link', {
    name: twoNames(last?.student.name ?? '', last?.mentor.name ?? ''),
  });
  await goTo('pairs');
  await pressOn(lastPair);
  await pressOn(button(p.proposal.enterFor(last?.mentor.name ?? '')));
  await choose(page.getByLabel(p.proposal.channel), { value: 'PHONE' });
  await pressOn(button(p.proposal.send));
  await page.locator('.fault').waitFor();
  await write(page.getByLabel(p.proposal.note), 'Called on Friday.');
  await pressOn(button(p.proposal.send));
  await isTold(p.proposal.formed);
  await client.drain();
  await goTo('pairs');
  await lastPair.first().waitFor();

  if (isWhole) {
    // A pair is ended by mistake, and taken up again.
    await choose(page.getByLabel(p.state), { label: p.status.FORMED });
    await pressOn(page.getByRole('main').getByRole('table').getByRole('link').first());
    await pressOn(button(p.pair.end));
    await choose(page.getByLabel(p.pair.by), { index: 1 });
    await choose(page.getByLabel(p.pair.reason), { index: 1 });
    await pressOn(page.getByRole('dialog').getByRole('button', { name: p.pair.endNow, exact: true }));
    await button(p.pair.reopen).waitFor();
    await pressOn(button(u.undo));
    await isTold(u.undone);
  }

  // She reads up how a season is closed, and archives the cohort.
  await goTo('handbook');
  await pressOn(page.getByRole('link', { name: handbookText[language].jobs.close.title }));
  await page.getByRole('img').first().waitFor();
  await goTo('cohorts');
  await pressOn(page.getByRole('link', { name: 'Season of the desk' }));
  await pressOn(button(c.archive));
  await isTold(c.archived);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.context().close();
  return { pairs: Number(count) };
};

/** Plays a season on a system and in a browser of its own, and answers how many pairs there are. */
export const deskSeason = async (
  plan: Omit<Season, 'browser' | 'client' | 'origin'>,
): Promise<{ readonly pairs: number }> => {
  const [browser, system] = await Promise.all([launchChromium(), startTestSystem(SEASON_BEGINS)]);
  try {
    return await playDeskSeason({ browser, origin: system.url, client: clientFor(system.url), ...plan });
  } finally {
    await browser.close();
    await system.stop();
  }
};
