import {
  begin,
  claim,
  hold,
  type MailMessage,
  nextLook,
  recordOutcome,
  recover,
  refused,
  release,
  sent,
} from '../../../../shared/domain/follow-up/mail.ts';

/**
 * One mail and all who may touch it, as the Lambdas do: every save is conditioned on the version that was read, a
 * worker may stop for any time or die between any two steps, and SES may answer, keep silent or say no.
 */
export type World = {
  readonly mail: MailMessage;
  readonly version: number;
  readonly now: number;
  readonly workers: readonly Worker[];
  /** Facts on the bus that tell a worker to send it. */
  readonly waiting: number;
  /** How often SES has taken it, and how many of these it can still report. */
  readonly left: number;
  readonly unreported: number;
  /** Whether a coordinator has been told that its fate is unknown. */
  readonly told: boolean;
  /** Faults that may still happen. */
  readonly crashes: number;
  readonly refusals: number;
};

type Answer = 'TAKEN' | 'REFUSED' | 'UNCLEAR';
type Worker =
  | { readonly step: 'CLAIM' | 'BEGIN'; readonly next: MailMessage; readonly version: number }
  | { readonly step: 'COMPOSE'; readonly mine: MailMessage; readonly version: number }
  | { readonly step: 'CALL' }
  | { readonly step: 'CONCLUDE'; readonly answer: Answer };

const at = (world: World): Date => new Date(world.now);
const saved = (world: World, mail: MailMessage): World => ({ ...world, mail, version: world.version + 1 });
const withWorker = (world: World, index: number, worker: Worker | undefined): World => ({
  ...world,
  workers: world.workers.flatMap((other, k) => (k !== index ? [other] : worker ? [worker] : [])),
});

const started = (world: World): World => {
  const next = claim(world.mail, at(world));
  const taken = { ...world, waiting: world.waiting - 1 };
  return next
    ? { ...taken, workers: [...taken.workers, { step: 'CLAIM', next, version: world.version }] }
    : taken;
};

const answered = (world: World, index: number, answer: Answer, took: boolean): World => ({
  ...withWorker(world, index, { step: 'CONCLUDE', answer }),
  left: world.left + (took ? 1 : 0),
  unreported: world.unreported + (took ? 1 : 0),
  refusals: world.refusals - (answer === 'REFUSED' ? 1 : 0),
});

const concluded = (world: World, answer: Answer): World => {
  if (world.mail.state.status !== 'SENDING') return world;
  const now = at(world);
  if (answer === 'TAKEN') return saved(world, sent(world.mail, 'ses-1', now));
  return saved(world, answer === 'REFUSED' ? refused(world.mail, 'Throttling', now) : hold(world.mail, now));
};

/** What can come of a worker's next step. */
const stepped = (world: World, index: number): World[] => {
  const worker = world.workers[index] as Worker;
  const isCurrent = 'version' in worker && worker.version === world.version;
  switch (worker.step) {
    case 'CLAIM':
      return isCurrent
        ? [
            withWorker(saved(world, worker.next), index, {
              step: 'COMPOSE',
              mine: worker.next,
              version: world.version + 1,
            }),
          ]
        : [withWorker(world, index, undefined)];
    case 'COMPOSE': {
      const next = begin(worker.mine, at(world));
      return [withWorker(world, index, next && { step: 'BEGIN', next, version: worker.version })];
    }
    case 'BEGIN':
      return isCurrent
        ? [withWorker(saved(world, worker.next), index, { step: 'CALL' })]
        : [withWorker(world, index, undefined)];
    case 'CALL':
      return [
        answered(world, index, 'TAKEN', true),
        answered(world, index, 'UNCLEAR', true),
        answered(world, index, 'UNCLEAR', false),
        ...(world.refusals > 0 ? [answered(world, index, 'REFUSED', false)] : []),
      ];
    case 'CONCLUDE':
      return [concluded(withWorker(world, index, undefined), worker.answer)];
  }
};

/** The sweeper looks at a mail that is due. Facts of a release beyond two on their way would only be duplicates. */
const swept = (world: World): World => {
  const due = nextLook(world.mail);
  const now = at(world);
  if (due === undefined || new Date(due) > now) return world;
  const recovered = recover(world.mail, now);
  const released = release(recovered?.mail ?? world.mail, now);
  if (recovered?.unsure) return { ...saved(world, recovered.mail), told: true };
  if (released) return { ...saved(world, released.mail), waiting: Math.min(2, world.waiting + 1) };
  return recovered ? saved(world, recovered.mail) : world;
};

const later = (world: World, seconds: number): World => ({ ...world, now: world.now + seconds * 1000 });

const reported = (world: World, outcome: 'Send' | 'Delivery'): World => {
  const mail = recordOutcome(world.mail, outcome, at(world).toISOString());
  const told = { ...world, unreported: world.unreported - 1 };
  return mail ? saved(told, mail) : told;
};

/** Long enough for a claim to have too little left, and twice for its lease to end; long enough for evidence to come. */
const PAUSES = [45, 16 * 60] as const;
const MOST_WORKERS = 2;

/** All worlds that can follow. */
const following = (world: World): World[] => [
  ...(world.waiting > 0 && world.workers.length < MOST_WORKERS ? [started(world)] : []),
  ...world.workers.flatMap((_worker, index) => [
    ...stepped(world, index),
    ...(world.crashes > 0 ? [{ ...withWorker(world, index, undefined), crashes: world.crashes - 1 }] : []),
  ]),
  swept(world),
  ...(world.unreported > 0 ? [reported(world, 'Send'), reported(world, 'Delivery')] : []),
  ...PAUSES.map((seconds) => later(world, seconds)),
];

/** An instant as the protocol sees it: past, too near to begin, or far. Times differ endlessly, these do not. */
const distance = (instant: string | undefined, now: number): string => {
  if (instant === undefined) return '-';
  const seconds = (Date.parse(instant) - now) / 1000;
  return seconds < 0 ? 'past' : seconds === 0 ? 'now' : seconds <= 20 ? 'near' : 'far';
};

const shapeOf = (mail: MailMessage, now: number): string => {
  const { state } = mail;
  const lease = 'leaseUntil' in state ? state.leaseUntil : undefined;
  return [
    state.status,
    distance(lease, now),
    distance(mail.notBefore, now),
    distance(nextLook(mail), now),
    mail.resentAt === undefined ? '' : 'resent',
    Math.min(mail.attempts, 6),
  ].join();
};

/** Two worlds with the same shape have the same future. */
const shape = (world: World): string => {
  const workers = world.workers.map((worker) => {
    if (worker.step === 'CALL') return 'CALL';
    if (worker.step === 'CONCLUDE') return worker.answer;
    const mail = 'next' in worker ? worker.next : worker.mine;
    return `${worker.step},${world.version === worker.version},${shapeOf(mail, world.now)}`;
  });
  const { waiting, left, unreported, told, crashes, refusals } = world;
  return [
    shapeOf(world.mail, world.now),
    ...workers.sort(),
    waiting,
    left,
    unreported,
    told,
    crashes,
    refusals,
  ].join('|');
};

/** More than any protocol may send; from there on nobody looks further. */
const FAR_TOO_OFTEN = 4;

/** Every world that can be reached, one of each shape. */
export const everyCourse = (start: World): World[] => {
  const seen = new Map([[shape(start), start]]);
  for (const world of seen.values())
    for (const next of world.left < FAR_TOO_OFTEN ? following(world) : []) {
      const key = shape(next);
      if (!seen.has(key)) seen.set(key, next);
    }
  return [...seen.values()];
};

/** What becomes of a world in which nothing goes wrong any more: workers finish, SES answers, the sweeper goes round. */
export const calmed = (world: World): World => {
  let calm: World = world;
  for (let round = 0; round < 12; round += 1) {
    while (calm.workers.length > 0) calm = stepped(calm, 0)[0] as World;
    if (calm.waiting > 0) calm = started(calm);
    else {
      const due = nextLook(calm.mail);
      if (due === undefined || calm.told) return calm;
      calm = swept({ ...calm, now: Math.max(calm.now, Date.parse(due) + 1) });
    }
  }
  return calm;
};
