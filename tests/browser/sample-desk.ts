import type { Page } from 'playwright-core';
import type { Client } from '../../infra/local/sample/client.ts';
import { launchChromium } from './chromium.ts';
import { openDesk } from './desk.ts';
import { type Found, findPlaces } from './desk-places.ts';
import { startFullSample } from './full-sample.ts';

/** The desk in a browser, signed in, with the full sample behind it. */
export type SampleDesk = {
  readonly origin: string;
  readonly client: Client;
  readonly page: Page;
  readonly found: Found;
  readonly stop: () => Promise<void>;
};

export const startSampleDesk = async (): Promise<SampleDesk> => {
  const [browser, { system, client }] = await Promise.all([launchChromium(), startFullSample()]);
  const found = await findPlaces(client);
  const page = await openDesk(browser, { origin: system.url, isInspected: true });
  return {
    origin: system.url,
    client,
    page,
    found,
    stop: async () => {
      await browser.close();
      await system.stop();
    },
  };
};
