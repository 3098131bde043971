import { sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

const VOCABULARIES = `${sep}shared${sep}domain${sep}vocabularies${sep}`;

type Listed = { readonly codes: readonly string[]; readonly terms: unknown };
const isVocabulary = (value: unknown): value is Listed =>
  typeof value === 'object' && value !== null && 'codes' in value && 'terms' in value;

/**
 * Removes the labels of vocabularies from browser scripts: the page brings them already. Three languages of labels
 * would be a third of the script.
 */
export const codesOnly = (): Plugin => ({
  name: 'codes-only',
  async load(id) {
    if (!id.includes(VOCABULARIES)) return null;
    const exported: Record<string, unknown> = await import(pathToFileURL(id).href);
    const vocabularies = Object.entries(exported).filter(([, value]) => isVocabulary(value));
    if (vocabularies.length === 0) return null;
    return vocabularies
      .map(([name, value]) => `export const ${name} = { codes: ${JSON.stringify((value as Listed).codes)} };`)
      .join('\n');
  },
});
