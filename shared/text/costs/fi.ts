import type { CostsText } from './en.ts';

export const fi: CostsText = {
  columns: {
    date: 'Päivämäärä',
    voucher: 'Tosite',
    category: 'Kustannuslaji',
    account: 'Tili',
    amount: 'Summa',
    file: 'Tiedosto',
  },
  categories: {
    WAGES: 'Palkat',
    SERVICES: 'Ostopalvelut',
    TRAVEL: 'Matkat',
    EQUIPMENT: 'Laitteet',
    OTHER: 'Muut kustannukset',
    INCOME: 'Tulot',
  },
  refused: {
    'column-missing': 'Tiedostossa ei ole tämännimistä saraketta.',
    'date-missing': 'Päivämäärä puuttuu.',
    'date-invalid': 'Tämä ei ole päivämäärä. Kirjoita 31.1.2027 tai 2027-01-31.',
    'date-outside-decision': 'Päivämäärä ei ole rahoituspäätöksen aikana.',
    'date-outside-period':
      'Päivämäärä ei ole jaksolla. Myöhässä tullut kustannus otetaan mukaan, jos valitset niin.',
    'voucher-missing': 'Tositteen numero puuttuu.',
    'category-unknown':
      'Tämä ei ole kustannuslaji. Kirjoita palkat, ostopalvelut, matkat, laitteet, muut kustannukset tai tulot.',
    'account-missing': 'Tili puuttuu.',
    'account-unknown':
      'Tili ei ole millään tilikartan rivillä. Lisää se päätöksen sivulla ja tarkista sitten tiedosto uudelleen.',
    'account-contradicts': 'Tilikartassa on tälle tilille toinen kustannuslaji kuin rivillä.',
    'amount-missing': 'Summa puuttuu.',
    'amount-invalid': 'Tämä ei ole summa. Kirjoita 1234,50 ilman valuuttaa.',
    'amount-decimals': 'Summassa on enintään kaksi desimaalia.',
    'total-wrong': 'Loppusumma ei ole rivien summa.',
    'file-empty': 'Tiedostossa ei ole rivejä.',
    'file-too-long': 'Tiedostossa on liikaa rivejä. Jaa se osiin.',
    'file-unreadable': 'Tiedostoa ei voi lukea. Tallenna se CSV- tai XLSX-muotoon.',
    'file-old-excel': 'Tämä on Excelin vanha muoto. Tallenna tiedosto XLSX- tai CSV-muotoon.',
    'quotes-broken': 'Lainausmerkiltä puuttuu pari. Ota tiedosto uudelleen.',
  },
};
