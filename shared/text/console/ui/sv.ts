import type { UiText } from './en.ts';

export const sv: UiText = {
  loading: 'Hämtar …',
  ticked: 'ikryssat',
  notTicked: 'inte ikryssat',
  unread: 'Inte laddat: orsaken står ovanför.',
  retry: 'Försök igen',
  oldFrom: (time) => `Så här såg det ut kl. ${time}.`,
  undo: 'Ångra',
  undone: 'Ångrat.',
  close: 'Stäng',
  cancel: 'Avbryt',
  sending: 'Skickar …',
  optional: '(frivilligt)',
  save: 'Spara listan som en fil (CSV)',
  saveWorkbook: 'Spara som arbetsbok (XLSX)',
  more: 'Visa fler',
  shownSoFar: (count) => `${count} visas, och det finns fler.`,
  shownAll: (count) => `Sammanlagt ${count}.`,
  clearFilters: 'Rensa filtren',
  meanwhile: (value) => `Har under tiden ändrats till: ${value}`,
  refreshed:
    'Sidan visar nu hur det är, och det som du skrev finns kvar. Se efter, och skicka på nytt om din ändring fortfarande stämmer.',
  own: {
    title: 'Du har ändrat det här själv',
    detail:
      'Antingen gick svaret på ändringen förlorat, eller så gjorde du den i ett annat fönster. Sidan visar nu hur det är. Se efter om något ännu ska sändas.',
  },
  takeTheirs: 'Använd det nya',
  keepMine: 'Behåll min',
  nothing: 'tomt',
  differ: (fields) => `Båda versionerna står vid sina fält; välj där. Olika: ${fields}.`,
  all: 'Alla',
  missing: {
    title: 'Någonting saknas',
    detail: 'Ett svar saknas. Ingenting skickades.',
    choice: 'Välj ett av alternativen.',
  },
  halfWritten: {
    title: 'Någonting är inte färdigt',
    detail: 'En uppgift är inte helt ifylld. Ingenting skickades.',
    field: 'Det här går inte att läsa. Skriv det helt, eller töm fältet.',
  },
  offline: {
    title: 'Ingen förbindelse',
    detail:
      'Inget svar kom. Det du har skrivit finns kvar på den här fliken. Kontrollera förbindelsen och försök igen: det som redan har kommit fram görs inte två gånger.',
  },
  saidBefore: 'Orsaken står på det språk som den gavs på. Försök på nytt för att läsa den på det här.',
  overtaken: {
    title: 'Inte längre möjligt',
    detail: 'Något har ändrats sedan det här öppnades. Sidan under visar vad som gäller nu.',
    now: (state: string) => `Läget är nu: ${state}.`,
  },
};
