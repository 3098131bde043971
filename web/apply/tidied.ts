import { toBusinessId, toE164 } from '../../shared/domain/applications/forms/contact.ts';
import { isMonth, toMonth } from '../../shared/domain/applications/forms/month.ts';

/** A month as the hint shows it. */
const shortMonth = (text: string): string => {
  const month = toMonth(text);
  return isMonth(month) ? `${Number(month.slice(5))}/${month.slice(0, 4)}` : text;
};

const TIDIED: Readonly<Record<string, (text: string) => string>> = {
  phone: toE164,
  businessId: toBusinessId,
  expectedGraduation: shortMonth,
};

/** Shows what will be stored as soon as a person leaves the field, so that a wrong guess is seen by them. */
export const showTidied = (form: HTMLFormElement): void => {
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.value === '') return;
    target.value = TIDIED[target.name]?.(target.value) ?? target.value;
  });
};
