import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Violations of WCAG 2.2 AA and of axe's best practices. */
export const violations = async (page: Page): Promise<string[]> => {
  // Evaluated and not added as a tag, which the content security policy of a page would refuse.
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
    };
    const found = await axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return found.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
  });
};

/** What sticks out to the right: the page would have to be scrolled in two directions. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Controls that a finger would miss. A link inside a sentence is exempt, and a mark counts with its label. */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'button, select, textarea, summary, .languages a, .footer a, .mark label, .question > input',
      ),
    ]
      .filter((control) => control.checkVisibility() && !control.closest('.unseen'))
      .filter((control) => control.getBoundingClientRect().height < 44)
      .map((control) => `${control.tagName} ${control.id || control.textContent}`),
  );

/** Words that are cut off: in a heading without a hyphen, or by the edge of a closed list. */
export const cutWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const ink = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
    const ARROW = 20;
    const headings = [...document.querySelectorAll<HTMLElement>('h1, h2')].filter((heading) => {
      heading.style.overflowWrap = 'normal';
      const isCut = heading.checkVisibility() && heading.scrollWidth > heading.clientWidth;
      heading.style.overflowWrap = '';
      return isCut;
    });
    const lists = [...document.querySelectorAll('select')].filter((list) => {
      const { font, paddingInlineStart, paddingInlineEnd } = getComputedStyle(list);
      ink.font = font;
      const room = list.clientWidth - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd) - ARROW;
      return list.checkVisibility() && ink.measureText(list.selectedOptions[0]?.text ?? '').width > room;
    });
    return [
      ...headings.map(({ textContent }) => `cut: ${textContent}`),
      ...lists.map(({ name, selectedOptions }) => `cut: ${name} ${selectedOptions[0]?.text}`),
    ];
  });
