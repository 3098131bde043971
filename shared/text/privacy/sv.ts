import type { PrivacyText } from './en.ts';

const units = {
  minutes: ['minut', 'minuter'],
  days: ['dag', 'dagar'],
  months: ['månad', 'månader'],
  years: ['år', 'år'],
} as const;

export const sv: PrivacyText = {
  bases: {
    CONSENT: 'ditt samtycke',
    LEGAL_DUTY: 'en rättslig skyldighet',
    PUBLIC_TASK: 'högskolans uppgift av allmänt intresse',
  },
  purposes: {
    PROGRAMME: {
      name: 'Genomföra programmet',
      means:
        'för att behandla ansökningar, ordna skolning, föreslå och bilda par (också utifrån koordinatorernas anteckningar om vilka som bör eller inte bör paras ihop), följa träffarna, påminna, fråga i enkäter hur det går och utfärda intyg',
    },
    FUNDER_EVIDENCE: {
      name: 'Underlag för finansiären',
      means: 'för att visa hur många som deltog, när och hur länge, i siffror och utan namn',
    },
    SECURITY: {
      name: 'Säkerhet',
      means:
        'för inloggning, för att hålla obehöriga borta, begränsa mängden mejl och anteckna vem i personalen som har sett eller ändrat vad',
    },
    ACCOUNTABILITY: {
      name: 'Bevis',
      means: 'för att kunna visa vad du har fått veta och samtyckt till, och att en radering har gjorts',
    },
    FOLLOW_UP: {
      name: 'Uppföljning',
      means: 'för att fråga dig 6 och 12 månader senare hur det gick',
    },
    NEXT_ROUND: { name: 'Nästa omgång', means: 'för att skriva till dig när nästa omgång börjar' },
    STORY: { name: 'Berättelser och bilder', means: 'för att be dig om en berättelse eller en bild' },
    PARTNER_SHARE: {
      name: 'Partner',
      means: 'för att dela din ansökan med partnerhögskolor och andra regioner',
    },
    EMPLOYER_NAME: {
      name: 'Arbetsgivarens namn',
      means: 'för att nämna en mentors arbetsgivare som en av dem som deltar',
    },
    TELL_ME: {
      name: 'Önskan om besked',
      means: 'för att skriva en gång till en adress när ansökan öppnar',
    },
  },
  categories: {
    CONTACT: 'Kontaktuppgifter',
    FINGERPRINT: 'Oläsligt fingeravtryck av en adress eller begäran',
    ANSWERS: 'Svar i formuläret',
    NEEDS: 'Tillgänglighetsbehov (kan säga något om hälsan)',
    OWN_WORDS: 'Personens egna ord',
    STAFF_WORDS: 'Personalens ord om en person',
    CONSENT: 'Samtycken och den information som har lästs',
    COURSE: 'Steg i programmet',
    ATTENDANCE: 'Skolning och träffar: dagar och längd',
    FEEDBACK: 'Enkätsvar och stämning efter träffar',
    MATCHING: 'Förslag, poäng och skälen till dem',
    MAIL: 'Mejl: vilka, när, levererade eller inte',
    PAPER: 'Intyg',
    ACCESS: 'Inloggningar, länkar och granskningsloggen',
    STAFF: 'Personal',
    IDS: 'Id:n och tekniska märken',
    NONE: 'Inga personuppgifter',
  },
  period: ({ count, unit }) => `${count} ${units[unit][count === 1 ? 0 : 1]}`,
  anchors: {
    SUBMISSION: 'efter att den skickades in',
    REQUEST: 'efter att den begärdes',
    KICK_OFF: 'efter omgångens startträff',
    CLOSING: 'efter programomgångens slut',
    CREATION: 'efter att det uppstod',
    DONE: 'efter att den blev klar',
    CONFIRMATION: 'efter bekräftelsen',
    EXPIRY: 'efter att den slutade gälla',
    WITHDRAWAL: 'efter att det återtogs',
    DECISION_END: 'efter att finansieringen tog slut',
  },
  atOnce: { CLOSING: 'till programomgångens slut' },
  rules: {
    UNCONFIRMED: 'En ansökan vars adress inte har bekräftats',
    DECLINED: 'En avslagen eller återtagen ansökan',
    NEEDS: 'Tillgänglighetsbehov',
    WORDS: 'Deltagarnas texter och önskemål samt anteckningar om deltagare',
    CONTACT:
      'Deltagarnas kontaktuppgifter, svar och intyg, om du inte har samtyckt till att vi skriver senare',
    EVIDENCE: 'Intyg som en finansiär kan begära',
    ADDRESS_CHANGE: 'En ny adress som inte är bekräftad',
    SIGN_IN_CODE: 'En engångskod',
    SESSION: 'En inloggning på den egna sidan',
    LINK: 'Länken i ett mejl',
    SUBSCRIPTION_UNCONFIRMED: 'En önskan om besked vars adress inte har bekräftats',
    SUBSCRIPTION: 'En önskan om besked',
    MAIL_LOG: 'Loggen över mejl, och mejl till grupper med mottagare',
    MAILBOX_LIMIT: 'Dagsgränsen för en postlåda',
    SUPPRESSION: 'Fingeravtrycket av en adress som avvisar mejl',
    TASK: 'En uppgift för en koordinator',
    REQUEST: 'Märket för en begäran som kom två gånger',
    AUDIT: 'Loggen över vem i personalen som har sett eller ändrat vad',
    CONSENT_LOG: 'Anteckningen om ett samtycke',
    PROOF: 'Id:n utan namn, och beviset på en radering',
    STAFF: 'Personalens namn, och vem som gjorde vad',
    ACCOUNT: 'Siffror, datum och utfall utan namn',
  },
  stays: 'så länge programmet måste kunna redovisa för det',
  readers: {
    coordinator: 'koordinatorer',
    finance: 'ekonomi',
    admin: 'administratörer',
    person: 'personen själv',
    partner: 'den andra i paret',
    public: 'den som har numret',
    system: 'bara systemet',
  },
};
