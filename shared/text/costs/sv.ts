import type { CostsText } from './en.ts';

export const sv: CostsText = {
  columns: {
    date: 'Datum',
    voucher: 'Verifikat',
    category: 'Kostnadsslag',
    account: 'Konto',
    amount: 'Belopp',
    file: 'Fil',
  },
  categories: {
    WAGES: 'Löner',
    SERVICES: 'Köpta tjänster',
    TRAVEL: 'Resor',
    EQUIPMENT: 'Utrustning',
    OTHER: 'Övriga kostnader',
    INCOME: 'Intäkter',
  },
  refused: {
    'column-missing': 'Filen har ingen kolumn med det här namnet.',
    'date-missing': 'Datumet saknas.',
    'date-invalid': 'Det här är inget datum. Skriv 31.1.2027 eller 2027-01-31.',
    'date-outside-decision': 'Datumet ligger inte inom finansieringsbeslutets tid.',
    'date-outside-period':
      'Datumet ligger inte inom perioden. En kostnad som kom sent tas med om du väljer det.',
    'voucher-missing': 'Verifikatets nummer saknas.',
    'category-unknown':
      'Det här är inget kostnadsslag. Skriv löner, köpta tjänster, resor, utrustning, övriga kostnader eller intäkter.',
    'account-missing': 'Kontot saknas.',
    'account-unknown':
      'Kontot finns inte på någon rad i kontokartan. Lägg till det på beslutets sida och granska sedan filen på nytt.',
    'account-contradicts': 'Kontokartan har ett annat kostnadsslag för kontot än raden.',
    'amount-missing': 'Beloppet saknas.',
    'amount-invalid': 'Det här är inget belopp. Skriv 1234,50 utan valuta.',
    'amount-decimals': 'Ett belopp har högst två decimaler.',
    'total-wrong': 'Totalbeloppet är inte summan av raderna.',
    'file-empty': 'Filen har inga rader.',
    'file-too-long': 'Filen har för många rader. Dela upp den.',
    'file-unreadable': 'Filen kan inte läsas. Spara den som CSV eller XLSX.',
    'file-old-excel': 'Det här är Excels gamla format. Spara filen som XLSX eller CSV.',
    'quotes-broken': 'Ett citattecken saknar sitt par. Ta ut filen på nytt.',
  },
};
