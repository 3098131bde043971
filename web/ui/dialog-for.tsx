import { wordsText } from '../../shared/text/console/words/text.ts';
import { isDeedUnderWay } from './deeds.ts';
import { Dialog } from './dialog.tsx';
import type { Children } from './framework.ts';
import { inLanguage } from './language.ts';
import { openDialog, setOpenDialog } from './open.ts';

/**
 * The dialog of a name, once somebody has opened it. Where its deed is possible no more, because another one came first or the address is an
 * old one, it says so and offers no button for it.
 */
export const DialogFor = ({
  name,
  isPossible,
  now,
  children,
}: {
  readonly name: string;
  readonly isPossible: boolean;
  /** The state that keeps the deed from being possible, in words. */
  readonly now?: string;
  readonly children: () => Children;
}) => {
  if (openDialog() !== name) return null;
  if (isPossible) return children();
  // Its own deed may be the one that came first.
  if (isDeedUnderWay()) return null;
  const text = inLanguage(wordsText).overtaken;
  return (
    <Dialog title={text.title} onClose={() => setOpenDialog(undefined)}>
      <p>{text.detail}</p>
      {now !== undefined && <p>{text.now(now)}</p>}
    </Dialog>
  );
};
