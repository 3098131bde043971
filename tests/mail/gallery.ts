import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { everyDigest, everyMail } from '../../infra/local/pages/every-mail.ts';

/** `node tests/mail/gallery.ts` writes every mail in every language to `.build/mails/`, to be looked at. */
const folder = join(import.meta.dirname, '../../.build/mails');
await mkdir(folder, { recursive: true });
const mails = [...everyMail(), ...everyDigest()];
const rows = await Promise.all(
  mails.map(async ({ name, subject, html, text }) => {
    const file = name.replaceAll(' ', '.');
    await writeFile(join(folder, `${file}.html`), html);
    await writeFile(join(folder, `${file}.txt`), text);
    return `<tr><td>${name}<td><a href="${file}.html">${subject}</a><td><a href="${file}.txt">text</a>`;
  }),
);
await writeFile(
  join(folder, 'index.html'),
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Mails</title><h1>Mails</h1><table>${rows.join('\n')}</table></html>\n`,
);
console.log(`${mails.length} mails in ${folder}`);
