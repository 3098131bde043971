import { uiText } from '../../shared/text/console/ui/text.ts';
import { Button } from './button.tsx';
import { type Children, signal, useId, useLayoutEffect, useRef } from './framework.ts';
import { inLanguage } from './language.ts';

/** Count of dialogs on the page. */
export const openDialogs = signal(0);

/** A modal dialog of the browser itself, by the words of its button or by its own: it holds the focus, gives it back, and closes by Escape. */
export const Dialog = ({
  title,
  onClose,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: Children;
}) => {
  const box = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  // In the same task as the drawing: a press between the two would go to the page below.
  useLayoutEffect(() => {
    const before = document.activeElement;
    const dialog = box.current;
    dialog?.showModal();
    // Otherwise the focus is on the button that closes, and the next press of Enter with it.
    heading.current?.focus();
    openDialogs.value += 1;
    return () => {
      openDialogs.value -= 1;
      // The page below takes no focus while the dialog is modal.
      dialog?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={box}
      class="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div class="page-head">
        <h2 id={id} tabIndex={-1} ref={heading}>
          {title.replace(/\s*…$/, '')}
        </h2>
        <Button small quiet onPress={onClose}>
          {inLanguage(uiText).close}
        </Button>
      </div>
      {children}
    </dialog>
  );
};
