import { type Html, html } from '../../../shared/pages/html.ts';

const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#767676, #8f8f8f); --soft: light-dark(#f3f4f6, #23262b);
  --quiet: light-dark(#4a4a4a, #c4c4c4); --link: light-dark(#0b4fb3, #9cc3ff); --bad: light-dark(#9b1c1c, #ffb1a8);
  --button: light-dark(#0b4fb3, #1f5fc4); }
* { box-sizing: border-box; }
body { font: 1rem/1.55 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 0 1rem 4rem;
  background: light-dark(#fff, #16181c); color: light-dark(#111, #f2f2f2); }
a { color: var(--link); } h1 { font-size: 1.6rem; line-height: 1.25; } h2 { font-size: 1.25rem; margin: 2.2rem 0 .6rem; }
h3 { font-size: 1.05rem; margin: 1.2rem 0 .3rem; }
:focus-visible { outline: 3px solid light-dark(#111, #ffd60a); outline-offset: 2px; }
nav ul, .people, .moves { display: flex; flex-wrap: wrap; gap: .5rem; list-style: none; margin: .6rem 0; padding: 0; }
nav a { display: inline-block; padding: .6rem .4rem; }
button, .button { font: inherit; min-height: 2.75rem; padding: .55rem 1rem; border: 1px solid transparent; border-radius: .4rem;
  background: var(--button); color: #fff; cursor: pointer; text-align: start; text-decoration: none; display: inline-block; }
button:disabled, button[aria-disabled=true] { background: var(--soft); color: inherit; border-color: var(--line); cursor: default; }
.note { color: var(--quiet); } .bad { color: var(--bad); } .status { padding: .7rem 1rem; border-inline-start: .3rem solid var(--link); background: var(--soft); }
.status:empty { display: none; } progress { width: 100%; height: 1rem; }
dl.facts { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin: .4rem 0; } dl.facts dd { margin: 0; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; } th, td { text-align: start; vertical-align: top; padding: .4rem .6rem .4rem 0; border-bottom: 1px solid var(--line); }
td { overflow-wrap: break-word; } td a, li.row a { display: inline-block; vertical-align: top; padding-block: .25rem; }
code { overflow-wrap: anywhere; } pre { overflow-x: auto; } pre.text { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--soft); padding: 1rem; } iframe { width: 100%; height: 40rem; border: 1px solid var(--line); background: #fff; }
summary { min-height: 2.75rem; padding-block: .6rem; cursor: pointer; }
@media (max-width: 40rem) { thead { position: absolute; clip-path: inset(50%); } table, tbody, tr, td { display: block; padding-inline: 0; overflow-wrap: anywhere; } td { border: 0; padding-block: .1rem; } tr { border-bottom: 1px solid var(--line); padding-block: .5rem; } dl.facts { grid-template-columns: 1fr; } dl.facts dt { font-weight: 600; } button, .button { width: 100%; } .moves > *, .people > * { flex: 1 1 100%; } }
`;

const LINKS = [
  ['/_local/', 'Start'],
  ['/_local/mailbox/', 'Mailbox'],
  ['/_local/letters/', 'Every mail'],
  ['/_local/api', 'The API'],
] as const;

/** A page of the local system; English, as developers read it. */
export const localPage = (title: string, content: Html, { script = false } = {}): string =>
  html`${{ markup: '<!doctype html>\n' }}<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} · CCCC, on this computer</title>
<link rel="icon" href="data:,"><style>${{ markup: STYLE }}</style>${script && html`<script type="module" src="/_local/start.js"></script>`}</head>
<body><nav aria-label="Local system"><ul>${LINKS.map(([href, name]) => html`<li><a href="${href}">${name}</a></li>`)}</ul></nav>
<main><h1>${title}</h1>${content}</main></body></html>
`.markup;
