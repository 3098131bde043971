import { dayIn, timeIn } from '../shared/domain/kernel/written-times.ts';

const READERS: Readonly<Record<string, (text: string) => string | undefined>> = {
  date: dayIn,
  time: timeIn,
  'datetime-local': (text) => {
    const [day, time] = [dayIn(text), timeIn(text)];
    return day && time && `${day}T${time}`;
  },
};

/** Fields of days and times take what people write in mails and tables: a browser takes no pasted text for them at all. */
export const takePasted = (): void =>
  document.addEventListener('paste', (event) => {
    const { target, clipboardData } = event;
    if (!(target instanceof HTMLInputElement) || target.readOnly) return;
    const value = READERS[target.type]?.(clipboardData?.getData('text/plain') ?? '');
    if (value === undefined) return;
    event.preventDefault();
    target.value = value;
    for (const name of ['input', 'change']) target.dispatchEvent(new Event(name, { bubbles: true }));
  });
