import type { Page } from 'playwright-core';
import type { Client } from '../../infra/local/sample/client.ts';
import type { Language } from '../../shared/text/language.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { launchChromium } from './chromium.ts';
import { openDesk } from './desk.ts';
import { type Found, findPlaces } from './desk-places.ts';
import { ENDS, startFullSample } from './full-sample.ts';

/** The desk in a browser, signed in, with the full sample behind it. */
export type SampleDesk = {
  readonly origin: string;
  readonly client: Client;
  /** Signed in, in English. */
  readonly page: Page;
  /** Signs in once more, in a browser of that language. */
  readonly pageIn: (language: Language) => Promise<Page>;
  readonly found: Found;
  readonly stop: () => Promise<void>;
};

export const startSampleDesk = async (dataDir: string = temporaryFolder()): Promise<SampleDesk> => {
  const [browser, { system, client }] = await Promise.all([launchChromium(), startFullSample(dataDir)]);
  const found = await findPlaces(client);
  const pageIn = (language: Language): Promise<Page> =>
    openDesk(browser, { origin: system.url, language, isInspected: true, now: ENDS });
  const page = await pageIn('en');
  return {
    origin: system.url,
    client,
    page,
    pageIn,
    found,
    stop: async () => {
      await browser.close();
      await system.stop();
    },
  };
};
