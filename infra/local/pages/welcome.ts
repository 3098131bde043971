import { escaped, page } from '../runner/page.ts';

/** Links of the welcome page. */
export type Place = { what: string; url: string };

/** One list for the terminal and for the page at `/_local/`. */
export const placesAt = (origin: string): Place[] => [
  { what: 'Application forms · English', url: `${origin}/en/` },
  { what: 'Ansökningsblanketter · svenska', url: `${origin}/sv/` },
  { what: 'Hakulomakkeet · suomi', url: `${origin}/fi/` },
  { what: 'Mailbox', url: `${origin}/_local/mailbox/` },
  { what: 'Finance dashboard (sign in as Finance)', url: `${origin}/en/funding` },
  { what: 'The API', url: `${origin}/_local/api` },
  { what: 'Dead letters', url: `${origin}/_local/dead-letters` },
  { what: 'Clock', url: `${origin}/_local/clock` },
];

export const welcomePage = (origin: string, now: Date): string =>
  page(
    'Cross-Cultural Career Catalyst, on this computer',
    `<p>It is ${escaped(now.toISOString())} here. Move the clock with
<code>curl -d '{"advance":"P3D"}' ${escaped(origin)}/_local/clock</code>.</p>
<dl>${placesAt(origin)
      .map(
        ({ what, url }) => `<dt>${escaped(what)}</dt><dd><a href="${escaped(url)}">${escaped(url)}</a></dd>`,
      )
      .join('\n')}</dl>`,
  );
