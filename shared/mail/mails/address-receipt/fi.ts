import { fi as contactReceipt } from '../contact-receipt/fi.ts';

/** The same receipt, about the address alone. */
export const fi = contactReceipt;
