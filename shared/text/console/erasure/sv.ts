import type { ErasureText } from './en.ts';

export const sv: ErasureText = {
  erase: 'Radera …',
  eraseTitle: (name) => `Radera ${name}`,
  eraseLead: 'Bara när personen har bett om det. Det går inte att ångra.',
  goes: [
    'Namn, adress, telefonnummer, språk och alla tidigare adresser.',
    'Ansökningar med alla svar, anteckningar, frågor och rättelser, anteckningar om parningar samt motiveringar som personalen har gett i matchningen.',
    'Intyg med nummer, enkätsvar, texten i avtal, platser för träffar och platser i skolningen.',
    'Önskemål om besked och ansökningar som aldrig bekräftades.',
  ],
  stays: [
    'Datum, längd och utfall för skolning, par och träffar, utan namn: programmet redovisar dem för sina finansiärer.',
    'Nyckeltal och historik, som bara känner till id-nummer.',
    'Ett fingeravtryck av adressen om den har avvisat våra mejl, så att vi aldrig skriver till den igen.',
    'Kvittot, och granskningsloggen i två år: bara id-nummer.',
  ],
  ends: (pairs, proposals) =>
    `Avslutas nu: par: ${pairs}, öppna förslag: ${proposals}. Den andra i varje får veta att det har avslutats, men inte varför.`,
  goesTitle: 'Det här försvinner',
  staysTitle: 'Det här blir kvar, och varför',
  receiptMail:
    'Personen får ett kvitto per mejl innan adressen försvinner. Det är klart inom en timme och senast inom tre dagar.',
  typeName: 'Bekräfta genom att skriva namnet',
  eraseNow: 'Radera för gott',
  eraseAsked: (receipt) => `Raderingen är begärd. Kvitto: ${receipt}`,
  erasing: (receipt) => `Den här personen håller på att raderas. Kvitto: ${receipt}`,
  erased: (receipt) => `Den här personen är raderad. Kvitto: ${receipt}`,
};
