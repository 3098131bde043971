import { refusalTexts } from './refusal-texts.ts';

export const pairs = refusalTexts({
  en: {
    'pair-ended': {
      title: 'This pair has ended',
      sentence:
        'If the end was a mistake, reopen the pair within two weeks of it. After that, propose the two again.',
    },
    'pair-formed': {
      title: 'The pair is formed',
      sentence:
        'Both of you have said yes, so the answer cannot be changed here. If you cannot go on, write to us: we will help both of you to end it well.',
    },
    'person-has-pair': {
      title: 'This person has a pair',
      sentence: 'An application cannot be withdrawn while a pair stands. Talk to both people first.',
    },
    'person-has-proposal': {
      title: 'This person has an open proposal',
      sentence:
        'Wait for the answers, or ask the person to decline it with the link in their mail. Then try again.',
    },
    'no-pause': {
      title: 'There is nothing to pause',
      sentence:
        'This person is proposed to nobody at the moment: they have all partners that they can take, or there is another reason. Look at the application.',
    },
    'proposal-declined': {
      title: 'This proposal was declined',
      sentence:
        'One of the two has said no, so it cannot be answered any more. We look for another partner in a later round.',
    },
    'meeting-dismissed': {
      title: 'This meeting does not count',
      sentence: 'A coordinator has found that it did not take place. Write to us if that is wrong.',
    },
    'meeting-not-planned': {
      title: 'This meeting is not planned any more',
      sentence: 'It has been cancelled or has taken place. Load the page again to see what stands.',
    },
    'meeting-not-reported': {
      title: 'Nobody has told of this meeting',
      sentence:
        'Only a meeting that was reported can be confirmed, corrected or disputed. Load the page again to see what stands.',
    },
    'proposal-lapsed': {
      title: 'The time to answer is over',
      sentence:
        'This proposal has lapsed. You can be asked again in a later round; write to us if you would rather not.',
    },
    'reopening-too-late': {
      title: 'It is too late to reopen this pair',
      sentence:
        'A pair can be reopened for two weeks after its end. Propose the two again in a new round, or talk to both of them.',
    },
    'proposal-open': {
      title: 'This proposal can still be answered',
      sentence: 'Wait until the time to answer is over.',
    },
    'survey-over': {
      title: 'This survey is closed',
      sentence:
        'The time to answer is over, or the survey is no longer needed. Write to us if there is something that we should know.',
    },
  },
  sv: {
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
    'proposal-open': {
      title: 'Förslaget kan ännu besvaras',
      sentence: 'Vänta tills svarstiden har gått ut.',
    },
    'survey-over': {
      title: 'Enkäten är stängd',
      sentence:
        'Svarstiden har gått ut, eller så behövs enkäten inte längre. Skriv till oss om det finns något som vi borde veta.',
    },
  },
  fi: {
    'pair-ended': {
      title: 'Pari on päättynyt',
      sentence:
        'Jos pari päätettiin vahingossa, avaa se uudelleen kahden viikon kuluessa. Sen jälkeen kahta voi ehdottaa toisilleen uudella kierroksella.',
    },
    'pair-formed': {
      title: 'Pari on muodostettu',
      sentence:
        'Olette molemmat vastanneet kyllä, joten vastausta ei voi enää muuttaa tässä. Jos et voi jatkaa, kirjoita meille: autamme teitä molempia päättämään yhteistyön hyvin.',
    },
    'person-has-pair': {
      title: 'Henkilöllä on pari',
      sentence: 'Hakemusta ei voi perua, kun pari on olemassa. Keskustele ensin molempien kanssa.',
    },
    'person-has-proposal': {
      title: 'Henkilöllä on avoin ehdotus',
      sentence:
        'Odota vastauksia tai pyydä henkilöä kieltäytymään sähköpostissa olevalla linkillä. Yritä sitten uudelleen.',
    },
    'no-pause': {
      title: 'Ei ole mitään keskeytettävää',
      sentence:
        'Henkilöä ei juuri nyt ehdoteta kenellekään: kaikki paikat ovat täynnä, tai siihen on muu syy. Katso hakemuksesta.',
    },
    'proposal-declined': {
      title: 'Ehdotuksesta on kieltäydytty',
      sentence:
        'Toinen on vastannut ei, joten ehdotukseen ei voi enää vastata. Etsimme toisen parin myöhemmällä kierroksella.',
    },
    'meeting-dismissed': {
      title: 'Tätä tapaamista ei lasketa',
      sentence: 'Koordinaattori on todennut, ettei se toteutunut. Kirjoita meille, jos se on väärin.',
    },
    'meeting-not-planned': {
      title: 'Tapaaminen ei ole enää suunnitteilla',
      sentence: 'Se on peruttu tai jo pidetty. Lataa sivu uudelleen, niin näet tilanteen.',
    },
    'meeting-not-reported': {
      title: 'Tapaamisesta ei ole ilmoitettu',
      sentence:
        'Vain ilmoitetun tapaamisen voi vahvistaa, korjata tai kiistää. Lataa sivu uudelleen, niin näet tilanteen.',
    },
    'proposal-lapsed': {
      title: 'Vastausaika on päättynyt',
      sentence:
        'Ehdotus ei ole enää voimassa. Voit saada uuden myöhemmällä kierroksella. Kirjoita meille, jos et halua jatkaa.',
    },
    'reopening-too-late': {
      title: 'Paria ei voi enää avata uudelleen',
      sentence:
        'Parin voi avata uudelleen kahden viikon ajan sen päättymisestä. Ehdota kahta toisilleen uudella kierroksella tai keskustele molempien kanssa.',
    },
    'proposal-open': {
      title: 'Ehdotukseen voi vielä vastata',
      sentence: 'Odota, kunnes vastausaika on päättynyt.',
    },
    'survey-over': {
      title: 'Kysely on suljettu',
      sentence:
        'Vastausaika on päättynyt, tai kyselyä ei enää tarvita. Kirjoita meille, jos meidän pitäisi tietää jotakin.',
    },
  },
});
