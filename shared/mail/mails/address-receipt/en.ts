import { en as contactReceipt } from '../contact-receipt/en.ts';

/** The same receipt, about the address alone. */
export const en = contactReceipt;
