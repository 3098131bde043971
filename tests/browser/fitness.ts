import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Violations of WCAG 2.2 AA and of axe's best practices. */
export const violations = async (page: Page): Promise<string[]> => {
  // Evaluated and not added as a tag, which the content security policy of a page would refuse.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
    };
    const found = await axe.run({
      // Elements that pass are not counted: naming each would be most of the work on a long list.
      resultTypes: ['violations'],
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return found.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
  });
};

/** Width that sticks out to the right: the page would have to be scrolled in two directions. */
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
      // Nobody presses what is drawn for nobody: a form's first button, which Enter presses.
      .filter((control) => control.checkVisibility() && !control.closest('.unseen, [aria-hidden=true]'))
      .filter((control) => control.getBoundingClientRect().height < 44)
      .map((control) => `${control.tagName} ${control.id || control.textContent}`),
  );

/** Pairs of buttons with nothing between them: a finger hits the wrong one. */
export const touching = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    // Nothing below a dialog can be pressed.
    const layer = document.querySelector('dialog[open]') ?? document;
    const buttons = [...layer.querySelectorAll<HTMLElement>('.button')].filter(
      (button) => button.checkVisibility() && !button.closest('.unseen, [aria-hidden=true]'),
    );
    const gap = (one: DOMRect, other: DOMRect): number =>
      Math.max(
        Math.max(one.top, other.top) - Math.min(one.bottom, other.bottom),
        Math.max(one.left, other.left) - Math.min(one.right, other.right),
      );
    return buttons.flatMap((one, index) =>
      buttons
        .slice(index + 1)
        .filter((other) => gap(one.getBoundingClientRect(), other.getBoundingClientRect()) < 4)
        .map((other) => `touching: ${one.textContent} | ${other.textContent}`),
    );
  });

/** Labels of filters that stand at another height than those beside them. */
export const unaligned = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.filters')].flatMap((filters) => {
      const labels = [...filters.querySelectorAll<HTMLElement>('label')].filter((label) =>
        label.checkVisibility(),
      );
      return labels.slice(1).flatMap((label, index) => {
        const [before, now] = [labels[index] as HTMLElement, label].map((each) =>
          each.getBoundingClientRect(),
        );
        const isSameRow =
          before && now && now.left >= before.right && now.top < before.bottom && before.top < now.bottom;
        return isSameRow && Math.abs(now.top - before.top) > 0.5
          ? [`unaligned: ${labels[index]?.textContent} | ${label.textContent}`]
          : [];
      });
    }),
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

/** Words that a table breaks in the middle, and what a panel hides of the list beside it. Addresses have no other place to break. */
export const brokenTables = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const broken: string[] = [];
    for (const table of document.querySelectorAll('.rows')) {
      const texts = document.createTreeWalker(table, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null) {
        if (text.parentElement?.checkVisibility() !== true || text.parentElement.closest('.unseen')) continue;
        for (const { 0: word, index } of text.data.matchAll(/\S+/g)) {
          if (/[@/-]/.test(word)) continue;
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1)
            broken.push(`broken: ${word}`);
        }
      }
    }
    const [list, panel] = [...document.querySelectorAll('.with-panel > *')];
    const table = list?.querySelector('table')?.getBoundingClientRect();
    const over = panel?.getBoundingClientRect();
    const isHidden =
      table &&
      over &&
      table.right > over.left &&
      table.left < over.right &&
      table.bottom > over.top &&
      table.top < over.bottom;
    return isHidden ? [...broken, 'the panel covers its list'] : broken;
  });

/** Links that stand alone, for example in a cell of a table, and are hard to hit. WCAG 2.2 asks for 24 pixels; a link in a sentence is exempt. */
export const smallLinks = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a[href]')]
      .filter((link) => link.checkVisibility() && !link.closest('.unseen'))
      .filter((link) => link.parentElement?.textContent?.trim() === link.textContent?.trim())
      .filter((link) => {
        const { width, height } = link.getBoundingClientRect();
        return width < 24 || height < 24;
      })
      .map((link) => `small link: ${link.textContent}`),
  );

/**
 * Goes through the page by the Tab key, and says what a person without a mouse would miss: a control that is never reached, a focus that
 * nobody sees, and an order that jumps back up in the same column.
 */
export const lostFocus = async (page: Page): Promise<string[]> => {
  const count = await page.evaluate(() => {
    const box = document.querySelector('dialog[open]') ?? document.body;
    const all = [
      ...box.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, summary, [tabindex="0"]',
      ),
    ].filter((each) => each.checkVisibility() && each.tabIndex >= 0 && !each.matches(':disabled'));
    // A group of radio buttons is one stop.
    const stops = all.filter(
      (each) =>
        !(each instanceof HTMLInputElement && each.type === 'radio') ||
        each === all.find((other) => other instanceof HTMLInputElement && other.name === each.name),
    );
    const nameOf = (each: HTMLElement) =>
      `${each.tagName.toLowerCase()} ${each.getAttribute('aria-label') ?? each.textContent?.trim().slice(0, 40) ?? ''}`;
    const seen: HTMLElement[] = [];
    const troubles: string[] = [];
    box.setAttribute('tabindex', '-1');
    (box as HTMLElement).focus({ preventScroll: true });
    box.removeAttribute('tabindex');
    const watch = ({ target }: Event): void => {
      const each = target as HTMLElement;
      if (!stops.includes(each) || seen.includes(each)) return;
      seen.push(each);
      const { outlineWidth, outlineStyle, boxShadow } = getComputedStyle(each);
      if ((outlineStyle === 'none' || parseFloat(outlineWidth) < 2) && boxShadow === 'none')
        troubles.push(`unseen focus: ${nameOf(each)}`);
      // A link that goes over two lines has two boxes.
      const { left, top, width, height } = each.getClientRects()[0] ?? each.getBoundingClientRect();
      const above = document.elementFromPoint(left + width / 2, top + height / 2);
      if (
        above !== null &&
        !each.contains(above) &&
        !above.contains(each) &&
        !above.closest('label')?.contains(each)
      )
        troubles.push(`covered focus: ${nameOf(each)} by ${nameOf(above as HTMLElement)}`);
    };
    document.addEventListener('focusin', watch);
    Object.assign(window, {
      focusReport: () => {
        document.removeEventListener('focusin', watch);
        for (const [index, each] of seen.slice(1).entries()) {
          const [now, before] = [each, seen[index] as HTMLElement].map((one) => one.getBoundingClientRect());
          const isSameColumn = now && before && now.left < before.right && before.left < now.right;
          if (isSameColumn && now.bottom <= before.top)
            troubles.push(`jumps back: ${nameOf(seen[index] as HTMLElement)} → ${nameOf(each)}`);
        }
        const missed = stops
          .filter((each) => !seen.includes(each))
          .map((each) => `never reached: ${nameOf(each)}`);
        return [...troubles, ...missed];
      },
    });
    // A date is typed in three or more parts, each of them a stop.
    return (
      stops.length +
      2 +
      8 * box.querySelectorAll('input[type="date"], input[type="datetime-local"], input[type="time"]').length
    );
  });
  // One after the other, and none waits until the test has heard of the one before.
  const keyboard = await page.context().newCDPSession(page);
  await Promise.all(
    Array.from({ length: count }, () =>
      keyboard.send('Input.dispatchKeyEvent', {
        type: 'rawKeyDown',
        key: 'Tab',
        code: 'Tab',
        windowsVirtualKeyCode: 9,
      }),
    ),
  );
  await keyboard.detach();
  return page.evaluate(() => (window as unknown as { focusReport: () => string[] }).focusReport());
};

/** Names and codes of the program where words belong. */
export const rawKeys = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'main :is(dt, dd, th, td, label, legend, option, h1, h2, h3, .tag)',
      ),
    ]
      .filter((element) => element.childElementCount === 0)
      // A word of ours that stands alone and names a value begins with a capital.
      .map((element) => ({ text: element.textContent.trim(), isName: element.matches('dt, th, legend') }))
      .filter(
        ({ text, isName }) =>
          /^[a-z]+(?:[A-Z.][a-zA-Z]+)+$/.test(text) ||
          /^[A-Z]+(?:_[A-Z]+)+$/.test(text) ||
          (isName && /^[a-z]+$/.test(text)),
      )
      .map(({ text }) => `raw key: ${text}`),
  );

/** Everything that keeps somebody from using the page as it stands. */
export const unfitness = async (page: Page): Promise<string[]> => {
  const wide = await overflow(page);
  return [
    ...(wide > 0 ? [`overflow by ${wide} px`] : []),
    ...(await violations(page)),
    ...(await smallTargets(page)),
    ...(await smallLinks(page)),
    ...(await touching(page)),
    ...(await unaligned(page)),
    ...(await cutWords(page)),
    ...(await brokenTables(page)),
    ...(await lostFocus(page)),
    ...(await rawKeys(page)),
  ];
};
