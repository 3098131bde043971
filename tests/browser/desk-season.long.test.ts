import { expect, it } from 'vitest';
import { clientFor } from '../../infra/local/sample/client.ts';
import { startLocalSystem } from '../../infra/local/system.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { launchChromium, noBrowser } from './chromium.ts';
import { playDeskSeason, SEASON_BEGINS } from './season-journey.ts';

it.skipIf(noBrowser !== undefined)(
  `a coordinator’s whole season on the desk, with every mistake and its correction${noBrowser ? ` – skipped: ${noBrowser}` : ''}`,
  async () => {
    const [browser, system] = await Promise.all([
      launchChromium(),
      startLocalSystem({
        dataDir: temporaryFolder(),
        inMemory: true,
        quiet: true,
        clockStart: SEASON_BEGINS,
      }),
    ]);
    try {
      const season = { browser, origin: system.url, client: clientFor(system.url) };
      const { pairs } = await playDeskSeason({ ...season, mentors: 4, students: 5, isWhole: true });
      expect(pairs).toBeGreaterThan(0);
    } finally {
      await browser.close();
      await system.stop();
    }
  },
  1_800_000,
);
