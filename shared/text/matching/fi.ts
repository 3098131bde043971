import type { MatchingText } from './en.ts';

const why: MatchingText['why'] = {
  NO_COMMON_LANGUAGE: 'Ei yhteistä kieltä, jota molemmat osaavat riittävän hyvin',
  MODE_INCOMPATIBLE: 'Toinen tapaa vain verkossa, toinen vain paikan päällä',
  OUT_OF_REACH: 'Liian pitkä matka tavata paikan päällä',
  LEVEL_MISMATCH: 'Mentori toivoo toisen tutkintotason opiskelijaa',
  CONFLICT_OF_INTEREST: 'Esteellisyys',
  SAME_PAIR_BEFORE: 'Heitä on jo ehdotettu toisilleen',
  DECLINED_BEFORE: 'Toinen heistä on aiemmin kieltäytynyt tästä parista',
  VETO_MENTOR: 'Mentori ei halua tätä paria',
  VETO_STUDENT: 'Opiskelija ei halua tätä paria',
  VETO_COORDINATOR: 'Koordinaattori on estänyt tämän parin',
  CAPACITY_FULL: 'Mentorilla ei ole vapaata paikkaa',
  BELOW_FLOOR: 'He sopivat liian huonosti yhteen: alle pienimmän sallitun pistemäärän',
};

export const fi: MatchingText = {
  presets: { balanced: 'Tasapainoinen', fieldFirst: 'Ala ensin', languageFirst: 'Kieli ensin' },
  criteria: {
    FIELD: 'Ala',
    NEEDS: 'Tarpeet ja osaaminen',
    LANGUAGE: 'Kieli',
    TIME: 'Ajat ja tapaamistapa',
    PLACE: 'Etäisyys',
    STYLE: 'Työskentelytapa',
    WISHES: 'Toiveet',
    EXPERIENCE: 'Kokemus',
  },
  long: {
    FIELD_WANTED: (field, choice) => `Mentorin ala on opiskelijan ${choice}. toive: ${field}.`,
    FIELD_SECOND: (field, choice) => `Mentorin toinen ala on opiskelijan ${choice}. toive: ${field}.`,
    FIELD_RELATED: (field, wanted) =>
      `Mentorin ala (${field}) on vain lähellä sitä, mitä opiskelija toivoo (${wanted}).`,
    FIELD_DIFFERENT: (field, wanted) =>
      `Mentorin ala (${field}) on toinen kuin se, mitä opiskelija toivoo (${wanted}).`,
    NEEDS_MET: (topics, met, of) => `Mentori voi auttaa, tarpeista ${met}/${of}: ${topics}.`,
    NEEDS_UNMET: (topics, unmet, of) => `Mentori ei voi auttaa, tarpeista ${unmet}/${of}: ${topics}.`,
    LANGUAGE_SHARED: (language, level) => `Yhteinen kieli: ${language} (${level}).`,
    LANGUAGE_MODEST: (language, level) => `Paras yhteinen kieli: ${language}, tällä tasolla: ${level}.`,
    LANGUAGE_NONE: () => 'Heillä ei ole yhteistä kieltä, joka riittäisi työstä puhumiseen.',
    PRACTICE: (languages) => `Opiskelija voi harjoitella mentorin kanssa: ${languages}.`,
    PRACTICE_IMPOSSIBLE: (languages) =>
      `Opiskelija haluaa harjoitella kieltä, jota mentori ei osaa riittävän hyvin: ${languages}.`,
    TIMES_SHARED: (slots) => `Molemmilla on aikaa: ${slots}.`,
    TIMES_DIFFER: () => 'Ajat, tapaamisten tiheys tai tapaamistapa sopivat huonosti yhteen.',
    SAME_MUNICIPALITY: (municipality) => `Molemmat asuvat samassa kunnassa: ${municipality}.`,
    NEAR: (minutes) => `Matka toisen luo kestää noin ${minutes} minuuttia.`,
    FAR: (minutes) => `Matka toisen luo on pitkä, noin ${minutes} minuuttia.`,
    DISTANCE_UNKNOWN: () => 'Ei tiedetä, miten kaukana he asuvat toisistaan.',
    WHOLE_ROUND: () => 'Kierros on kokonaisuutena paras, kun nämä kaksi ovat pari.',
    STYLE_SHARED: (styles) => `Tämä on molemmille tärkeää, kun he työskentelevät muiden kanssa: ${styles}.`,
    STYLE_DIFFERENT: (ofMentor, ofStudent) =>
      `He pitävät enimmäkseen eri asioita tärkeinä, kun he työskentelevät muiden kanssa. Mentori: ${ofMentor}. Opiskelija: ${ofStudent}.`,
    MENTOR_WISH_MET: () => 'Opiskelija on sellainen, jota mentori toivoo.',
    MENTOR_WISH_UNMET: () => 'Mentori toivoo toisen alan tai tason opiskelijaa.',
    WISHED_FOR: (mutual) => (mutual ? 'He ovat toivoneet toisiaan.' : 'Toinen heistä on toivonut toista.'),
    EXPERIENCED: (years) => `Mentorin kokemus sopii opiskelijalle: ${years}.`,
    LITTLE_EXPERIENCE: (years) => `Mentorilla on vähän kokemusta tätä opiskelijaa varten: ${years}.`,
  },
  missing: {
    mentor: (criterion) => `Mentorin vastaus puuttuu: ${criterion}.`,
    student: (criterion) => `Opiskelijan vastaus puuttuu: ${criterion}.`,
    both: (criterion) => `Molempien vastaus puuttuu: ${criterion}.`,
  },
  general: {
    NOTHING_STRONG: () =>
      'Mikään ei puhu vahvasti tämän parin puolesta, mutta kierros on näin kokonaisuutena paras.',
    LITTLE_KNOWN: (percent) =>
      `Tästä parista tiedetään vähän: ratkaisevista kysymyksistä on vastattu vain ${percent}\u00a0prosenttiin.`,
  },
  why,
  unmatched: {
    ...why,
    MENTORS_TAKEN: 'Kaikilla mahdollisilla mentoreilla on joku, joka parantaa kokonaisuutta enemmän',
    NO_MENTORS: 'Kierroksella ei ole mentoreita',
    VETOED: 'Kaikki mahdolliset mentorit on estetty',
  },
  remedies: {
    RAISE_CAPACITY: (mentor, capacity) =>
      capacity === 1
        ? `Kysy, voiko ${mentor} ottaa yhden opiskelijan.`
        : `Kysy, voiko ${mentor} ottaa ${capacity} opiskelijaa.`,
    DROP_FILTER: (mentor, filter, mentors) =>
      `Salli pari silti, mentorina ${mentor}: ${filter}. Mahdollisia mentoreita, joilla on paikka, tulisi lisää ${mentors}.`,
    LOWER_FLOOR: (mentor, floor) =>
      `Laske pienin sallittu pistemäärä lukuun ${floor}: silloin mahdollinen on ${mentor}.`,
    LIFT_VETO: (mentor) => `Kysy, onko esto yhä voimassa: ${mentor}.`,
    RECRUIT: (field) => `Pieni muutos ei auta: etsi vielä yksi mentori, mieluiten tältä alalta: ${field}.`,
  },
  conflicts: {
    DUPLICATE_MENTOR: (mentor) => `Mentori ${mentor} on mukana kahdesti.`,
    DUPLICATE_STUDENT: (student) => `Opiskelija ${student} on mukana kahdesti.`,
    UNKNOWN_MENTOR: (mentor) => `Kierroksella ei ole mentoria ${mentor}.`,
    UNKNOWN_STUDENT: (student) => `Kierroksella ei ole opiskelijaa ${student}.`,
    WEIGHTS_EMPTY: () => 'Kaikki painot ovat nollia: mikään ei vaikuttaisi.',
    RULES_INVALID: (rule) => `Sääntö ei ole mahdollinen: ${rule}.`,
    REASON_MISSING: (decision, number) => `${decision} numero ${number}: perustelu puuttuu.`,
    ROOM_INVALID: (mentor, room) => `Paikkojen määrä ei ole mahdollinen, mentorina ${mentor}: ${room}.`,
    LOCK_INFEASIBLE: (pair, obstacle) => `Paria ${pair} ei voi lukita. ${obstacle}.`,
    LOCK_VETOED: (pair) => `Pari ${pair} on sekä lukittu että estetty.`,
    STUDENT_LOCKED_TWICE: (student, mentors) =>
      `Opiskelija ${student} on lukittu useammalle kuin yhdelle mentorille: ${mentors}.`,
    LOCKS_OVER_CAPACITY: (mentor, room, students) =>
      `Mentorilla ${mentor} on paikkoja ${room}, mutta lukittuja opiskelijoita on enemmän: ${students}.`,
  },
  decisions: { LOCK: 'Lukitus', VETO: 'Esto', ROOM: 'Paikkojen muutos' },
  price: {
    none: () => 'Mitään ei ole lukittu eikä estetty.',
    against: (change, decisions) => `${change} verrattuna parhaaseen ilman omia päätöksiänne (${decisions}).`,
    pairs: (fewer) => `Pareja syntyy ${fewer} vähemmän.`,
    waiting: (fewer) => `Jonotuslistalta saa parin ${fewer} vähemmän.`,
    locks: (count) => (count === 1 ? '1 lukitus' : `${count} lukitusta`),
    vetoes: (count) => (count === 1 ? '1 esto' : `${count} estoa`),
    and: (first, second) => `${first} ja ${second}`,
  },
  whatIf: {
    same: () => 'Mikään ei muuttuisi.',
    changed: (students) =>
      students === 1
        ? 'Yksi opiskelija saisi toisen mentorin.'
        : `${students} opiskelijaa saisi toisen mentorin.`,
    gained: (students) =>
      students === 1
        ? 'Yksi opiskelija lisää saisi mentorin.'
        : `${students} opiskelijaa lisää saisi mentorin.`,
    lost: (students) =>
      students === 1
        ? 'Yksi opiskelija jäisi ilman mentoria.'
        : `${students} opiskelijaa jäisi ilman mentoria.`,
    total: (change) => `Nyt voimassa olevien sääntöjen mukaan kokonaispisteiden muutos olisi ${change}.`,
  },
  alternative: {
    total: (lost) => (lost === 0 ? 'kokonaisuus pysyy yhtä hyvänä' : `yhteensä −${lost}`),
    pairs: (lost) => (lost === 1 ? '1 pari vähemmän' : `${lost} paria vähemmän`),
    waiting: (lost) => `jonotuslistalta ${lost} vähemmän`,
    moves: (student, mentor) => `${student} saa mentorikseen: ${mentor}`,
    loses: (student) => `${student} jää ilman mentoria`,
    instead: (mentor, student, consequence) => `Jos sen sijaan ${mentor} – ${student}: ${consequence}.`,
  },
  fairness: {
    pairs: (pairs, students) => `Opiskelijoista parin saa ${pairs}/${students}.`,
    scores: (lowest, median, highest) =>
      `Pisteet ovat välillä ${lowest}–${highest}; puolella pareista on vähintään ${median}.`,
    spread: (lower, upper) => `Keskimmäisellä puolikkaalla pareista on pisteitä ${lower}–${upper}.`,
    noScores: () => 'Pareja ei ole, joten ei ole pisteitäkään.',
    gap: (kind, low, high, points, oneIn) =>
      `${kind}: ryhmällä ”${low}” on keskimäärin ${points} pistettä vähemmän kuin ryhmällä ”${high}”. Pelkkä sattuma tuottaisi näin suuren eron yhdellä kierroksella ${oneIn} kierroksesta.`,
    noGap: () => 'Ryhmien välillä ei ole eroja, joita sattuma ei selittäisi.',
    load: (taken, places, unused) =>
      `Mentorien paikoista on täynnä ${taken}/${places}; ilman mentoroitavaa jää mentoreita ${unused}.`,
    skipped: (people) => `Ilman paria ainakin toista kertaa: ${people}.`,
    noneSkipped: () => 'Kukaan ei jää ilman paria toista kertaa.',
    blocking: (count) =>
      count === 1
        ? 'Kaksi ihmistä ottaisi mieluummin toisensa kuin sen, jonka saavat. Tämä on neuvo, ei virhe: kierros on paras kokonaisuutena.'
        : `${count} parissa molemmat ottaisivat mieluummin toisensa kuin sen, jonka saavat. Tämä on neuvo, ei virhe: kierros on paras kokonaisuutena.`,
    stable: () => 'Ketkään kaksi eivät ottaisi mieluummin toisiaan kuin sen, jonka saavat.',
  },
  groupings: {
    CAMPUS: 'Kampus',
    FIELD: 'Toivotuin ala',
    LANGUAGE: 'Työkieli',
    DEGREE_LEVEL: 'Tutkintotaso',
  },
  otherGroup: 'Muu tai ei ilmoitettu',
  unknown: 'ei ilmoitettu',
};
