import { useLayoutEffect, useRef } from './framework.ts';

/** Kinds that `readonly` does nothing for: they are pressed and not typed into. */
const PRESSED = 'select, [type="checkbox"], [type="radio"], [type="file"]';

/** Whether a key leaves a control, or is the browser's own. */
const leaves = (event: Event): boolean =>
  event instanceof KeyboardEvent && (event.ctrlKey || event.metaKey || /^(Tab|Escape|F\d+)$/.test(event.key));

/** Puts a control back as it is now. */
const backOf = (control: HTMLInputElement): (() => void) => {
  const { type, value, checked, files } = control;
  return () => {
    Object.assign(control, type === 'file' ? { files } : { value, checked });
  };
};

/**
 * Holds every field of a box while its values are sent: what is changed then would be lost, or go with the form. A held field keeps the
 * focus and is read out, unlike a disabled one.
 */
export const useHeld = <Box extends HTMLElement>(isHeld: boolean): { current: Box | null } => {
  const box = useRef<Box>(null);
  const back = useRef(new Map<EventTarget | null, () => void>());
  useLayoutEffect(() => {
    if (!isHeld) return undefined;
    const hold = (event: Event): void => {
      // A list of a phone lets itself be changed all the same.
      if (event.type === 'input' || event.type === 'change') {
        event.stopPropagation();
        back.current.get(event.target)?.();
      } else if ((event.target as Element).matches(PRESSED) && !leaves(event)) event.preventDefault();
    };
    const held = box.current;
    const names = ['mousedown', 'click', 'keydown', 'drop', 'input', 'change'];
    for (const name of names) held?.addEventListener(name, hold, true);
    return () => {
      for (const name of names) held?.removeEventListener(name, hold, true);
    };
  }, [isHeld]);
  // With each drawing, which may bring other fields and values.
  useLayoutEffect(() => {
    if (!isHeld && back.current.size === 0) return;
    const controls = box.current?.querySelectorAll<HTMLInputElement>('input, select, textarea') ?? [];
    back.current.clear();
    for (const control of controls) {
      const name = control.matches(PRESSED) ? 'aria-disabled' : 'readonly';
      if (isHeld) control.setAttribute(name, 'true');
      else control.removeAttribute(name);
      if (isHeld) back.current.set(control, backOf(control));
    }
  });
  return box;
};
