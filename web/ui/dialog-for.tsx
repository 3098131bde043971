import { isDeedUnderWay } from './deeds.ts';
import type { Children } from './framework.ts';
import { openDialog } from './open.ts';
import { Overtaken } from './overtaken.tsx';

/** The dialog of a name, once somebody has opened it. Where its deed is possible no more, it tells the state that keeps it from being so. */
export const DialogFor = ({
  name,
  isPossible,
  now,
  children,
}: {
  readonly name: string;
  readonly isPossible: boolean;
  /** The state in words. */
  readonly now?: string;
  readonly children: () => Children;
}) => {
  if (openDialog() !== name) return null;
  if (isPossible) return children();
  // Its own deed may be the one that came first.
  return isDeedUnderWay() ? null : <Overtaken now={now} />;
};
