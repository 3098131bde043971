import type { AnswerProposalText } from './en.ts';

export const fi: AnswerProposalText = {
  title: { mentor: 'Ehdotamme sinulle mentoroitavaa', student: 'Ehdotamme sinulle mentoria' },
  answerBy: (time) => `Vastaa viimeistään ${time}.`,
  accepted: (until) => `Olet suostunut. Odotamme toista vastausta: se voi tulla viimeistään ${until}.`,
  entered: (how, time) =>
    `Vastasit ${how}, ja koordinaattori kirjasi vastauksen puolestasi ${time}. Kirjoita meille, jos se ei pidä paikkaansa.`,
  name: 'Etunimi',
  field: { mentor: 'Toivottu ala', student: 'Ala' },
  role: { mentor: 'Koulutus', student: 'Tehtävänimike' },
  languages: 'Yhteiset kielet',
  meeting: 'Tapaamiset',
  words: { mentor: 'Mitä mentoroitava tavoittelee', student: 'Mentorin esittely' },
  why: 'Miksi juuri te kaksi',
  acceptHeading: 'Haluatko, että teistä tulee pari?',
  acceptText: {
    mentor: 'Pari syntyy, kun molemmat ovat suostuneet. Silloin mentoroitava kirjoittaa sinulle.',
    student: 'Pari syntyy, kun molemmat ovat suostuneet. Silloin sinä otat ensimmäisen yhteyden.',
  },
  accept: 'Kyllä, haluan',
  declineHeading: 'Ei tällä kertaa',
  declineText:
    'Toiselle ei kerrota syytä. Jos muutat muualle, olet saanut työpaikan tai valmistut, kieltävä vastaus peruu samalla hakemuksesi. Jos aika ei riitä, kysymme, mikä sopisi sinulle paremmin.',
  reason: 'Mikä on tärkein syy?',
  reasonMissing: 'Valitse tärkein syy.',
  decline: 'Vastaa ei',
  employer: 'Työnantaja',
  callHeading: 'Haluan ensin jutella',
  callText:
    'Koordinaattori soittaa sinulle viimeistään seuraavana arkipäivänä. Vastausaika kuluu sillä välin.',
  callAsked: 'Olet pyytänyt meitä soittamaan. Voit vielä lisätä jotain; se korvaa aiemmin kirjoittamasi.',
  callWaits: 'Olet pyytänyt meitä soittamaan. Voit vastata ennen puhelua tai sen jälkeen.',
  callWords: 'Mistä haluaisit jutella? (vapaaehtoinen)',
  callMe: 'Soittakaa minulle',
  plans: {
    question: 'Mikä sopisi sinulle?',
    hint: 'Kirjoita meille, jos tilanne muuttuu.',
    SILENT: {
      title: 'Emme ole kuulleet sinusta',
      lead: () =>
        'Ehdotuksen vastausaika on päättynyt, joten emme ehdota sinulle ketään, ennen kuin kerrot haluavasi jatkaa.',
    },
    LATER: {
      title: 'Annamme sinun olla toistaiseksi rauhassa',
      lead: (until) =>
        `Kiitos, että kerroit. Emme ehdota sinulle ketään lähiviikkoina (viimeinen päivä ${until}). Sen jälkeen voimme taas ehdottaa sinulle jotakuta.`,
    },
    NEXT_COHORT: {
      title: 'Osallistut mieluummin ensi kerralla',
      lead: () =>
        'Emme ehdota sinulle enää ketään tällä ohjelmakaudella. Koordinaattori kirjoittaa sinulle, kun seuraava alkaa.',
    },
    LEAVING: {
      title: 'Emme ehdota sinulle enää ketään',
      lead: () => 'Tämä ei vaikuta muihin pareihisi eikä ehdotuksiisi.',
    },
    buttons: {
      LATER: 'Myöhemmin tällä kaudella: älkää ehdottako ketään neljään viikkoon',
      NEXT_COHORT: 'Seuraavalla ohjelmakaudella',
      NOT_AT_ALL: 'En ollenkaan: perun hakemukseni',
      BACK: 'Nyt sittenkin: ehdottakaa minulle jotakuta',
    },
  },
  ending: {
    title: 'Olette jo pari',
    lead: (name) => `Sillä välin sekä sinä että ${name} olette vastanneet kyllä.`,
    meaning:
      'Jos päätät parin, toiselle kerrotaan, että pari on päättynyt, mutta ei syytä. Molempien paikka vapautuu.',
    reason: 'Syysi',
    end: 'Päätä pari',
    hint: 'Jos haluat ensin jutella, kirjoita meille. Mikään ei muutu, ennen kuin painat painiketta.',
  },
  outcomes: {
    accepted: {
      title: 'Kiitos, vastasit kyllä',
      text: (until) =>
        `Odotamme toista vastausta, joka voi tulla viimeistään ${until}, ja kirjoitamme sinulle heti sen saatuamme. Jos jokin muuttuu, voit vielä vastata ei samalla linkillä.`,
    },
    formedMentor: {
      title: 'Olette pari',
      text: 'Molemmat ovat suostuneet. Lähetämme teille toistenne yhteystiedot sähköpostitse, ja mentoroitava ottaa ensimmäisen yhteyden.',
    },
    formedStudent: {
      title: 'Olette pari',
      text: 'Molemmat ovat suostuneet. Lähetämme teille toistenne yhteystiedot sähköpostitse. Kirjoita mentorillesi ja ehdota ensimmäistä tapaamista kahden viikon sisälle.',
    },
    declined: {
      title: 'Saimme kieltävän vastauksesi',
      text: 'Kiitos, että kerroit. Toiselle kerrotaan, ettei parista tullut tällä kertaa, mutta ei syytä. Olet edelleen mukana ja voit saada uuden ehdotuksen. Kirjoita meille, jos et halua jatkaa.',
    },
    otherDeclined: {
      title: 'Paria ei syntynyt tällä kertaa',
      text: 'Toinen ei pääsekään mukaan. Se ei kerro sinusta mitään: sinulle voidaan ehdottaa paria seuraavalla kierroksella.',
    },
    lapsed: {
      title: 'Vastausaika on päättynyt',
      text: 'Ehdotus raukesi, koska molempien vastausta ei saatu. Olet edelleen mukana ja voit saada uuden ehdotuksen. Kirjoita meille, jos et halua jatkaa.',
    },
    ended: {
      title: 'Pari on päättynyt',
      text: 'Kerromme siitä teille molemmille mainitsematta syytä. Oma sivusi näyttää, mikä odottaa sinua ja mikä jatkuu. Kirjoita meille, jos haluat jutella.',
    },
    left: {
      title: 'Hakemuksesi on peruttu',
      text: 'Kiitos, että kerroit, ja kaikkea hyvää. Toiselle kerrotaan, ettei parista tullut tällä kertaa, mutta ei syytä. Voit hakea uudelleen milloin vain haku on auki.',
    },
    leaving: {
      title: 'Emme ehdota sinulle enää ketään',
      text: 'Kiitos, että kerroit. Tämä ei vaikuta muihin pareihisi eikä ehdotuksiisi.',
    },
    later: {
      title: 'Annamme sinun olla rauhassa neljä viikkoa',
      text: 'Siihen asti emme ehdota sinulle ketään. Sen jälkeen voit taas saada ehdotuksen, eikä sinun tarvitse tehdä mitään.',
    },
    nextCohort: {
      title: 'Osallistut ensi kerralla',
      text: 'Emme ehdota sinulle enää ketään tällä ohjelmakaudella. Koordinaattori kirjoittaa sinulle, kun seuraava alkaa.',
    },
    back: {
      title: 'Hienoa, että olet taas mukana',
      text: 'Sinulle voidaan ehdottaa paria, ja kirjoitamme heti, kun meillä on ehdotus.',
    },
    callWanted: {
      title: 'Soitamme sinulle',
      text: (until: string) =>
        `Koordinaattori soittaa sinulle viimeistään seuraavana arkipäivänä. Vastausaika päättyy silti ${until}.`,
    },
  },
};
