import { refusalTexts } from './refusal-texts.ts';

export const sessions = refusalTexts({
  en: {
    'capacity-full': {
      title: 'No place is free',
      sentence: 'All places are taken. Choose somebody or something else.',
    },
    'not-waived': {
      title: 'There is no waiver',
      sentence: 'This person was not excused from the training, so nothing can be taken back.',
    },
    'session-cancelled': {
      title: 'The session is cancelled',
      sentence: 'It does not take place. Choose another session, or plan a new one.',
    },
    'session-for-others': {
      title: 'The session is for others',
      sentence: 'Mentors and students have sessions of their own. Choose one for this person’s role.',
    },
    'session-of-another-cohort': {
      title: 'The person belongs to another cohort',
      sentence: 'Choose a session of their cohort, or say that they are to come to this one all the same.',
    },
    'session-over': {
      title: 'The session has begun',
      sentence: 'Its time and place are what attendance is counted by. Correct the attendance list instead.',
    },
    'session-full': { title: 'The session is full', sentence: 'Choose another training session.' },
    'module-attended': {
      title: 'Attendance is recorded already',
      sentence:
        'The person has attended this module in another session, or was recorded as present. Nothing was changed.',
    },
    'no-seat': {
      title: 'No seat in this session',
      sentence: 'The person has no seat here, so they cannot be recorded as absent. Check the session.',
    },
    'session-not-started': {
      title: 'The session has not started',
      sentence: 'Record attendance once the session has started.',
    },
    'sheet-attached-already': {
      title: 'The sheet is attached already',
      sentence: 'The same file is attached to this session already.',
    },
    'sheet-unreadable': {
      title: 'The file cannot be taken',
      sentence: 'Choose a scan as PDF, JPEG or PNG that is whole. The content decides, not the name.',
    },
    'sheets-full': {
      title: 'Too many sheets',
      sentence: 'This session has as many sheets as it can have. Take away those that are wrong.',
    },
    'training-done': {
      title: 'The training is done already',
      sentence: 'This person has completed or been excused from it, and needs no seat or waiver.',
    },
  },
  sv: {
    'capacity-full': {
      title: 'Det finns ingen ledig plats',
      sentence: 'Alla platser är upptagna. Välj någon eller något annat.',
    },
    'not-waived': {
      title: 'Det finns ingen dispens',
      sentence: 'Personen har inte befriats från skolningen, så det finns inget att ta tillbaka.',
    },
    'session-cancelled': {
      title: 'Tillfället är inställt',
      sentence: 'Det hålls inte. Välj ett annat tillfälle eller planera ett nytt.',
    },
    'session-for-others': {
      title: 'Tillfället är för andra',
      sentence: 'Mentorer och studerande har egna tillfällen. Välj ett för personens roll.',
    },
    'session-of-another-cohort': {
      title: 'Personen hör till en annan omgång',
      sentence:
        'Välj ett tillfälle i personens egen omgång, eller ange att personen ändå ska komma till det här.',
    },
    'session-over': {
      title: 'Tillfället har börjat',
      sentence: 'Närvaron räknas enligt dess tid och plats. Rätta närvarolistan i stället.',
    },
    'session-full': { title: 'Tillfället är fullt', sentence: 'Välj ett annat skolningstillfälle.' },
    'module-attended': {
      title: 'Närvaron är redan antecknad',
      sentence:
        'Personen har deltagit i modulen vid ett annat tillfälle eller är antecknad som närvarande. Inget ändrades.',
    },
    'no-seat': {
      title: 'Ingen plats vid det här tillfället',
      sentence:
        'Personen har ingen plats här och kan därför inte antecknas som frånvarande. Kontrollera tillfället.',
    },
    'session-not-started': {
      title: 'Tillfället har inte börjat',
      sentence: 'Anteckna närvaron när tillfället har börjat.',
    },
    'sheet-attached-already': {
      title: 'Listan är redan bifogad',
      sentence: 'Samma fil är redan bifogad till det här tillfället.',
    },
    'sheet-unreadable': {
      title: 'Filen kan inte tas emot',
      sentence: 'Välj en hel skannad fil i PDF-, JPEG- eller PNG-format. Innehållet avgör, inte filnamnet.',
    },
    'sheets-full': {
      title: 'För många listor',
      sentence: 'Tillfället har så många listor som det kan ha. Ta bort dem som är fel.',
    },
    'training-done': {
      title: 'Skolningen är redan avklarad',
      sentence:
        'Personen har genomfört den eller befriats från den och behöver varken plats eller befrielse.',
    },
  },
  fi: {
    'capacity-full': {
      title: 'Vapaita paikkoja ei ole',
      sentence: 'Kaikki paikat on varattu. Valitse joku tai jokin muu.',
    },
    'not-waived': {
      title: 'Vapautusta ei ole',
      sentence: 'Henkilöä ei ole vapautettu koulutuksesta, joten peruttavaa ei ole.',
    },
    'session-cancelled': {
      title: 'Koulutus on peruttu',
      sentence: 'Sitä ei järjestetä. Valitse toinen koulutus tai suunnittele uusi.',
    },
    'session-for-others': {
      title: 'Koulutus on muille',
      sentence: 'Mentoreilla ja opiskelijoilla on omat koulutuksensa. Valitse henkilön rooliin sopiva.',
    },
    'session-of-another-cohort': {
      title: 'Henkilö kuuluu toiseen ohjelmakauteen',
      sentence: 'Valitse koulutus henkilön omasta kaudesta tai ilmoita, että hän tulee kuitenkin tähän.',
    },
    'session-over': {
      title: 'Koulutus on alkanut',
      sentence: 'Osallistuminen lasketaan sen ajan ja paikan mukaan. Korjaa sen sijaan osallistujalistaa.',
    },
    'session-full': { title: 'Koulutuskerta on täynnä', sentence: 'Valitse toinen koulutuskerta.' },
    'module-attended': {
      title: 'Läsnäolo on jo merkitty',
      sentence:
        'Henkilö on osallistunut moduuliin toisella kerralla tai on merkitty läsnä olleeksi. Mitään ei muutettu.',
    },
    'no-seat': {
      title: 'Ei paikkaa tässä koulutuksessa',
      sentence: 'Henkilöllä ei ole tässä paikkaa, joten poissaoloa ei voi merkitä. Tarkista koulutuskerta.',
    },
    'session-not-started': {
      title: 'Koulutus ei ole alkanut',
      sentence: 'Merkitse läsnäolo, kun koulutus on alkanut.',
    },
    'sheet-attached-already': {
      title: 'Lista on jo liitetty',
      sentence: 'Sama tiedosto on jo liitetty tähän tilaisuuteen.',
    },
    'sheet-unreadable': {
      title: 'Tiedostoa ei voi ottaa vastaan',
      sentence:
        'Valitse kokonainen skannaus PDF-, JPEG- tai PNG-muodossa. Sisältö ratkaisee, ei tiedoston nimi.',
    },
    'sheets-full': {
      title: 'Liian monta listaa',
      sentence: 'Tilaisuudella on jo niin monta listaa kuin voi olla. Poista väärät.',
    },
    'training-done': {
      title: 'Koulutus on jo suoritettu',
      sentence: 'Henkilö on suorittanut sen tai vapautettu siitä eikä tarvitse paikkaa tai vapautusta.',
    },
  },
});
