import type { RecordsText } from './en.ts';

export const sv: RecordsText = {
  written:
    'Skrivet av `npm run generate` utifrån posttyperna, `shared/store/field-map` och `shared/domain/privacy`.',
  map: {
    title: 'Datakarta',
    lead: 'Alla fält som systemet lagrar: vilket slags uppgift, varför, på vilken rättslig grund, hur länge och vem som kan läsa det. Ett fält utan rad fäller ett test.',
    columns: {
      field: 'fält',
      category: 'uppgift',
      purpose: 'ändamål',
      basis: 'rättslig grund',
      keep: 'hur länge',
      readers: 'läsare',
    },
    below: 'och allt därunder',
  },
  records: {
    title: 'Register över behandling (art. 30)',
    columns: {
      purpose: 'ändamål',
      basis: 'rättslig grund',
      law: 'artikel och lag',
      data: 'uppgifter',
      keep: 'hur länge',
    },
    controller: 'Personuppgiftsansvarig',
    purposes: 'Ändamål',
    subjects: 'Personer',
    subjectList: [
      'Studerande och mentorer som ansöker eller deltar',
      'Personer som vill få veta när ansökan öppnar',
      'Personal',
    ],
    recipients: 'Mottagare',
    recipientList: [
      'Den personuppgiftsansvarigas koordinatorer, administratörer och ekonomi, var och en i sin del; ekonomin ser inga namn.',
      'Den andra i ett föreslaget par ser det som formuläret anger att visas; kontaktuppgifter när båda har sagt ja.',
      'Finansiärer får siffror utan namn.',
      'Personuppgiftsbiträde: Amazon Web Services EMEA SARL, region eu-north-1 (Stockholm). Inga uppgifter lämnar Europeiska unionen.',
    ],
    limits: 'Tidsfrister',
    hold: 'En koordinator eller administratör kan undanta en person eller programomgång från gallringen med en skriven orsak, till exempel en granskning av finansiären. Den nattliga gallringen lämnar dem i fred tills undantaget upphör.',
    copies: [
      'Säkerhetskopior skrivs över inom 35 dagar. Efter en återställning görs raderingarna om innan trafiken släpps på.',
      'Systemets loggar har id:n och inga namn, och gallras efter en månad. Händelsearkivet har id:n och gallras efter ett år.',
    ],
    security: 'Säkerhet',
    measures: [
      'Kryptering vid lagring och överföring; varje funktion har bara rätt till sin uppgift, vilket testas.',
      'Personalen loggar in med en andra faktor; varje visning av en person och varje ändring antecknas.',
      'Texter och kontaktuppgifter finns i personens och ansökans poster; händelser, loggar och sidadresser har id:n.',
      'Mejlens länkar är hemliga, lagras som fingeravtryck, gäller en handling var och går ut.',
      'En radering når alla lager; beviset sparas utan namn.',
    ],
  },
  dpia: {
    title: 'Konsekvensbedömning avseende dataskydd (utkast)',
    lead: 'Ett utkast för dataskyddsombudet, som fyller i och undertecknar det. Fakta kommer från systemet som körs; bedömningarna är ett förslag.',
    what: 'Vad som görs',
    description: [
      'Ett mentorprogram tar emot ansökningar, föreslår par med en beräkning som en människa beslutar om, följer träffar med korta rapporter utan innehåll och redovisar siffror för finansiären.',
      'Matchningen är profilering. Inget beslut bygger enbart på den (art. 22 gäller inte) och den läser inga känsliga kriterier: varken nationalitet, kön eller ålder. Skälen lagras och kan läsas.',
    ],
    why: 'Nödvändighet',
    necessity: [
      'Formuläret frågar efter det som ett beslut eller ett par kräver och inget annat: ingen personbeteckning, ingen meritförteckning, ingen bild. Tillgänglighetsbehov är frivilliga och försvinner när omgången tar slut.',
      'Varje ändamål har sin egen grund, och varje samtycke är separat, avstängt om det inte kryssas för och lika lätt att återta som att ge.',
    ],
    risks: 'Risker',
    columns: {
      risk: 'risk',
      likely: 'sannolikhet',
      grave: 'allvar',
      measures: 'åtgärder',
      rest: 'vad som återstår',
    },
    levels: { low: 'låg', middle: 'medel', high: 'hög' },
    table: [
      {
        risk: 'Internationella studerande är i en svagare ställning och kan känna sig tvungna att gå med på allt',
        likely: 'middle',
        grave: 'middle',
        measures:
          'Tilläggen är egna samtycken; ett nej har ingen följd och kräver ingen orsak; texter på tre språk',
        rest: 'low',
      },
      {
        risk: 'En person paras ihop med någon som hen har skäl att undvika',
        likely: 'low',
        grave: 'high',
        measures:
          'Ett fält för personer att undvika som bara koordinatorer läser; veton; på varje parsida kan man be om ett samtal',
        rest: 'low',
      },
      {
        risk: 'Beräkningen missgynnar en grupp',
        likely: 'middle',
        grave: 'middle',
        measures:
          'Inga känsliga kriterier; svar som saknas är neutrala; väntade omgångar räknas; rättvisan visas för koordinatorn, som beslutar',
        rest: 'middle',
      },
      {
        risk: 'Ett mejl eller en länk når en utomstående',
        likely: 'middle',
        grave: 'middle',
        measures:
          'Adresser bekräftas; en länk gör en sak och visar före det bara förnamn; länkar upphör när adressen byter ägare',
        rest: 'low',
      },
      {
        risk: 'Personalen ser mer än vad som behövs',
        likely: 'middle',
        grave: 'middle',
        measures:
          'Roller; varje visning antecknas; personen läser på sin egen sida vilken roll som har tittat och när',
        rest: 'low',
      },
      {
        risk: 'Uppgifter sparas för länge',
        likely: 'middle',
        grave: 'low',
        measures:
          'Regler med tider som verkställs varje natt och visas på förhand; undantag kräver en orsak och ett slut',
        rest: 'low',
      },
      {
        risk: 'En utomstående läser tabellen',
        likely: 'low',
        grave: 'high',
        measures:
          'Minsta möjliga rättigheter, som testas; kryptering; ingen öppen åtkomst; skilda hemligheter för funktionerna',
        rest: 'low',
      },
      {
        risk: 'Uppgifter om hälsa hamnar i fri text',
        likely: 'middle',
        grave: 'middle',
        measures:
          'Ett frivilligt fält för behov, bara för koordinatorer, borta när omgången tar slut; texter försvinner sex månader efter det',
        rest: 'middle',
      },
    ],
    open: 'Öppet för dataskyddsombudet',
    questions: [
      'Är lagen som står vid varje grund den rätta?',
      'Är uppgiften av allmänt intresse rätt grund för programmet, eller ska man be om samtycke?',
      'Hur länge kräver finansiären underlag, och med eller utan namn?',
      'Är lagringstiderna bekräftade?',
      'Är biträdesavtalet undertecknat?',
    ],
    signed: 'Bedömd av: ____________________  Datum: ____________',
  },
};
