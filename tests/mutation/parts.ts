/** Sources that are changed, and the tests that are asked whether they notice. Sources are files, or folders that end in `/`. */
export type MutationPart = {
  readonly sources: readonly string[];
  readonly tests: readonly string[];
  /** The score below which the part fails. */
  readonly least: number;
};

const functionTests = (...names: readonly string[]): readonly string[] =>
  names.map((name) => `tests/functions/${name}.test.ts`);
const matchingTests = ['tests/domain/matching/**/*.test.ts', 'tests/match/sentences.test.ts'];
const matching = (...names: readonly string[]): readonly string[] =>
  names.map((name) => `shared/domain/matching/${name}.ts`);

/** A part takes minutes, so that one can be measured at a time. */
export const MUTATION_PARTS = {
  scoring: {
    sources: matching(
      ...['criteria', 'filters', 'row-scores', 'row-tables', 'rule-wishes'],
      ...['conflicts', 'decisions', 'pool', 'problem', 'journey'],
    ),
    tests: matchingTests,
    least: 85,
  },
  certificate: {
    sources: matching('solver/check', 'solver/flow', 'solver/order'),
    tests: matchingTests,
    least: 85,
  },
  'mail-transport': {
    sources: ['mail-transport', 'mail-transport-on-demand', 'holding-transport'].map(
      (name) => `functions/send-mail/${name}.ts`,
    ),
    tests: [...functionTests('mail-transport'), 'tests/infra/restore/restore.test.ts'],
    least: 80,
  },
  mails: {
    sources: [
      ...['compose', 'deliver', 'deps', 'lambda', 'mailbox-slots', 'put-in-digest', 'send'].map(
        (name) => `functions/send-mail/${name}.ts`,
      ),
      ...['shared/letters/', 'functions/record-mail-outcome/', 'shared/deeds/follow-up/'],
    ],
    tests: functionTests(
      ...[
        'send-mail',
        'mail-disturbance',
        'mail-transport',
        'mail-recipients',
        'mails-tell-the-truth',
        'relay-and-sweep',
        'daily-mail',
      ],
      ...['digest', 'group-mails', 'mail-outcomes', 'messages', 'new-link', 'certificates'],
      ...['meetings-planned', 'meetings-reported', 'pair-sleeping-weeks', 'decided-before-received'],
    ),
    least: 80,
  },
  jobs: {
    sources: [
      ...['functions/send-reminders/', 'functions/watch-pairs/', 'functions/start-due-rounds/'],
      ...['functions/sweep-outbox/', 'functions/relay-events/', 'functions/apply-retention/'],
    ],
    tests: functionTests(
      ...[
        'relay-and-sweep',
        'send-mail',
        'approval',
        'rounds',
        'scheduled-round',
        'training',
        'participant-api',
        'erasure',
      ],
      ...[
        'retention',
        'waiting',
        'unanswered',
        'rest-or-end',
        'ending',
        'pair-course',
        'surveys',
        'watch-letters',
        'idle-beats',
        'one-that-fails',
        'listener',
        'job-lines',
        'whole-sweep',
        'raise-capacity',
      ],
    ),
    least: 80,
  },
  redrive: {
    sources: ['functions/redrive/'],
    tests: functionTests('redrive'),
    least: 80,
  },
  documents: {
    sources: ['functions/make-document/'],
    tests: [...functionTests('certificates'), 'tests/domain/documents/*.test.ts'],
    least: 70,
  },
  rounds: {
    sources: ['functions/run-matching/', 'functions/publish-round/'],
    tests: functionTests(
      ...[
        'rounds',
        'scheduled-round',
        'runs',
        'approval',
        'decisions',
        'pairing-notes',
        'repeated-round-deeds',
        'round-people',
      ],
    ),
    least: 80,
  },
  figures: {
    sources: [
      ...['functions/finance-api/', 'functions/track-metrics/', 'functions/rebuild-metrics/'],
      'shared/deeds/funding/',
    ],
    tests: functionTests(
      ...['finance-api', 'track-metrics', 'track-metrics-at-once', 'rebuild-metrics', 'access'],
      ...['claim-*', 'costs*', 'entered', 'figures-*', 'finance-*', 'funding-decisions', 'missing-evidence'],
      ...['inspections', 'long-tables', 'monthly-report'],
    ),
    least: 80,
  },
  applications: {
    sources: ['shared/deeds/applications/', 'shared/deeds/programme/', 'shared/deeds/subscriptions/'],
    tests: functionTests(
      ...['public-api', 'public-form', 'participant-api', 'public-api-hostile', 'corrections', 'own-answers'],
      ...['complete-profile', 'raise-capacity', 'questions', 'undo-decision', 'on-behalf', 'cohort-changes'],
      ...[
        'tell-me-next-time',
        'after-no',
        'other-programmes',
        'late-invitations',
        'own-pause',
        'field-limits',
      ],
    ),
    least: 80,
  },
  pairs: {
    sources: ['pairs', 'meetings', 'surveys', 'documents', 'rounds'].map((name) => `shared/deeds/${name}/`),
    tests: [
      'tests/deeds/large-approval.test.ts',
      ...functionTests(
        ...['answer-proposal', 'after-no', 'pairs', 'pair-course', 'surveys', 'certificates'],
        ...['meetings-planned', 'meetings-reported', 'pair-links', 'pair-sleeping-weeks', 'pair-start'],
        ...['ending', 'rest-or-end', 'unanswered', 'waiting', 'on-behalf', 'rounds', 'approval', 'decisions'],
      ),
    ],
    least: 80,
  },
  people: {
    sources: ['shared/deeds/'],
    tests: [
      'tests/deeds/{companies,people}.test.ts',
      ...functionTests(
        'people',
        'address-replaced',
        'merged-links',
        'companies',
        'erasure',
        'own-erasure',
        'own-contact',
        ...['consents', 'restriction', 'seats-freed'],
        'retention',
        'trainer',
      ),
    ],
    least: 80,
  },
  doors: {
    sources: [
      ...['functions/public-api/', 'functions/participant-api/', 'functions/my-page-api/'],
      'shared/runtime/',
    ],
    tests: functionTests(
      ...[
        'access',
        'origin-secret',
        'public-api',
        'public-programme',
        'public-api-hostile',
        'public-form',
        'participant-api',
      ],
      ...[
        'partner-privacy',
        'finance-api',
        'coordinator-api',
        'relay-and-sweep',
        'my-page',
        'one-time-code',
        'erased-links',
        'renewed-certificate',
        'certificates',
      ],
      ...[
        'bounded',
        'public-limits',
        'page-languages',
        'new-link',
        'own-answers',
        'own-contact',
        'own-erasure',
      ],
      ...['two-programmes', 'if-match', 'repeated-answers', 'key-ring', 'own-mails'],
    ),
    least: 70,
  },
  coordinators: {
    sources: ['functions/coordinator-api/', 'shared/deeds/sessions/'],
    tests: functionTests(
      ...[
        'access',
        'coordinator-api',
        'review',
        'attendance',
        'training',
        'rounds',
        'runs',
        'approval',
        'decisions',
        'explanations',
      ],
      ...['pairing-notes', 'appointments', 'audit', 'choose-session', 'group-sessions', 'history', 'lists'],
      ...['desk-calls'],
      ...[
        'people-not-ids',
        'round-people',
        'session-changes',
        'trainer',
        'corrections',
        'messages',
        'surveys',
      ],
    ),
    least: 75,
  },
  store: {
    sources: ['shared/store/'],
    tests: [
      ...['twin', 'catalogue', 'old-items', 'dynamo-commands'].map((name) => `tests/store/${name}.test.ts`),
      ...[
        'tests/deeds/*.test.ts',
        ...functionTests('coordinator-api', 'public-api', 'rounds', 'relay-and-sweep'),
      ],
    ],
    least: 75,
  },
} as const satisfies Readonly<Record<string, MutationPart>>;

const holds = (source: string, file: string): boolean =>
  source.endsWith('/') ? file.startsWith(source) : file === source;

/** The part with the longest source that holds a file. */
export const partOf = (file: string): string | undefined =>
  Object.entries(MUTATION_PARTS)
    .flatMap(([name, { sources }]) => sources.map((source) => ({ name, source })))
    .filter(({ source }) => holds(source, file))
    .sort((a, b) => b.source.length - a.source.length)[0]?.name;
