import type { AnswerProposalText } from './en.ts';

export const sv: AnswerProposalText = {
  title: { mentor: 'Vi föreslår en adept för dig', student: 'Vi föreslår en mentor för dig' },
  answerBy: (time) => `Svara senast ${time}.`,
  accepted: (until) => `Du har sagt ja. Vi väntar på det andra svaret, till och med ${until}.`,
  entered: (how, time) =>
    `Du svarade ${how}, och koordinatorn förde in svaret åt dig ${time}. Skriv till oss om det inte stämmer.`,
  name: 'Förnamn',
  field: { mentor: 'Vill arbeta inom', student: 'Bransch' },
  role: { mentor: 'Utbildningsprogram', student: 'Titel' },
  languages: 'Gemensamma språk',
  meeting: 'Träffar',
  words: { mentor: 'Det som adepten vill nå', student: 'Mentorns presentation' },
  why: 'Varför just ni två',
  acceptHeading: 'Vill du att ni blir ett par?',
  acceptText: {
    mentor: 'Det blir ett par när båda har sagt ja. Då skriver adepten till dig.',
    student: 'Det blir ett par när båda har sagt ja. Då tar du den första kontakten.',
  },
  accept: 'Ja, det vill jag',
  declineHeading: 'Nej, inte den här gången',
  declineText:
    'Den andra får inte veta varför. Om du flyttar, har fått jobb eller blir klar med studierna återtas din ansökan samtidigt. Om det är tiden som inte räcker till frågar vi vad som passar dig bättre.',
  reason: 'Vilken är den viktigaste orsaken?',
  reasonMissing: 'Välj den viktigaste orsaken.',
  decline: 'Säg nej',
  employer: 'Arbetsgivare',
  callHeading: 'Jag vill hellre prata först',
  callText: 'Koordinatorn ringer dig senast nästa vardag. Svarstiden löper vidare under tiden.',
  callAsked: 'Du har bett oss ringa. Du kan lägga till något; det ersätter det du skrev tidigare.',
  callWaits: 'Du har bett oss ringa. Du kan svara före eller efter samtalet.',
  callWords: 'Vad vill du prata om? (frivilligt)',
  callMe: 'Ring mig',
  plans: {
    question: 'Vad skulle passa dig?',
    hint: 'Skriv till oss om något ändras.',
    SILENT: {
      title: 'Vi har inte hört av dig',
      lead: () =>
        'Svarstiden för förslaget har gått ut, så vi föreslår ingen för dig förrän du säger till att du vill fortsätta.',
    },
    LATER: {
      title: 'Vi låter dig vara i fred tills vidare',
      lead: (until) =>
        `Tack för att du meddelade oss. Vi föreslår ingen för dig till och med ${until}, och därefter kan vi föreslå någon igen.`,
    },
    NEXT_COHORT: {
      title: 'Du deltar hellre nästa gång',
      lead: () =>
        'Vi föreslår ingen för dig i den här omgången längre, och koordinatorn skriver till dig när nästa omgång öppnar.',
    },
    LEAVING: {
      title: 'Vi föreslår ingen för dig längre',
      lead: () => 'Dina andra par och förslag påverkas inte.',
    },
    buttons: {
      LATER: 'Senare i den här omgången: föreslå ingen på fyra veckor',
      NEXT_COHORT: 'I nästa omgång',
      NOT_AT_ALL: 'Inte alls: återta min ansökan',
      BACK: 'Nu i alla fall: föreslå någon för mig',
    },
  },
  ending: {
    title: 'Ni är redan ett par',
    lead: (name) => `Under tiden har både du och ${name} sagt ja.`,
    meaning:
      'Om du avslutar paret får den andra veta att det är slut, men inte varför. Båda får sin plats tillbaka.',
    reason: 'Din orsak',
    end: 'Avsluta paret',
    hint: 'Skriv till oss om du hellre vill prata först. Ingenting har ändrats förrän du trycker på knappen.',
  },
  outcomes: {
    accepted: {
      title: 'Tack för ditt ja',
      text: (until) =>
        `Vi väntar på det andra svaret, som kan komma till och med ${until}, och skriver till dig så fort vi har det. Om något ändras kan du fortfarande säga nej med samma länk.`,
    },
    formedMentor: {
      title: 'Ni är ett par',
      text: 'Båda har sagt ja. Vi skickar er varandras kontaktuppgifter per e-post, och adepten tar den första kontakten.',
    },
    formedStudent: {
      title: 'Ni är ett par',
      text: 'Båda har sagt ja. Vi skickar er varandras kontaktuppgifter per e-post. Skriv till din mentor och föreslå en första träff inom två veckor.',
    },
    declined: {
      title: 'Vi har tagit emot ditt nej',
      text: 'Tack för att du meddelade oss. Den andra får veta att det inte blev något den här gången, men inte varför. Du är fortfarande med och kan få ett nytt förslag. Skriv till oss om du inte vill fortsätta.',
    },
    otherDeclined: {
      title: 'Det blev inget den här gången',
      text: 'Den andra kan trots allt inte delta. Det säger ingenting om dig: du kan matchas på nytt i nästa matchning.',
    },
    lapsed: {
      title: 'Svarstiden har gått ut',
      text: 'Förslaget upphörde utan att båda hade svarat. Du är fortfarande med och kan få ett nytt förslag. Skriv till oss om du inte vill fortsätta.',
    },
    ended: {
      title: 'Paret har avslutats',
      text: 'Vi meddelar er båda utan att nämna någon orsak. Det som väntar på dig och det som pågår finns på din sida. Skriv till oss om du vill prata.',
    },
    left: {
      title: 'Din ansökan är återtagen',
      text: 'Tack för att du meddelade oss, och lycka till. Den andra får veta att det inte blev något den här gången, men inte varför. Du är välkommen att söka på nytt.',
    },
    leaving: {
      title: 'Vi föreslår ingen för dig längre',
      text: 'Tack för att du meddelade oss. Dina andra par och förslag påverkas inte.',
    },
    later: {
      title: 'Vi låter dig vara i fred i fyra veckor',
      text: 'Fram till dess föreslår vi ingen för dig. Därefter kan du matchas på nytt, och du behöver inte göra något.',
    },
    nextCohort: {
      title: 'Du deltar nästa gång',
      text: 'Vi föreslår ingen för dig i den här omgången längre. Koordinatorn skriver till dig när nästa omgång öppnar.',
    },
    back: {
      title: 'Välkommen tillbaka',
      text: 'Du kan matchas på nytt, och vi skriver till dig så snart vi har någon att föreslå.',
    },
    callWanted: {
      title: 'Vi ringer dig',
      text: (until: string) =>
        `Koordinatorn ringer dig senast nästa vardag. Svarstiden löper vidare: till ${until}.`,
    },
  },
};
