import type { Programme } from '../domain/programme/programme.ts';

/** What stands on every page besides its own content. */
export type Site = {
  readonly programme: Pick<Programme, 'name' | 'shortName' | 'organiser' | 'funderLine'>;
  /** A mailbox that a person reads. */
  readonly contact: string;
};

/** A role address of the example domain, until the owner names one. */
const EXAMPLE_CONTACT = 'career-mentoring@example.org';

export const siteOf = (programme: Programme, contact = EXAMPLE_CONTACT): Site => ({ programme, contact });
