import { useLayoutEffect } from '../ui/framework.ts';
import { openDialog } from '../ui/open.ts';
import { goOnTo, place } from '../ui/place.tsx';

/** A dialog that nobody has: it is told that its deed is possible no more. */
const OVERTAKEN = 'merged';

/**
 * Goes on from a record that was merged to the one that stays, and answers whether the reader comes from such a one.
 * What was begun there is not done here.
 */
export const useMerged = (area: string, id: string, shown: { readonly id: string } | undefined): boolean => {
  const kept = shown?.id ?? id;
  useLayoutEffect(() => {
    if (kept !== id)
      goOnTo(`${area}/${kept}`, { merged: id, do: openDialog() === undefined ? undefined : OVERTAKEN });
  }, [kept, id]);
  return place.value.query['merged'] !== undefined;
};
