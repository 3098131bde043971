import { availableParallelism, cpus } from 'node:os';
import type { Browser } from 'playwright-core';
import { clientFor } from '../../../infra/local/sample/client.ts';
import type { LocalSystem } from '../../../infra/local/system.ts';
import { CONSOLE, PATHS } from '../../../shared/pages/paths.ts';
import { readOptions } from '../../../shared/runtime/command-line.ts';
import { launchChromium } from '../../browser/chromium.ts';
import { openDesk } from '../../browser/desk.ts';
import { BEGINS, fill, onSystem, openCohort } from '../crowded-system.ts';
import { type Row, rowOf, tableOf } from '../times.ts';
import { startCompressingProxy } from './compressing-proxy.ts';
import { type Load, measureLoad } from './loads.ts';
import { filter, lockAndUndo, open, scroll } from './round.ts';

const USAGE = `npm run bench -- web [--pairs 1000] [--presses 15] [--json]
Loads: a browser that has never been there, 412 pixels wide, on slow 4G (1.6 Mbit/s, 562 ms for each request), with files compressed as CloudFront
does. LCP is when the largest part of the first view is painted.
The round: from the event at the control until its answer is painted, in ms, the local system's own answer included; frames while the table is
scrolled down and up once.`;

type Couple = { readonly mentorApplicationId: string; readonly studentApplicationId: string };
type Measured = { readonly loads: readonly Load[]; readonly rows: readonly Row[]; readonly pairs: number };

const measure = async (
  browser: Browser,
  system: LocalSystem,
  { pairs: wanted, presses }: { readonly pairs: number; readonly presses: number },
): Promise<Measured> => {
  const client = clientFor(system.url);
  const cohortId = await openCohort(client);
  await fill(system, cohortId, { students: wanted, mentors: wanted, seed: 1 });
  await client.drain();
  const asked = (await client.send(
    'POST',
    `/api/coordinator/cohorts/${cohortId}/rounds`,
    { floor: 0 },
    { staff: true },
  )) as {
    id: string;
  };
  await client.drain();
  const { pairs } = (await client.send('GET', `/api/coordinator/rounds/${asked.id}`, undefined, {
    staff: true,
  })) as {
    pairs: readonly Couple[];
  };

  const page = await openDesk(browser, { origin: system.url, to: `/rounds/${asked.id}`, now: BEGINS });
  await page.getByRole('table', { name: /^Pairs/ }).waitFor({ timeout: 120_000 });
  const token = (await page.evaluate(() => window.sessionStorage.getItem('staff-token'))) ?? '';
  const frames = await scroll(page);
  const filtered: number[] = [];
  const [opened, locked, undone]: number[][] = [[], [], []];
  for (const word of ['ann', 'kar', 'nie']) filtered.push(...(await filter(page, word)));
  for (let press = 0; press < presses; press += 1) {
    const pair = pairs[Math.floor((press * pairs.length) / presses)] as Couple;
    opened?.push(await open(page, pair));
    const { lock, undo } = await lockAndUndo(page);
    locked?.push(lock);
    undone?.push(undo);
  }
  await page.context().close();

  const proxy = await startCompressingProxy(system.url);
  const loads: Load[] = [];
  try {
    for (const { to, ...load } of [
      { page: 'start page', to: PATHS.start.fi },
      { page: 'application form', to: PATHS.applyMentor.fi },
      { page: 'desk, Today', to: `${CONSOLE}#/today`, token },
      { page: 'desk, applications', to: `${CONSOLE}#/cohorts/${cohortId}/applications`, token },
      { page: `desk, a round of ${pairs.length}`, to: `${CONSOLE}#/rounds/${asked.id}`, token },
    ])
      loads.push(await measureLoad(browser, { ...load, url: proxy.origin + to }));
  } finally {
    await proxy.stop();
  }
  return {
    loads,
    pairs: pairs.length,
    rows: [
      rowOf('a frame of the scroll', frames),
      rowOf('a letter in the search', filtered),
      rowOf('opening a pair', opened ?? []),
      rowOf('a lock', locked ?? []),
      rowOf('its undoing', undone ?? []),
    ],
  };
};

/** Waits of a person in a browser: pages on a slow line, and the round of a thousand. */
export const runWebBench = async (args: string[]): Promise<void> => {
  const values = readOptions(
    USAGE,
    {
      pairs: { type: 'string', default: '1000' },
      presses: { type: 'string', default: '15' },
      json: { type: 'boolean', default: false },
    },
    args,
  );
  const options = { pairs: Number(values.pairs), presses: Number(values.presses) };
  if (!(options.pairs > 1 && options.presses > 0))
    throw new RangeError('--pairs and --presses take numbers.');
  const browser = await launchChromium();
  try {
    const measured = await onSystem(true, (system) => measure(browser, system, options));
    const machine = { cpu: cpus()[0]?.model ?? '', cores: availableParallelism(), node: process.version };
    if (values.json) return console.log(JSON.stringify({ machine, ...options, ...measured }));
    const lines = measured.loads.map(
      ({ page, requests, transferKb, lcpMs }) =>
        `${page.padEnd(30)}${String(requests).padStart(9)}${transferKb.toFixed(1).padStart(9)}${lcpMs.toFixed(0).padStart(9)}`,
    );
    console.log(
      `\n${''.padEnd(30)} requests       KB      LCP\n${lines.join('\n')}\n\n${measured.pairs} pairs\n\n${tableOf(measured.rows)}\n\n${USAGE.split('\n').slice(1).join('\n')}`,
    );
  } finally {
    await browser.close();
  }
};
