/** Mails that people got, over those who got any. */
export type Distribution = {
  readonly people: number;
  readonly median: number;
  /** Nine of ten got at most as many. */
  readonly ninth: number;
  readonly most: number;
};

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;

/** Counts mails by the address that they went to. */
export const mailsPer = (
  addresses: Iterable<string>,
  mails: readonly { readonly to: readonly string[] }[],
): Distribution => {
  const counts = Map.groupBy(
    mails.flatMap(({ to }) => to),
    (address) => address,
  );
  const sorted = [...addresses]
    .map((address) => counts.get(address)?.length ?? 0)
    .filter((count) => count > 0)
    .sort((a, b) => a - b);
  return { people: sorted.length, median: at(sorted, 0.5), ninth: at(sorted, 0.9), most: sorted.at(-1) ?? 0 };
};

type Told = {
  readonly detailType: string;
  readonly detail: { readonly data: Readonly<Record<string, unknown>> };
};

/** Applications of a plain season: one proposal, which became a pair that did not end early. */
export const plainIn = (events: readonly Told[]): readonly string[] => {
  const counts = (name: string): ReadonlyMap<string, number> => {
    const ids = events.flatMap(({ detailType, detail: { data } }) =>
      detailType.startsWith(`${name}.`)
        ? [String(data['mentorApplicationId']), String(data['studentApplicationId'])]
        : [],
    );
    return new Map([...Map.groupBy(ids, (id) => id)].map(([id, all]) => [id, all.length]));
  };
  const [proposed, ended] = [counts('PairProposed'), counts('PairEndedEarly')];
  return [...counts('PairFormed').keys()].filter((id) => proposed.get(id) === 1 && !ended.has(id));
};

/** A mail in the mailbox. */
export type Received = {
  readonly at: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  /** `x-entity-ref-id` names the reason to write. */
  readonly headers: Readonly<Record<string, string>>;
};

/** Mails that came to each person before an instant of their own; those without one got them all. */
export const mailsBefore = (
  addresses: Iterable<string>,
  mails: readonly Received[],
  until: ReadonlyMap<string, string>,
): Distribution =>
  mailsPer(
    addresses,
    mails.filter(({ at: came, to }) => to.every((address) => came < (until.get(address) ?? '9999'))),
  );

const inFinland = new Intl.DateTimeFormat('sv-FI', {
  timeZone: 'Europe/Helsinki',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  hourCycle: 'h23',
});
const local = (instant: string): { readonly day: string; readonly hour: number } => {
  const parts = Object.fromEntries(
    inFinland.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  );
  return { day: `${parts['month']}-${parts['day']}`, hour: Number(parts['hour']) };
};

const WEEK = 7 * 86_400_000;

export type Unwanted = {
  /** Mails that came to somebody for a reason for which one had come already. */
  readonly twice: number;
  /** Mails in the same words as another one of the same week, such as those about two certificates of one mentor. */
  readonly inSameWords: number;
  /** Mails that came between eight in the evening and eight in the morning. */
  readonly inQuietHours: number;
  /** Mails that came in the weeks in which the programme sleeps. */
  readonly inSleepingWeeks: number;
};

/** Mails that nobody should get, as they lie in the mailbox: by other code than that which holds them back. */
export const unwantedIn = (mails: readonly Received[]): Unwanted => {
  const last = new Map<string, number>();
  let inSameWords = 0;
  for (const { at: came, to, subject, text } of mails) {
    const says = JSON.stringify([to, subject, text.replaceAll(/https?:\/\/\S+/g, '')]);
    const before = last.get(says);
    const now = new Date(came).getTime();
    if (before !== undefined && now - before < WEEK) inSameWords += 1;
    last.set(says, now);
  }
  const reasons = mails.map(({ to, headers }) => `${to} ${headers['x-entity-ref-id']}`);
  const when = mails.map(({ at: came }) => local(came));
  return {
    twice: reasons.length - new Set(reasons).size,
    inSameWords,
    inQuietHours: when.filter(({ hour }) => hour < 8 || hour >= 20).length,
    inSleepingWeeks: when.filter(
      ({ day }) => (day >= '06-15' && day <= '08-15') || day >= '12-22' || day <= '01-06',
    ).length,
  };
};
