import type { Locator, Page, Route } from 'playwright-core';
import { IN_PARTS, isUnasked, pointersOf, SENDING } from '../functions/forms-of-pages.ts';

/** Values of a body that was sent. */
const sentIn = (value: unknown, at = ''): readonly string[] => [
  ...(at === '' ? [] : [at]),
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([step, inner]) => sentIn(inner, `${at}/${step}`))
    : []),
];

const CONTRACTS = SENDING.map(({ route, method, path, body }) => ({
  route,
  method,
  literal: path.replace(/\{\w+\}/g, '').length,
  address: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
  pointers: pointersOf(body),
})).sort((a, b) => b.literal - a.literal);

/** Every refusal of a body that its contract has, each with its pointer as its sentence. */
const refusalOf = (method: string, url: string, sent: unknown) => {
  const { pathname } = new URL(url);
  const contract = CONTRACTS.find((each) => each.method === method && each.address.test(pathname));
  if (contract === undefined) return undefined;
  const { route, pointers } = contract;
  const refused = new Set([...(IN_PARTS.has(route) ? [] : pointers), ...sentIn(sent)]);
  return { route, refused: [...refused] };
};

const MARK = /«([^»]*)»/g;

const marksIn = async (sentences: Locator): Promise<readonly string[]> =>
  (await sentences.allTextContents()).flatMap((text) => [...text.matchAll(MARK)].map(([, at = '']) => at));

/** Behaviour of a form that is refused for each value of its contract. */
export type Refused = {
  /** The route that the form was sent to; none where the page itself wanted more first. */
  readonly route: string | undefined;
  /** Faults that stand above the fields. */
  readonly above: readonly string[];
  /** Faults that stand nowhere, or twice. */
  readonly lost: readonly string[];
};

const choose = async (form: Locator): Promise<void> => {
  for (const select of await form.locator('select').all()) {
    if ((await select.inputValue()) !== '' || (await select.locator('option').count()) < 2) continue;
    await select.selectOption({ index: 1 });
  }
};

/** Sends a form as it stands, with a choice in each list, and refuses every value. */
const refuse = async (page: Page, form: Locator): Promise<Refused> => {
  await choose(form);
  const problems = form.locator('.problems');
  const stood = await problems.isVisible();
  let answered: ReturnType<typeof refusalOf>;
  const { promise: isAnswered, resolve: tell } = Promise.withResolvers<void>();
  const answer = async (route: Route): Promise<void> => {
    const request = route.request();
    const refusal =
      request.method() === 'GET'
        ? undefined
        : refusalOf(request.method(), request.url(), request.postDataJSON() as unknown);
    if (refusal === undefined) return route.fallback();
    answered = refusal;
    await route.fulfill({
      status: 422,
      contentType: 'application/problem+json',
      body: JSON.stringify({
        code: 'field-invalid',
        title: 'Refused',
        detail: 'Everything is refused.',
        errors: refusal.refused.map((pointer) => ({ pointer, code: 'invalid', detail: `«${pointer}»` })),
      }),
    });
    tell();
  };
  await page.route('**/api/**', answer);
  await form.locator('button[type=submit]').click({ timeout: 10_000 });
  // A page that wants more first sends nothing. Faults that stood before say nothing about this press.
  await (stood ? isAnswered : Promise.race([isAnswered, problems.waitFor({ timeout: 10_000 })]));
  if (answered !== undefined) await form.getByText('«').first().waitFor({ timeout: 10_000 });
  await page.unroute('**/api/**', answer);
  const above = await marksIn(form.locator('.problems li'));
  const shown = [...above, ...(await marksIn(form.locator('.fault')))];
  return {
    route: answered?.route,
    above,
    lost: (answered?.refused ?? []).filter((at) => shown.filter((each) => each === at).length !== 1),
  };
};

/** Sends each form that is open on a page, and refuses every value of it. What was typed for it is forgotten. */
export const refuseForms = async (page: Page): Promise<readonly Refused[]> => {
  const dialog = page.getByRole('dialog');
  const open = (await dialog.count()) > 0 ? dialog : page.getByRole('main');
  const seen: Refused[] = [];
  for (const form of await open.locator('form.desk-form:has(> .with-faults)').filter({ visible: true }).all())
    seen.push(await refuse(page, form));
  await page.evaluate(() => {
    for (const key of Object.keys(window.sessionStorage))
      if (key.startsWith('desk-form:')) window.sessionStorage.removeItem(key);
  });
  return seen;
};

/** Faults that stand where they should not: nowhere, twice, or above the fields although the form asks for the value. */
export const misplacedIn = (
  { above, lost }: Refused,
  isHidden: (pointer: string) => boolean,
): readonly string[] => [...lost, ...above.filter((pointer) => !isUnasked(pointer) && !isHidden(pointer))];
