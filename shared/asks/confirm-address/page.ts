import type { AddressChange } from '../../domain/people/address-change.ts';
import { breakable } from '../../pages/address.ts';
import type { AskedPage } from '../ask.ts';
import { buttonPage } from '../ask-page.ts';
import { confirmAddressText } from './text.ts';

export const confirmAddressPage = ({ email }: Pick<AddressChange, 'email'>, page: AskedPage): string => {
  const text = confirmAddressText[page.language];
  return buttonPage(page, 'confirm-address', { ...text, lead: breakable(text.lead(email)) });
};
