import { refusalTexts } from './refusal-texts.ts';

export const funding = refusalTexts({
  en: {
    'decision-overlaps': {
      title: 'Another decision has some of these days',
      sentence: 'The same funder cannot pay a day twice. Correct the dates, or those of the other decision.',
    },
    'decision-claimed': {
      title: 'The cost model is fixed',
      sentence:
        'A period of this decision is locked, and a cost model does not change during a project. If it was entered wrongly, return the period first.',
    },
    'period-outside-decision': {
      title: 'The period does not lie inside the decision',
      sentence: 'All its days must be days of the funding decision. Correct the dates.',
    },
    'period-overlaps': {
      title: 'Another period has some of these days',
      sentence: 'Periods of a decision may not share a day. Correct the dates.',
    },
    'period-not-over': {
      title: 'The period is not over',
      sentence: 'It can be locked from the day after its last day, when nothing more can happen in it.',
    },
    'period-locked': {
      title: 'The period is locked',
      sentence:
        'Its figures stay as they are. If they are contested, return the period with a reason; what is corrected later appears in the next one.',
    },
    'period-not-locked': {
      title: 'That is not possible in this state',
      sentence:
        'A period is reviewed, locked, claimed, decided on and paid in this order. Load the page again to see where it stands.',
    },
    'earlier-period-open': {
      title: 'An earlier period is open',
      sentence: 'Lock the earlier periods of this decision first: corrections appear in the next one.',
    },
    'later-period-locked': {
      title: 'A later period is locked',
      sentence:
        'It already shows what was corrected in this one. Claim with the figures as they were locked.',
    },
    'claim-too-large': {
      title: 'That is more than may be claimed',
      sentence:
        'The sum is above the support for the costs, or above what is left of the grant. The page shows the highest sum.',
    },
    'figures-being-counted': {
      title: 'The figures are being counted',
      sentence:
        'The dates of the decision have changed, and its figures are counted anew. Try again in some minutes.',
    },
    'import-refused': {
      title: 'The file has rows that cannot be taken',
      sentence: 'Nothing is stored. Correct the rows that are named and send the file again.',
    },
    'imported-already': {
      title: 'This file was imported before',
      sentence:
        'Nothing is stored twice. If the costs have changed, export the file again from the accounts.',
    },
    'readers-full': {
      title: 'The list is full',
      sentence: 'The monthly report has as many readers as it can have. Take somebody off the list first.',
    },
  },
  sv: {
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
    'earlier-period-open': {
      title: 'En tidigare period är öppen',
      sentence: 'Lås först beslutets tidigare perioder: rättelser syns i nästa period.',
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
    'readers-full': {
      title: 'Listan är full',
      sentence: 'Månadsrapporten har så många läsare som den kan ha. Stryk först någon från listan.',
    },
  },
  fi: {
    'decision-overlaps': {
      title: 'Toisessa päätöksessä on samoja päiviä',
      sentence:
        'Sama rahoittaja ei voi maksaa samaa päivää kahdesti. Korjaa päivämäärät tai toisen päätöksen päivämäärät.',
    },
    'decision-claimed': {
      title: 'Kustannusmallia ei voi vaihtaa',
      sentence:
        'Päätöksen yksi jakso on lukittu, eikä kustannusmalli muutu hankkeen aikana. Jos malli on kirjattu väärin, palauta ensin jakso.',
    },
    'period-outside-decision': {
      title: 'Jakso ei ole päätöksen sisällä',
      sentence: 'Kaikkien päivien on kuuluttava rahoituspäätökseen. Korjaa päivämäärät.',
    },
    'period-overlaps': {
      title: 'Toisessa jaksossa on samoja päiviä',
      sentence: 'Saman päätöksen jaksoilla ei voi olla yhteisiä päiviä. Korjaa päivämäärät.',
    },
    'period-not-over': {
      title: 'Jakso ei ole päättynyt',
      sentence:
        'Sen voi lukita viimeistä päivää seuraavasta päivästä alkaen, kun siinä ei voi enää tapahtua mitään.',
    },
    'period-locked': {
      title: 'Jakso on lukittu',
      sentence:
        'Luvut pysyvät ennallaan. Jos ne kiistetään, palauta jakso ja kerro syy; myöhemmät korjaukset näkyvät seuraavassa jaksossa.',
    },
    'period-not-locked': {
      title: 'Se ei onnistu tässä vaiheessa',
      sentence:
        'Jakso tarkistetaan, lukitaan, haetaan maksuun, ratkaistaan ja maksetaan tässä järjestyksessä. Lataa sivu uudelleen, niin näet vaiheen.',
    },
    'earlier-period-open': {
      title: 'Aiempi jakso on avoinna',
      sentence: 'Lukitse ensin päätöksen aiemmat jaksot: korjaukset näkyvät seuraavassa jaksossa.',
    },
    'later-period-locked': {
      title: 'Myöhempi jakso on lukittu',
      sentence: 'Siinä näkyvät jo tämän jakson korjaukset. Hae maksua lukituilla luvuilla.',
    },
    'claim-too-large': {
      title: 'Summa on suurempi kuin voi hakea',
      sentence:
        'Summa ylittää kustannusten tuen tai sen, mitä myönnetystä summasta on jäljellä. Sivu näyttää suurimman summan.',
    },
    'figures-being-counted': {
      title: 'Lukuja lasketaan',
      sentence:
        'Päätöksen päivämäärät ovat muuttuneet, ja luvut lasketaan uudelleen. Yritä uudelleen muutaman minuutin kuluttua.',
    },
    'import-refused': {
      title: 'Tiedostossa on rivejä, joita ei voi ottaa vastaan',
      sentence: 'Mitään ei tallennettu. Korjaa nimetyt rivit ja lähetä tiedosto uudelleen.',
    },
    'imported-already': {
      title: 'Tiedosto on jo tuotu',
      sentence:
        'Mitään ei tallenneta kahdesti. Jos kustannukset ovat muuttuneet, ota tiedosto uudelleen kirjanpidosta.',
    },
    'readers-full': {
      title: 'Lista on täynnä',
      sentence: 'Kuukausiraportilla on jo niin monta lukijaa kuin voi olla. Poista ensin joku listalta.',
    },
  },
});
