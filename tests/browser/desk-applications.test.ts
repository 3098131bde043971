import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actionLinkIn, type Client } from '../../infra/local/sample/client.ts';
import type { LocalSystem } from '../../infra/local/system.ts';
import { addDays, localDateOf } from '../../shared/domain/kernel/dates.ts';
import { studentForm } from '../people/forms.ts';
import { noBrowser } from './chromium.ts';
import { isTold, openDesk } from './desk.ts';
import { deskApi } from './desk-api.ts';
import { looksRight } from './looks-right.ts';
import { mailsTomorrow } from './mails-leave.ts';
import { startSmallSample } from './small-sample.ts';

type Person = { readonly id: string; readonly name: string; readonly role: string };
type Listed<Item> = { readonly items: readonly Item[] };

describe.skipIf(noBrowser !== undefined)(
  `applications corrected on the desk${noBrowser ? ` – skipped: ${noBrowser}` : ''}`,
  () => {
    let browser: Browser;
    let system: LocalSystem;
    let client: Client;
    let cohortId: string;
    let people: readonly Person[];
    const { get, post } = deskApi(() => client);

    beforeAll(async () => {
      ({ browser, system, client, cohortId } = await startSmallSample());
      people = (await get<Listed<Person>>(`cohorts/${cohortId}/applications`)).items;
    });
    afterAll(async () => {
      await browser?.close();
      await system?.stop();
    });

    const person = (role: string, index: number): Person => {
      const found = people.filter((each) => each.role === role)[index];
      if (!found) throw new Error(`The sample has no ${role} number ${index}.`);
      return found;
    };
    const open = (id: string, more: Partial<Parameters<typeof openDesk>[1]> = {}): Promise<Page> =>
      openDesk(browser, { origin: system.url, to: `/applications/${id}`, ...more });

    it('corrects an answer with channel and reason, shows the former one, and the number of students of a mentor', async () => {
      const { id } = person('mentor', 0);
      const page = await open(id);
      await page.getByRole('button', { name: 'Correct answers …' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('checkbox', { name: 'Job title' }).check();
      await dialog.getByLabel('Job title', { exact: true }).last().fill('');
      await dialog.getByRole('button', { name: 'Correct', exact: true }).click();
      await dialog.locator('.fault').first().waitFor();
      await dialog.getByLabel('How the word of it came').selectOption({ label: 'by phone' });
      await dialog.getByLabel('Reason').fill('Called on Monday.');
      await dialog.getByRole('button', { name: 'Correct', exact: true }).click();
      await dialog.locator('input[name="jobTitle"][aria-invalid="true"]').waitFor();
      await dialog.locator('input[name="jobTitle"]').fill('Head of everything');
      await looksRight(page);
      await dialog.getByRole('button', { name: 'Correct', exact: true }).click();
      await isTold(page, 'The answers are corrected.');
      await page.getByText('said by phone: Called on Monday.').waitFor();
      await page.getByText('Before:').waitFor();

      await page.getByRole('button', { name: 'Change the number of students …' }).click();
      await dialog.locator('input[name="capacity"]').fill('9');
      await dialog.getByLabel('How the word of it came').selectOption({ label: 'by letter' });
      await dialog.getByLabel('Reason').fill('Takes more after all.');
      await dialog.getByRole('button', { name: 'Correct', exact: true }).click();
      await dialog.locator('input[name="capacity"][aria-invalid="true"]').waitFor();
      await dialog.locator('input[name="capacity"]').fill('3');
      await dialog.getByRole('button', { name: 'Correct', exact: true }).click();
      await page.getByText('said by letter').waitFor();
      const { form } = await get<{ form: { answers: object } }>(`applications/${id}`);
      expect(form.answers).toMatchObject({ jobTitle: 'Head of everything', capacity: 3 });
      await page.context().close();
    });

    it('keeps a note that is too early to send through a reload, and adds it', async () => {
      const page = await open(person('student', 0).id, { width: 360, language: 'sv', theme: 'dark' });
      await page.getByLabel('Ny anteckning').fill('Ringer på fredag.');
      await page.reload();
      expect(await page.getByLabel('Ny anteckning').inputValue()).toBe('Ringer på fredag.');
      await looksRight(page);
      await page.getByRole('button', { name: 'Lägg till anteckningen' }).click();
      await isTold(page, 'Anteckningen är tillagd.');
      await page.getByRole('listitem').getByText('Ringer på fredag.').waitFor();
      expect(await page.getByLabel('Ny anteckning').inputValue()).toBe('');
      await page.context().close();
    });

    it('enters the answer to a question on somebody’s behalf, and marks it', async () => {
      const { id } = person('student', 1);
      const page = await open(id);
      await page.getByRole('button', { name: 'Ask for more …' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Send the question' }).click();
      await dialog.locator('.fault').waitFor();
      await dialog.getByLabel('Your question').fill('When do you graduate?');
      await dialog.locator('summary').click();
      await dialog.locator('input[name="campus"]').check();
      await dialog.getByRole('button', { name: 'Send the question' }).click();
      await isTold(page, 'The question is sent.');
      await page.getByRole('button', { name: 'Enter the answer …' }).click();
      await dialog.getByText('When do you graduate?').waitFor();
      await dialog.getByLabel('How the word of it came').selectOption({ label: 'in person' });
      await dialog.getByLabel('Reason').fill('Met at the campus.');
      await dialog.getByRole('button', { name: 'Enter the answer', exact: true }).click();
      await dialog.locator('textarea[aria-invalid="true"]').waitFor();
      await dialog.getByLabel('Answer', { exact: true }).fill('In June.');
      await looksRight(page);
      await dialog.getByRole('button', { name: 'Enter the answer', exact: true }).click();
      await isTold(page, 'The answer is entered.');
      await page.getByText('said in person').first().waitFor();
      await page.getByText('In June.').waitFor();
      await page.getByRole('button', { name: 'Approve', exact: true }).waitFor();
      await page.context().close();
    });

    it('takes in what an applicant answers by the link of a question', async () => {
      const { id } = person('mentor', 1);
      await post(`applications/${id}/questions`, { question: 'Could you meet in Kokkola?' });
      const asked = await mailsTomorrow(client, /^(A question about|En fråga om|Kysymys hakemuksestasi)/);
      expect(asked).toHaveLength(1);
      const theirs = await (await browser.newContext({ bypassCSP: true })).newPage();
      await theirs.goto(`${asked[0] && actionLinkIn(asked[0])}&lang=en`);
      await theirs.getByText('Could you meet in Kokkola?').waitFor();
      await theirs.getByRole('button', { name: 'Send my answer' }).click();
      await theirs.getByRole('alert').waitFor();
      await theirs.getByLabel('Your answer').fill('On Fridays, yes.');
      await looksRight(theirs);
      await theirs.getByRole('button', { name: 'Send my answer' }).click();
      await theirs.getByRole('heading', { name: 'Thank you for your answer' }).waitFor();
      await theirs.context().close();
      await client.drain();
      const page = await open(id, { language: 'fi', width: 390 });
      await page.getByText('On Fridays, yes.').waitFor();
      await page.getByRole('button', { name: 'Hyväksy', exact: true }).waitFor();
      await looksRight(page);
      await page.context().close();
    });

    it('moves an application to another cohort and reopens a withdrawn one, each with a mail', async () => {
      const [moved, reopened] = [person('student', 2), person('student', 3)];
      const today = localDateOf(await client.now());
      const period = { opens: addDays(today, 100), closes: addDays(today, 130) };
      await post('programmes/cccc/cohorts', {
        name: 'Later cohort',
        applications: { mentor: period, student: period },
        matchingOn: [addDays(today, 150)],
        kickOff: addDays(today, 170),
        confirmed: ['day-off', 'school-holidays'],
      });
      const page = await open(moved.id);
      await page.getByRole('button', { name: 'Move to another cohort …' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Move', exact: true }).click();
      await dialog.getByRole('alert').waitFor();
      await dialog.getByLabel('Cohort').selectOption({ label: 'Later cohort' });
      await dialog.getByRole('button', { name: 'Move', exact: true }).click();
      await isTold(page, `The application of ${moved.name} is moved.`);
      await page.getByRole('main').getByRole('link', { name: 'Later cohort' }).waitFor();
      await page.context().close();

      await post(`applications/${reopened.id}/withdrawal`);
      await client.drain();
      const other = await open(reopened.id, { language: 'fi' });
      await other.getByRole('button', { name: 'Avaa uudelleen …' }).click();
      await other.getByText('Hakija saa viestin').waitFor();
      await other.getByRole('button', { name: 'Avaa uudelleen', exact: true }).click();
      await isTold(other, `Hakemus on taas avoinna: ${reopened.name}.`);
      await other.getByRole('button', { name: 'Hyväksy', exact: true }).waitFor();
      await other.context().close();
      const MOVED = /^(Your application is for another|Din ansökan gäller nu|Hakemuksesi koskee nyt)/;
      const OPEN = /(is open again|är öppen igen|avattu uudelleen)$/;
      const mails = await mailsTomorrow(client, new RegExp(`${MOVED.source}|${OPEN.source}`));
      expect(mails.filter(({ subject }) => MOVED.test(subject))).toHaveLength(1);
      expect(mails.filter(({ subject }) => OPEN.test(subject))).toHaveLength(1);
    });

    it('takes the answers of somebody who is approved along to another cohort, after saying what stays', async () => {
      const approved = person('student', 4);
      const today = localDateOf(await client.now());
      const period = { opens: addDays(today, 200), closes: addDays(today, 230) };
      await post('programmes/cccc/cohorts', {
        name: 'Cohort of next year',
        applications: { mentor: period, student: period },
        matchingOn: [addDays(today, 250)],
        kickOff: addDays(today, 270),
        confirmed: ['day-off', 'school-holidays', 'kick-off-late'],
      });
      await post(`applications/${approved.id}/approval`);
      await client.drain();
      await client.newMails();
      const page = await open(approved.id, { width: 390 });
      const phone = page.getByRole('dialog');
      await page.getByRole('button', { name: 'Move to another cohort …' }).click();
      await phone.getByText('stay in its figures').waitFor();
      await phone.getByLabel('Cohort').selectOption({ label: 'Cohort of next year' });
      await looksRight(page);
      await phone.getByRole('link', { name: 'Enter it there with the same answers' }).click();
      await page.getByText(`The answers are those of ${approved.name}`).waitFor();
      expect(approved.name).toContain(await page.getByLabel('First name').inputValue());
      await page.getByLabel('How the word of it came').selectOption({ label: 'by phone' });
      await page.getByLabel('Reason').fill('Works abroad this spring.');
      await page.getByRole('button', { name: 'Enter the application' }).click();
      await isTold(page, /link/);
      await page.context().close();
      const links = await mailsTomorrow(client, /./);
      expect(links.map(({ subject }) => subject)).toContainEqual(
        expect.stringMatching(/^(Confirm|Bekräfta|Vahvista)/),
      );
      const { status } = await get<{ readonly status: string }>(`applications/${approved.id}`);
      expect(status).toBe('PARTICIPATING');
    });

    it('shows the cohort of an application in the menu, and leads from there to the list of another one', async () => {
      const page = await openDesk(browser, { origin: system.url, to: '/today' });
      const menu = page.getByRole('navigation').getByLabel('Cohort');
      await menu.selectOption({ label: 'Later cohort' });
      const later = await menu.inputValue();
      const { id, name } = person('student', 1);
      await page.evaluate((to) => {
        window.location.hash = to;
      }, `/applications/${id}`);
      await page.getByRole('heading', { level: 1, name }).waitFor();
      expect(await menu.inputValue()).toBe(cohortId);
      await menu.selectOption({ label: 'Later cohort' });
      await page.getByRole('heading', { level: 1, name: 'Applications' }).waitFor();
      expect(page.url()).toContain(`#/cohorts/${later}/applications`);
      await page.context().close();
    });

    it('enters an application from the word of somebody, with each fault at its question, and marks it', async () => {
      const page = await openDesk(browser, { origin: system.url, to: `/cohorts/${cohortId}/applications` });
      await page.getByRole('link', { name: 'Enter an application …' }).click();
      await page.getByRole('heading', { level: 1, name: 'Enter an application' }).waitFor();
      await page.getByLabel('First name').fill('Åsa');
      await page.getByRole('button', { name: 'Enter the application' }).click();
      await page.locator('select[name="channel"][aria-invalid="true"]').waitFor();
      await page.getByLabel('How the word of it came').selectOption({ label: 'by letter' });
      await page.getByLabel('Reason').fill('Came on paper.');
      await page.getByLabel('Consent', { exact: true }).selectOption({ index: 1 });
      await page.getByLabel('How the person has consented').fill('Signed the paper form.');
      await page.getByRole('button', { name: 'Enter the application' }).click();
      await page.locator('input[name="email"][aria-invalid="true"]').waitFor();
      await looksRight(page);
      await page.reload();
      expect(await page.getByLabel('First name').inputValue()).toBe('Åsa');
      await page.locator('input[name="email"]').fill('asa.paper@example.org');
      for (const [name, index] of Object.entries({
        locale: 1,
        municipality: 1,
        workSituation: 3,
        field: 1,
        yearsExperience: 1,
        meetingMode: 1,
      }))
        await page.locator(`select[name="${name}"]`).selectOption({ index });
      await page.locator('input[name="jobTitle"]').fill('Boat builder');
      await page
        .locator('textarea[name="bio"]')
        .fill('Has built boats for twenty years and likes to tell of it.');
      await page.locator('input[name="capacity"]').fill('1');
      await page.getByLabel('Place 1').selectOption({ index: 1 });
      await page.getByRole('combobox', { name: 'Language', exact: true }).first().selectOption({ index: 1 });
      await page.getByRole('combobox', { name: 'Level', exact: true }).first().selectOption({ index: 4 });
      await page
        .getByRole('group', { name: 'When do you usually have time?' })
        .getByRole('checkbox')
        .first()
        .check();
      await page.getByRole('checkbox', { name: 'I have read the privacy notice' }).check();
      await page.getByRole('button', { name: 'Enter the application' }).click();
      await isTold(page, 'The application is entered and counts.');
      await page.getByRole('heading', { level: 1, name: 'Åsa' }).waitFor();
      await page.getByText('said by letter: Came on paper.').waitFor();
      await page.getByText('Signed the paper form.').waitFor();
      await page.getByRole('link', { name: '← Applications' }).click();
      await page.getByRole('row', { name: /Åsa/ }).getByText('Entered by staff').waitFor();
      await page.context().close();
    });

    it('sends the link of an unconfirmed application again, and corrects its address', async () => {
      const email = 'slip@example.org';
      const { noticeVersion: _, ...answers } = studentForm({ email });
      const said = { channel: 'PHONE', reason: 'Called on Monday.' };
      await post(`cohorts/${cohortId}/applications`, { role: 'student', answers, ...said });
      await client.drain();
      await client.newMails();
      const page = await openDesk(browser, {
        origin: system.url,
        to: `/people?search=${email}`,
        language: 'fi',
        width: 360,
      });
      await page.getByRole('button', { name: 'Lähetä linkki uudelleen' }).click();
      await isTold(page, `Linkki on lähetetty osoitteeseen ${email}.`);
      await client.drain();
      expect((await client.newMails()).map(({ to }) => to)).toEqual([[email]]);
      await looksRight(page);
      await page.getByRole('button', { name: 'Korjaa osoite …' }).first().click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Lähetä linkki sinne' }).click();
      await dialog.locator('input[aria-invalid="true"]').waitFor();
      await dialog.getByLabel('Sähköposti').fill('slip.no@example.org');
      await dialog.getByRole('button', { name: 'Lähetä linkki sinne' }).click();
      await isTold(page, 'Linkki on lähetetty osoitteeseen slip.no@example.org.');
      await page.getByRole('button', { name: 'Lähetä linkki uudelleen' }).waitFor();
      await client.drain();
      expect((await client.newMails()).map(({ to }) => to)).toEqual([['slip.no@example.org']]);
      await page.context().close();
    });
  },
);
