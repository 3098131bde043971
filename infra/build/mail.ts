import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import mjml2html from 'mjml';

const ROOT = join(import.meta.dirname, '../..');
const PIECE = /<!--\[([a-z]+)\]-->([\s\S]*?)<!--\[\/\1\]-->/g;

/** Lines without the indentation that MJML leaves. Nothing in a mail is preformatted. */
const squeeze = (html: string): string =>
  html
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

const literal = (html: string): string => `\`${html.replaceAll(/[\\`$]/g, '\\$&')}\``;

/**
 * Compiles `shared/mail/layout.mjml` into the pieces that the renderer fills in. In the source a piece lies between
 * `<!--[name]-->` and `<!--[/name]-->`; the rest is the frame, with `%%action%%` in place of the action.
 */
export const generateMailLayout = async (): Promise<{ path: string; content: string }> => {
  const source = await readFile(join(ROOT, 'shared/mail/layout.mjml'), 'utf8');
  // Without `fonts: {}` MJML adds a style sheet from Google for some font names: every opened mail would tell Google.
  const { html } = await mjml2html(source, { validationLevel: 'strict', keepComments: true, fonts: {} });
  const pieces = new Map<string, string>();
  const frame = html.replaceAll(PIECE, (_, name: string, inner: string) => {
    pieces.set(name, squeeze(inner));
    return name === 'action' ? '%%action%%' : '';
  });
  pieces.set('frame', squeeze(frame));
  const entries = [...pieces].map(([name, piece]) => `  ${name}: ${literal(piece)},\n`);
  return {
    path: 'shared/mail/layout.generated.ts',
    content: `// Written by \`npm run generate\` from layout.mjml. Changes belong there.\n\nexport const LAYOUT = {\n${entries.join('')}} as const;\n`,
  };
};
