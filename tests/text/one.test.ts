import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** Words for several, behind the figure of one. A word of Swedish or Finnish that is the same for both is none of them. */
const SEVERAL: Readonly<Record<string, RegExp>> = {
  en: /(?<![\d.,–-])1 (people|pairs|things|students|mentors|mentees|minutes|hours|days|weeks|months|times|places|seats|rounds|rows|columns|questions|sessions|meetings|mails|characters|targets|applications|companies)\b/,
  sv: /(?<![\d.,–-])1 (personer|dagar|minuter|timmar|gånger|saker|platser|omgångar|mentorer|ansökningar|träffar|tillfällen|rader|kolumner|frågor|månader|veckor|år sedan)\b/,
  fi: /(?<![\d.,–-])1 (henkilöä|päivää|minuuttia|tuntia|kertaa|asiaa|paikkaa|kierrosta|mentoria|hakemusta|paria|opiskelijaa|tapaamista|tilaisuutta|riviä|saraketta|kysymystä|merkkiä|kuukautta|viikkoa|viestiä)\b/,
};

/** Never about one: limits that are fixed, places with one more than before, and what is bundled. */
const MORE_THAN_ONE =
  /\.(signIn\.over|moreTitle|digest\.heading|noAlternatives|characters|too-short|too-long|time-too-far)$/;

/** Ways to say one thing: by numbers, and by numbers that are written already. */
type Said = { readonly path: string; readonly ways: readonly string[] };

/** Every sentence of a text with a number in it, once with 1 for all numbers and once for each. */
const sentencesIn = (text: unknown, path: string, seen: Set<unknown>): readonly Said[] => {
  if (typeof text === 'function') {
    if (seen.has(text)) return [];
    seen.add(text);
    const count = Math.max(text.length, 1);
    return [-1, ...Array.from({ length: count }, (_, place) => place)].flatMap((one) => {
      const numbers = Array.from({ length: count }, (_, place) => (one === -1 || place === one ? 1 : 7));
      try {
        const ways: readonly unknown[] = [text(...numbers), text(...numbers.map(String))];
        return ways.every((way) => typeof way === 'string')
          ? [{ path, ways }]
          : sentencesIn(ways[0], `${path}()`, seen);
      } catch {
        // Takes something else than words and numbers.
        return [];
      }
    });
  }
  if (typeof text !== 'object' || text === null) return [];
  return Object.entries(text).flatMap(([name, part]) => sentencesIn(part, `${path}.${name}`, seen));
};

const FILES = ['shared/text', 'shared/asks', 'shared/mail/words'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)(en|sv|fi)\.ts$/.test(file))
    .map((file) => join(folder, file)),
);

describe('One of something', () => {
  it.each(Object.keys(SEVERAL))('is never told in the words for several (%s)', async (language) => {
    const said = await Promise.all(
      FILES.filter((file) => file.endsWith(`/${language}.ts`)).map(async (file) =>
        sentencesIn(await import(join(ROOT, file)), file, new Set()),
      ),
    );
    const sentences = said.flat();
    expect(sentences.length).toBeGreaterThan(100);
    const wrong = sentences
      .filter(({ path }) => !MORE_THAN_ONE.test(path))
      .filter(({ ways }) => ways.every((way) => SEVERAL[language]?.test(way)));
    expect(wrong.map(({ path, ways }) => `${path}: ${ways[0]}`)).toEqual([]);
  });
});
