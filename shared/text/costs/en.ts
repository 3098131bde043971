/** Columns of the accounts, and why a row of theirs is refused. */
export const en = {
  columns: {
    date: 'Date',
    voucher: 'Voucher',
    category: 'Cost category',
    account: 'Account',
    amount: 'Amount',
    file: 'File',
  },
  categories: {
    WAGES: 'Wages',
    SERVICES: 'Services',
    TRAVEL: 'Travel',
    EQUIPMENT: 'Equipment',
    OTHER: 'Other costs',
    INCOME: 'Income',
  },
  refused: {
    'column-missing': 'The file has no column of this name.',
    'date-missing': 'The date is missing.',
    'date-invalid': 'This is no date. Write 31.1.2027 or 2027-01-31.',
    'date-outside-decision': 'The date does not lie in the dates of the funding decision.',
    'date-outside-period':
      'The date does not lie in the period. A cost that came late is taken if you say so.',
    'voucher-missing': 'The number of the voucher is missing.',
    'category-unknown':
      'This is no cost category. Write wages, services, travel, equipment, other costs or income.',
    'account-missing': 'The account is missing.',
    'account-unknown':
      'This account is in no line of the account map. Add it on the page of the decision, then look at the file again.',
    'account-contradicts': 'The account map has another cost category for this account than the row.',
    'amount-missing': 'The amount is missing.',
    'amount-invalid': 'This is no amount. Write 1234,50 without a currency.',
    'amount-decimals': 'An amount has two decimals at most.',
    'total-wrong': 'The total is not the sum of the rows.',
    'file-empty': 'The file has no rows.',
    'file-too-long': 'The file has too many rows. Split it.',
    'file-unreadable': 'The file cannot be read. Save it as CSV or XLSX.',
    'file-old-excel': 'This is the old format of Excel. Save it as XLSX or CSV.',
    'quotes-broken': 'A quotation mark is open. Export the file again.',
  },
};
export type CostsText = typeof en;
export type CostFault = keyof CostsText['refused'];
