import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { HOME, PATHS } from '../../shared/pages/paths.ts';
import { misused, readOptions } from '../../shared/runtime/command-line.ts';
import { LANGUAGES, type Language } from '../../shared/text/language.ts';
import { PICTURE, PICTURES } from '../../web/console/screens/handbook/pictures.ts';
import { atPlace, comeToRest, DESK_PLACES, goToPlace } from './desk-places.ts';
import { deskWords, HANDBOOK, LABELS } from './handbook.ts';
import { type SampleDesk, startSampleDesk } from './sample-desk.ts';

const USAGE = `npm run screenshots [-- --lang en,sv,fi --width 1280,360 --theme light --only NAME,… --out DIR]
npm run screenshots -- --handbook

  --lang L      languages to draw, with commas between them (all)
  --width W     widths in pixels (1280,360)
  --theme T     light or dark (light)
  --only N      places of tests/browser/desk-places.ts, and pages and mails, by name
  --out DIR     where pictures go (.build/screenshots)
  --handbook    draws the pictures of the handbook anew, into web/handbook

Every screen of the desk, the public pages and some mails, as they are with the sample of npm start.`;

/** Mails of every kind of page: a link to press, reasons, a calendar file, a refusal. */
const MAILS = [
  'confirm-application',
  'pair-proposed',
  'pair-formed',
  'training-enrolled',
  'application-rejected',
];

type Drawing = {
  readonly languages: readonly Language[];
  readonly widths: readonly number[];
  readonly theme: string;
};

const save = async (file: string, picture: Buffer): Promise<void> => {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, picture);
};

const drawAll = async (
  { pageIn, origin, ...desk }: SampleDesk,
  { languages, widths, theme }: Drawing,
  isWanted: (name: string) => boolean,
  out: string,
): Promise<number> => {
  let drawn = 0;
  const draw = async (page: Page, language: Language, width: number, name: string): Promise<void> => {
    await save(join(out, language, String(width), `${name}.png`), await page.screenshot({ fullPage: true }));
    drawn += 1;
  };
  for (const language of languages) {
    const page = await pageIn(language);
    for (const width of widths) {
      for (const place of DESK_PLACES.filter(({ name }) => isWanted(name)))
        await atPlace(place, desk, async (to) => {
          await goToPlace(page, origin, to, { language, theme, width });
          await comeToRest(page);
          await draw(page, language, width, `desk-${place.name}`);
        });
      await page.emulateMedia({ colorScheme: theme === 'dark' ? 'dark' : 'light' });
      const pages = [
        ['home', HOME] as const,
        ...Object.entries(PATHS).map(([name, path]) => [name, path[language]] as const),
      ];
      const mails = MAILS.map(
        (mail) => [mail, `/_local/letters/html?mail=${mail}&language=${language}`] as const,
      );
      for (const [prefix, places] of [
        ['page', pages],
        ['mail', mails],
      ] as const)
        for (const [name, path] of places.filter(([name]) => isWanted(name))) {
          await page.goto(origin + path, { waitUntil: 'networkidle' });
          await draw(page, language, width, `${prefix}-${name}`);
        }
      await page.goto(`${origin}/console/`);
    }
    await page.context().close();
  }
  return drawn;
};

/** Quality of a picture. Text stays sharp enough, and forty pictures stay within a megabyte. */
const QUALITY = 45;

/** Words of the desk that can be read in the part of the page that a picture shows. */
const labelsOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isInView = ({ top, bottom }: DOMRect): boolean => bottom > 0 && top < window.innerHeight;
    return [
      ...document.querySelectorAll<HTMLElement>('h1, h2, h3, th, button, label, summary, .desk-nav a, dt'),
    ]
      .filter((each) => each.checkVisibility() && isInView(each.getBoundingClientRect()))
      .map((each) => (each.textContent ?? '').trim());
  });

/** Element at the upper edge of a picture that does not begin at the top of the page. */
const SCROLLED_TO: Readonly<Record<string, string>> = {
  round: '.filters',
  'round-pair': '.filters',
  session: '.section',
};

const drawHandbook = async ({ pageIn, origin, ...desk }: SampleDesk): Promise<number> => {
  const names = new Set<string>(Object.values(PICTURES).flat());
  const shown: Record<string, Record<string, readonly string[]>> = {};
  for (const language of LANGUAGES) {
    const page = await pageIn(language);
    const browser = await page.context().newCDPSession(page);
    const words = await deskWords(language);
    for (const place of DESK_PLACES.filter(({ name }) => names.has(name)))
      await atPlace(place, desk, async (to) => {
        const { name } = place;
        await goToPlace(page, origin, to, { language, theme: 'light', width: PICTURE.width });
        await comeToRest(page);
        await page.setViewportSize(PICTURE);
        await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
        const first = SCROLLED_TO[name];
        if (first !== undefined)
          await page
            .locator(`main ${first}`)
            .first()
            .evaluate((part) => part.scrollIntoView());
        const { data } = await browser.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
        await save(join(HANDBOOK, language, `${name}.webp`), Buffer.from(data, 'base64'));
        const labels = (await labelsOn(page)).filter((label) => words.has(label));
        shown[name] = { ...shown[name], [language]: [...new Set(labels)].sort() };
      });
    await page.context().close();
  }
  await writeFile(LABELS, `${JSON.stringify(shown, undefined, 2)}\n`);
  return names.size * LANGUAGES.length;
};

const values = readOptions(USAGE, {
  lang: { type: 'string', default: LANGUAGES.join(',') },
  width: { type: 'string', default: '1280,360' },
  theme: { type: 'string', default: 'light' },
  only: { type: 'string' },
  out: { type: 'string', default: '.build/screenshots' },
  handbook: { type: 'boolean', default: false },
});
const languages = LANGUAGES.filter((language) => values.lang.split(',').includes(language));
const widths = values.width.split(',').map(Number);
if (languages.length === 0 || !widths.every((width) => width >= 200)) misused(USAGE);
const only = values.only?.split(',');

await import('../../infra/build/build.ts');
const folder = await mkdtemp(join(tmpdir(), 'screenshots-'));
const desk = await startSampleDesk(folder);
try {
  const count = values.handbook
    ? await drawHandbook(desk)
    : await drawAll(
        desk,
        { languages, widths, theme: values.theme },
        (name) => only === undefined || only.includes(name),
        values.out,
      );
  if (count === 0) throw new RangeError(`Nothing is called ${values.only}.`);
  console.log(`${count} pictures in ${values.handbook ? HANDBOOK : values.out}`);
} finally {
  await desk.stop();
  await rm(folder, { recursive: true, force: true });
}
