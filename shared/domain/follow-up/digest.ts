import { firstAwake, isSleeping } from '../kernel/awake.ts';
import { addDays, earlier, instantAt, localDateOf, nextDaytime } from '../kernel/dates.ts';
import { DIGEST } from './digest-name.ts';
import type { Addressee, MailMessage } from './mail.ts';

/** Time of day at which everything that could wait leaves as one mail, after the office and the reminders of the day. */
export const DIGEST_TIME = '16:00';
/** Time that a mail waits for others about the same doing, such as the second proposal of a round. */
export const SOON_MINUTES = 15;
/** More would be no mail that anybody reads to its end. */
export const MOST_MATTERS = 10;

/**
 * `at-once`: somebody waits for it, or it changes their next days. `soon`: with what else comes up within minutes.
 * `with-the-day`: with everything of the day.
 */
export type Leaves = 'at-once' | 'soon' | 'with-the-day';

/** Property of each kind of mail that decides when it may leave. */
export type Pace = {
  readonly leaves: Leaves;
  /** True where it waits for daytime. */
  readonly quietHours: boolean;
  /** True where it also waits for the end of sleeping weeks. */
  readonly sleeps: boolean;
  /** Minutes in which its reason can be taken back. */
  readonly waits: number;
};

/** Span in which a mail leaves. One that leaves at once has no length. */
export type Span = { readonly earliest: string; readonly latest: string };

/** The first daytime that is in no sleeping week. */
const nextAwake = (instant: Date): Date => {
  const daytime = nextDaytime(instant);
  const day = localDateOf(daytime);
  return isSleeping(day) ? nextAwake(instantAt(firstAwake(day), '08:00')) : daytime;
};

const digestTimeFrom = (from: Date, isDaytime: (instant: Date) => boolean): Date => {
  for (let day = localDateOf(from); ; day = addDays(day, 1)) {
    const time = instantAt(day, DIGEST_TIME);
    if (time >= from && isDaytime(time)) return time;
  }
};

export const spanOf = ({ leaves, quietHours, sleeps, waits }: Pace, now: Date): Span => {
  const daytime = (instant: Date): Date =>
    sleeps ? nextAwake(instant) : quietHours ? nextDaytime(instant) : instant;
  const earliest = daytime(new Date(now.getTime() + waits * 60_000));
  const latest = {
    'at-once': () => earliest,
    soon: () => daytime(new Date(earliest.getTime() + SOON_MINUTES * 60_000)),
    'with-the-day': () =>
      digestTimeFrom(earliest, (instant) => daytime(instant).getTime() === instant.getTime()),
  }[leaves]();
  return { earliest: earliest.toISOString(), latest: latest.toISOString() };
};

type Ride = { readonly digest: MailMessage; readonly matter: MailMessage };

const riding = (matter: MailMessage, { id, notBefore }: MailMessage): MailMessage => ({
  ...matter,
  notBefore,
  state: { status: 'BUNDLED', digestId: id },
});

/** The mail that carries this one, and others that come up before it leaves. */
export const openDigest = (
  id: string,
  addressee: Addressee,
  matter: MailMessage,
  { earliest, latest }: Span,
): Ride => {
  const { programmeId, factId, factType, data, recipient, createdAt } = matter;
  const digest: MailMessage = {
    id,
    programmeId,
    factId,
    factType,
    addressee,
    recipient,
    createdAt,
    template: DIGEST,
    data: typeof data['cohortId'] === 'string' ? { cohortId: data['cohortId'] } : {},
    kind: 'service',
    notBefore: latest,
    attempts: 0,
    digest: { matters: [matter.id], notBefore: earliest },
    state: { status: 'READY' },
  };
  return { digest, matter: riding(matter, digest) };
};

/** Undefined where the digest has left or is being sent, is full, or leaves too early or too late for this mail. */
export const joinDigest = (
  mail: MailMessage,
  matter: MailMessage,
  { earliest, latest }: Span,
): Ride | undefined => {
  const { digest, state, delayed } = mail;
  if (digest === undefined || state.status !== 'READY' || delayed !== undefined) return undefined;
  const isTimely = earliest <= mail.notBefore && digest.notBefore <= latest;
  if (!isTimely || digest.matters.length >= MOST_MATTERS) return undefined;
  const joined: MailMessage = {
    ...mail,
    notBefore: earlier(mail.notBefore, latest),
    digest: {
      matters: [...digest.matters, matter.id],
      notBefore: earliest > digest.notBefore ? earliest : digest.notBefore,
    },
    state: { status: 'READY' },
  };
  return { digest: joined, matter: riding(matter, joined) };
};

/** A mail with the fate of the digest that carries it. */
export const withFateOf = (matter: MailMessage, digest: MailMessage): MailMessage => {
  const { notBefore, attempts, resentAt, delayed, bounce, resentAs, state } = digest;
  return {
    ...matter,
    notBefore,
    attempts,
    ...(resentAt === undefined ? {} : { resentAt }),
    ...(delayed === undefined ? {} : { delayed }),
    ...(bounce === undefined ? {} : { bounce }),
    ...(resentAs === undefined ? {} : { resentAs }),
    state,
  };
};

/** Id of the mail that carries this one; undefined for one that travels alone. */
export const carrierOf = ({ state }: MailMessage): string | undefined =>
  state.status === 'BUNDLED' ? state.digestId : undefined;
