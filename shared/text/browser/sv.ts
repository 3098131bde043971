import type { BrowserText } from './en.ts';

export const sv: BrowserText = {
  sending: 'Skickar …',
  offline:
    'Inte skickat: du är inte uppkopplad. Dina svar finns kvar i den här webbläsaren. Skicka på nytt när du har kontakt.',
  failed: (reference) =>
    `Inte skickat: felet är vårt. Dina svar finns kvar i den här webbläsaren. Försök igen om en stund.${reference === '' ? '' : ` Referens: ${reference}`}`,
  restored: 'Vi har sparat det du skrev tidigare i den här webbläsaren.',
  characters: (written, most) => `${written} av ${most} tecken`,
};
