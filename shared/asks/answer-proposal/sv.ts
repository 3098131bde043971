import type { AnswerProposalText } from './en.ts';

export const sv: AnswerProposalText = {
  title: { mentor: 'Vi föreslår en adept för dig', student: 'Vi föreslår en mentor för dig' },
  answerBy: (time) => `Svara senast ${time}.`,
  accepted: 'Du har sagt ja. Vi väntar på det andra svaret.',
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
  declineText: 'Den andra får inte veta varför. Du kan matchas på nytt, om du vill.',
  reason: 'Vilken är den viktigaste orsaken?',
  reasonMissing: 'Välj den viktigaste orsaken.',
  decline: 'Säg nej',
  outcomes: {
    accepted: {
      title: 'Tack för ditt ja',
      text: 'Vi väntar på det andra svaret och skriver till dig så fort vi har det. Om något ändras kan du fortfarande säga nej med samma länk.',
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
      text: 'Den andra kan trots allt inte delta. Det säger ingenting om dig: du kan matchas på nytt i nästa omgång.',
    },
    lapsed: {
      title: 'Svarstiden har gått ut',
      text: 'Förslaget upphörde utan att båda hade svarat. Du är fortfarande med och kan få ett nytt förslag. Skriv till oss om du inte vill fortsätta.',
    },
  },
};
