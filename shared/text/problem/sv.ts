import type { ProblemText } from './en.ts';

export const sv: ProblemText = {
  refusals: {
    'address-suppressed': {
      title: 'Adressen tar inte emot e-post',
      sentence:
        'E-post dit har studsat eller anmälts som skräppost. Tillåt först e-post till adressen på nytt och skicka sedan det här meddelandet.',
    },
    'already-done': {
      title: 'Det här är redan gjort',
      sentence: 'Det gjordes tidigare, och inget mer har hänt nu.',
    },
    'address-taken': {
      title: 'Adressen hör till någon annan',
      sentence: 'Om de två är samma person, slå ihop deras uppgifter. Kontrollera annars adressen.',
    },
    'answer-too-large': {
      title: 'För mycket för ett svar',
      sentence: 'Be om det packat: skicka Accept-Encoding: gzip.',
    },
    'application-gone': {
      title: 'Den här ansökan gäller inte',
      sentence:
        'En annan ansökan från samma adress har bekräftats, eller så bekräftades den här inte inom sju dagar. Om du inte har fått ett e-postmeddelande om att vi har tagit emot din ansökan, ansök på nytt.',
    },
    'application-period-closed': {
      title: 'Ansökningstiden är inte öppen',
      sentence: 'Just nu kan man inte ansöka. Skriv till oss om du vill veta när nästa omgång börjar.',
    },
    'body-too-large': {
      title: 'För mycket text',
      sentence:
        'Det som skickades är större än vi kan ta emot. Förkorta de längsta svaren och skicka på nytt.',
    },
    'capacity-full': {
      title: 'Det finns ingen ledig plats',
      sentence: 'Alla platser är upptagna. Välj någon eller något annat.',
    },
    'changed-meanwhile': {
      title: 'Någon har ändrat det här under tiden',
      sentence: 'Det är inte längre som du såg det. Ladda om sidan och gör ändringen på nytt.',
    },
    'decisions-conflict': {
      title: 'Besluten motsäger varandra',
      sentence:
        'Omgången är som den var. Motsägelserna är uppräknade; ta tillbaka den ena sidan och försök igen.',
    },
    'exists-already': { title: 'Det här finns redan', sentence: 'Det finns redan en likadan.' },
    'field-invalid': {
      title: 'Något behöver rättas',
      sentence: 'Några svar saknas eller behöver rättas. Inget har skickats ännu.',
    },
    forbidden: { title: 'Inte tillåtet', sentence: 'Ditt konto har inte rätt att göra det här.' },
    'idempotency-key-reused': {
      title: 'Skickat två gånger med olika innehåll',
      sentence: 'Den första versionen togs emot. Ladda om sidan om du vill skicka en till.',
    },
    'link-expired': {
      title: 'Länken gäller inte längre',
      sentence: 'Tiden för den har gått ut. Skriv till oss så hjälper vi dig.',
    },
    'link-unknown': {
      title: 'Länken fungerar inte',
      sentence:
        'Öppna hela länken på nytt från e-postmeddelandet. Om det inte hjälper kan du skriva till oss.',
    },
    'mail-not-resendable': {
      title: 'Meddelandet kan inte skickas på nytt',
      sentence:
        'Det har gått i väg, är ännu på väg eller har redan skickats på nytt. Listan över meddelanden visar läget.',
    },
    'malformed-json': { title: 'Går inte att läsa', sentence: 'Det som skickades är inte giltig JSON.' },
    'merge-refused': {
      title: 'De här två kan inte slås ihop',
      sentence:
        'De har redan slagits ihop, de är ett par med varandra eller båda har en ansökan för samma roll i samma programomgång. Dra tillbaka den ena ansökan och försök på nytt.',
    },
    'not-found': { title: 'Sidan hittades inte', sentence: 'Det finns inget på den här adressen.' },
    'method-not-allowed': {
      title: 'Inte på det här sättet',
      sentence: 'Adressen finns, men inte för den här sortens begäran.',
    },
    'not-open': { title: 'Inte möjligt nu', sentence: 'Det här kan inte göras i det här skedet.' },
    'origin-refused': {
      title: 'Skickat från en annan webbplats',
      sentence: 'För din säkerhet tar vi bara emot det som skickas från våra egna sidor.',
    },
    'pool-changed': {
      title: 'Uppgifter har ändrats efter körningen',
      sentence:
        'Någons svar är inte längre desamma som när körningen gjordes. Kör en gång till för att fortsätta.',
    },
    'round-open-already': {
      title: 'En matchningsomgång är öppen',
      sentence: 'Avsluta eller avbryt den öppna omgången innan du börjar en ny.',
    },
    'session-full': { title: 'Tillfället är fullt', sentence: 'Välj ett annat skolningstillfälle.' },
    unavailable: {
      title: 'Tillfälligt ur bruk',
      sentence: 'Det är mycket på gång just nu. Inget har gått förlorat: försök igen om en minut.',
    },
    'unsupported-media-type': {
      title: 'Fel slags innehåll',
      sentence: 'Det som skickades är av ett slag som vi inte kan läsa.',
    },
  },
  unexpected: {
    title: 'Något gick fel',
    sentence: 'Felet är vårt. Försök igen om en stund, och skriv till oss om det inte hjälper.',
  },
};
