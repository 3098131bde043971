import { sv as contactReceipt } from '../contact-receipt/sv.ts';

/** The same receipt, about the address alone. */
export const sv = contactReceipt;
