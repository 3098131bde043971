import { unzipSync, type Zippable, zipSync } from 'fflate';

export type File = { readonly path: string; readonly content: Uint8Array };

/** ZIP keeps a local time without its zone: by its parts it is the same everywhere. */
const ALWAYS = new Date(1980, 0, 1, 12);

/** Files as a ZIP. The same files make the same bytes, at any time and in any time zone. */
export const zipOf = (files: readonly File[]): Uint8Array =>
  zipSync(Object.fromEntries(files.map(({ path, content }) => [path, content])) as Zippable, {
    mtime: ALWAYS,
    level: 6,
  });

/** A ZIP without the times at which it was made. */
export const withoutTimes = (zip: Uint8Array): Uint8Array =>
  zipOf(Object.entries(unzipSync(zip)).map(([path, content]) => ({ path, content })));
