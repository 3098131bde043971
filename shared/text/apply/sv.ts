import type { ApplyText } from './en.ts';

export const sv: ApplyText = {
  mentor: {
    title: 'Ansök som mentor',
    lead: 'Du träffar en internationell studerande ungefär en gång i månaden under ett halvt år och delar med dig av det du vet om arbetslivet här. Först deltar du i en mentorskolning med två tillfällen.',
  },
  student: {
    title: 'Ansök om en mentor',
    lead: 'Du träffar en person från arbetslivet ungefär en gång i månaden under ett halvt år. Det är du som tar den första kontakten och ordnar träffarna.',
  },
  before: [
    'Det tar ungefär tio minuter att fylla i blanketten.',
    'Du behöver inget konto. Efteråt bekräftar du din e-postadress med en länk.',
    'En koordinator läser dina svar. Den text som den andra i ditt par får läsa är markerad.',
  ],
  otherForm: {
    mentor: 'Är du studerande? Ansök om en mentor',
    student: 'Vill du bli mentor? Ansök som mentor',
  },
  sections: {
    you: 'Om dig',
    work: 'Ditt arbete',
    offer: 'Det du kan ge',
    studies: 'Dina studier',
    aims: 'Det du vill nå',
    experience: 'Din erfarenhet',
    languages: 'Språk',
    meetings: 'Träffar och samarbete',
    wishes: 'Önskemål och behov',
    promises: 'Det du förbinder dig till',
    consents: 'Det du därutöver tillåter',
    notice: 'Dina personuppgifter',
  },
  consentsNote: 'Du väljer själv. Valen påverkar inte din ansökan, och du kan ta tillbaka dem när som helst.',
  noticeNote:
    'Vi använder dina svar för att genomföra programmet och bilda par. Om ett par föreslås ser den andra ditt förnamn, din bransch och din titel eller ditt utbildningsprogram.',
  noticeLink: 'Läs dataskyddsbeskrivningen (öppnas i en ny flik)',
  optional: 'frivilligt',
  choose: 'Välj',
  rank: (place) => `Val ${place}`,
  anotherLanguage: 'Ett annat språk',
  levelOf: (language) => `Nivå: ${language}`,
  noLevel: 'Jag kan det inte',
  yes: 'Ja',
  no: 'Nej',
  check: {
    action: 'Kontrollera svaren',
    title: 'Kontrollera svaren',
    lead: 'Läs igenom dina svar. Ingenting har skickats ännu.',
    change: 'Ändra',
    none: 'Inget svar',
    back: 'Tillbaka till blanketten',
  },
  today: 'Se om man kan ansöka just nu',
  closed:
    'Just nu kan man inte ansöka, så den här blanketten kan inte skickas. Det du har skrivit finns kvar på sidan.',
  submit: 'Skicka ansökan',
  thanks: {
    title: 'Tack\u00A0– kontrollera din e\u2011post',
    lead: 'Vi har skickat ett meddelande till adressen som du angav. Öppna länken i det inom sju dagar: först då gäller din ansökan.',
    sentTo: 'Meddelandet skickades till',
    changeAddress: 'Ändra adressen',
    next: 'Vad händer sedan?',
    steps: [
      'Du bekräftar din adress med länken.',
      'En koordinator läser din ansökan och svarar per e-post.',
      'Om du antas får du en inbjudan till mentorskolningen eller introduktionen.',
    ],
    noMail: 'Har du inte fått något meddelande?',
    noMailText:
      'Titta först i skräpposten. Om adressen är felskriven kan du gå tillbaka till blanketten, ändra den och skicka på nytt: dina svar finns kvar. Annars kan du skriva till oss.',
  },
};
