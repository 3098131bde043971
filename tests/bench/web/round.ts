import type { Page } from 'playwright-core';

type Couple = { readonly mentorApplicationId: string; readonly studentApplicationId: string };

/** Times of frames while the whole page is scrolled down once and up again. */
export const scroll = async (page: Page): Promise<number[]> => {
  await page.evaluate(() => {
    const frames: number[] = [];
    let before: number | undefined;
    const look = (now: number): void => {
      if (before !== undefined) frames.push(now - before);
      before = now;
      Object.assign(window, { frames, looking: requestAnimationFrame(look) });
    };
    requestAnimationFrame(look);
  });
  const browser = await page.context().newCDPSession(page);
  const height = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
  for (const yDistance of [-height, height])
    await browser.send('Input.synthesizeScrollGesture', { x: 600, y: 500, yDistance, speed: 12_000 });
  await browser.detach();
  return page.evaluate(() => {
    const { frames, looking } = window as unknown as { frames: number[]; looking: number };
    cancelAnimationFrame(looking);
    return frames;
  });
};

/** Time from an event at a control until what it leads to is painted. */
const untilPainted = async (
  page: Page,
  { event, sign }: { readonly event: 'click' | 'input'; readonly sign: string },
  act: () => Promise<void>,
): Promise<number> => {
  await page.evaluate(
    ([kind, selector]) => {
      const isThere = (): boolean => document.querySelector(selector) !== null;
      const answer = new Promise<number>((resolve) => {
        document.addEventListener(
          kind,
          () => {
            const from = performance.now();
            const painted = (): void =>
              void requestAnimationFrame(() => {
                const { port1, port2 } = new MessageChannel();
                port1.onmessage = () => resolve(performance.now() - from);
                port2.postMessage(undefined);
              });
            const watcher = new MutationObserver(() => {
              if (!isThere()) return;
              watcher.disconnect();
              painted();
            });
            watcher.observe(document.body, {
              subtree: true,
              childList: true,
              attributes: true,
              characterData: true,
            });
          },
          { capture: true, once: true },
        );
      });
      Object.assign(window, { answer });
    },
    [event, sign] as const,
  );
  await act();
  return page.evaluate(() => (window as unknown as { answer: Promise<number> }).answer);
};

/** Writes into the search field and empties it again: until the table has changed. */
export const filter = async (page: Page, word: string): Promise<number[]> => {
  const field = page.getByLabel('Search by name');
  const times: number[] = [];
  for (const written of [word, ''])
    times.push(await untilPainted(page, { event: 'input', sign: 'main' }, () => field.fill(written)));
  return times;
};

/** Opens a pair by its link in the table. */
export const open = (page: Page, { mentorApplicationId, studentApplicationId }: Couple): Promise<number> => {
  const key = new URLSearchParams({ pair: `${mentorApplicationId}~${studentApplicationId}` });
  const link = page.locator(`.rows a[href*="${key}"]`).first();
  return untilPainted(
    page,
    { event: 'click', sign: `.panel a[href="#/applications/${studentApplicationId}"]` },
    () => link.click(),
  );
};

/** Locks the pair that is open, and takes it back. Each ends when the table shows it. */
export const lockAndUndo = async (page: Page): Promise<{ readonly lock: number; readonly undo: number }> => {
  await page.locator('.decisions input[name="reason"]').fill('They know each other’s work.');
  const lock = await untilPainted(page, { event: 'click', sign: '.with-panel tr.marked .tag.good' }, () =>
    page.getByRole('button', { name: 'Lock', exact: true }).click(),
  );
  const undo = await untilPainted(
    page,
    { event: 'click', sign: '.with-panel tr.marked:not(:has(.tag.good))' },
    () => page.getByRole('button', { name: 'Undo' }).click(),
  );
  return { lock, undo };
};
