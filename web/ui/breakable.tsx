import { addressPieces } from '../../shared/text/address-breaks.ts';
import type { Children } from './framework.ts';

/** Content of a cell or a fact; the addresses of a text break where `addressPieces` says. */
export const breakable = (shown: Children): Children =>
  typeof shown === 'string' && shown.includes('@')
    ? addressPieces(shown).flatMap((piece, place) => (place === 0 ? [piece] : [<wbr key={place} />, piece]))
    : shown;
