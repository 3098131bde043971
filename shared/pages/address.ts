import { addressPieces } from '../text/address-breaks.ts';
import { type Html, html } from './html.ts';

/** A text whose e-mail addresses break where `addressPieces` says. */
export const breakable = (text: string): Html =>
  html`${addressPieces(text).map((piece, place) => html`${place > 0 && html`<wbr>`}${piece}`)}`;

/** A link to an address; `words` stand before it in the link. */
export const mailTo = (address: string, words = ''): Html =>
  html`<a href="mailto:${address}">${words}${breakable(address)}</a>`;
