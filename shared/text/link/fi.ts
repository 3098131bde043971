import type { LinkText } from './en.ts';

export const fi: LinkText = {
  already: 'Tämä tehtiin aiemmin, eikä mitään uutta ole nyt tapahtunut.',
  closePage: 'Voit sulkea sivun.',
};
