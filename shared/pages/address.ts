import { type Html, html } from './html.ts';

const ADDRESS = /[^\s<>(),;:]+@[^\s<>(),;:]+/g;

/** A text whose e-mail addresses break before `@` and `.`, where a line is too narrow for them, and not within a name. */
export const breakable = (text: string): Html => {
  const addresses = text.match(ADDRESS) ?? [];
  return html`${text
    .split(ADDRESS)
    .map(
      (part, place) =>
        html`${part}${addresses[place]?.split(/(?=[@.])/).map((piece, at) => (at === 0 ? html`${piece}` : html`<wbr>${piece}`))}`,
    )}`;
};

/** A link to an address; `words` stand before it in the link. */
export const mailTo = (address: string, words = ''): Html =>
  html`<a href="mailto:${address}">${words}${breakable(address)}</a>`;
