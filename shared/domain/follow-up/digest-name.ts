/** Name of a mail that carries others, beside the names of the catalogue. Apart from the rules, for the browser. */
export const DIGEST = 'digest';
