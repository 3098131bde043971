import type { WordsText } from './en.ts';

export const sv: WordsText = {
  role: { mentor: 'Mentor', student: 'Studerande' },
  standing: {
    SUBMITTED: 'Obekräftad',
    CONFIRMED: 'Ska behandlas',
    NEEDS_INFO: 'Väntar på mer information',
    APPROVED: 'Godkänd',
    REJECTED: 'Avslagen',
    WITHDRAWN: 'Återtagen',
    READY: 'Redo att matchas',
    WAITLISTED: 'Väntar på ett par',
    PROPOSED: 'Föreslagen',
    FORMED: 'I ett par',
    ASIDE: 'Föreslås inte för tillfället',
    RESTRICTED: 'Används inte: uppgifterna är begränsade',
  },
  rejection: {
    NOT_DEGREE_STUDENT: 'Är inte examensstuderande',
    GRADUATES_TOO_LATE: 'Blir klar för sent',
    TOO_LITTLE_EXPERIENCE: 'För lite arbetserfarenhet',
    LANGUAGE_LEVEL: 'Språknivån',
    COHORT_FULL: 'Programomgången är full',
    INCOMPLETE: 'Ofullständig ansökan',
    OTHER: 'En annan orsak',
  },
  unconfirmed: 'Någon som inte har bekräftat adressen',
  yes: 'Ja',
  no: 'Nej',
  foreseen: 'Vad ändringen innebär',
  confirm: 'Är det meningen? Kryssa för det som stämmer och skicka på nytt.',
};
