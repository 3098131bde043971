import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { handbookText } from '../../shared/text/console/handbook/text.ts';
import { LANGUAGES, type Language } from '../../shared/text/language.ts';
import { PICTURES } from '../../web/console/screens/handbook/pictures.ts';
import { DESK_PLACES } from './desk-places.ts';
import { deskWords, HANDBOOK, LABELS } from './handbook.ts';

const KILOBYTE = 1024;
const AGAIN = 'Draw it again: npm run screenshots -- --handbook';
const pictures = Object.values(PICTURES).flat();

describe('the handbook', () => {
  it('has a picture of each job, of a place that the desk has', () => {
    const places = new Set<string>(DESK_PLACES.map(({ name }) => name));
    expect(pictures.filter((name) => !places.has(name))).toEqual([]);
    expect(Object.values(PICTURES).filter(({ length }) => length === 0)).toEqual([]);
    expect(Object.keys(PICTURES)).toEqual(Object.keys(handbookText.en.jobs));
  });

  it.each(LANGUAGES)('has its pictures in %s, each used and each light', (language) => {
    const files = readdirSync(join(HANDBOOK, language));
    expect(files.sort(), AGAIN).toEqual(pictures.map((name) => `${name}.webp`).sort());
    const heavy = files.filter((file) => statSync(join(HANDBOOK, language, file)).size > 40 * KILOBYTE);
    expect(heavy).toEqual([]);
  });

  it.each(LANGUAGES)('shows no word in %s that the desk does not use any more', async (language) => {
    const shown = JSON.parse(readFileSync(LABELS, 'utf8')) as Record<string, Record<Language, string[]>>;
    const words = await deskWords(language);
    for (const name of pictures) {
      const labels = shown[name]?.[language] ?? [];
      expect(labels.length, AGAIN).toBeGreaterThan(5);
      expect(
        labels.filter((label) => !words.has(label)),
        `${name}: ${AGAIN}`,
      ).toEqual([]);
    }
  });

  it.each(LANGUAGES)(
    'quotes buttons and states in %s by the words that the desk has for them',
    async (language) => {
      const words = await deskWords(language);
      const said = JSON.stringify(handbookText[language].jobs);
      const quoted = [...said.matchAll(/[“”]([^“”]+)”/g)].map(([, words]) => words ?? '');
      expect(quoted.length).toBeGreaterThan(20);
      expect(quoted.filter((label) => !words.has(label))).toEqual([]);
    },
  );
});
