import type { Programme } from '../domain/programme/programme.ts';

/** Data that every page needs besides its own content. */
export type Site = {
  readonly programme: Programme;
  /** A mailbox that a person reads. */
  readonly contact: string;
};

export const siteOf = (programme: Programme, contact: string = programme.contact.email): Site => ({
  programme,
  contact,
});
