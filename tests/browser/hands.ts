import type { Locator, Page } from 'playwright-core';

type Option = { readonly index: number } | { readonly value: string } | { readonly label: string };

/** Ways in which a person works a page. */
export type Hands = {
  readonly press: (control: Locator) => Promise<void>;
  readonly write: (field: Locator, words: string) => Promise<void>;
  readonly choose: (list: Locator, option: Option) => Promise<void>;
};

/** By mouse or finger. */
export const pointing: Hands = {
  press: (control) => control.click(),
  write: (field, words) => field.fill(words),
  choose: async (list, option) => {
    await list.selectOption(option);
  },
};

export const isFocused = (control: Locator): Promise<boolean> =>
  control.evaluate((element) => element === document.activeElement);

/** Goes to a control as somebody without a mouse does. */
export const tabTo = async (page: Page, control: Locator): Promise<void> => {
  await control.waitFor();
  for (let presses = 0; presses < 150; presses += 1) {
    if (await isFocused(control)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key never reaches ${control}.`);
};

export const pressAt = async (page: Page, control: Locator): Promise<void> => {
  await tabTo(page, control);
  await page.keyboard.press('Enter');
};

/** Orders in which a browser may ask for the parts of a date. */
const DATE_ORDERS = [
  [1, 2, 0],
  [2, 1, 0],
  [0, 1, 2],
] as const;

const PARTS = 7;

/** Types a date, and the time behind it if there is one. */
const typeDate = async (
  page: Page,
  value: string,
  order: (typeof DATE_ORDERS)[number],
  clock: 12 | 24,
): Promise<void> => {
  const [date = '', time] = value.split('T');
  const parts = date.split('-');
  for (let back = 0; back < PARTS; back += 1) await page.keyboard.press('ArrowLeft');
  for (const part of order) {
    await page.keyboard.type(parts[part] ?? '');
    // A year may have more digits, so it is not left by itself.
    if (part === 0) await page.keyboard.press('ArrowRight');
  }
  if (time === undefined) return;
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const shown = clock === 24 ? hour : hour % 12 || 12;
  await page.keyboard.type([shown, minute].map((part) => String(part).padStart(2, '0')).join(''));
  if (clock === 12) await page.keyboard.type(hour < 12 ? 'a' : 'p');
};

export const writeAt = async (page: Page, field: Locator, words: string): Promise<void> => {
  await tabTo(page, field);
  if (!/^date/.test((await field.getAttribute('type')) ?? '')) {
    await page.keyboard.press('Control+A');
    await page.keyboard.type(words);
    return;
  }
  for (const order of DATE_ORDERS)
    for (const clock of [24, 12] as const) {
      await typeDate(page, words, order, clock);
      if ((await field.inputValue()) === words) return;
    }
  throw new Error(`${words} cannot be typed into ${field}.`);
};

/** By the keys alone. */
export const typing = (page: Page): Hands => ({
  press: (control) => pressAt(page, control),
  write: (field, words) => writeAt(page, field, words),
  async choose(list, option) {
    await tabTo(page, list);
    const [from, to] = await list.evaluate((element, wanted) => {
      const select = element as HTMLSelectElement;
      const found =
        'index' in wanted
          ? wanted.index
          : [...select.options].findIndex(({ value, label }) =>
              'value' in wanted ? value === wanted.value : label === wanted.label,
            );
      return [select.selectedIndex, found] as const;
    }, option);
    for (let step = 0; step < Math.abs(to - from); step += 1)
      await page.keyboard.press(to > from ? 'ArrowDown' : 'ArrowUp');
  },
});
