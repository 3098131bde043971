import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { noBrowser } from './chromium.ts';
import { DESK_PLACES, goToPlace, type Looks } from './desk-places.ts';
import { brokenTables, unfitness } from './fitness.ts';
import { LOOKS } from './looks.ts';
import { type SampleDesk, startSampleDesk } from './sample-desk.ts';

const SLOW = 600_000;

// The list of screens brings the first of them, which looks at its window as it loads: here there is one that has nothing.
const store = { getItem: () => null };
vi.stubGlobal('window', {
  ...{ sessionStorage: store, localStorage: store, navigator: { languages: [] } },
  ...{ location: { hash: '', search: '', pathname: '/', origin: '' }, addEventListener: () => undefined },
});
vi.stubGlobal('document', {
  ...{ documentElement: { lang: 'en', dataset: {} }, addEventListener: () => undefined },
  ...{ querySelector: () => null, getElementById: () => null },
});
const { SCREENS, screenAt } = await import('../../web/console/screens.ts');

describe.skipIf(noBrowser !== undefined)(
  `every screen of the desk is for everybody${noBrowser ? ` – skipped: ${noBrowser}` : ''}`,
  () => {
    let desk: SampleDesk;
    beforeAll(async () => {
      desk = await startSampleDesk();
    }, SLOW);
    afterAll(() => desk?.stop());

    it('has a way to each screen', () => {
      const reached = new Set(
        DESK_PLACES.map(({ at }) => screenAt(at(desk.found).split('?')[0] ?? '')?.path),
      );
      expect(SCREENS.map(({ path }) => path).filter((path) => !reached.has(path))).toEqual([]);
    });

    it.each(DESK_PLACES.map((place, index) => ({ ...place, ...(LOOKS[index % LOOKS.length] as Looks) })))(
      '$name in $language, $theme, $width pixels wide',
      async ({ at, ...looks }) => {
        await goToPlace(desk.page, desk.origin, at(desk.found), looks);
        expect(await unfitness(desk.page)).toEqual([]);
      },
      SLOW,
    );

    // Widths between a phone and a large screen: a panel beside a list leaves it the least room.
    it.each(['round-pair', 'pairs', 'messages'])(
      '%s breaks no word and covers nothing in Swedish, 1000 pixels wide',
      async (wanted) => {
        const at = DESK_PLACES.find(({ name }) => name === wanted)?.at;
        await goToPlace(desk.page, desk.origin, at?.(desk.found) ?? '', {
          language: 'sv',
          theme: 'light',
          width: 1000,
        });
        expect(await brokenTables(desk.page)).toEqual([]);
      },
      SLOW,
    );
  },
);
