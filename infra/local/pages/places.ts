/** An address for the terminal. */
export type Place = { what: string; url: string };

export const placesAt = (origin: string): Place[] => [
  { what: 'Start here: people, mailbox, clock', url: `${origin}/_local/` },
  { what: 'Application forms · English', url: `${origin}/en/` },
  { what: 'Ansökningsblanketter · svenska', url: `${origin}/sv/` },
  { what: 'Hakulomakkeet · suomi', url: `${origin}/fi/` },
  { what: 'Mailbox', url: `${origin}/_local/mailbox/` },
  { what: 'The coordinator’s desk (sign in as Coordinator)', url: `${origin}/console/` },
  { what: 'Finance dashboard (sign in as Finance)', url: `${origin}/finance/` },
  { what: 'The API', url: `${origin}/_local/api` },
  { what: 'Dead letters', url: `${origin}/_local/dead-letters` },
  { what: 'Clock', url: `${origin}/_local/clock` },
];
