import type { Person } from './person.ts';

/** A name as it is searched: without accents and case, words by single spaces. */
export const foldedName = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Last name first, as lists are sorted. */
export const sortedNameOf = ({ contact: { firstName, lastName } }: Person): string =>
  foldedName(`${lastName ?? ''} ${firstName}`);

/** First name first, as people say it. */
export const spokenNameOf = ({ contact: { firstName, lastName } }: Person): string =>
  foldedName(`${firstName} ${lastName ?? ''}`);
