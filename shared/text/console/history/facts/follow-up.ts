import { factWords } from './fact-words.ts';

export const followUp = factWords({
  en: {
    NewLinkRequested: 'New link asked for',
    ReminderDue: 'Reminder sent',
    MailReleased: 'Mail that had waited let go',
    MailResent: 'Mail sent again',
    SuppressionLifted: 'Address allowed to get mail again',
    GroupMailRequested: 'Mail written to a group',
    MailParagraphEdited: 'Paragraph of a mail changed',
    TaskOpened: 'Task opened',
  },
  sv: {
    NewLinkRequested: 'Ny länk begärd',
    ReminderDue: 'En påminnelse skickades',
    MailReleased: 'Ett mejl som väntade släpptes i väg',
    MailResent: 'Mejlet skickades på nytt',
    SuppressionLifted: 'Adressen får ta emot mejl igen',
    GroupMailRequested: 'Mejl skrivet till en grupp',
    MailParagraphEdited: 'Stycke i ett mejl ändrat',
    TaskOpened: 'En uppgift öppnades',
  },
  fi: {
    NewLinkRequested: 'Uutta linkkiä pyydetty',
    ReminderDue: 'Muistutus lähetettiin',
    MailReleased: 'Odottanut sähköposti päästettiin lähtemään',
    MailResent: 'Sähköposti lähetettiin uudelleen',
    SuppressionLifted: 'Osoitteeseen saa taas lähettää viestejä',
    GroupMailRequested: 'Viesti kirjoitettu ryhmälle',
    MailParagraphEdited: 'Viestin lisäkappale muutettu',
    TaskOpened: 'Tehtävä avattiin',
  },
});
