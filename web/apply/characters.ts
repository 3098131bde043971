/** Shows under each long text how much of its room is used. For the eye alone: the hint says the limits aloud. */
export const countCharacters = (
  form: HTMLFormElement,
  say: (written: number, most: number) => string,
): void => {
  for (const area of form.querySelectorAll<HTMLTextAreaElement>('textarea[data-most]')) {
    const counter = area.parentElement?.querySelector('[data-count]');
    const show = (): void => {
      const written = [...area.value].length;
      if (counter) counter.textContent = written === 0 ? '' : say(written, Number(area.dataset['most']));
    };
    area.addEventListener('input', show);
    show();
  }
};
