import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../shared/text/language.ts';
import { staffText } from '../../shared/text/staff/text.ts';

const ROOT = join(import.meta.dirname, '../..');
const TEXTS = join(ROOT, 'shared/text/console');

/** Pictures of the handbook, by language. */
export const HANDBOOK = join(ROOT, 'web/handbook');
/** Words of the desk that each picture shows, by picture and language. */
export const LABELS = join(HANDBOOK, 'labels.json');

const leaves = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(leaves)
      : [];

/** Every fixed text of the desk, but the handbook's own, also as a button bears it that opens a dialog. */
export const deskWords = async (language: Language): Promise<ReadonlySet<string>> => {
  const areas = readdirSync(TEXTS).filter((area) => area !== 'handbook');
  const texts = await Promise.all(
    areas.map(async (area) => {
      const module: Record<string, Record<Language, unknown>> = await import(join(TEXTS, area, 'text.ts'));
      return Object.values(module).map((text) => text[language]);
    }),
  );
  return new Set(leaves([...texts, staffText[language]]).flatMap((word) => [word, `${word} …`]));
};
