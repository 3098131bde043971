import type { Page } from 'playwright-core';

/** Fills in the student's form in English, as a person would who answers what is asked. Who is invited has no address to give. */
export const fillIn = async (page: Page, { isInvited = false } = {}): Promise<void> => {
  await page.getByLabel('First name').fill('Lin');
  if (!isInvited) await page.getByLabel('E-mail', { exact: true }).fill('lin@student.centria.fi');
  await page.getByLabel('Where you live').selectOption('kokkola');
  await page.getByLabel('Degree programme').selectOption('informationTechnology');
  await page.getByLabel('Bachelor’s degree').check();
  await page.getByRole('group', { name: 'Campus' }).getByLabel('Kokkola').check();
  await page.getByLabel('I am writing my thesis').check();
  await page.getByLabel('When do you expect to graduate?').fill('2027-06');
  const fields = page.getByRole('group', { name: 'Fields in which you want to work' });
  await fields.getByLabel('Choice 1').selectOption('ict');
  await fields.getByLabel('Choice 2').selectOption('automation');
  await page
    .getByRole('group', { name: 'What you want help with' })
    .getByLabel('Choice 1')
    .selectOption('cv');
  await page
    .getByLabel('What should be different')
    .fill('I want to know how people here find a first job. '.repeat(3));
  await page
    .getByLabel('Why do you want a mentor')
    .fill('I graduate soon and know nobody in my own field. '.repeat(3));
  await page.getByLabel('I want to work in Ostrobothnia').check();
  await page.getByLabel('1–3 years').check();
  await page.getByRole('group', { name: 'Have you worked in Finland?' }).getByLabel('No').check();
  await page.getByLabel('I have no job').check();
  await page.getByLabel('Level: English').selectOption('fluent');
  await page.getByLabel('Another language 1', { exact: true }).selectOption('ne');
  await page.getByLabel('Level: Another language 1').selectOption('native');
  await page.getByLabel('In person or online').check();
  await page.getByLabel('Weekday evenings').check();
  await page.getByLabel('I can get to Jakobstad').check();
  await page.getByLabel('I take the first contact').check();
  await page.getByLabel('I understand that a mentor').check();
  await page.getByLabel('I have read the privacy notice').check();
};

/** Checks the answers, and sends them where nothing is wrong. */
export const send = async (page: Page): Promise<void> => {
  const sending = page.getByRole('button', { name: 'Send the application' });
  if (!(await sending.isVisible())) {
    await page.getByRole('button', { name: 'Check your answers' }).click();
    const next = page.locator('#problems:not([hidden]), #check:not([hidden]), [name=at]');
    await next.first().waitFor({ state: 'attached' });
  }
  if (await sending.isVisible()) await sending.click();
};
