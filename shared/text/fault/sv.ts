import type { FaultText } from './en.ts';

export const sv: FaultText = {
  'address-other': 'Det här är en annan adress. Skriv den som står ovanför.',
  'business-id-invalid':
    'Kontrollera FO-numret. Det har sju siffror, ett bindestreck och en kontrollsiffra, till exempel 1234567-1.',
  'characters-refused':
    'Här finns tecken som vi inte kan ta emot. Försök skriva i stället för att klistra in.',
  'choice-unknown': 'Välj ett av alternativen.',
  'date-ahead': 'Välj i dag eller en tidigare dag.',
  'date-before-pair': 'Det här är innan ni blev ett par. Kontrollera dagen.',
  duplicate: 'Välj varje alternativ bara en gång.',
  'email-expires': 'Den här adressen upphör när dina studier tar slut. Ange en som du behåller.',
  'email-invalid': 'Skriv hela e-postadressen, till exempel namn@example.com.',
  invalid: 'Det här går inte att läsa. Kontrollera det.',
  'link-invalid': 'Kopiera adressen till din profil, till exempel https://www.linkedin.com/in/ditt-namn.',
  'minutes-invalid': (limit: number) => `Skriv hur många minuter det tog, från 5 till ${limit}.`,
  'month-far': 'Det är för många år från nu. Kontrollera årtalet.',
  'month-invalid': 'Skriv månad och år, till exempel 6/2027.',
  'notice-outdated': 'Dataskyddsbeskrivningen har ändrats. Ladda om sidan och läs den nya.',
  'number-beyond': (limit) => `Skriv ett heltal från 0 till ${limit}.`,
  'number-invalid': 'Välj ett av talen.',
  'phone-invalid': 'Skriv numret med landskod, till exempel +358 40 123 4567.',
  required: 'Svara på den här frågan.',
  'session-begun':
    'Det går inte att välja längre, eftersom ett tillfälle redan har börjat. Skriv till oss om du behöver ett annat.',
  'session-full': 'Det här tillfället blev just fullt. Välj ett annat.',
  'session-gone': 'Det här tillfället finns inte längre. Välj ett annat.',
  'tick-needed': 'Kryssa i rutan för att ansöka.',
  'time-passed': 'Välj en tidpunkt som ligger framåt.',
  'time-too-far': (limit: number) => `Välj en tidpunkt inom de närmaste ${limit} dagarna.`,
  'too-few': (limit) => (limit === 1 ? 'Välj minst ett alternativ.' : `Välj minst ${limit} alternativ.`),
  'too-long': (limit) => `Använd högst ${limit} tecken.`,
  'too-many': (limit) => `Välj högst ${limit} alternativ.`,
  'too-short': (limit) => `Skriv minst ${limit} tecken.`,
  'type-wrong': 'Svaret är av fel slag.',
  'unknown-field': 'Det här hör inte till blanketten.',
  'weights-empty': 'Ge åtminstone en av dem mer än 0.',
};
