import { refusalTexts } from './refusal-texts.ts';

export const applications = refusalTexts({
  en: {
    'application-gone': {
      title: 'This application does not count',
      sentence:
        'Another application from the same address was confirmed, or this one was not confirmed within seven days. If you have no mail that says we have received your application, apply again.',
    },
    'application-period-closed': {
      title: 'Applications are closed',
      sentence: 'The application period is not open now. Write to us if you want to hear about the next one.',
    },
    'applications-open': {
      title: 'Applications are still open',
      sentence:
        'The form takes everybody until the last day, and nobody was invited. Send the person the address of the form.',
    },
    'capacity-asked': {
      title: 'The mentor has been asked already',
      sentence:
        'The mentor has not answered the last question about places. Wait for the answer: without one it is a no.',
    },
    'capacity-enough': {
      title: 'The mentor takes as many already',
      sentence: 'Nobody needs to be asked. Change the places of the round, or start a new round.',
    },
    'capacity-in-use': {
      title: 'More students are promised',
      sentence: 'The mentor has more pairs and open proposals than that. End one of them first.',
    },
    'notes-full': {
      title: 'No room for another note',
      sentence: 'This application has as many notes as fit. Write the essence into the decision.',
    },
    'cohort-archived': {
      title: 'This cohort is archived',
      sentence: 'Take it out of the archive first, then change it.',
    },
    'applied-again': {
      title: 'There is another application now',
      sentence: 'The person has applied again meanwhile, and that application counts. Decide on that one.',
    },
    'decision-in-use': {
      title: 'This decision is in use already',
      sentence:
        'The person has a seat in a training. Withdraw the application instead, or give the seat back first.',
    },
    'decision-told': {
      title: 'The person knows of it already',
      sentence:
        'The mail has left, or is about to. Reopen a rejected application; withdraw an approved one, and write to the person.',
    },
    'invited-already': {
      title: 'This person has a link already',
      sentence:
        'A personal link to this address is still open, and no second one was sent. Take it back first if it is lost.',
    },
    'enquiry-open': {
      title: 'A question is open already',
      sentence:
        'The person has not answered the earlier question. Wait for the answer, or decide without it.',
    },
    'application-approved': {
      title: 'This application is approved',
      sentence:
        'The decision stands, and nothing was changed. If the person cannot take part, withdraw the application.',
    },
    'application-rejected': {
      title: 'This application was rejected',
      sentence:
        'A rejected application cannot be changed. The person can apply again while applications are open.',
    },
    'application-unconfirmed': {
      title: 'This application is not confirmed yet',
      sentence: 'The applicant has to confirm it with the link in their mail first.',
    },
    'application-undecided': {
      title: 'This application is not approved yet',
      sentence: 'Approve the application first, then try again.',
    },
    'application-withdrawn': {
      title: 'This application was withdrawn',
      sentence:
        'A withdrawn application cannot be changed. The person can apply again while applications are open.',
    },
  },
  sv: {
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
    'capacity-asked': {
      title: 'Mentorn är redan tillfrågad',
      sentence:
        'Mentorn har inte svarat på den förra frågan om platser. Vänta på svaret: uteblir det är det ett nej.',
    },
    'capacity-enough': {
      title: 'Mentorn tar redan emot så många',
      sentence: 'Ingen behöver tillfrågas. Ändra platserna i omgången, eller starta en ny omgång.',
    },
    'capacity-in-use': {
      title: 'Fler studerande är utlovade',
      sentence: 'Mentorn har fler par och öppna förslag än så. Avsluta först något av dem.',
    },
    'notes-full': {
      title: 'Det finns inte plats för fler anteckningar',
      sentence: 'Ansökan har så många anteckningar som ryms. Skriv det viktigaste i beslutet.',
    },
    'cohort-archived': {
      title: 'Den här omgången är arkiverad',
      sentence: 'Ta den ur arkivet först och ändra den sedan.',
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
    'invited-already': {
      title: 'Personen har redan en länk',
      sentence:
        'En personlig länk till den här adressen gäller ännu, och ingen ny skickades. Ta först tillbaka den om den har kommit bort.',
    },
    'enquiry-open': {
      title: 'En fråga är redan öppen',
      sentence: 'Personen har inte svarat på den tidigare frågan. Vänta på svaret, eller besluta utan det.',
    },
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
  },
  fi: {
    'application-gone': {
      title: 'Tämä hakemus ei ole voimassa',
      sentence:
        'Samasta osoitteesta on vahvistettu toinen hakemus, tai tätä ei vahvistettu seitsemän päivän kuluessa. Jos et ole saanut viestiä siitä, että hakemuksesi on vastaanotettu, hae uudelleen.',
    },
    'application-period-closed': {
      title: 'Hakuaika ei ole käynnissä',
      sentence: 'Juuri nyt ei voi hakea. Kirjoita meille, jos haluat kuulla seuraavasta hausta.',
    },
    'applications-open': {
      title: 'Haku on vielä käynnissä',
      sentence:
        'Lomake on auki kaikille viimeiseen hakupäivään asti, eikä ketään kutsuttu. Lähetä henkilölle lomakkeen osoite.',
    },
    'capacity-asked': {
      title: 'Mentorilta on jo kysytty',
      sentence:
        'Mentori ei ole vastannut edelliseen kysymykseen paikoista. Odota vastausta: ellei sitä tule, se on ei.',
    },
    'capacity-enough': {
      title: 'Mentori ottaa jo näin monta',
      sentence: 'Keneltäkään ei tarvitse kysyä. Muuta kierroksen paikkoja tai aloita uusi kierros.',
    },
    'capacity-in-use': {
      title: 'Opiskelijoita on luvattu enemmän',
      sentence: 'Mentorilla on tätä enemmän pareja ja avoimia ehdotuksia. Päätä ensin jokin niistä.',
    },
    'notes-full': {
      title: 'Muistiinpanoja ei mahdu enempää',
      sentence: 'Hakemuksessa on jo niin monta muistiinpanoa kuin mahtuu. Kirjoita olennainen päätökseen.',
    },
    'cohort-archived': {
      title: 'Tämä ohjelmakausi on arkistoitu',
      sentence: 'Palauta se ensin arkistosta ja muuta sitä sitten.',
    },
    'applied-again': {
      title: 'Henkilöllä on jo uusi hakemus',
      sentence: 'Henkilö on hakenut uudelleen, ja se hakemus on voimassa. Tee päätös siitä.',
    },
    'decision-in-use': {
      title: 'Päätös on jo käytössä',
      sentence: 'Henkilöllä on paikka koulutuksessa. Peru hakemus tai vapauta ensin paikka.',
    },
    'decision-told': {
      title: 'Henkilö tietää jo päätöksestä',
      sentence:
        'Viesti on lähtenyt tai juuri lähdössä. Avaa hylätty hakemus uudelleen; peru hyväksytty hakemus ja kirjoita henkilölle.',
    },
    'invited-already': {
      title: 'Henkilöllä on jo linkki',
      sentence:
        'Tähän osoitteeseen lähetetty henkilökohtainen linkki on vielä voimassa, eikä uutta lähetetty. Peru se ensin, jos se on kadonnut.',
    },
    'enquiry-open': {
      title: 'Aiempi kysymys on vielä avoinna',
      sentence: 'Henkilö ei ole vastannut aiempaan kysymykseen. Odota vastausta tai tee päätös ilman sitä.',
    },
    'application-approved': {
      title: 'Hakemus on hyväksytty',
      sentence: 'Päätös on voimassa, eikä mitään muutettu. Peru hakemus, jos henkilö ei voi osallistua.',
    },
    'application-rejected': {
      title: 'Hakemus on hylätty',
      sentence: 'Hylättyä hakemusta ei voi muuttaa. Henkilö voi hakea uudelleen hakuaikana.',
    },
    'application-unconfirmed': {
      title: 'Hakemusta ei ole vielä vahvistettu',
      sentence: 'Hakijan pitää ensin vahvistaa se sähköpostissa olevalla linkillä.',
    },
    'application-undecided': {
      title: 'Hakemusta ei ole vielä hyväksytty',
      sentence: 'Hyväksy hakemus ensin ja yritä sitten uudelleen.',
    },
    'application-withdrawn': {
      title: 'Hakemus on peruttu',
      sentence: 'Peruttua hakemusta ei voi muuttaa. Henkilö voi hakea uudelleen hakuaikana.',
    },
  },
});
