import type { AnswerSessionsText } from './en.ts';

export const sv: AnswerSessionsText = {
  title: 'Gemensamma träffar',
  lead: 'Programmets alla mentorer och studerande träffas. Berätta vilka träffar du kan komma till. Du kan ändra ditt svar med samma länk tills träffen börjar.',
  coming: 'Jag kommer',
  waitingList: 'Sätt mig på väntelistan',
  declined: 'Jag kan inte komma',
  left: (count) => (count === 1 ? '1 plats kvar' : `${count} platser kvar`),
  full: 'Fullt',
  online: 'På nätet',
  host: (name) => `Hos ${name}`,
  spoken: { en: 'På engelska', sv: 'På svenska', fi: 'På finska' },
  yours: {
    COMING: 'Du kommer.',
    WAITING: 'Du står på väntelistan. Vi skriver till dig så snart en plats blir ledig.',
    DECLINED: 'Du kan inte komma.',
  },
  standings: { COMING: 'du kommer', WAITING: 'du står på väntelistan', DECLINED: 'du kan inte komma' },
  open: 'inget svar ännu',
  isCancelled: 'inställd',
  submit: 'Spara mina svar',
  missing: 'Välj ett svar för minst en träff.',
  again: 'Tillbaka till träffarna',
  calendar: {
    title: 'I din egen kalender',
    lead: 'Din kalender kan följa dina gemensamma träffar och de träffar som ni två i paret har planerat. Då visar den alla ändringar av sig själv.',
    subscribe: 'Öppna i mitt kalenderprogram',
    address:
      'Eller kopiera den här adressen. I Outlook: ”Lägg till kalender”, ”Prenumerera från webben”. I Google Kalender: ”Andra kalendrar”, ”Från webbadress”.',
    addressLabel: 'Adressen till din kalender',
    secret: 'Adressen är bara din: ge den inte vidare.',
    file: 'Bara en gång, som fil',
  },
  outcomes: {
    saved: { title: 'Tack för dina svar', text: 'De är sparade. Om en träff ändras skriver vi till dig.' },
    over: {
      title: 'Det finns inget att svara på just nu',
      text: 'Du har inga gemensamma träffar framför dig. Vi skriver till dig om en träff planeras.',
    },
  },
};
