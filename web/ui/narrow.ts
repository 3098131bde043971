import { signal } from './framework.ts';

const query = window.matchMedia('(width < 60rem)');

/** True where there is no room for two columns. The style has the same limit. */
export const isNarrow = signal(query.matches);

query.addEventListener('change', ({ matches }) => {
  isNarrow.value = matches;
});
