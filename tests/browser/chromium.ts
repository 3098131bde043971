import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { isSlow, slowAnswers } from './slow-answers.ts';

/** The shell without windows computes a fifth less, and shows the same. */
const executable = [process.env['CHROMIUM'], '/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find(
  (path) => path && existsSync(path),
);

/** Why browser tests are skipped here, or undefined where they run. In CI a missing browser is a failure. */
export const noBrowser: string | undefined =
  executable || process.env['CI'] === 'true' ? undefined : 'no Chromium found (set CHROMIUM to its path)';

/** Switched off by Playwright itself; of two such lists only the last counts, so they stand here again. */
const OFF_BY_PLAYWRIGHT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];
/** Pages behind the address bar, which every window loads and nobody sees: half of what opening the desk computes. */
const ADDRESS_BAR = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

/** One wait, in milliseconds: far above what anything takes on a busy machine, and far below the limit of a test, which names no step. */
const WAIT = 60_000;

/** @throws where there is no browser: in CI that is the finding */
export const launchChromium = async (): Promise<Browser> => {
  if (!executable) throw new Error('Browser tests need Chromium: apt-get install chromium, or set CHROMIUM.');
  const browser = await chromium.launch({
    executablePath: executable,
    args: [
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--disable-gpu',
      '--disable-background-networking',
      `--disable-features=${[...OFF_BY_PLAYWRIGHT, ...ADDRESS_BAR].join(',')}`,
    ],
  });
  browser.on('context', (context) => {
    context.setDefaultTimeout(WAIT);
    if (isSlow) slowAnswers(context);
  });
  return browser;
};
