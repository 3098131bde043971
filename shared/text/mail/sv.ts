import { datesIn } from '../../mail/dates.ts';
import type { MailTexts } from '../../mail/letter.ts';
import type { TrainingEnrolledValues } from '../../mail/mails/training-enrolled.ts';

const { day, moment, span } = datesIn('sv');

const hi = (firstName: string): string => `Hej ${firstName}!`;
const nothingNow = 'Du behöver inte göra något nu.';
const confirming = (confirmBy: string) => ({
  action: {
    label: 'Bekräfta min adress',
    until: `Bekräfta senast ${moment(confirmBy)}. Därefter fungerar länken inte längre.`,
  },
  otherwise:
    'Om det inte var du som ansökte behöver du inte göra någonting: utan bekräftelse raderar vi ansökan oläst.',
});
const session = ({ module, startsAt, minutes, mode, place }: Omit<TrainingEnrolledValues, 'firstName'>) => [
  { term: 'Skolning', detail: module },
  { term: 'Tid', detail: span(startsAt, minutes) },
  { term: mode === 'ONLINE' ? 'Online' : 'Plats', detail: place, linked: true },
];
const answering = (answerBy: string) => ({
  action: { label: 'Läs och svara', until: `Svara senast ${moment(answerBy)}.` },
  otherwise:
    'Om du inte svarar förfaller förslaget, och den andra väntar i onödan. Det går också bra att tacka nej: den andra får inte veta varför.',
});

export const sv: MailTexts = {
  frame: {
    linkIntro: 'Knappen leder till den här adressen:',
    help: ({ email, phone }) =>
      `Har du frågor? Svara på det här meddelandet: det läses av en människa. Du kan också skriva till ${email}${phone ? ` eller ringa ${phone}` : ''}.`,
    regards: 'Med vänlig hälsning',
    why: {
      verification: 'Du får det här meddelandet för att den här adressen har angetts i en ansökan.',
      service: 'Du får det här meddelandet för att du har ansökt till programmet eller deltar i det.',
    },
    notice: 'Så behandlar vi personuppgifter:',
  },
  letters: {
    'confirm-application': ({ confirmBy }) => ({
      subject: 'Bekräfta din ansökan till mentorprogrammet',
      preheader: 'Ett knapptryck, så kan en koordinator läsa din ansökan.',
      heading: 'Bekräfta din e-postadress',
      opening:
        'Någon – vi hoppas att det var du – har ansökt till vårt mentorprogram med den här e-postadressen.',
      paragraphs: ['Bekräfta att adressen är din. Först därefter kan en koordinator läsa ansökan.'],
      ...confirming(confirmBy),
    }),
    'already-applied': (values) =>
      values.state === 'unconfirmed'
        ? {
            subject: 'Bekräfta din ansökan: vi har den redan',
            preheader: 'Du behöver inte ansöka på nytt. Det är bara din bekräftelse som saknas.',
            heading: 'Bara din bekräftelse saknas',
            opening:
              'Någon har ansökt på nytt med den här e-postadressen, men vi har redan en ansökan från den.',
            paragraphs: [
              'Den första ansökan gäller. Bekräfta att adressen är din, så kan en koordinator läsa ansökan.',
            ],
            ...confirming(values.confirmBy),
          }
        : {
            subject: 'Vi har redan din ansökan',
            preheader: 'Ingenting har ändrats: den ansökan som du skickade först gäller.',
            heading: 'Vi har redan din ansökan',
            opening:
              'Någon har ansökt på nytt med den här e-postadressen, men vi har redan en ansökan från den.',
            details: [{ term: 'Din referens', detail: values.reference }],
            paragraphs: [
              'Den första ansökan gäller som den är. Vill du ändra något i den? Svara på det här meddelandet och berätta vad.',
            ],
            otherwise:
              'Om det inte var du som ansökte på nytt behöver du inte göra någonting: ingenting har ändrats.',
          },
    'reminder-confirm': ({ confirmBy }) => ({
      subject: 'Påminnelse: bekräfta din ansökan',
      preheader: 'Ingen kan läsa din ansökan innan du har bekräftat din adress.',
      heading: 'Din ansökan väntar på dig',
      opening:
        'En ansökan till vårt mentorprogram har skickats med den här e-postadressen, men adressen är ännu inte bekräftad.',
      paragraphs: ['Bekräfta att adressen är din. Först därefter kan en koordinator läsa ansökan.'],
      ...confirming(confirmBy),
    }),
    'application-received': ({ role, firstName, reference }) => ({
      subject: 'Vi har fått din ansökan',
      preheader: 'Tack! Så här går det vidare.',
      heading: 'Tack för din ansökan',
      greeting: hi(firstName),
      opening:
        role === 'mentor'
          ? 'Din ansökan om att bli mentor har kommit fram.'
          : 'Din ansökan om att få en mentor har kommit fram.',
      details: [{ term: 'Din referens', detail: reference }],
      list: {
        heading: 'Så här går det vidare',
        lines: [
          'En koordinator läser din ansökan.',
          'Du får vårt svar per e-post.',
          role === 'mentor'
            ? 'Om svaret är ja kommer mentorskolningen först. Sedan söker vi en studerande som passar dig.'
            : 'Om svaret är ja söker vi en mentor som passar dig.',
        ],
      },
      otherwise: `${nothingNow} Om dina planer ändras, svara på det här meddelandet.`,
    }),
    'application-approved': ({ role, firstName, modules }) => ({
      subject: role === 'mentor' ? 'Välkommen som mentor' : 'Välkommen till mentorprogrammet',
      preheader: 'Din ansökan är godkänd. Så här går det vidare.',
      heading: role === 'mentor' ? 'Välkommen som mentor!' : 'Välkommen till programmet!',
      greeting: hi(firstName),
      opening: 'Din ansökan är godkänd, och vi är glada över att ha dig med.',
      list:
        modules.length > 0
          ? { heading: role === 'mentor' ? 'Din skolning' : 'Innan du får en mentor', lines: modules }
          : undefined,
      paragraphs: [
        ...(modules.length > 0 ? ['Vi meddelar dig när och var så snart du har fått en plats.'] : []),
        role === 'mentor'
          ? 'När vi har hittat en studerande som passar dig får du vårt förslag per e-post och avgör själv om du vill tacka ja.'
          : 'När vi har hittat en mentor som passar dig får du vårt förslag per e-post och avgör själv om du vill tacka ja.',
      ],
      otherwise: nothingNow,
    }),
    'application-rejected': ({ role, firstName, reference, reason }) => ({
      subject: 'Vårt svar på din ansökan',
      preheader: 'Tack för din ansökan. Här är vårt svar och orsaken till det.',
      heading: 'Vårt svar på din ansökan',
      greeting: hi(firstName),
      opening:
        role === 'mentor'
          ? 'Tack för att du erbjöd dig att bli mentor. Den här gången kan vi inte tacka ja, och vi vill berätta varför.'
          : 'Tack för din ansökan. Den här gången kan vi inte erbjuda dig en plats, och vi vill berätta varför.',
      details: [{ term: 'Din referens', detail: reference }],
      paragraphs: [
        {
          NOT_DEGREE_STUDENT:
            'Programmet är för studerande som avlägger examen vid vår yrkeshögskola. Enligt din ansökan är du inte en av dem just nu.',
          GRADUATES_TOO_LATE:
            'Programmet är för studerande som snart utexamineras, och du har ännu en god del av dina studier framför dig. Du är varmt välkommen att ansöka igen när din examen närmar sig.',
          TOO_LITTLE_EXPERIENCE:
            'Våra mentorer har arbetat i flera år, också i Finland, och din ansökan berättar om kortare erfarenhet än så. Du är varmt välkommen att ansöka igen senare.',
          LANGUAGE_LEVEL:
            'En mentor och en studerande behöver ett gemensamt språk som båda ledigt kan använda när de talar om arbete. Enligt din ansökan kan vi just nu inte hitta en sådan person åt dig.',
          COHORT_FULL:
            'Det kom fler bra ansökningar än det finns platser. Det säger ingenting om din ansökan, och du är varmt välkommen att ansöka igen nästa gång.',
          INCOMPLETE:
            'Något som vi behöver för att fatta ett beslut saknas i ansökan. Du är varmt välkommen att skicka en ny; svara på det här meddelandet om du undrar vad som saknades.',
          OTHER:
            'Orsaken gäller just din ansökan. Svara på det här meddelandet, så berättar en koordinator mer.',
        }[reason],
        'Har vi missförstått något? Svara på det här meddelandet, så ser en koordinator på din ansökan på nytt.',
      ],
      otherwise: 'Om du inte svarar avslutar vi behandlingen av din ansökan.',
    }),
    'application-withdrawn': ({ firstName, reference }) => ({
      subject: 'Din ansökan är återtagen',
      preheader: 'Du deltar inte längre. Du är välkommen att ansöka igen.',
      heading: 'Din ansökan är återtagen',
      greeting: hi(firstName),
      opening: 'Din ansökan har återtagits, och du deltar inte längre i programmet.',
      details: [{ term: 'Din referens', detail: reference }],
      paragraphs: [
        'Var det ett misstag? Svara på det här meddelandet. Du är också välkommen att ansöka igen.',
      ],
      otherwise: `${nothingNow} Tack för ditt intresse.`,
    }),
    'training-enrolled': ({ firstName, ...held }) => ({
      subject: `Boka in dagen: skolning ${day(held.startsAt)}`,
      preheader: 'Du har en plats. Här ser du när och var.',
      heading: 'Du har en plats i skolningen',
      greeting: hi(firstName),
      opening: 'Vi har reserverat en plats åt dig vid det här tillfället:',
      details: session(held),
      paragraphs: [
        'Har du förhinder? Svara på det här meddelandet så snart du vet det, så hittar vi ett annat tillfälle åt dig.',
      ],
      otherwise: 'Du behöver inte bekräfta något: platsen är din.',
    }),
    'reminder-training': ({ firstName, ...held }) => ({
      subject: `Påminnelse: skolning ${day(held.startsAt)}`,
      preheader: 'Din skolning närmar sig. Här ser du när och var.',
      heading: 'Din skolning närmar sig',
      greeting: hi(firstName),
      opening: 'Vi ser fram emot att träffa dig vid det här tillfället:',
      details: session(held),
      paragraphs: [
        'Har du förhinder? Svara på det här meddelandet så snart du vet det, så hittar vi ett annat tillfälle åt dig.',
      ],
      otherwise: 'Om du kommer behöver du inte svara.',
    }),
    'training-completed': ({ role, firstName, completedOn }) => ({
      subject: role === 'mentor' ? 'Din mentorskolning är klar' : 'Din introduktion är klar',
      preheader: 'Tack för att du deltog. Så här går det vidare.',
      heading: 'Tack för att du deltog',
      greeting: hi(firstName),
      opening:
        role === 'mentor'
          ? 'Du har nu genomfört hela mentorskolningen.'
          : 'Du har nu gjort allt som behövs innan du får en mentor.',
      details: [{ term: 'Genomförd', detail: day(completedOn) }],
      paragraphs: [
        role === 'mentor'
          ? 'Nu söker vi en studerande som passar dig. Du får vårt förslag per e-post och avgör själv om du vill tacka ja.'
          : 'Nu söker vi en mentor som passar dig. Du får vårt förslag per e-post och avgör själv om du vill tacka ja.',
      ],
      otherwise: nothingNow,
    }),
    'waiting-list': ({ role, firstName }) => ({
      subject: 'Inget par den här gången: du står på väntelistan',
      preheader: 'Du har förtur nästa gång vi matchar.',
      heading: 'Du står på väntelistan',
      greeting: hi(firstName),
      opening:
        role === 'mentor'
          ? 'Vi har matchat mentorer och studerande, och den här gången hittade vi ingen studerande som passar dig tillräckligt bra.'
          : 'Vi har matchat mentorer och studerande, och den här gången hittade vi ingen mentor som passar dig tillräckligt bra.',
      list: {
        heading: 'Så här går det vidare',
        lines: [
          'Du har förtur nästa gång vi matchar.',
          'Vi skriver till dig så snart vi har någon att föreslå.',
          'Vi kan inte lova att det lyckas.',
        ],
      },
      paragraphs: [
        'Vi säger det hellre än att föreslå någon som inte passar. Det är ingen bedömning av dig: det beror på vilka andra som deltar.',
      ],
      otherwise:
        'Du behåller din plats på listan utan att göra något. Om du inte längre vill vänta, svara på det här meddelandet.',
    }),
    'pair-proposed': ({ side, firstName, partner, languages, reasons, answerBy }) => ({
      subject:
        side === 'mentor' ? 'Svara oss: vi föreslår en studerande' : 'Svara oss: vi föreslår en mentor',
      preheader: `Läs om personen och tacka ja eller nej senast ${day(answerBy)}.`,
      heading: side === 'mentor' ? 'Vi har hittat en studerande åt dig' : 'Vi har hittat en mentor åt dig',
      greeting: hi(firstName),
      opening:
        side === 'mentor'
          ? `Vi föreslår att du blir mentor för ${partner.firstName}.`
          : `Vi föreslår ${partner.firstName} som din mentor.`,
      details: [
        { term: 'Förnamn', detail: partner.firstName },
        { term: side === 'mentor' ? 'Studier' : 'Arbete', detail: partner.occupation },
        { term: side === 'mentor' ? 'Vill arbeta inom' : 'Bransch', detail: partner.field },
        { term: 'Gemensamma språk', detail: languages.join(', ') },
      ],
      list: reasons.length > 0 ? { heading: 'Därför tänkte vi på just er två', lines: reasons } : undefined,
      paragraphs: [
        side === 'mentor'
          ? 'När ni båda har tackat ja får ni varandras kontaktuppgifter. Sedan är det den studerande som tar den första kontakten.'
          : 'När ni båda har tackat ja får ni varandras kontaktuppgifter. Sedan är det du som tar den första kontakten: det är adepten som för samarbetet framåt.',
      ],
      ...answering(answerBy),
    }),
    'reminder-answer-proposal': ({ side, firstName, partnerFirstName, answerBy }) => ({
      subject: 'Påminnelse: svara på vårt förslag',
      preheader: `Vi behöver ditt ja eller nej senast ${day(answerBy)}.`,
      heading: 'Ditt svar saknas ännu',
      greeting: hi(firstName),
      opening:
        side === 'mentor'
          ? `Vi har föreslagit att du blir mentor för ${partnerFirstName}, men vi har ännu inte fått ditt svar.`
          : `Vi har föreslagit ${partnerFirstName} som din mentor, men vi har ännu inte fått ditt svar.`,
      ...answering(answerBy),
    }),
    'pair-formed': ({ side, firstName, partner }) => ({
      subject:
        side === 'mentor'
          ? 'Ni är ett mentorpar: den studerande skriver först'
          : 'Skriv till din mentor: ni är ett mentorpar',
      preheader: 'Ni har båda tackat ja. Här är kontaktuppgifterna och de första stegen.',
      heading: 'Ni är ett mentorpar!',
      greeting: hi(firstName),
      opening: `Både du och ${partner.firstName} har tackat ja.`,
      details: [
        { term: 'Namn', detail: partner.fullName },
        { term: 'E-post', detail: partner.email },
        ...(partner.phone ? [{ term: 'Telefon', detail: partner.phone }] : []),
      ],
      list: {
        heading: 'Så här kommer ni i gång',
        lines:
          side === 'mentor'
            ? [
                'Vänta på att den studerande skriver: det är adepten som tar initiativet.',
                'Har du inte hört något inom en vecka? Skriv då själv, eller säg till oss.',
                'Träffas första gången inom två veckor, på plats eller online.',
                'Det ni berättar för varandra stannar mellan er.',
              ]
            : [
                'Skriv till din mentor inom de närmaste dagarna och föreslå två eller tre tider för en träff.',
                'Träffas första gången inom två veckor, på plats eller online.',
                'Fundera på förhand på vad du vill tala om.',
                'Det ni berättar för varandra stannar mellan er.',
              ],
      },
      otherwise:
        side === 'mentor'
          ? 'Om något kommer emellan, berätta det för den studerande och för oss. Vi hjälper er.'
          : 'Din mentor väntar på att du hör av dig. Om något kommer emellan, berätta det för din mentor och för oss. Vi hjälper er.',
    }),
    'proposal-declined': ({ side, firstName }) => ({
      subject: 'Det blev inget mentorpar den här gången',
      preheader: 'Du är fortfarande med. Så här går det vidare.',
      heading: 'Det blev inget par den här gången',
      greeting: hi(firstName),
      opening: 'Personen som vi föreslog för dig kunde inte tacka ja.',
      paragraphs: [
        'Vi för aldrig orsaker vidare, och det här behöver inte ha något med dig att göra.',
        side === 'mentor'
          ? 'Du är fortfarande med, och vi skriver till dig så snart vi har en studerande att föreslå.'
          : 'Du är fortfarande med, och vi skriver till dig så snart vi har en mentor att föreslå.',
      ],
      otherwise: `${nothingNow} Om du inte vill fortsätta, svara på det här meddelandet.`,
    }),
    'proposal-lapsed': ({ side, firstName, answered }) => ({
      subject: 'Tiden att svara på vårt förslag är slut',
      preheader: 'Du är fortfarande med. Så här går det vidare.',
      heading: 'Förslaget har förfallit',
      greeting: hi(firstName),
      opening: answered
        ? 'Du tackade ja till vårt förslag, men det andra svaret kom inte i tid.'
        : 'Vi fick inte ditt svar i tid, så vårt förslag gäller inte längre.',
      paragraphs: [
        ...(answered ? ['Tack för att du svarade. Vi beklagar att det inte blev något av det.'] : []),
        side === 'mentor'
          ? 'Du är fortfarande med, och vi skriver till dig så snart vi har en studerande att föreslå.'
          : 'Du är fortfarande med, och vi skriver till dig så snart vi har en mentor att föreslå.',
      ],
      otherwise: `${nothingNow} Om du inte vill fortsätta, svara på det här meddelandet.`,
    }),
  },
};
