import { useLayoutEffect, useRef } from './framework.ts';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const CONTROLS = 'input, select, textarea';
/** Kinds that `readonly` does nothing for: they are pressed and not typed into. */
const PRESSED = 'select, [type="checkbox"], [type="radio"], [type="file"]';

const pressedAt = ({ target }: Event): Control | undefined =>
  target instanceof Element && target.matches(PRESSED) ? (target as Control) : undefined;

/** Keys that leave a control, or that are the browser's own. */
const leaves = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  ctrlKey || metaKey || key === 'Tab' || key === 'Escape' || /^F\d/.test(key);

/** Puts a control back as it is now. */
const backOf = (control: Control): (() => void) => {
  const { value } = control;
  if (!(control instanceof HTMLInputElement) || !control.matches(PRESSED))
    return () => {
      control.value = value;
    };
  const { checked, files } = control;
  return () => {
    if (control.type === 'file') control.files = files;
    else control.checked = checked;
  };
};

const stop = (event: Event): void => {
  if (pressedAt(event)) event.preventDefault();
};
const stopKey = (event: Event): void => {
  if (!leaves(event as KeyboardEvent)) stop(event);
};
/** A list opens before it is clicked. */
const stopList = (event: Event): void => {
  const list = pressedAt(event);
  if (!(list instanceof HTMLSelectElement)) return;
  event.preventDefault();
  list.focus();
};

/**
 * Holds every field of a box while its values are sent: what is changed then would be lost, or go with the form. A held field keeps the
 * focus and is read out, unlike a disabled one.
 */
export const useHeld = <Box extends HTMLElement>(isHeld: boolean): { current: Box | null } => {
  const box = useRef<Box>(null);
  const back = useRef(new Map<EventTarget, () => void>());
  useLayoutEffect(() => {
    if (!isHeld) return undefined;
    // A browser that lets a field change all the same, as a list of a phone does.
    const putBack = (event: Event): void => {
      const put = back.current.get(event.target as EventTarget);
      if (put === undefined) return;
      event.stopPropagation();
      put();
    };
    const watched = {
      ...{ click: stop, drop: stop, keydown: stopKey, mousedown: stopList },
      ...{ input: putBack, change: putBack },
    };
    for (const [name, hear] of Object.entries(watched)) box.current?.addEventListener(name, hear, true);
    return () => {
      for (const [name, hear] of Object.entries(watched)) box.current?.removeEventListener(name, hear, true);
    };
  }, [isHeld]);
  // With each drawing, which may bring other fields and values.
  useLayoutEffect(() => {
    if (!isHeld && back.current.size === 0) return;
    const controls = [...(box.current?.querySelectorAll<Control>(CONTROLS) ?? [])];
    for (const control of controls)
      if (!control.matches(PRESSED)) control.toggleAttribute('readonly', isHeld);
      else if (isHeld) control.setAttribute('aria-disabled', 'true');
      else control.removeAttribute('aria-disabled');
    back.current = new Map(isHeld ? controls.map((control) => [control, backOf(control)]) : []);
  });
  return box;
};
