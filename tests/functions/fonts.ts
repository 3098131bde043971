import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Fonts } from '../../functions/make-document/paper.ts';

const require = createRequire(import.meta.url);
const font = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(require.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`)));

let read: Fonts | undefined;

/** The fonts that the bundle carries. */
export const fonts = (): Promise<Fonts> => {
  read ??= { regular: font('DejaVuSans'), bold: font('DejaVuSans-Bold') };
  return Promise.resolve(read);
};
