import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const executable = [process.env['CHROMIUM'], '/usr/bin/chromium'].find((path) => path && existsSync(path));

/** Why browser tests are skipped here, or undefined where they run. In CI a missing browser is a failure. */
export const noBrowser: string | undefined =
  executable || process.env['CI'] === 'true' ? undefined : 'no Chromium found (set CHROMIUM to its path)';

/** @throws where there is no browser: in CI that is the finding */
export const launchChromium = (): Promise<Browser> => {
  if (!executable) throw new Error('Browser tests need Chromium: apt-get install chromium, or set CHROMIUM.');
  return chromium.launch({
    executablePath: executable,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--disable-background-networking'],
  });
};
