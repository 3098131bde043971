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

/** “In one of them” … as words: a figure would leave its case ending to the reader. Nobody has more than five needs. */
const IN_NUMBERS = ['ei missään', 'yhdessä', 'kahdessa', 'kolmessa', 'neljässä', 'viidessä'];
const INTO_NUMBERS = ['ei mihinkään', 'yhteen', 'kahteen', 'kolmeen', 'neljään', 'viiteen'];
const inNumber = (count: number): string => IN_NUMBERS[count] ?? `${count} asiassa`;
const intoNumber = (count: number): string => INTO_NUMBERS[count] ?? String(count);

const placesSentence = (taken: number, places: number): string =>
  places === 1
    ? `Mentoreilla on yksi paikka, ja se on ${taken === 1 ? 'varattu' : 'vapaa'}.`
    : `Mentoreilla on yhteensä ${places} paikkaa, ja niistä ${taken === 0 ? 'yksikään ei ole varattu' : `${taken} on varattu`}.`;
const unusedSentence = (unused: number): string => {
  if (unused === 0) return 'Yksikään mentori ei jää ilman mentoroitavaa.';
  return unused === 1
    ? 'Yksi mentori jää ilman mentoroitavaa.'
    : `${unused} mentoria jää ilman mentoroitavaa.`;
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
      `Mentorin ala on ${field}. Se on vain lähellä alaa, jota opiskelija toivoo: ${wanted}.`,
    FIELD_DIFFERENT: (field, wanted) =>
      `Mentorin ala on ${field}, mutta opiskelija toivoo toista alaa: ${wanted}.`,
    NEEDS_MET: (topics, met, of) =>
      met === of
        ? `Mentori voi auttaa kaikessa, mihin opiskelija toivoo apua: ${topics}.`
        : `Opiskelija toivoo apua ${intoNumber(of)} asiaan, ja mentori voi auttaa niistä ${inNumber(met)}: ${topics}.`,
    NEEDS_UNMET: (topics, unmet, of) =>
      unmet === of
        ? `Mentori ei voi auttaa missään, mihin opiskelija toivoo apua: ${topics}.`
        : `Opiskelija toivoo apua ${intoNumber(of)} asiaan, mutta mentori ei voi auttaa niistä ${inNumber(unmet)}: ${topics}.`,
    LANGUAGE_SHARED: (language, level) => `Yhteinen kieli: ${language} (${level}).`,
    LANGUAGE_MODEST: (language, level) => `Paras yhteinen kieli: ${language}, tällä tasolla: ${level}.`,
    LANGUAGE_NONE: () => 'Heillä ei ole yhteistä kieltä, joka riittäisi työstä puhumiseen.',
    PRACTICE: (languages) =>
      `Mentorin kanssa voi harjoitella kieltä, jota opiskelija haluaa oppia: ${languages}.`,
    PRACTICE_IMPOSSIBLE: (languages) =>
      `Opiskelija haluaa harjoitella kieltä, jota mentori ei osaa riittävän hyvin: ${languages}.`,
    TIMES_SHARED: (slots) => `Molemmilla on aikaa: ${slots}.`,
    TIMES_DIFFER: () => 'Ajat, tapaamisten tiheys tai tapaamistapa sopivat huonosti yhteen.',
    SAME_MUNICIPALITY: (municipality) => `Molemmat asuvat samassa kunnassa: ${municipality}.`,
    NEAR: (minutes) => `Matka toisen luo kestää noin ${minutes === 1 ? 'minuutin' : `${minutes} minuuttia`}.`,
    FAR: (minutes) =>
      `Matka toisen luo on pitkä, noin ${minutes === 1 ? 'minuutti' : `${minutes} minuuttia`}.`,
    DISTANCE_UNKNOWN: () => 'Ei tiedetä, miten kaukana he asuvat toisistaan.',
    WHOLE_ROUND: () => 'Kierros on kokonaisuutena paras, kun nämä kaksi ovat pari.',
    STYLE_SHARED: (styles) => `Tämä on molemmille tärkeää, kun he työskentelevät muiden kanssa: ${styles}.`,
    STYLE_DIFFERENT: (ofMentor, ofStudent) =>
      `He pitävät enimmäkseen eri asioita tärkeinä, kun he työskentelevät muiden kanssa. Mentori: ${ofMentor}. Opiskelija: ${ofStudent}.`,
    MENTOR_WISH_MET: () => 'Opiskelija on sellainen, jollaista mentori toivoo.',
    MENTOR_WISH_UNMET: () => 'Mentori toivoo toisen alan tai tason opiskelijaa.',
    WISHED_FOR: (mutual) => (mutual ? 'He ovat toivoneet toisiaan.' : 'Toinen heistä on toivonut toista.'),
    EXPERIENCED: (years) => `Mentorin kokemus sopii opiskelijalle: ${years}.`,
    LITTLE_EXPERIENCE: (years) => `Mentorilla on tälle opiskelijalle vähän kokemusta: ${years}.`,
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
      `Salli pari, jossa mentori on ${mentor}, vaikka este on tämä: ${filter}. ${mentors === 1 ? 'Näin avautuisi yksi mentori, jolla on vapaa paikka' : `Näin avautuisi ${mentors} mentoria, joilla on vapaa paikka`}.`,
    LOWER_FLOOR: (mentor, floor) =>
      `Laske pienin sallittu pistemäärä, uusi raja ${floor}: silloin mentoriksi voisi tulla ${mentor}.`,
    LIFT_VETO: (mentor) => `Kysy, onko esto yhä voimassa. Estetty mentori on ${mentor}.`,
    RECRUIT: (languages, field) =>
      `Pieni muutos ei auta: etsi vielä yksi mentori${languages === undefined ? '' : `, joka puhuu hyvin jotakin opiskelijan kielistä (${languages})`}${field === undefined ? '' : `, mieluiten tältä alalta: ${field}`}.`,
  },
  conflicts: {
    DUPLICATE_MENTOR: (mentor) => `Mentori ${mentor} on mukana kahdesti.`,
    DUPLICATE_STUDENT: (student) => `Opiskelija ${student} on mukana kahdesti.`,
    UNKNOWN_MENTOR: (mentor) => `Mentori ${mentor} ei ole mukana tällä kierroksella.`,
    UNKNOWN_STUDENT: (student) => `Opiskelija ${student} ei ole mukana tällä kierroksella.`,
    WEIGHTS_EMPTY: () => 'Kaikki painot ovat nollia: mikään ei vaikuttaisi.',
    RULES_INVALID: (rule) => `Sääntö ei ole mahdollinen: ${rule}.`,
    REASON_MISSING: (decision, number) => `${decision} numero ${number}: perustelu puuttuu.`,
    ROOM_INVALID: (mentor, room) => `Mentori ${mentor}: paikkojen määrä ei voi olla ${room}.`,
    LOCK_INFEASIBLE: (pair, obstacle) => `Paria ${pair} ei voi lukita. ${obstacle}.`,
    LOCK_VETOED: (pair) => `Pari ${pair} on sekä lukittu että estetty.`,
    STUDENT_LOCKED_TWICE: (student, mentors) =>
      `Opiskelija ${student} on lukittu useammalle kuin yhdelle mentorille: ${mentors}.`,
    LOCKS_OVER_CAPACITY: (mentor, room, students) =>
      `Mentori ${mentor}: paikkoja on ${room}, mutta lukittuja opiskelijoita on enemmän: ${students}.`,
  },
  decisions: { LOCK: 'Lukitus', VETO: 'Esto', ROOM: 'Paikkojen muutos' },
  price: {
    none: () => 'Ei lukituksia, estoja eikä muutettuja paikkoja.',
    against: (change, decisions) => `${change} verrattuna parhaaseen ilman omia päätöksiänne (${decisions}).`,
    pairs: (fewer) => (fewer === 1 ? 'Syntyy yksi pari vähemmän.' : `Syntyy ${fewer} paria vähemmän.`),
    morePairs: (more) => (more === 1 ? 'Syntyy yksi pari enemmän.' : `Syntyy ${more} paria enemmän.`),
    waiting: (fewer) =>
      fewer === 1
        ? 'Parin saavat ovat odottaneet yhteensä yhden kierroksen vähemmän.'
        : `Parin saavat ovat odottaneet yhteensä ${fewer} kierrosta vähemmän.`,
    locks: (count) => (count === 1 ? '1 lukitus' : `${count} lukitusta`),
    vetoes: (count) => (count === 1 ? '1 esto' : `${count} estoa`),
    rooms: (count) => (count === 1 ? '1 paikkojen muutos' : `${count} paikkojen muutosta`),
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
  recruit: (field, students) =>
    `Yksi mentori lisää tältä alalta toisi parin ${students === 1 ? 'yhdelle opiskelijalle' : `${students} opiskelijalle`}: ${field}.`,
  waited: (rounds) => `On odottanut ${rounds === 1 ? 'yhden kierroksen' : `${rounds} kierrosta`}.`,
  alternative: {
    total: (lost) => (lost === 0 ? 'kokonaisuus pysyy yhtä hyvänä' : `yhteensä −${lost}`),
    pairs: (lost) => (lost === 1 ? '1 pari vähemmän' : `${lost} paria vähemmän`),
    waiting: (lost) =>
      `parin saavat olisivat odottaneet yhteensä ${lost === 1 ? 'yhden kierroksen' : `${lost} kierrosta`} vähemmän`,
    moves: (student, mentor) => `uusi pari olisi ${mentor} – ${student}`,
    loses: (student) => `${student} jäisi ilman mentoria`,
    instead: (mentor, student, consequence) => `Jos sen sijaan ${mentor} – ${student}: ${consequence}.`,
  },
  fairness: {
    pairs: (pairs, students) =>
      students === 1
        ? `Opiskelijoita on yksi, ja hän ${pairs === 1 ? 'saa' : 'ei saa'} parin.`
        : `Opiskelijoita on ${students}, ja heistä ${pairs === 0 ? 'kukaan ei saa paria' : `${pairs} saa parin`}.`,
    scores: (lowest, median, highest) =>
      `Pisteet ovat välillä ${lowest}–${highest}; puolella pareista on vähintään ${median}.`,
    spread: (lower, upper) => `Keskimmäisellä puolikkaalla pareista on pisteitä ${lower}–${upper}.`,
    noScores: () => 'Pareja ei ole, joten ei ole pisteitäkään.',
    gap: (kind, low, high, points, oneIn) =>
      `${kind}: ryhmällä ”${low}” on keskimäärin ${points} pistettä vähemmän kuin ryhmällä ”${high}”. Pelkkä sattuma tuottaisi näin suuren eron yhdellä kierroksella ${oneIn} kierroksesta.`,
    noGap: () => 'Ryhmien välillä ei ole eroja, joita sattuma ei selittäisi.',
    load: (taken, places, unused) => `${placesSentence(taken, places)} ${unusedSentence(unused)}`,
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
