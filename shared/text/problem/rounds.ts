import { refusalTexts } from './refusal-texts.ts';

export const rounds = refusalTexts({
  en: {
    'decision-too-large': {
      title: 'This decision changes too many pairs at once',
      sentence:
        'The round is as it was. Match in smaller groups, for example one campus at a time, or make the decision in smaller steps.',
    },
    'decisions-conflict': {
      title: 'These decisions contradict each other',
      sentence:
        'The round is as it was. Each contradiction is listed; take back one side of it and try again.',
    },
    'plan-refused': {
      title: 'These settings do not fit together',
      sentence: 'Nothing is stored. Correct the settings that are named and send again.',
    },
    'pool-changed': {
      title: 'People have changed since this run',
      sentence: 'Somebody’s answers are no longer what the run was made of. Run again to go on.',
    },
    'round-open-already': {
      title: 'A matching round is open',
      sentence: 'Finish or cancel the open round before you start another one.',
    },
    'round-approved': {
      title: 'This round is approved',
      sentence: 'Its pairs are fixed. Take the approval back first if you want to change them.',
    },
    'round-ended': {
      title: 'This round has ended',
      sentence: 'It was cancelled, or its run failed. Ask for a new round.',
    },
    'round-not-approved': {
      title: 'This round is not approved yet',
      sentence: 'Nobody has been told anything. Look at the pairs and approve the round first.',
    },
    'round-published': {
      title: 'This round is published',
      sentence:
        'Its people have been told, or are being told now. It cannot be changed any more: ask for a new round.',
    },
    'round-running': {
      title: 'This round is being computed',
      sentence: 'Wait until the run has ended, then load the round again.',
    },
    'run-unfinished': {
      title: 'This run has no result',
      sentence: 'It is still being computed, or it failed. Wait, or choose another run.',
    },
  },
  sv: {
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
  },
  fi: {
    'decision-too-large': {
      title: 'Päätös muuttaa liian monta paria kerralla',
      sentence:
        'Kierros on ennallaan. Yhdistä pienemmissä ryhmissä, esimerkiksi yksi kampus kerrallaan, tai tee päätös pienemmissä osissa.',
    },
    'decisions-conflict': {
      title: 'Päätökset ovat ristiriidassa keskenään',
      sentence: 'Kierros on ennallaan. Ristiriidat on lueteltu; peru jompikumpi päätös ja yritä uudelleen.',
    },
    'plan-refused': {
      title: 'Asetukset eivät sovi yhteen',
      sentence: 'Mitään ei ole tallennettu. Korjaa nimetyt asetukset ja lähetä uudelleen.',
    },
    'pool-changed': {
      title: 'Tiedot ovat muuttuneet ajon jälkeen',
      sentence: 'Jonkun vastaukset eivät enää ole samat kuin ajoa tehtäessä. Aja uudelleen jatkaaksesi.',
    },
    'round-open-already': {
      title: 'Yhdistämiskierros on kesken',
      sentence: 'Päätä tai peru avoin kierros ennen kuin aloitat uuden.',
    },
    'round-approved': {
      title: 'Kierros on hyväksytty',
      sentence: 'Parit on vahvistettu. Peru ensin hyväksyntä, jos haluat muuttaa niitä.',
    },
    'round-ended': {
      title: 'Kierros on päättynyt',
      sentence: 'Se peruttiin tai sen ajo epäonnistui. Aloita uusi kierros.',
    },
    'round-not-approved': {
      title: 'Kierrosta ei ole vielä hyväksytty',
      sentence: 'Kenellekään ei ole ilmoitettu. Käy parit läpi ja hyväksy kierros ensin.',
    },
    'round-published': {
      title: 'Kierros on julkaistu',
      sentence:
        'Osallistujille on ilmoitettu tai ilmoitetaan juuri nyt. Kierrosta ei voi enää muuttaa: aloita uusi.',
    },
    'round-running': {
      title: 'Kierrosta lasketaan',
      sentence: 'Odota, kunnes ajo on valmis, ja lataa kierros sitten uudelleen.',
    },
    'run-unfinished': {
      title: 'Ajolla ei ole tulosta',
      sentence: 'Se on vielä kesken tai epäonnistui. Odota tai valitse toinen ajo.',
    },
  },
});
