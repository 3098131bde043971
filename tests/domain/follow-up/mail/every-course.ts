import {
  begin,
  type Course,
  claim,
  hold,
  type MailMessage,
  nextLook,
  type Repetition,
  recover,
  refused,
  release,
  resend,
  sent,
} from '../../../../shared/domain/follow-up/mail.ts';
import { recordOutcome } from '../../../../shared/domain/follow-up/mail-outcome.ts';

/** One attempt of a mail, as it is stored, and what has happened to it. */
export type Item = {
  readonly mail: MailMessage;
  readonly version: number;
  /** Messages in the queue that tell a worker to send it. */
  readonly waiting: number;
  /** Number of times that SES has taken it, and of reports that it can still make. */
  readonly left: number;
  readonly unreported: number;
  /** Whether a coordinator has been told that its fate is unknown, or that it keeps coming back. */
  readonly told: boolean;
  /** Its state when it was repeated, and by whose decision. */
  readonly repeated?: { readonly by: 'SWEEPER' | 'PERSON'; readonly was: MailMessage['state']['status'] };
};

/**
 * One mail, its repetitions, and all who may touch them, as the Lambdas do: every save is conditioned on the version that was
 * read, a worker may stop for any time or die between any two steps, and SES may answer, keep silent or say no.
 */
export type World = {
  readonly items: readonly Item[];
  readonly now: number;
  readonly workers: readonly Worker[];
  /** Faults that may still happen, and repetitions that may still be made. */
  readonly crashes: number;
  readonly refusals: number;
  readonly repetitions: number;
  /** Whether the weeks may pass after which a mail means nothing any more. */
  readonly lapses: number;
  /** Reports that SES makes of a mail that it has taken. */
  readonly reports: number;
  /** Whether a worker may stop for a while before its call too, and not during it alone. */
  readonly dawdles: boolean;
};

type Answer = 'TAKEN' | 'REFUSED' | 'UNCLEAR';
type Worker = { readonly item: number } & (
  | { readonly step: 'CLAIM' | 'BEGIN'; readonly next: MailMessage; readonly version: number }
  | { readonly step: 'COMPOSE'; readonly mine: MailMessage; readonly version: number }
  | { readonly step: 'CALL' }
  | { readonly step: 'CONCLUDE'; readonly answer: Answer }
);

export const itemOf = (mail: MailMessage, waiting: number): Item => ({
  mail,
  version: 1,
  waiting,
  left: 0,
  unreported: 0,
  told: false,
});

const at = (world: World): Date => new Date(world.now);
const itemIn = (world: World, index: number): Item => world.items[index] as Item;
const withItem = (world: World, index: number, changes: Partial<Item>): World => ({
  ...world,
  items: world.items.map((item, k) => (k === index ? { ...item, ...changes } : item)),
});
const saved = (world: World, index: number, mail: MailMessage, changes: Partial<Item> = {}): World =>
  withItem(world, index, { ...changes, mail, version: itemIn(world, index).version + 1 });
const withWorker = (world: World, index: number, worker: Worker | undefined): World => ({
  ...world,
  workers: world.workers.flatMap((other, k) => (k !== index ? [other] : worker ? [worker] : [])),
});

const started = (world: World, item: number): World => {
  const { mail, version, waiting } = itemIn(world, item);
  const next = claim(mail, at(world));
  const taken = withItem(world, item, { waiting: waiting - 1 });
  return next ? { ...taken, workers: [...taken.workers, { item, step: 'CLAIM', next, version }] } : taken;
};

const answered = (world: World, index: number, item: number, answer: Answer, took: boolean): World => {
  const { left, unreported } = itemIn(world, item);
  const told = took
    ? withItem(world, item, { left: left + 1, unreported: unreported + world.reports })
    : world;
  return {
    ...withWorker(told, index, { item, step: 'CONCLUDE', answer }),
    refusals: world.refusals - (answer === 'REFUSED' ? 1 : 0),
  };
};

/** A coordinator who hears that a mail is late knows nothing of its fate yet. */
const asksAPerson = ({ task }: Course): boolean => task === 'MAIL_UNSURE' || task === 'MAIL_BOUNCED';

const concluded = (world: World, item: number, answer: Answer): World => {
  const { mail } = itemIn(world, item);
  if (mail.state.status !== 'SENDING') return world;
  const now = at(world);
  if (answer === 'TAKEN') return saved(world, item, sent(mail, 'ses-1', now));
  return saved(world, item, answer === 'REFUSED' ? refused(mail, 'Throttling', now).mail : hold(mail, now));
};

/** Outcomes of a worker's next step. */
const stepped = (world: World, index: number): World[] => {
  const worker = world.workers[index] as Worker;
  const { item } = worker;
  const { version } = itemIn(world, item);
  const isCurrent = 'version' in worker && worker.version === version;
  switch (worker.step) {
    case 'CLAIM':
      return isCurrent
        ? [
            withWorker(saved(world, item, worker.next), index, {
              item,
              step: 'COMPOSE',
              mine: worker.next,
              version: version + 1,
            }),
          ]
        : [withWorker(world, index, undefined)];
    case 'COMPOSE': {
      const next = begin(worker.mine, at(world));
      return [withWorker(world, index, next && { item, step: 'BEGIN', next, version: worker.version })];
    }
    case 'BEGIN':
      return isCurrent
        ? [withWorker(saved(world, item, worker.next), index, { item, step: 'CALL' })]
        : [withWorker(world, index, undefined)];
    case 'CALL':
      return [
        answered(world, index, item, 'TAKEN', true),
        answered(world, index, item, 'UNCLEAR', true),
        answered(world, index, item, 'UNCLEAR', false),
        ...(world.refusals > 0 ? [answered(world, index, item, 'REFUSED', false)] : []),
      ];
    case 'CONCLUDE':
      return [concluded(withWorker(world, index, undefined), item, worker.answer)];
  }
};

const repeatedIn = (world: World, index: number, by: 'SWEEPER' | 'PERSON', repetition: Repetition): World => {
  const was = itemIn(world, index).mail.state.status;
  const old = saved(world, index, repetition.mail, { repeated: { by, was } });
  const next = itemOf(repetition.next, repetition.nextFacts.length);
  return { ...old, items: [...old.items, next], repetitions: world.repetitions - 1 };
};

/** The sweeper looks at a mail that is due. Facts of a release beyond two on their way would only be duplicates. */
const swept = (world: World, index: number): World => {
  const { mail, waiting } = itemIn(world, index);
  const due = nextLook(mail);
  const now = at(world);
  if (due === undefined || new Date(due) > now) return world;
  const recovered = recover(mail, now);
  if (recovered && 'next' in recovered)
    return world.repetitions > 0 ? repeatedIn(world, index, 'SWEEPER', recovered) : world;
  if (recovered?.task) return saved(world, index, recovered.mail, { told: asksAPerson(recovered) });
  const released = release(recovered?.mail ?? mail, now);
  if (released) return saved(world, index, released.mail, { waiting: Math.min(2, waiting + 1) });
  return recovered ? saved(world, index, recovered.mail) : world;
};

/** A coordinator presses the button. */
const resentByPerson = (world: World, index: number): World => {
  try {
    return repeatedIn(world, index, 'PERSON', resend(itemIn(world, index).mail, at(world)));
  } catch {
    return world;
  }
};

const later = (world: World, seconds: number): World => ({ ...world, now: world.now + seconds * 1000 });

const reported = (world: World, index: number, outcome: 'Send' | 'Delivery' | 'Bounce'): World => {
  const { mail, unreported } = itemIn(world, index);
  const bounce = { type: 'Transient', subType: 'MailboxFull' };
  const next = recordOutcome(mail, { outcome, at: at(world).toISOString(), bounce });
  const told = withItem(world, index, { unreported: unreported - 1 });
  return next ? saved(told, index, next) : told;
};

/** Long enough for a claim to have too little left, and twice for its lease to end; long enough for evidence to come. */
const PAUSES = [45, 16 * 60] as const;
const A_DAY = 25 * 3600;
const WEEKS = 15 * 24 * 3600;
const MOST_WORKERS = 2;

const mayWait = ({ dawdles, workers }: World): boolean =>
  dawdles || workers.every(({ step }) => step === 'CALL' || step === 'CONCLUDE');

/** All worlds that can follow. */
const following = (world: World): World[] => [
  ...world.workers.flatMap((_worker, index) => [
    ...stepped(world, index),
    ...(world.crashes > 0 ? [{ ...withWorker(world, index, undefined), crashes: world.crashes - 1 }] : []),
  ]),
  ...world.items.flatMap(({ waiting, unreported }, index) => [
    ...(waiting > 0 && world.workers.length < MOST_WORKERS ? [started(world, index)] : []),
    swept(world, index),
    ...(unreported > 0 ? [reported(world, index, 'Send'), reported(world, index, 'Delivery')] : []),
    ...(unreported > 0 && world.reports > 1 ? [reported(world, index, 'Bounce')] : []),
    ...(world.repetitions > 0 ? [resentByPerson(world, index)] : []),
  ]),
  ...(mayWait(world) ? PAUSES.map((seconds) => later(world, seconds)) : []),
  ...(mayWait(world) && world.reports > 1 ? [later(world, A_DAY)] : []),
  ...(world.lapses > 0 ? [{ ...later(world, WEEKS), lapses: world.lapses - 1 }] : []),
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
  const daysOld = (now - Date.parse(mail.createdAt)) / 86_400_000;
  return [
    state.status,
    distance(lease, now),
    distance(mail.notBefore, now),
    distance(nextLook(mail), now),
    mail.resentAt === undefined ? '' : 'resent',
    mail.resentAs === undefined ? '' : 'repeated',
    mail.bounce === undefined ? '' : 'bounced',
    mail.delayed === undefined ? '' : 'delayed',
    daysOld >= 14 ? 'lapsed' : '',
    Math.min(mail.attempts, 6),
  ].join();
};

/** Two worlds with the same shape have the same future. */
const shape = (world: World): string => {
  const workers = world.workers.map((worker) => {
    const { version } = itemIn(world, worker.item);
    if (worker.step === 'CALL') return `${worker.item} CALL`;
    if (worker.step === 'CONCLUDE') return `${worker.item} ${worker.answer}`;
    const mail = 'next' in worker ? worker.next : worker.mine;
    return `${worker.item} ${worker.step},${version === worker.version},${shapeOf(mail, world.now)}`;
  });
  const items = world.items.map(({ mail, waiting, left, unreported, told, repeated }) =>
    [shapeOf(mail, world.now), waiting, left, unreported, told, repeated?.by, repeated?.was].join(),
  );
  const { crashes, refusals, repetitions, lapses } = world;
  return [...items, ...workers.sort(), crashes, refusals, repetitions, lapses].join('|');
};

/** More than any protocol may send; from there on nobody looks further. */
const FAR_TOO_OFTEN = 4;

/** Every world that can be reached, one of each shape. */
export const everyCourse = (start: World): World[] => {
  const seen = new Map([[shape(start), start]]);
  for (const world of seen.values())
    for (const next of world.items.every(({ left }) => left < FAR_TOO_OFTEN) ? following(world) : []) {
      const key = shape(next);
      if (!seen.has(key)) seen.set(key, next);
    }
  return [...seen.values()];
};

/** Rest of a world in which nothing goes wrong any more: workers finish, SES answers, the sweeper goes round. */
export const calmed = (world: World): World => {
  let calm: World = { ...world, repetitions: Number.POSITIVE_INFINITY };
  for (let round = 0; round < 24; round += 1) {
    while (calm.workers.length > 0) calm = stepped(calm, 0)[0] as World;
    const index = calm.items.length - 1;
    const { mail, waiting, told } = itemIn(calm, index);
    if (waiting > 0) calm = started(calm, index);
    else {
      const due = nextLook(mail);
      if (due === undefined || told) return calm;
      calm = swept({ ...calm, now: Math.max(calm.now, Date.parse(due) + 1) }, index);
    }
  }
  return calm;
};
