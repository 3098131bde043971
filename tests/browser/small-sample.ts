import type { Browser } from 'playwright-core';
import { type Client, clientFor } from '../../infra/local/sample/client.ts';
import { playSmallSample } from '../../infra/local/sample/small.ts';
import type { LocalSystem } from '../../infra/local/system.ts';
import { launchChromium } from './chromium.ts';
import { deskApi } from './desk-api.ts';
import { startTestSystem } from './test-system.ts';

type Cohorts = { readonly items: readonly { readonly id: string }[] };

/** A system with the small sample, a client of its API, and a browser beside it. */
export const startSmallSample = async (): Promise<{
  readonly browser: Browser;
  readonly system: LocalSystem;
  readonly client: Client;
  /** The one cohort of the sample. */
  readonly cohortId: string;
}> => {
  const [browser, system] = await Promise.all([launchChromium(), startTestSystem()]);
  const client = clientFor(system.url);
  try {
    await playSmallSample(client);
  } catch (problem) {
    await Promise.all([browser.close(), system.stop()]);
    throw problem;
  }
  const cohorts = await deskApi(() => client).get<Cohorts>('programmes/cccc/cohorts');
  return { browser, system, client, cohortId: cohorts.items[0]?.id ?? '' };
};
