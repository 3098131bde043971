import type { NoticeText } from './en.ts';

export const sv: NoticeText = {
  privacy: {
    title: 'Dataskydds\u00ADbeskrivning',
    version: (version) => `Version ${version}`,
    sections: [
      {
        heading: 'Vem som ansvarar',
        paragraphs: [
          ({ organiser, contact }) =>
            `${organiser} är personuppgiftsansvarig för dina uppgifter. Skriv till ${contact} om allt som gäller den här sidan. Genom adressen når du också dataskyddsombudet.`,
        ],
      },
      {
        heading: 'Vad vi använder uppgifterna till',
        paragraphs: [
          () =>
            'Varje ändamål har sin egen rättsliga grund. Det som vilar på ditt samtycke kan du ta tillbaka när som helst, lika lätt som du gav det.',
        ],
        list: 'PURPOSES',
      },
      {
        heading: 'Hur paren bildas',
        paragraphs: [
          () =>
            'En beräkning föreslår par utifrån bransch, erfarenhet, önskemål, språk, ort, tider och det som du säger är viktigt för dig när du arbetar med andra. En människa bestämmer. Vi varken frågar efter eller använder nationalitet, kön och ålder.',
          () =>
            'Om ett par föreslås ser den andra ditt förnamn, din bransch, din titel eller ditt utbildningsprogram, dina språk, den text som enligt blanketten visas och det som talar för paret: till exempel något som mentorn kan hjälpa till med, eller något som är viktigt för er båda i arbetet. Kontaktuppgifterna delas när båda har sagt ja.',
        ],
      },
      {
        heading: 'Vem som ser dem',
        paragraphs: [
          () =>
            'Programmets koordinatorer. Vår tekniska leverantör lagrar uppgifterna inom Europeiska unionen för vår räkning. Ingen säljer dem, och de här sidorna spårar dig inte.',
          () =>
            'Varje gång personalen tittar på dina uppgifter antecknas det. På din egen sida kan du läsa när någon tittade och i vilken roll.',
        ],
      },
      {
        heading: 'Kontakter på företag',
        paragraphs: [
          () =>
            'En mentors företag kan ha en kontakt som vi tackar en gång per säsong när ett par har nått sitt mål. En koordinator antecknar namn, e-postadress, språk samt hur och när kontakten berättade att sådana mejl är välkomna. Det hör till att driva programmet. Mejlet nämner varken mentorn eller studeranden vid namn, och utan mentorns samtycke till att arbetsgivaren nämns skickas det inte.',
          ({ contact }) =>
            `Kontakten sparas i två år och tas bort genast på begäran: det räcker att svara på mejlet eller skriva till ${contact}. Kontakten har också rättigheterna nedan.`,
          () =>
            'Den personuppgiftsansvarige har ännu inte bekräftat den rättsliga grunden för det här avsnittet.',
        ],
      },
      {
        heading: 'Hur länge vi sparar dem',
        paragraphs: [
          () =>
            'Vi sparar inte uppgifter längre än så här. Varje natt gallras det vars tid är ute. En granskning eller tvist kan göra tiden längre; då skriver någon upp varför och till när.',
        ],
        list: 'RETENTION',
      },
      {
        heading: 'Dina rättigheter',
        paragraphs: [
          () =>
            'Du kan be att få se dina uppgifter och få dem rättade, begränsade eller raderade, och du kan motsätta dig att de används. Vi svarar inom en månad. Du kan också klaga hos dataombudsmannen (tietosuoja.fi).',
        ],
      },
    ],
  },
  accessibility: {
    title: 'Tillgänglighets\u00ADutlåtande',
    sections: [
      {
        heading: 'Hur tillgängliga sidorna är',
        paragraphs: [
          () =>
            'Lagen om tillhandahållande av digitala tjänster (306/2019) kräver nivå AA i riktlinjerna WCAG 2.1. Vi siktar på WCAG 2.2 AA. Vi känner inte till några brister och bedömer att sidorna i huvudsak uppfyller kraven.',
          () =>
            'Bedömningen är vår egen: automatiska tester av varje sida på tre språk, i ljusa och mörka färger och på smala skärmar. Ingen utomstående har testat sidorna, och vi har ännu inte testat dem med personer som använder skärmläsare.',
        ],
      },
      {
        heading: 'Vad som inte fungerar helt',
        paragraphs: [
          () =>
            'Sidan med finansiärens siffror behöver JavaScript; den är till för personalen. Allt som sökande och deltagare gör fungerar utan.',
        ],
      },
      {
        heading: 'Berätta för oss',
        paragraphs: [
          ({ contact }) =>
            `Om något inte fungerar för dig kan du skriva till ${contact}. Vi svarar inom 14 dagar och tar emot din ansökan per e-post eller telefon om blanketten inte passar dig.`,
          () =>
            'Om du inte är nöjd med svaret kan du vända dig till tillsynsmyndigheten: Transport- och kommunikationsverket Traficom, tillganglighetskrav.fi.',
        ],
      },
    ],
  },
};
