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
    'applications-open': {
      title: 'Ansökningstiden pågår ännu',
      sentence:
        'Blanketten är öppen för alla till och med den sista dagen, och ingen bjöds in. Skicka blankettens adress till personen.',
    },
    'body-too-large': {
      title: 'För mycket text',
      sentence:
        'Det som skickades är större än vi kan ta emot. Förkorta de längsta svaren och skicka på nytt.',
    },
    'capacity-asked': {
      title: 'Mentorn är redan tillfrågad',
      sentence:
        'Mentorn har inte svarat på den förra frågan om platser. Vänta på svaret: uteblir det är det ett nej.',
    },
    'capacity-enough': {
      title: 'Mentorn tar redan emot så många',
      sentence: 'Ingen behöver tillfrågas. Ändra platserna i omgången, eller starta en ny omgång.',
    },
    'capacity-full': {
      title: 'Det finns ingen ledig plats',
      sentence: 'Alla platser är upptagna. Välj någon eller något annat.',
    },
    'capacity-in-use': {
      title: 'Fler studerande är utlovade',
      sentence: 'Mentorn har fler par och öppna förslag än så. Avsluta först något av dem.',
    },
    'notes-full': {
      title: 'Det finns inte plats för fler anteckningar',
      sentence: 'Ansökan har så många anteckningar som ryms. Skriv det viktigaste i beslutet.',
    },
    'changed-meanwhile': {
      title: 'Någon har ändrat det här under tiden',
      sentence: 'Det är inte längre som du såg det. Ladda om sidan och gör ändringen på nytt.',
    },
    'code-over': {
      title: 'Koden gäller inte längre',
      sentence: 'En kod kan användas en gång, i femton minuter och med fem försök. Be om en ny.',
    },
    'code-wrong': {
      title: 'Koden är inte rätt',
      sentence: 'Jämför den med mejlet: den har sex siffror. Efter fem försök behöver du en ny.',
    },
    'cohort-archived': {
      title: 'Den här omgången är arkiverad',
      sentence: 'Ta den ur arkivet först och ändra den sedan.',
    },
    'company-exists': {
      title: 'Ett annat företag har det här FO-numret',
      sentence: 'Om de två är samma företag, slå ihop dem. Kontrollera annars FO-numret.',
    },
    'confirmation-needed': {
      title: 'Bekräfta',
      sentence:
        'Inget är sparat ännu. Läs anmärkningarna; om det är så du menar, bekräfta dem och skicka på nytt.',
    },
    'applied-again': {
      title: 'Det finns redan en ny ansökan',
      sentence: 'Personen har sökt på nytt, och det är den ansökan som gäller. Ta ställning till den.',
    },
    'decision-in-use': {
      title: 'Beslutet har redan tagits i bruk',
      sentence:
        'Personen har en plats på en skolning. Återta ansökan i stället, eller ge först tillbaka platsen.',
    },
    'decision-told': {
      title: 'Personen känner redan till beslutet',
      sentence:
        'Meddelandet har skickats eller ska just skickas. Öppna en avslagen ansökan på nytt; återta en godkänd ansökan och skriv till personen.',
    },
    'decision-too-large': {
      title: 'Beslutet ändrar för många par på en gång',
      sentence:
        'Omgången är som den var. Matcha i mindre grupper, till exempel ett campus i taget, eller fatta beslutet i mindre steg.',
    },
    'decisions-conflict': {
      title: 'Besluten motsäger varandra',
      sentence:
        'Omgången är som den var. Motsägelserna är uppräknade; ta tillbaka den ena sidan och försök igen.',
    },
    'decision-overlaps': {
      title: 'Ett annat beslut omfattar en del av dagarna',
      sentence:
        'Samma finansiär kan inte betala en dag två gånger. Rätta datumen, eller det andra beslutets datum.',
    },
    'decision-claimed': {
      title: 'Kostnadsmodellen ligger fast',
      sentence:
        'En period i beslutet är låst, och kostnadsmodellen ändras inte under ett projekt. Om den är felskriven, återta först perioden.',
    },
    'period-outside-decision': {
      title: 'Perioden ligger inte inom beslutet',
      sentence: 'Alla dagar i perioden måste höra till finansieringsbeslutet. Rätta datumen.',
    },
    'period-overlaps': {
      title: 'En annan period omfattar en del av dagarna',
      sentence: 'Två perioder i ett beslut kan inte ha samma dag. Rätta datumen.',
    },
    'period-not-over': {
      title: 'Perioden är inte slut',
      sentence: 'Den kan låsas från dagen efter den sista dagen, när inget mer kan hända i den.',
    },
    'period-locked': {
      title: 'Perioden är låst',
      sentence:
        'Siffrorna förblir som de är. Om de ifrågasätts, återta perioden med en motivering; det som rättas senare syns i nästa period.',
    },
    'period-not-locked': {
      title: 'Det går inte i det här läget',
      sentence:
        'En period granskas, låses, söks ut, avgörs och betalas i den ordningen. Ladda om sidan för att se läget.',
    },
    'group-changed': {
      title: 'Gruppen har ändrats',
      sentence:
        'Personer har kommit till eller lämnat gruppen sedan du tittade. Se på förhandsvisningen igen och skicka sedan.',
    },
    'group-empty': {
      title: 'Gruppen är tom',
      sentence: 'Det finns ingen i gruppen som vi kan skriva till. Välj ett annat filter.',
    },
    'earlier-period-open': {
      title: 'En tidigare period är öppen',
      sentence: 'Lås först beslutets tidigare perioder: rättelser syns i nästa period.',
    },
    'invited-already': {
      title: 'Personen har redan en länk',
      sentence:
        'En personlig länk till den här adressen gäller ännu, och ingen ny skickades. Ta först tillbaka den om den har kommit bort.',
    },
    'member-shared': {
      title: 'Personen arbetar också för ett annat program',
      sentence:
        'Personalen där läser samma namn, och ingenting har ändrats. En administratör för alla personens program kan byta namnet.',
    },
    'last-admin': {
      title: 'Programmet behöver en administratör',
      sentence:
        'Ingen annan är administratör för programmet utan slutdatum, och ingenting har ändrats. Utse först en annan administratör.',
    },
    'later-period-locked': {
      title: 'En senare period är låst',
      sentence: 'Den visar redan det som har rättats i den här. Sök ut med de låsta siffrorna.',
    },
    'claim-too-large': {
      title: 'Det är mer än vad som kan sökas ut',
      sentence:
        'Summan är större än stödet för kostnaderna, eller än det som återstår av det beviljade beloppet. Sidan visar den högsta summan.',
    },
    'figures-being-counted': {
      title: 'Siffrorna räknas',
      sentence: 'Beslutets datum har ändrats och siffrorna räknas på nytt. Försök igen om några minuter.',
    },
    'import-refused': {
      title: 'Filen har rader som inte kan tas emot',
      sentence: 'Inget har sparats. Rätta de rader som nämns och skicka filen på nytt.',
    },
    'imported-already': {
      title: 'Filen har redan lästs in',
      sentence: 'Inget sparas två gånger. Om kostnaderna har ändrats, ta ut filen på nytt ur bokföringen.',
    },
    'enquiry-open': {
      title: 'En fråga är redan öppen',
      sentence: 'Personen har inte svarat på den tidigare frågan. Vänta på svaret, eller besluta utan det.',
    },
    'exists-already': {
      title: 'Det här finns redan',
      sentence: 'Det finns redan en likadan, och inget har lagts till. Leta upp den och använd den.',
    },
    'field-invalid': {
      title: 'Något behöver rättas',
      sentence:
        'Något saknas eller behöver rättas. Inget har sparats: rätta det som nämns och skicka på nytt.',
    },
    forbidden: {
      title: 'Inte tillåtet',
      sentence: 'Ditt konto har inte rätt att göra det här. Be en administratör om rätten.',
    },
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
        'Den kan vara för gammal, eller inte hel. Inget har hänt genom den. Låt oss skicka en ny till den adress som vi har till dig, eller öppna din sida: där finns allt som väntar på dig.',
    },
    'mail-not-resendable': {
      title: 'Meddelandet kan inte skickas på nytt',
      sentence:
        'Det har gått i väg, är ännu på väg eller har redan skickats på nytt. Listan över meddelanden visar läget.',
    },
    'malformed-json': {
      title: 'Går inte att läsa',
      sentence: 'Det som skickades är inte giltig JSON. Rätta det och skicka på nytt.',
    },
    'merge-refused': {
      title: 'De här två kan inte slås ihop',
      sentence: 'De har redan slagits ihop, eller så hör de till olika program. Kontrollera båda.',
    },
    'merge-of-applications': {
      title: 'Båda har ansökt till samma roll',
      sentence:
        'Båda har en ansökan för samma roll i samma programomgång. Återta den ena ansökan och försök på nytt.',
    },
    'merge-of-partners': {
      title: 'De här två har föreslagits för varandra eller är ett par',
      sentence:
        'Ingen kan vara par med sig själv. Om det är fråga om en och samma person, låt först förslaget avböjas; ett bildat par håller de två isär.',
    },
    'not-found': {
      title: 'Här finns inget',
      sentence: 'Det finns inget på den här adressen. Kontrollera att den är hel och rätt skriven.',
    },
    'not-recorded': {
      title: 'Inte antecknad som närvarande',
      sentence:
        'Personen är inte antecknad som närvarande vid det här tillfället, så det finns inget att ta tillbaka.',
    },
    'not-waived': {
      title: 'Det finns ingen dispens',
      sentence: 'Personen har inte befriats från skolningen, så det finns inget att ta tillbaka.',
    },
    'method-not-allowed': {
      title: 'Inte på det här sättet',
      sentence:
        'Adressen finns, men inte för den här sortens begäran. Svaret räknar upp dem som den tar emot.',
    },
    'origin-refused': {
      title: 'Skickat från en annan webbplats',
      sentence:
        'För din säkerhet tar vi bara emot det som skickas från våra egna sidor. Öppna blanketten på vår webbplats och skicka den där.',
    },
    'plan-refused': {
      title: 'Inställningarna går inte ihop',
      sentence: 'Inget är sparat. Rätta de inställningar som nämns och skicka på nytt.',
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
    'session-cancelled': {
      title: 'Tillfället är inställt',
      sentence: 'Det hålls inte. Välj ett annat tillfälle eller planera ett nytt.',
    },
    'session-for-others': {
      title: 'Tillfället är för andra',
      sentence: 'Mentorer och studerande har egna tillfällen. Välj ett för personens roll.',
    },
    'session-of-another-cohort': {
      title: 'Personen hör till en annan omgång',
      sentence:
        'Välj ett tillfälle i personens egen omgång, eller ange att personen ändå ska komma till det här.',
    },
    'session-over': {
      title: 'Tillfället har börjat',
      sentence: 'Närvaron räknas enligt dess tid och plats. Rätta närvarolistan i stället.',
    },
    'session-full': { title: 'Tillfället är fullt', sentence: 'Välj ett annat skolningstillfälle.' },
    'application-approved': {
      title: 'Ansökan är godkänd',
      sentence: 'Beslutet står fast, och inget har ändrats. Återta ansökan om personen inte kan delta.',
    },
    'application-rejected': {
      title: 'Ansökan är avslagen',
      sentence:
        'En avslagen ansökan kan inte ändras. Personen kan ansöka på nytt medan ansökningstiden pågår.',
    },
    'application-unconfirmed': {
      title: 'Ansökan är inte bekräftad ännu',
      sentence: 'Den sökande måste först bekräfta den med länken i sin e-post.',
    },
    'application-undecided': {
      title: 'Ansökan är inte godkänd ännu',
      sentence: 'Godkänn ansökan först och försök sedan igen.',
    },
    'application-withdrawn': {
      title: 'Ansökan är återtagen',
      sentence:
        'En återtagen ansökan kan inte ändras. Personen kan ansöka på nytt medan ansökningstiden pågår.',
    },
    'module-attended': {
      title: 'Närvaron är redan antecknad',
      sentence:
        'Personen har deltagit i modulen vid ett annat tillfälle eller är antecknad som närvarande. Inget ändrades.',
    },
    'no-seat': {
      title: 'Ingen plats vid det här tillfället',
      sentence:
        'Personen har ingen plats här och kan därför inte antecknas som frånvarande. Kontrollera tillfället.',
    },
    'pair-ended': {
      title: 'Paret är avslutat',
      sentence:
        'Om paret avslutades av misstag kan du öppna det igen inom två veckor. Därefter får du föreslå de två för varandra på nytt.',
    },
    'pair-formed': {
      title: 'Paret är bildat',
      sentence:
        'Ni har båda tackat ja, så svaret kan inte ändras här. Om du inte kan fortsätta, skriv till oss: vi hjälper er båda att avsluta samarbetet på ett bra sätt.',
    },
    'consent-missing': {
      title: 'Personen har inte samtyckt till det här',
      sentence: 'Enkäten vilar på ett samtycke som personen inte har gett, eller har tagit tillbaka.',
    },
    'person-restricted': {
      title: 'Användningen av personens uppgifter är begränsad',
      sentence:
        'Uppgifterna sparas men används inte, eftersom personen har bett om det. Ingenting kan avgöras förrän begränsningen är hävd.',
    },
    'retention-held': {
      title: 'Personens uppgifter får inte raderas nu',
      sentence:
        'Ett undantag med en skriven orsak sparar dem till en viss dag. Skriv till programmet, eller vänta tills undantaget upphör.',
    },
    'person-has-pair': {
      title: 'Personen har ett par',
      sentence: 'Ansökan kan inte återtas medan paret finns. Tala först med båda.',
    },
    'person-has-proposal': {
      title: 'Personen har ett obesvarat förslag',
      sentence: 'Vänta på svaren eller be personen tacka nej med länken i sin e-post. Försök sedan på nytt.',
    },
    'no-pause': {
      title: 'Det finns inget att pausa',
      sentence:
        'Personen föreslås inte för någon just nu: alla platser är upptagna, eller det finns en annan orsak. Se efter i ansökan.',
    },
    'proposal-declined': {
      title: 'Förslaget har avböjts',
      sentence:
        'Den ena har tackat nej, så det går inte längre att svara. Vi söker en annan partner i en senare omgång.',
    },
    'meeting-dismissed': {
      title: 'Den här träffen räknas inte',
      sentence: 'En koordinator har konstaterat att den inte blev av. Skriv till oss om det är fel.',
    },
    'meeting-not-planned': {
      title: 'Den här träffen är inte längre planerad',
      sentence: 'Den är avbokad eller har redan ägt rum. Ladda om sidan så ser du vad som gäller.',
    },
    'meeting-not-reported': {
      title: 'Ingen har meddelat den här träffen',
      sentence:
        'Bara en träff som har meddelats kan bekräftas, rättas eller bestridas. Ladda om sidan så ser du vad som gäller.',
    },
    'proposal-lapsed': {
      title: 'Svarstiden har gått ut',
      sentence:
        'Förslaget gäller inte längre. Du kan få ett nytt i en senare omgång. Skriv till oss om du inte vill fortsätta.',
    },
    'reopening-too-late': {
      title: 'Det är för sent att öppna paret igen',
      sentence:
        'Ett par kan öppnas igen under två veckor efter avslutet. Föreslå de två för varandra i en ny omgång, eller prata med båda.',
    },
    'proof-needed': {
      title: 'Ett steg till',
      sentence:
        'Många formulär har kommit från ditt nätverk eller gällt din adress under den här timmen. Din webbläsare visar med en liten uträkning att de inte skickas av en maskin. Inget som du har skrivit försvinner.',
    },
    'proposal-open': {
      title: 'Förslaget kan ännu besvaras',
      sentence: 'Vänta tills svarstiden har gått ut.',
    },
    'round-approved': {
      title: 'Omgången är godkänd',
      sentence: 'Paren är fastställda. Ta först tillbaka godkännandet om du vill ändra dem.',
    },
    'round-ended': {
      title: 'Omgången är avslutad',
      sentence: 'Den avbröts, eller så misslyckades körningen. Starta en ny omgång.',
    },
    'round-not-approved': {
      title: 'Omgången är inte godkänd ännu',
      sentence: 'Ingen har fått besked. Gå igenom paren och godkänn omgången först.',
    },
    'round-published': {
      title: 'Omgången är publicerad',
      sentence:
        'Deltagarna har fått eller får just nu besked. Omgången kan inte längre ändras: starta en ny.',
    },
    'round-running': {
      title: 'Omgången beräknas',
      sentence: 'Vänta tills körningen är klar och ladda sedan omgången på nytt.',
    },
    'run-unfinished': {
      title: 'Körningen har inget resultat',
      sentence: 'Den pågår ännu eller har misslyckats. Vänta eller välj en annan körning.',
    },
    'survey-over': {
      title: 'Enkäten är stängd',
      sentence:
        'Svarstiden har gått ut, eller så behövs enkäten inte längre. Skriv till oss om det finns något som vi borde veta.',
    },
    'session-not-started': {
      title: 'Tillfället har inte börjat',
      sentence: 'Anteckna närvaron när tillfället har börjat.',
    },
    'readers-full': {
      title: 'Listan är full',
      sentence: 'Månadsrapporten har så många läsare som den kan ha. Stryk först någon från listan.',
    },
    'sheet-attached-already': {
      title: 'Listan är redan bifogad',
      sentence: 'Samma fil är redan bifogad till det här tillfället.',
    },
    'sheet-unreadable': {
      title: 'Filen kan inte tas emot',
      sentence: 'Välj en hel skannad fil i PDF-, JPEG- eller PNG-format. Innehållet avgör, inte filnamnet.',
    },
    'sheets-full': {
      title: 'För många listor',
      sentence: 'Tillfället har så många listor som det kan ha. Ta bort dem som är fel.',
    },
    'too-many-requests': {
      title: 'För många försök',
      sentence:
        'För mycket har kommit från ditt nätverk eller gällt din adress under den här timmen. Inget har sparats. Vänta till nästa hela timme och försök igen, eller använd ett annat nätverk.',
    },
    'training-done': {
      title: 'Skolningen är redan avklarad',
      sentence:
        'Personen har genomfört den eller befriats från den och behöver varken plats eller befrielse.',
    },
    unavailable: {
      title: 'Tillfälligt ur bruk',
      sentence: 'Det är mycket på gång just nu. Inget har gått förlorat: försök igen om en minut.',
    },
    'unsupported-media-type': {
      title: 'Fel slags innehåll',
      sentence:
        'Det som skickades är av ett slag som vi inte kan läsa. Skicka JSON eller använd blanketten på vår webbplats.',
    },
  },
  /** Said at the edge of the network, before anything of ours has run. */
  signedOut: {
    title: 'Inte inloggad',
    sentence: 'Den här delen är för personalen. Logga in på nytt och gör om det du gjorde.',
  },
  unexpected: {
    title: 'Något gick fel',
    sentence: 'Felet är vårt. Försök igen om en stund, och skriv till oss om det inte hjälper.',
  },
};
