import { signal } from './framework.ts';
import { place, withoutMoves } from './place.tsx';

const underWay = signal<readonly { readonly path: string }[]>([]);

/** Whether a deed of this screen is under way. Another one would go by what the page showed before it. */
export const isDeedUnderWay = (): boolean => underWay.value.some(({ path }) => path === place.value.path);

/** Does what comes of a deed, and says whether the reader is still where they began it. If not, nothing of it moves them. */
type Follow = (then: () => void) => boolean;

/** Carries out a deed, which keeps its screen busy. */
export const asDeed = async <Result>(deed: (follow: Follow) => Promise<Result>): Promise<Result> => {
  const mine = { path: place.value.path };
  const { hash } = window.location;
  underWay.value = [...underWay.value, mine];
  try {
    return await deed((then) => {
      const isHere = window.location.hash === hash;
      if (isHere) then();
      else withoutMoves(then);
      return isHere;
    });
  } finally {
    underWay.value = underWay.value.filter((each) => each !== mine);
  }
};
