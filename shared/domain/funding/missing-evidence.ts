import type { Company } from '../companies/company.ts';
import { localDateOf } from '../kernel/dates.ts';
import { pairOfMeeting } from '../meetings/meeting.ts';
import type { TrainingSession } from '../sessions/training.ts';
import type { MetricEntry } from './metric.ts';

export const MISSING_KINDS = [
  'SESSION_WITHOUT_ATTENDANCE',
  'MEETING_OF_ONE_SIDE',
  'AGREEMENT_UNSIGNED',
  'FINAL_SURVEY_UNANSWERED',
  'COMPANY_WITHOUT_BUSINESS_ID',
  'COMPANY_WITHOUT_MUNICIPALITY',
] as const;
export type MissingKind = (typeof MISSING_KINDS)[number];

export type Missing = {
  readonly kind: MissingKind;
  /** Of what happened or counts; a coordinator finds the thing by its id. */
  readonly date: string;
  readonly id: string;
  /** The figure that counts it, or would. */
  readonly indicator: string;
  /** Place in the desk where it is put right. */
  readonly place: string;
};

type Line = Pick<MetricEntry, 'key' | 'date' | 'amount' | 'evidence'>;

/** The figure that each kind lacks proof of. */
export const LACKING: Readonly<Record<MissingKind, string>> = {
  SESSION_WITHOUT_ATTENDANCE: 'sessions.held',
  MEETING_OF_ONE_SIDE: 'meetings.held',
  AGREEMENT_UNSIGNED: 'pairs.started',
  FINAL_SURVEY_UNANSWERED: 'pairs.successful',
  COMPANY_WITHOUT_BUSINESS_ID: 'companies.participating',
  COMPANY_WITHOUT_MUNICIPALITY: 'companies.participating',
};

/** Figures whose evidence is looked through for each kind; sessions are looked through themselves. */
export const LOOKED_THROUGH = {
  MEETING_OF_ONE_SIDE: 'meetings.held.SILENCE',
  AGREEMENT_UNSIGNED: 'pairs.started',
  FINAL_SURVEY_UNANSWERED: 'pairs.successful.unverified',
  COMPANY_WITHOUT_BUSINESS_ID: 'companies.participating',
  COMPANY_WITHOUT_MUNICIPALITY: 'companies.participating',
} as const satisfies Partial<Record<MissingKind, string>>;

/** The figure that counts pairs with an agreement, each by its id. */
export const AGREED = 'pairs.started.agreed';

const missing = (kind: MissingKind, { date, id }: Pick<Missing, 'date' | 'id'>, place: string): Missing => ({
  kind,
  date,
  id,
  indicator: LACKING[kind],
  place,
});

/** Sessions that are over and have no attendance list, in the order of their days. */
export const sessionsWithoutAttendance = (
  sessions: readonly Pick<TrainingSession, 'id' | 'startsAt' | 'minutes' | 'heldAt' | 'cancelled'>[],
  covers: (date: string) => boolean,
  now: Date,
): readonly Missing[] =>
  sessions
    .filter(
      ({ startsAt, minutes, heldAt, cancelled }) =>
        heldAt === undefined &&
        cancelled === undefined &&
        Date.parse(startsAt) + minutes * 60_000 < now.getTime(),
    )
    .map(({ id, startsAt }) => ({ id, date: localDateOf(new Date(startsAt)) }))
    .filter(({ date }) => covers(date))
    .toSorted((a, b) => a.date.localeCompare(b.date, 'en') || a.id.localeCompare(b.id, 'en'))
    .map((each) => missing('SESSION_WITHOUT_ATTENDANCE', each, `/sessions/${each.id}`));

const ofThing = ({ date, evidence }: Line): string => `${date} ${evidence.id}`;

/**
 * Meetings that one side alone has told of.
 * @param around all lines of the days of `page`: a withdrawal is a line of its own, of the same day
 */
export const meetingsOfOneSide = (page: readonly Line[], around: readonly Line[]): readonly Missing[] => {
  const things = Map.groupBy(around, ofThing);
  return page
    .filter((line) => {
      const all = things.get(ofThing(line)) ?? [];
      return all[0]?.key === line.key && all.reduce((sum, { amount }) => sum + amount, 0) > 0;
    })
    .map(({ date, evidence: { id } }) =>
      missing('MEETING_OF_ONE_SIDE', { date, id }, `/pairs/${pairOfMeeting(id)}`),
    );
};

/** Pairs of a figure that are not among those with proof. */
export const pairsWithout = (
  kind: 'AGREEMENT_UNSIGNED' | 'FINAL_SURVEY_UNANSWERED',
  page: readonly Line[],
  proved: ReadonlySet<string>,
): readonly Missing[] =>
  page
    .filter(({ evidence }) => !proved.has(evidence.id))
    .map(({ date, evidence: { id } }) => missing(kind, { date, id }, `/pairs/${id}`));

const MEMBERS = {
  COMPANY_WITHOUT_BUSINESS_ID: 'businessId',
  COMPANY_WITHOUT_MUNICIPALITY: 'municipality',
} as const;

/** Companies that count without a trait by which a funder knows them. */
export const companiesWithout = (
  kind: keyof typeof MEMBERS,
  page: readonly Line[],
  companies: ReadonlyMap<string, Pick<Company, 'businessId' | 'municipality'>>,
): readonly Missing[] =>
  page
    .filter(({ key }) => {
      const company = companies.get(key);
      return company !== undefined && company[MEMBERS[kind]] === undefined;
    })
    .map(({ key: id, date }) => missing(kind, { date, id }, `/companies/${id}`));
