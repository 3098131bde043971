import type { Page } from 'playwright-core';
import { type Client, clientFor } from '../../infra/local/sample/client.ts';
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

/** Opens the desk of a system that has the full sample. `now` stops the browser's clock there. */
export const openSampleDesk = async (origin: string, now?: Date): Promise<SampleDesk> => {
  const browser = await launchChromium();
  const client = clientFor(origin);
  const found = await findPlaces(client);
  const pageIn = (language: Language): Promise<Page> =>
    openDesk(browser, { origin, language, isInspected: true, ...(now && { now }) });
  const page = await pageIn('en');
  return { origin, client, page, pageIn, found, stop: () => browser.close() };
};

export const startSampleDesk = async (dataDir: string = temporaryFolder()): Promise<SampleDesk> => {
  const system = await startFullSample(dataDir);
  const desk = await openSampleDesk(system.url, ENDS);
  return {
    ...desk,
    stop: async () => {
      await desk.stop();
      await system.stop();
    },
  };
};
