import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client, ReceivedMail } from '../../infra/local/sample/client.ts';
import type { LocalSystem } from '../../infra/local/system.ts';
import { addDays, instantAt, localDateOf } from '../../shared/domain/kernel/dates.ts';
import { noBrowser } from './chromium.ts';
import { isTold, openDesk, opensOvertaken } from './desk.ts';
import { deskApi } from './desk-api.ts';
import { overflow, touching, violations } from './fitness.ts';
import { looksRight } from './looks-right.ts';
import { loseAnswer } from './lost-answer.ts';
import { mailsTomorrow } from './mails-leave.ts';
import { startSmallSample } from './small-sample.ts';

type Person = { readonly id: string; readonly name: string; readonly role: string };
type Listed<Item> = { readonly items: readonly Item[] };

describe.skipIf(noBrowser !== undefined)(
  `sessions on the desk${noBrowser ? ` – skipped: ${noBrowser}` : ''}`,
  () => {
    let browser: Browser;
    let system: LocalSystem;
    let client: Client;
    let cohortId: string;
    let mentors: readonly Person[];
    const { get, post, put } = deskApi(() => client);

    beforeAll(async () => {
      ({ browser, system, client, cohortId } = await startSmallSample());
      mentors = (await get<Listed<Person>>(`cohorts/${cohortId}/applications?role=mentor`)).items;
      for (const { id } of mentors) await post(`applications/${id}/approval`);
      await client.drain();
    });
    afterAll(async () => {
      await browser?.close();
      await system?.stop();
    });

    const planned = async (place: string, days: number, people: readonly Person[]): Promise<string> => {
      const day = addDays(localDateOf(await client.now()), days);
      const { id } = (await post(`cohorts/${cohortId}/training-sessions`, {
        module: 'MENTOR_ROLE',
        mode: 'IN_PERSON',
        place,
        minutes: 120,
        seats: 20,
        startsAt: instantAt(day, '15:00').toISOString(),
        confirmed: ['day-off', 'school-holidays', 'session-after-matching'],
      })) as { id: string };
      if (people.length > 0)
        await post(`training-sessions/${id}/enrolments`, { applicationIds: people.map((each) => each.id) });
      await client.drain();
      await client.newMails();
      return id;
    };
    const openSession = (id: string, more: Partial<Parameters<typeof openDesk>[1]> = {}): Promise<Page> =>
      openDesk(browser, { origin: system.url, to: `/sessions/${id}`, ...more });

    it('moves a session: a fault stands at its field, the people who are told are named, and their calendars follow', async () => {
      const people = mentors.slice(0, 2);
      const id = await planned('Campus Allegro', 20, people);
      const page = await openSession(id);
      await page.getByRole('button', { name: 'Change …' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Seats').fill('1');
      await dialog.getByLabel('Link to join').fill('meet.example.org');
      await dialog.getByRole('button', { name: 'Save' }).click();
      await dialog.locator('.fault').first().waitFor();
      expect(await dialog.getByLabel('Link to join').getAttribute('aria-invalid')).toBe('true');
      await dialog.getByLabel('Link to join').fill('https://meet.example.org/room');
      await dialog.getByRole('button', { name: 'Save' }).click();
      await dialog.getByText('More people have a seat than that').waitFor();
      expect(await dialog.getByLabel('Seats').getAttribute('aria-invalid')).toBe('true');
      await dialog.getByLabel('Seats').fill('12');
      await dialog.getByLabel('Place, or address').fill('Campus Kokkola');
      await dialog.getByRole('button', { name: 'Save' }).click();
      await dialog.getByText('2 people get a mail').waitFor();
      for (const { name } of people) await dialog.getByRole('listitem').getByText(name).waitFor();
      await looksRight(page);
      for (const tick of await dialog.getByRole('checkbox').all()) await tick.check();
      await dialog.getByRole('button', { name: 'Save' }).click();
      await isTold(page, 'The session is changed. Mails: 2.');
      await page.getByText('Campus Kokkola').first().waitFor();
      await page.context().close();
      expect(await mailsTomorrow(client, /^(Please note|Viktigt|Huomaa|Obs)/)).toHaveLength(2);
    });

    it('shows both versions of a place that a colleague has changed meanwhile, and removes what was emptied', async () => {
      const id = await planned('Campus Allegro', 20, []);
      const settings = `training-sessions/${id}/settings`;
      await put(settings, { street: 'Runebergsgatan 8' });
      const page = await openSession(id, { to: `/sessions/${id}?do=change` });
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Place, or address').fill('Mine');
      await put(settings, { place: 'Theirs' });
      await dialog.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Changed meanwhile to: Theirs').waitFor();
      await dialog.getByLabel('Street').fill('');
      await dialog.getByRole('button', { name: 'Save' }).click();
      await isTold(page, 'Nobody has a seat, so nobody gets a mail.');
      const after = await get<{ place: string; street?: string }>(`training-sessions/${id}`);
      expect([after.place, after.street]).toEqual(['Mine', undefined]);
      await page.context().close();
    });

    it('gives one person a seat and takes it away, each with a mail; a refusal stands where the person was chosen', async () => {
      const [first, second] = mentors as [Person, Person];
      const id = await planned('Campus Vaasa', 22, []);
      const page = await openSession(id);
      await page.getByRole('button', { name: 'Give one person a seat …' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Give the seat' }).click();
      await dialog.locator('.fault').waitFor();
      await dialog.getByLabel('Name').selectOption({ label: first.name });
      await dialog.getByRole('button', { name: 'Give the seat' }).click();
      await isTold(page, '1 person has got a seat.');
      await put(`training-sessions/${id}/settings`, { seats: 1 });
      await page.getByRole('button', { name: 'Give one person a seat …' }).click();
      await dialog.getByLabel('Name').selectOption({ label: second.name });
      await dialog.getByRole('button', { name: 'Give the seat' }).click();
      await dialog.getByRole('alert').getByText('The session is full').first().waitFor();
      expect(await dialog.getByLabel('Name').getAttribute('aria-invalid')).toBe('true');
      await dialog.getByRole('button', { name: 'Close' }).click();
      await client.drain();
      await client.newMails();
      await page.getByRole('button', { name: `Take the seat away …: ${first.name}` }).click();
      await dialog.getByText('takes the session out of the calendar').waitFor();
      await dialog.getByRole('button', { name: 'Take the seat away' }).click();
      await isTold(page, `The seat of ${first.name} is free.`);
      await page.getByText('Nobody has a seat yet.').waitFor();
      await opensOvertaken(page, `take-${first.id}`);
      await page.context().close();
      expect(await mailsTomorrow(client, /(given back|avbokad|on peruttu)/)).toHaveLength(1);
    });

    it('tells a change as saved that is sent once more after its answer was lost', async () => {
      const id = await planned('Campus Allegro', 20, []);
      const page = await openSession(id, { to: `/sessions/${id}?do=change` });
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Place, or address').fill('A hall in the town');
      await loseAnswer(page, '**/settings?*', 200);
      await dialog.getByRole('button', { name: 'Save' }).click();
      await dialog.getByText('No answer came.').waitFor();
      await dialog.getByRole('button', { name: 'Save' }).click();
      await isTold(page, 'Nobody has a seat, so nobody gets a mail.');
      expect(await get(`training-sessions/${id}`)).toMatchObject({ place: 'A hall in the town' });
      await page.context().close();
    });

    it('says that a session is planned already where the answer was lost and the form has changed since', async () => {
      const page = await openDesk(browser, {
        origin: system.url,
        to: `/cohorts/${cohortId}/sessions?do=plan`,
      });
      const dialog = page.getByRole('dialog');
      const day = addDays(localDateOf(await client.now()), 30);
      await dialog.getByLabel('Module').selectOption({ index: 1 });
      await dialog.locator('input[name="startsAt"]').fill(`${day}T15:00`);
      await dialog.locator('input[name="place"]').fill('The first room');
      await loseAnswer(page, '**/training-sessions*', 201);
      /** Confirms what is remarked upon, and waits for what comes after. */
      const plan = async (then: string): Promise<void> => {
        const asked = dialog.getByText('Is this meant so?');
        const next = page.getByText(then).first();
        await dialog.getByRole('button', { name: 'Plan the session', exact: true }).click();
        await asked.or(next).first().waitFor();
        if (!(await asked.isVisible())) return;
        for (const tick of await dialog.locator('.notice').getByRole('checkbox').all()) await tick.check();
        await dialog.getByRole('button', { name: 'Plan the session', exact: true }).click();
        await next.waitFor();
      };
      const rooms = async (): Promise<(string | undefined)[]> =>
        (await get<Listed<{ place?: string }>>(`cohorts/${cohortId}/training-sessions`)).items
          .map(({ place }) => place)
          .filter((place) => place?.endsWith(' room'));
      await plan('No connection');
      await dialog.locator('input[name="place"]').fill('The second room');
      await plan('Sent twice with different content');
      expect(await rooms()).toEqual(['The first room']);
      await plan('The session is planned');
      expect((await rooms()).toSorted()).toEqual(['The first room', 'The second room']);
      await page.context().close();
    });

    it('cancels a session with a reason, and says whom the mail goes to', async () => {
      const people = mentors.slice(2, 4);
      const id = await planned('Campus Ylivieska', 24, people);
      const page = await openSession(id, { width: 360, language: 'fi', theme: 'dark' });
      await page.getByRole('button', { name: 'Peru tilaisuus …' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('Viestin saa 2 henkilöä').waitFor();
      await looksRight(page);
      await dialog.getByRole('button', { name: 'Peru tilaisuus', exact: true }).click();
      await dialog.locator('.fault').waitFor();
      await dialog.getByLabel('Syy').selectOption({ label: 'Kouluttaja on sairaana' });
      await dialog.getByRole('button', { name: 'Peru tilaisuus', exact: true }).click();
      await isTold(page, 'Tilaisuus on peruttu.');
      await page.getByText('Kouluttaja on sairaana').waitFor();
      expect(await page.getByRole('button', { name: 'Muuta …' }).count()).toBe(0);
      await page.context().close();
      expect(await mailsTomorrow(client, /^(Cancelled|Inställt|Peruttu)/)).toHaveLength(2);
    });

    it('shows who was recorded by whom, corrects an entry with a reason, adds who was forgotten, and prints the sheet', async () => {
      const [first, second, , forgotten] = mentors as [Person, Person, Person, Person];
      const id = await planned('Campus Raahe', 2, [first, second]);
      await client.advanceTo(instantAt(addDays(localDateOf(await client.now()), 2), '15:30'));
      const page = await openSession(id, { language: 'sv' });
      await page.getByLabel(first.name).check();
      await page.getByLabel(second.name).check();
      await page.setViewportSize({ width: 400, height: 900 });
      expect(await touching(page)).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.getByRole('button', { name: 'Spara närvaron' }).click();
      await isTold(page, /^Sparat: 2 närvarande/);
      const row = page.getByRole('row', { name: new RegExp(second.name) });
      await row.getByText('Närvarande').waitFor();
      await page.getByRole('button', { name: `Rätta närvaron: ${second.name}` }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Rätta listan' }).click();
      await dialog.locator('.fault').waitFor();
      await dialog.getByLabel('Orsak').selectOption({ label: 'Gick tidigare' });
      await dialog.getByRole('button', { name: 'Rätta listan' }).click();
      await isTold(page, `Närvaron är rättad: ${second.name}.`);
      await row.getByText('Frånvarande').waitFor();
      await row.getByText('Annika Nyberg').waitFor();

      await page.getByRole('button', { name: 'Lägg till någon som var där …' }).click();
      await dialog.getByLabel('Namn').selectOption({ label: forgotten.name });
      await dialog.getByRole('button', { name: 'Anteckna som närvarande' }).click();
      await isTold(page, /^Sparat: 1 närvarande/);
      await page.getByRole('row', { name: new RegExp(forgotten.name) }).waitFor();
      for (const deed of ['take', 'remove']) await opensOvertaken(page, `${deed}-${first.id}`, 'sv');
      await looksRight(page);
      await page.emulateMedia({ media: 'print' });
      await page.getByRole('columnheader', { name: 'Underskrift' }).waitFor();
      expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(false);
      expect(await page.getByRole('button').count()).toBe(0);
      await page.context().close();
    });

    it('lets a mentor choose a seat by the link of a mail on a phone, and change the choice by the same link', async () => {
      const first = await planned('Campus Karleby', 40, []);
      const second = await planned('Campus Karleby', 41, []);
      const mentor = mentors[2] as Person;
      const { form } = await get<{ form: { answers: { email: string } } }>(`applications/${mentor.id}`);
      await mailsTomorrow(client, /^/);
      const mails = (await (
        await fetch(`${system.url}/_local/mails?to=${encodeURIComponent(form.answers.email)}`)
      ).json()) as readonly ReceivedMail[];
      const context = await browser.newContext({ viewport: { width: 390, height: 844 }, bypassCSP: true });
      const page = await context.newPage();
      /** The newest link to sessions, wherever it stands. */
      const open = async (): Promise<string> => {
        for (const link of mails.flatMap(({ links }) => links)) {
          if (!link.includes('t=')) continue;
          await page.goto(link);
          if ((await page.locator('.sessions input[type="radio"]').count()) > 0) return link;
        }
        throw new Error(`No mail to ${form.answers.email} leads to sessions.`);
      };
      const seatsOf = async (id: string): Promise<readonly string[]> =>
        (
          await get<{ participants: readonly { applicationId: string }[] }>(`training-sessions/${id}`)
        ).participants.map(({ applicationId }) => applicationId);
      const submit = page.locator('#form button[type="submit"]');
      const link = await open();
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await submit.click();
      await page.locator('.problems').getByRole('link').waitFor();
      await page.locator(`input[value="${first}"]`).check();
      await submit.click();
      await page.locator('.problems, fieldset').first().waitFor({ state: 'detached' });
      expect(await seatsOf(first)).toEqual([mentor.id]);
      await page.goto(link);
      expect(await page.locator(`input[value="${first}"]`).isChecked()).toBe(true);
      await page.locator(`input[value="${second}"]`).check();
      await submit.click();
      await page.locator('fieldset').first().waitFor({ state: 'detached' });
      expect([await seatsOf(first), await seatsOf(second)]).toEqual([[], [mentor.id]]);
      await context.close();
    });
  },
);
