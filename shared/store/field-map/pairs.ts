import type { KindFields } from './field-map.ts';

const RUN_IDS = 'roundId runId';
const TWO = 'mentorApplicationId studentApplicationId mentorPersonId studentPersonId';

/** Fields of matching, pairs, meetings, surveys and certificates. */
export const PAIR_FIELDS: Readonly<Record<string, KindFields>> = {
  PairingNote: {
    purpose: 'PROGRAMME',
    keep: 'WORDS',
    data: {
      STAFF_WORDS: 'reason',
      MATCHING: 'known at',
      STAFF: 'by',
      IDS: 'programmeId cohortId mentorApplicationId studentApplicationId',
    },
  },
  MatchingRound: {
    purpose: 'PROGRAMME',
    keep: 'ACCOUNT',
    data: {
      STAFF: 'requestedBy approvedBy',
      MATCHING:
        'pool.* status before.* reason endedAt chunks summary.* approvedAt publishAt publishedAt proposed leftOut',
      IDS: 'id programmeId cohortId requestedAt runId runIds',
    },
  },
  MatchingRun: {
    purpose: 'PROGRAMME',
    keep: 'ACCOUNT',
    data: {
      STAFF_WORDS:
        'inside.decisions.locks.reason inside.decisions.vetoes.reason inside.decisions.rooms.reason inside.overrides.reason',
      STAFF:
        'requestedBy inside.decisions.locks.by inside.decisions.vetoes.by inside.decisions.rooms.by inside.overrides.by',
      MATCHING: [
        'pool.* rules.* seed status progress.* parts reason conflicts.* endedAt inputHash solverVersion poolChunks chunks',
        'summary.* price.* inside.decisions.locks.at inside.decisions.vetoes.at inside.decisions.rooms.at inside.overrides.at',
        'inside.decisions.vetoes.code inside.decisions.rooms.room inside.overrides.kind',
      ].join(' '),
      IDS: [
        'id roundId cohortId requestedAt inside.decisions.locks.mentorId inside.decisions.locks.studentId',
        'inside.decisions.vetoes.studentId inside.decisions.vetoes.against.mentorId inside.decisions.vetoes.against.companyId',
        'inside.decisions.rooms.mentorId inside.overrides.subjectId inside.overrides.counterpartId',
      ].join(' '),
    },
    other: [
      {
        fields:
          'inside.decisions.locks.reason inside.decisions.vetoes.reason inside.decisions.rooms.reason inside.overrides.reason',
        keep: 'WORDS',
      },
    ],
  },
  RunPart: {
    purpose: 'PROGRAMME',
    keep: 'ACCOUNT',
    data: {
      STAFF_WORDS: 'decisions.locks.reason decisions.vetoes.reason decisions.rooms.reason overrides.reason',
      STAFF: 'decisions.locks.by decisions.vetoes.by decisions.rooms.by overrides.by',
      MATCHING:
        'holds decisions.locks.at decisions.vetoes.at decisions.vetoes.code decisions.rooms.at decisions.rooms.room overrides.at overrides.kind',
      IDS: `${RUN_IDS} part decisions.locks.mentorId decisions.locks.studentId decisions.vetoes.studentId decisions.vetoes.against.mentorId decisions.vetoes.against.companyId decisions.rooms.mentorId overrides.subjectId overrides.counterpartId`,
    },
    other: [
      {
        fields: 'decisions.locks.reason decisions.vetoes.reason decisions.rooms.reason overrides.reason',
        keep: 'WORDS',
      },
    ],
  },
  RunChunk: {
    purpose: 'PROGRAMME',
    keep: 'ACCOUNT',
    data: { MATCHING: 'pairs.* unmatched.*', IDS: `${RUN_IDS} index` },
  },
  PoolChunk: {
    purpose: 'PROGRAMME',
    keep: 'ACCOUNT',
    data: { MATCHING: 'mentors.* students.* before.* wishes.*', IDS: `${RUN_IDS} index` },
  },
  OpenRound: { purpose: 'PROGRAMME', keep: 'ACCOUNT', data: { IDS: 'cohortId pool roundId' } },
  Proposal: {
    purpose: 'PROGRAMME',
    keep: 'ACCOUNT',
    data: {
      OWN_WORDS: 'calls.mentor.words calls.student.words',
      STAFF_WORDS: 'onBehalfOf.mentor.note onBehalfOf.student.note',
      STAFF: 'onBehalfOf.mentor.by onBehalfOf.student.by',
      MATCHING: 'score reasons.*',
      COURSE: [
        'proposedAt answerBy onBehalfOf.mentor.channel onBehalfOf.mentor.at onBehalfOf.student.channel onBehalfOf.student.at',
        'calls.mentor.at calls.student.at status acceptedBy acceptedAt firstYes.* declinedBy reason declinedAt lapsedAt',
      ].join(' '),
      IDS: `id programmeId cohortId roundId ${TWO} pairId`,
    },
    other: [
      {
        fields: 'calls.mentor.words calls.student.words onBehalfOf.mentor.note onBehalfOf.student.note',
        keep: 'WORDS',
      },
    ],
    partner: 'reasons.* answerBy status',
  },
  Pair: {
    purpose: 'FUNDER_EVIDENCE',
    keep: 'ACCOUNT',
    data: {
      STAFF_WORDS: 'note',
      STAFF: 'enteredBy judgedBy',
      COURSE:
        'formedAt status pausedAt until reason closingSince how endedAt completedAt result definition meetings endedBy reopenBy judged.*',
      IDS: `id programmeId cohortId proposalId ${TWO}`,
    },
    other: [{ fields: 'note', keep: 'WORDS', purpose: 'PROGRAMME' }],
    partner: 'formedAt status pausedAt until completedAt',
  },
  Agreement: {
    purpose: 'PROGRAMME',
    keep: 'ACCOUNT',
    data: {
      OWN_WORDS: 'terms.goals',
      COURSE: 'terms.rhythm terms.writtenBy revision confirmed.mentor.at confirmed.student.at',
      STAFF: 'confirmed.mentor.enteredBy confirmed.student.enteredBy',
      IDS: `id programmeId cohortId pairId ${TWO}`,
    },
    other: [{ fields: 'terms.goals terms.rhythm terms.writtenBy', keep: 'WORDS' }],
    partner: 'terms.goals terms.rhythm terms.writtenBy revision confirmed.mentor.at confirmed.student.at',
  },
  PairHealth: {
    purpose: 'PROGRAMME',
    keep: 'ACCOUNT',
    data: {
      COURSE:
        'rules formedOn activeOn contactOn metOn talkedOn meetings agreed pulse.* heard.* calls.* rests.* restingFrom fired verdict rule since checkOn',
      IDS: `id programmeId cohortId pairId ${TWO}`,
    },
  },
  Meeting: {
    purpose: 'FUNDER_EVIDENCE',
    keep: 'ACCOUNT',
    data: {
      OWN_WORDS: 'place',
      FEEDBACK: 'moods.mentor moods.student',
      ATTENDANCE:
        'mode minutes startsAt heldOn status confirmBy confirmed confirmedAt disputedAt dismissedAt cancelledAt',
      COURSE: 'reportedBy reportedAt corrected sequence',
      STAFF: 'enteredBy',
      IDS: `id programmeId cohortId pairId ${TWO}`,
    },
    other: [{ fields: 'place moods.mentor moods.student', keep: 'WORDS', purpose: 'PROGRAMME' }],
    partner: 'mode minutes startsAt place heldOn status reportedBy',
  },
  SurveyRequest: {
    purpose: 'PROGRAMME',
    keep: 'CONTACT',
    data: {
      FEEDBACK: 'answers',
      STAFF_WORDS: 'onBehalf.reason',
      STAFF: 'onBehalf.by',
      COURSE: 'kind version occurrence openedAt answerBy status answeredAt withdrawnAt onBehalf.channel',
      IDS: 'id programmeId cohortId pairId role applicationId personId partnerApplicationId',
    },
  },
  Certificate: {
    purpose: 'FUNDER_EVIDENCE',
    keep: 'EVIDENCE',
    data: {
      CONTACT: 'name',
      PAPER: 'number formerNumbers kind role issuedOn status revokedAt',
      ATTENDANCE: 'from until meetings minutes modules',
      IDS: 'id programmeId cohortId applicationId personId pairId',
    },
  },
  CertificateNumber: {
    purpose: 'FUNDER_EVIDENCE',
    keep: 'EVIDENCE',
    data: { PAPER: 'number', IDS: 'certificateId' },
  },
  DocumentFile: {
    purpose: 'FUNDER_EVIDENCE',
    keep: 'EVIDENCE',
    data: { PAPER: 'content language', IDS: 'certificateId' },
  },
};
