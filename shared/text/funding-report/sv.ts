import type { ReportText } from './en.ts';

export const sv: ReportText = {
  title: 'Månadsrapport',
  lead: 'Den första arbetsdagen varje månad får styrgruppen den föregående månadens resultat per e-post, varje läsare på sitt eget språk. Det som kunde röja enskilda personer eller företag visas inte.',
  next: (month, day) => `Rapporten för ${month} skickas på morgonen ${day}.`,
  nobody: 'Ingen står på listan, och ingen rapport skickas.',
  readers: 'Läsare',
  name: 'Namn',
  email: 'E-postadress',
  language: 'Språk',
  since: 'På listan sedan',
  add: 'Lägg till en läsare',
  addNow: 'Lägg till på listan',
  added: 'Läsaren finns nu på listan.',
  remove: 'Stryk',
  removeOf: (name) => `Stryk ${name} från listan`,
  removeTitle: 'Stryka från listan?',
  removeLead: (name) => `${name} får inga fler rapporter. Namnet och adressen raderas.`,
  removed: 'Läsaren är struken från listan.',
  preview: 'Brevet som det skulle skickas nu',
  previewLead: 'Med resultaten till slutet av förra månaden. Ingenting skickas av att du tittar på det.',
  keptBack: (count) =>
    count === 0
      ? 'Ingen siffra hålls inne.'
      : count === 1
        ? '1 siffra hålls inne, för att den kunde röja enskilda.'
        : `${count} siffror hålls inne, för att de kunde röja enskilda.`,
  subject: 'Ärende',
  sent: 'Skickade rapporter',
  noneSent: 'Ingen rapport har skickats ännu.',
  month: 'Månad',
  sentAt: 'Sammanställd',
  readerCount: 'Antal läsare',
};
