import type { MatchingText } from './en.ts';

const why: MatchingText['why'] = {
  NO_COMMON_LANGUAGE: 'Inget gemensamt språk som båda kan tillräckligt bra',
  MODE_INCOMPATIBLE: 'Den ena träffas bara på nätet, den andra bara på plats',
  OUT_OF_REACH: 'För långt för att träffas på plats',
  LEVEL_MISMATCH: 'Mentorn vill hellre ha studerande på en annan examensnivå',
  CONFLICT_OF_INTEREST: 'Jäv',
  SAME_PAIR_BEFORE: 'De har redan föreslagits för varandra',
  DECLINED_BEFORE: 'Någon av dem har tackat nej till paret tidigare',
  VETO_MENTOR: 'Mentorn vill inte ha det här paret',
  VETO_STUDENT: 'Den studerande vill inte ha det här paret',
  VETO_COORDINATOR: 'En koordinator har uteslutit paret',
  CAPACITY_FULL: 'Mentorn har ingen ledig plats',
  BELOW_FLOOR: 'De passar för dåligt ihop: under den lägsta tillåtna poängen',
};

export const sv: MatchingText = {
  presets: { balanced: 'Balanserat', fieldFirst: 'Branschen först', languageFirst: 'Språket först' },
  criteria: {
    FIELD: 'Bransch',
    NEEDS: 'Behov och kunnande',
    LANGUAGE: 'Språk',
    TIME: 'Tider och sätt att träffas',
    PLACE: 'Avstånd',
    STYLE: 'Arbetssätt',
    WISHES: 'Önskemål',
    EXPERIENCE: 'Erfarenhet',
  },
  long: {
    FIELD_WANTED: (field, choice) => `Mentorns bransch är den studerandes val nummer ${choice}: ${field}.`,
    FIELD_SECOND: (field, choice) =>
      `Mentorns andra bransch är den studerandes val nummer ${choice}: ${field}.`,
    FIELD_RELATED: (field, wanted) =>
      `Mentorns bransch (${field}) är bara besläktad med det som den studerande vill (${wanted}).`,
    FIELD_DIFFERENT: (field, wanted) =>
      `Mentorn är i en annan bransch (${field}) än den som den studerande vill till (${wanted}).`,
    NEEDS_MET: (topics, met, of) => `Mentorn kan hjälpa med ${met} av ${of} behov: ${topics}.`,
    NEEDS_UNMET: (topics, unmet, of) => `Mentorn erbjuder inte ${unmet} av ${of} behov: ${topics}.`,
    LANGUAGE_SHARED: (language, level) => `Båda kan tala ${language} (${level}).`,
    LANGUAGE_MODEST: (language, level) =>
      `Deras bästa gemensamma språk är ${language}, på den här nivån: ${level}.`,
    LANGUAGE_NONE: () => 'De har inget gemensamt språk som räcker till för ett samtal om arbete.',
    PRACTICE: (languages) => `Den studerande kan öva med mentorn: ${languages}.`,
    PRACTICE_IMPOSSIBLE: (languages) =>
      `Den studerande vill öva något som mentorn inte kan tillräckligt bra: ${languages}.`,
    TIMES_SHARED: (slots) => `Båda har tid: ${slots}.`,
    TIMES_DIFFER: () => 'Deras tider, rytm eller sätt att träffas passar dåligt ihop.',
    SAME_MUNICIPALITY: (municipality) => `Båda bor i samma kommun: ${municipality}.`,
    NEAR: (minutes) =>
      `Vägen till varandra tar ungefär ${minutes === 1 ? 'en minut' : `${minutes} minuter`}.`,
    FAR: (minutes) =>
      `Vägen till varandra är lång, ungefär ${minutes === 1 ? 'en minut' : `${minutes} minuter`}.`,
    DISTANCE_UNKNOWN: () => 'Hur långt de bor från varandra är inte känt.',
    WHOLE_ROUND: () => 'Omgången som helhet blir bäst med det här paret.',
    STYLE_SHARED: (styles) => `Det här är viktigt för båda när de arbetar med andra: ${styles}.`,
    STYLE_DIFFERENT: (ofMentor, ofStudent) =>
      `Det är mest olika saker som är viktiga för dem när de arbetar med andra. Mentorn: ${ofMentor}. Den studerande: ${ofStudent}.`,
    MENTOR_WISH_MET: () => 'Den studerande är en sådan som mentorn helst vill ha.',
    MENTOR_WISH_UNMET: () => 'Mentorn vill hellre ha en studerande från en annan bransch eller nivå.',
    WISHED_FOR: (mutual) => (mutual ? 'De har önskat sig varandra.' : 'Den ena har önskat sig den andra.'),
    EXPERIENCED: (years) => `Mentorns erfarenhet passar den studerande: ${years}.`,
    LITTLE_EXPERIENCE: (years) => `Mentorn har lite erfarenhet för den här studerande: ${years}.`,
  },
  missing: {
    mentor: (criterion) => `Mentorns svar saknas: ${criterion}.`,
    student: (criterion) => `Den studerandes svar saknas: ${criterion}.`,
    both: (criterion) => `Bådas svar saknas: ${criterion}.`,
  },
  general: {
    NOTHING_STRONG: () =>
      'Inget talar starkt för det här paret; de är tillsammans för att omgången som helhet blir bäst så.',
    LITTLE_KNOWN: (percent) =>
      `Vi vet lite om det här paret: bara ${percent}\u00a0% av det som räknas har besvarats.`,
  },
  why,
  unmatched: {
    ...why,
    MENTORS_TAKEN: 'Alla möjliga mentorer har någon som höjer helheten mer',
    NO_MENTORS: 'Det finns inga mentorer i omgången',
    VETOED: 'Alla möjliga mentorer har uteslutits',
  },
  remedies: {
    RAISE_CAPACITY: (mentor, capacity) => `Be ${mentor} ta emot ${capacity} studerande.`,
    DROP_FILTER: (mentor, filter, mentors) =>
      `Låt det gå med ${mentor} trots detta: ${filter}. Det skulle öppna ${mentors === 1 ? 'en mentor' : `${mentors} mentorer`} med plats.`,
    LOWER_FLOOR: (mentor, floor) => `Sänk den lägsta tillåtna poängen till ${floor}: då är ${mentor} möjlig.`,
    LIFT_VETO: (mentor) => `Fråga om vetot mot ${mentor} fortfarande gäller.`,
    RECRUIT: (languages, field) =>
      `Ingen liten ändring hjälper: hitta en mentor till${languages === undefined ? '' : ` som talar något av den studerandes språk bra (${languages})`}${field === undefined ? '' : `, helst från den här branschen: ${field}`}.`,
  },
  conflicts: {
    DUPLICATE_MENTOR: (mentor) => `Mentorn ${mentor} finns med två gånger.`,
    DUPLICATE_STUDENT: (student) => `Den studerande ${student} finns med två gånger.`,
    UNKNOWN_MENTOR: (mentor) => `Mentorn ${mentor} finns inte i omgången.`,
    UNKNOWN_STUDENT: (student) => `Den studerande ${student} finns inte i omgången.`,
    WEIGHTS_EMPTY: () => 'Alla vikter är noll: inget skulle räknas.',
    RULES_INVALID: (rule) => `Regeln är inte möjlig: ${rule}.`,
    REASON_MISSING: (decision, number) => `${decision} nummer ${number} saknar motivering.`,
    ROOM_INVALID: (mentor, room) => `${mentor} kan inte ha ${room === 1 ? 'en plats' : `${room} platser`}.`,
    LOCK_INFEASIBLE: (pair, obstacle) => `${pair} kan inte låsas. ${obstacle}.`,
    LOCK_VETOED: (pair) => `${pair} är både låst och uteslutet.`,
    STUDENT_LOCKED_TWICE: (student, mentors) => `${student} är låst till mer än en mentor: ${mentors}.`,
    LOCKS_OVER_CAPACITY: (mentor, room, students) =>
      `${mentor} har ${room === 1 ? 'en plats' : `${room} platser`}, men fler studerande är låsta: ${students}.`,
  },
  decisions: { LOCK: 'Låsning', VETO: 'Veto', ROOM: 'Ändring av platser' },
  price: {
    none: () => 'Inga låsningar, inga veton och inga ändrade platser.',
    against: (change, decisions) => `${change} mot det bästa utan ${decisions}.`,
    pairs: (fewer) => `Det blir ${fewer} par färre.`,
    morePairs: (more) => `Det blir ${more} par fler.`,
    waiting: (fewer) =>
      `De som får en partner har sammanlagt väntat ${fewer === 1 ? 'en omgång' : `${fewer} omgångar`} mindre.`,
    locks: (count) => (count === 1 ? 'er låsning' : `era ${count} låsningar`),
    vetoes: (count) => (count === 1 ? 'ert veto' : `era ${count} veton`),
    rooms: (count) => (count === 1 ? 'er ändring av platser' : `era ${count} ändringar av platser`),
    and: (first, second) => `${first} och ${second}`,
  },
  whatIf: {
    same: () => 'Inget skulle ändras.',
    changed: (students) => `${students} studerande skulle få en annan mentor.`,
    gained: (students) => `${students} studerande till skulle få en mentor.`,
    lost: (students) => `${students} studerande skulle bli utan mentor.`,
    total: (change) => `Enligt de regler som gäller nu skulle totalsumman ändras med ${change}.`,
  },
  recruit: (field, students) =>
    `En mentor till från den här branschen skulle ge ${students === 1 ? 'en studerande' : `${students} studerande`} en partner: ${field}.`,
  waited: (rounds) => `Har väntat ${rounds === 1 ? 'en omgång' : `${rounds} omgångar`}.`,
  alternative: {
    total: (lost) => (lost === 0 ? 'helheten blir lika bra' : `totalt −${lost}`),
    pairs: (lost) => `${lost} par färre`,
    waiting: (lost) =>
      `de som får en partner har sammanlagt väntat ${lost === 1 ? 'en omgång' : `${lost} omgångar`} mindre`,
    moves: (student, mentor) => `${student} får ${mentor}`,
    loses: (student) => `${student} blir utan mentor`,
    instead: (mentor, student, consequence) => `Om i stället ${mentor} – ${student}: ${consequence}.`,
  },
  fairness: {
    pairs: (pairs, students) => `${pairs} av ${students} studerande har en partner.`,
    scores: (lowest, median, highest) =>
      `Poängen går från ${lowest} till ${highest}; hälften av paren har minst ${median}.`,
    spread: (lower, upper) => `Den mellersta hälften av paren har mellan ${lower} och ${upper}.`,
    noScores: () => 'Det finns inga par och därför inga poäng.',
    gap: (kind, low, high, points, oneIn) =>
      `${kind}: ”${low}” har i medeltal ${points} poäng mindre än ”${high}”. Enbart slumpen skulle ge en sådan skillnad i en omgång av ${oneIn}.`,
    noGap: () => 'Inga grupper skiljer sig mer än slumpen skulle göra dem olika.',
    load: (taken, places, unused) =>
      `${places === 1 ? `${taken} av mentorernas enda plats är tagen` : `${taken} av mentorernas ${places} platser är ${taken === 1 ? 'tagen' : 'tagna'}`}; ${unused === 1 ? 'en mentor' : `${unused} mentorer`} har ingen.`,
    skipped: (people) => `Utan partner åtminstone för andra gången: ${people}.`,
    noneSkipped: () => 'Ingen är utan partner för andra gången.',
    blocking: (count) =>
      `${count} par av människor skulle hellre ha varandra än det de får. Det är ett råd, inte ett fel: omgången är bäst som helhet.`,
    stable: () => 'Inga två skulle hellre ha varandra än det de får.',
  },
  groupings: {
    CAMPUS: 'Campusort',
    FIELD: 'Mest önskad bransch',
    LANGUAGE: 'Arbetsspråk',
    DEGREE_LEVEL: 'Examensnivå',
  },
  otherGroup: 'Annat eller inte uppgivet',
  unknown: 'inte uppgivet',
};
