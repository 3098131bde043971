import type { Role } from '../../shared/domain/kernel/role.ts';

type Programme = { readonly cohorts: readonly { readonly openFor: readonly Role[] }[] };

/** Whether no cohort of the form's programme takes applications now. Where nobody knows, the form counts as open. */
export const isClosed = async (form: HTMLFormElement, role: Role): Promise<boolean> => {
  const response = await fetch(form.action.replace(/\/applications\/.*/, '')).catch(() => undefined);
  if (!response?.ok) return false;
  const { cohorts }: Programme = await response.json();
  return !cohorts.some(({ openFor }) => openFor.includes(role));
};
