import type { Role } from '../../domain/kernel/role.ts';
import type { AskedPage } from '../ask.ts';
import { buttonPage } from '../ask-page.ts';
import { confirmSubscriptionText } from './text.ts';

export const confirmSubscriptionPage = (role: Role, page: AskedPage): string => {
  const text = confirmSubscriptionText[page.language];
  return buttonPage(page, 'confirm-subscription', { ...text, lead: text.lead[role] });
};
