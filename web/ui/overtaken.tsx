import { uiText } from '../../shared/text/console/ui/text.ts';
import { isDeedUnderWay } from './deeds.ts';
import { Dialog, openDialogs } from './dialog.tsx';
import { useEffect, useSignal } from './framework.ts';
import { inLanguage } from './language.ts';
import { openDialog, setOpenDialog } from './open.ts';
import { untilShown } from './readings.ts';
import { isAnyUnread } from './unread.tsx';

/** Says that the deed of the open dialog is possible no more, and offers no button for it. */
export const Overtaken = ({ now }: { readonly now?: string | undefined }) => {
  const { title, detail, now: state } = inLanguage(uiText).overtaken;
  return (
    <Dialog title={title} onClose={() => setOpenDialog(undefined)}>
      <p>{detail}</p>
      {now !== undefined && <p>{state(now)}</p>}
    </Dialog>
  );
};

/** Says so of a dialog in the address that no part of the page has, once all of the page is there. */
export const OvertakenHere = () => {
  const name = openDialog();
  const isSaid = useSignal(false);
  const isMissing =
    name !== undefined && openDialogs.value <= Number(isSaid.value) && !isDeedUnderWay() && !isAnyUnread();
  useEffect(() => {
    if (!isMissing) return undefined;
    let isHere = true;
    void untilShown().then((isAllThere) => {
      if (isHere) isSaid.value = isAllThere;
    });
    return () => {
      isHere = false;
      isSaid.value = false;
    };
  }, [name, isMissing]);
  return isMissing && isSaid.value ? <Overtaken /> : null;
};
