import { refusalTexts } from './refusal-texts.ts';

export const requests = refusalTexts({
  en: {
    'already-done': {
      title: 'This is done already',
      sentence: 'It was done before, and nothing more has happened now.',
    },
    'answer-too-large': {
      title: 'Too much for one answer',
      sentence: 'Ask for it packed: send Accept-Encoding: gzip.',
    },
    'body-too-large': {
      title: 'Too much text',
      sentence: 'What was sent is larger than we can take. Shorten the longest answers and send again.',
    },
    'changed-meanwhile': {
      title: 'Somebody changed this meanwhile',
      sentence: 'It is no longer as you saw it. Load it again and repeat your change.',
    },
    'confirmation-needed': {
      title: 'Please confirm',
      sentence: 'Nothing is stored yet. Read the remarks; if you mean it so, confirm them and send again.',
    },
    'exists-already': {
      title: 'This exists already',
      sentence: 'There is one like it already, and nothing was added. Look for it and use it.',
    },
    'field-invalid': {
      title: 'There is a problem',
      sentence:
        'Something is missing or needs a correction. Nothing is stored: correct what is named and send again.',
    },
    'file-link-unknown': {
      title: 'This link to a file does not work',
      sentence:
        'Such a link is good for ten minutes, and only as a whole. No file was handed out. Sign in and fetch the file again: a claim pack at its period, a signed sheet at its session.',
    },
    forbidden: {
      title: 'Not allowed',
      sentence: 'Your account does not have the right to do this. Ask an administrator for it.',
    },
    'idempotency-key-reused': {
      title: 'Sent twice with different content',
      sentence: 'The first version was received. Load the page again if you want to send another one.',
    },
    'malformed-json': {
      title: 'Not readable',
      sentence: 'What was sent is not valid JSON. Correct it and send it again.',
    },
    'not-found': {
      title: 'Nothing found here',
      sentence: 'There is nothing at this address. Check that it is complete and written correctly.',
    },
    'method-not-allowed': {
      title: 'Not this way',
      sentence:
        'The address exists, but not for this kind of request. The answer lists the kinds that it takes.',
    },
    'origin-refused': {
      title: 'Sent from another site',
      sentence:
        'For your safety we only take what is sent from our own pages. Open the form on our site and send it there.',
    },
    'proof-needed': {
      title: 'One more step',
      sentence:
        'Many forms have come from your network, or about your address, within this hour. Your browser shows by a small calculation that no machine sends them. Nothing that you wrote is lost.',
    },
    'too-many-requests': {
      title: 'Too many tries',
      sentence:
        'Too much has come from your network, or about your address, within this hour. Nothing was stored. Wait until the next full hour and try again, or use another network.',
    },
    unavailable: {
      title: 'Not available for a moment',
      sentence: 'Too much is going on. Nothing is lost: try again in a minute.',
    },
    'unsupported-media-type': {
      title: 'Wrong kind of content',
      sentence: 'What was sent is of a kind that we cannot read. Send JSON, or use the form on our site.',
    },
  },
  sv: {
    'already-done': {
      title: 'Det här är redan gjort',
      sentence: 'Det gjordes tidigare, och inget mer har hänt nu.',
    },
    'answer-too-large': {
      title: 'För mycket för ett svar',
      sentence: 'Be om det packat: skicka Accept-Encoding: gzip.',
    },
    'body-too-large': {
      title: 'För mycket text',
      sentence:
        'Det som skickades är större än vi kan ta emot. Förkorta de längsta svaren och skicka på nytt.',
    },
    'changed-meanwhile': {
      title: 'Någon har ändrat det här under tiden',
      sentence: 'Det är inte längre som du såg det. Ladda om sidan och gör ändringen på nytt.',
    },
    'confirmation-needed': {
      title: 'Bekräfta',
      sentence:
        'Inget är sparat ännu. Läs anmärkningarna; om det är så du menar, bekräfta dem och skicka på nytt.',
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
    'file-link-unknown': {
      title: 'Länken till filen fungerar inte',
      sentence:
        'En sådan länk gäller i tio minuter, och bara när den är hel. Ingen fil har lämnats ut. Logga in och hämta filen på nytt: ett ansökningspaket finns vid sin period, en undertecknad lista vid sitt tillfälle.',
    },
    forbidden: {
      title: 'Inte tillåtet',
      sentence: 'Ditt konto har inte rätt att göra det här. Be en administratör om rätten.',
    },
    'idempotency-key-reused': {
      title: 'Skickat två gånger med olika innehåll',
      sentence: 'Den första versionen togs emot. Ladda om sidan om du vill skicka en till.',
    },
    'malformed-json': {
      title: 'Går inte att läsa',
      sentence: 'Det som skickades är inte giltig JSON. Rätta det och skicka på nytt.',
    },
    'not-found': {
      title: 'Här finns inget',
      sentence: 'Det finns inget på den här adressen. Kontrollera att den är hel och rätt skriven.',
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
    'proof-needed': {
      title: 'Ett steg till',
      sentence:
        'Många formulär har kommit från ditt nätverk eller gällt din adress under den här timmen. Din webbläsare visar med en liten uträkning att de inte skickas av en maskin. Inget som du har skrivit försvinner.',
    },
    'too-many-requests': {
      title: 'För många försök',
      sentence:
        'För mycket har kommit från ditt nätverk eller gällt din adress under den här timmen. Inget har sparats. Vänta till nästa hela timme och försök igen, eller använd ett annat nätverk.',
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
  fi: {
    'already-done': {
      title: 'Tämä on jo tehty',
      sentence: 'Se tehtiin aiemmin, eikä mitään uutta ole nyt tapahtunut.',
    },
    'answer-too-large': {
      title: 'Liian paljon yhteen vastaukseen',
      sentence: 'Pyydä se pakattuna: lähetä Accept-Encoding: gzip.',
    },
    'body-too-large': {
      title: 'Liikaa tekstiä',
      sentence:
        'Lähetys on suurempi kuin voimme ottaa vastaan. Lyhennä pisimpiä vastauksia ja lähetä uudelleen.',
    },
    'changed-meanwhile': {
      title: 'Joku muutti tätä sillä välin',
      sentence: 'Tieto ei ole enää sellainen kuin sen näit. Lataa se uudelleen ja tee muutos uudestaan.',
    },
    'confirmation-needed': {
      title: 'Vahvista',
      sentence:
        'Mitään ei ole vielä tallennettu. Lue huomautukset; jos tarkoitat näin, vahvista ne ja lähetä uudelleen.',
    },
    'exists-already': {
      title: 'Tämä on jo olemassa',
      sentence: 'Samanlainen on jo olemassa, eikä mitään lisätty. Etsi se ja käytä sitä.',
    },
    'field-invalid': {
      title: 'Lomakkeessa on korjattavaa',
      sentence:
        'Jotakin puuttuu tai pitää korjata. Mitään ei tallennettu: korjaa mainitut kohdat ja lähetä uudelleen.',
    },
    'file-link-unknown': {
      title: 'Linkki tiedostoon ei toimi',
      sentence:
        'Tällainen linkki on voimassa kymmenen minuuttia, ja se toimii vain kokonaisena. Tiedostoa ei luovutettu. Kirjaudu ja nouda tiedosto uudelleen: maksatuspaketti on jaksonsa kohdalla, allekirjoitettu lista tilaisuutensa kohdalla.',
    },
    forbidden: {
      title: 'Ei sallittu',
      sentence: 'Tunnuksellasi ei ole oikeutta tehdä tätä. Pyydä oikeus pääkäyttäjältä.',
    },
    'idempotency-key-reused': {
      title: 'Lähetetty kahdesti eri sisällöllä',
      sentence: 'Ensimmäinen versio on vastaanotettu. Lataa sivu uudelleen, jos haluat lähettää toisen.',
    },
    'malformed-json': {
      title: 'Ei luettavissa',
      sentence: 'Lähetys ei ole kelvollista JSONia. Korjaa se ja lähetä uudelleen.',
    },
    'not-found': {
      title: 'Täältä ei löydy mitään',
      sentence: 'Tässä osoitteessa ei ole mitään. Tarkista, että osoite on kokonainen ja oikein kirjoitettu.',
    },
    'method-not-allowed': {
      title: 'Ei tällä tavalla',
      sentence:
        'Osoite on olemassa, mutta se ei ota vastaan tällaista pyyntöä. Vastaus luettelee sallitut pyynnöt.',
    },
    'origin-refused': {
      title: 'Lähetetty toiselta sivustolta',
      sentence:
        'Turvallisuutesi vuoksi otamme vastaan vain omilta sivuiltamme lähetettyä. Avaa lomake sivustollamme ja lähetä se sieltä.',
    },
    'proof-needed': {
      title: 'Vielä yksi vaihe',
      sentence:
        'Verkostasi on tullut tai osoitettasi on koskenut tämän tunnin aikana monta lomaketta. Selaimesi osoittaa pienellä laskutehtävällä, ettei niitä lähetä kone. Mitään kirjoittamaasi ei katoa.',
    },
    'too-many-requests': {
      title: 'Liian monta yritystä',
      sentence:
        'Verkostasi on tullut tai osoitettasi on koskenut tämän tunnin aikana liian monta pyyntöä. Mitään ei tallennettu. Odota seuraavaan tasatuntiin ja yritä uudelleen, tai käytä toista verkkoa.',
    },
    unavailable: {
      title: 'Hetken poissa käytöstä',
      sentence: 'Juuri nyt on ruuhkaa. Mitään ei ole kadonnut: yritä uudelleen minuutin kuluttua.',
    },
    'unsupported-media-type': {
      title: 'Vääränlainen sisältö',
      sentence: 'Lähetys on muodossa, jota emme voi lukea. Lähetä JSON tai käytä sivustomme lomaketta.',
    },
  },
});
