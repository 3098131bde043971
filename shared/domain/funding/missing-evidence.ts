import type { Company } from '../companies/company.ts';
import { localDateOf } from '../kernel/dates.ts';
import type { TrainingSession } from '../sessions/training.ts';
import type { EvidenceLine } from './snapshot.ts';

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

type Line = Pick<EvidenceLine, 'key' | 'date' | 'amount' | 'evidence'>;
type Lines = (indicator: string) => readonly Line[];

/** Figures whose evidence is looked through. */
export const LOOKED_THROUGH = [
  'pairs.started',
  'pairs.started.agreed',
  'pairs.successful.unverified',
  'meetings.held.SILENCE',
  'companies.participating',
] as const;

/** The pair of a meeting, whose id begins with it. */
const pairOf = (meetingId: string): string => meetingId.replace(/^mtg_/, 'pai_').replace(/d\d{8}$/, '');

/** Lines whose thing still counts: what was taken back is a line of its own. */
const standing = (lines: readonly Line[]): readonly Line[] =>
  [...Map.groupBy(lines, ({ evidence }) => evidence.id).values()].flatMap((all) =>
    all.reduce((sum, { amount }) => sum + amount, 0) > 0 ? all.slice(0, 1) : [],
  );

const inOrder = (all: readonly Missing[]): Missing[] =>
  all.toSorted(
    (a, b) =>
      MISSING_KINDS.indexOf(a.kind) - MISSING_KINDS.indexOf(b.kind) ||
      a.date.localeCompare(b.date, 'en') ||
      a.id.localeCompare(b.id, 'en'),
  );

/** Everything that a figure of a decision counts, or should count, without the proof that a funder would ask for. */
export const missingEvidence = (
  linesOf: Lines,
  sessions: readonly TrainingSession[],
  companies: readonly Pick<Company, 'id' | 'businessId' | 'municipality'>[],
  covers: (date: string) => boolean,
  now: Date,
): readonly Missing[] => {
  const agreed = new Set(linesOf('pairs.started.agreed').map(({ evidence }) => evidence.id));
  const byId = new Map(companies.map((company) => [company.id, company]));
  const counted = linesOf('companies.participating').flatMap(({ key, date }) => {
    const company = byId.get(key);
    return company === undefined ? [] : [{ company, date }];
  });
  const firms = (
    kind: MissingKind,
    isMissing: (firm: Pick<Company, 'businessId' | 'municipality'>) => boolean,
  ) =>
    counted
      .filter(({ company }) => isMissing(company))
      .map(({ company: { id }, date }) => ({
        ...{ kind, date, id, indicator: 'companies.participating', place: `/companies/${id}` },
      }));
  return inOrder([
    ...sessions
      .filter(
        ({ startsAt, minutes, heldAt, cancelled }) =>
          heldAt === undefined &&
          cancelled === undefined &&
          Date.parse(startsAt) + minutes * 60_000 < now.getTime(),
      )
      .map(({ id, startsAt }) => ({ id, date: localDateOf(new Date(startsAt)) }))
      .filter(({ date }) => covers(date))
      .map(({ id, date }) => ({
        ...{ kind: 'SESSION_WITHOUT_ATTENDANCE' as const, date, id },
        ...{ indicator: 'sessions.held', place: `/sessions/${id}` },
      })),
    ...standing(linesOf('meetings.held.SILENCE')).map(({ date, evidence: { id } }) => ({
      ...{ kind: 'MEETING_OF_ONE_SIDE' as const, date, id },
      ...{ indicator: 'meetings.held', place: `/pairs/${pairOf(id)}` },
    })),
    ...linesOf('pairs.started')
      .filter(({ evidence }) => !agreed.has(evidence.id))
      .map(({ date, evidence: { id } }) => ({
        ...{
          kind: 'AGREEMENT_UNSIGNED' as const,
          date,
          id,
          indicator: 'pairs.started',
          place: `/pairs/${id}`,
        },
      })),
    ...linesOf('pairs.successful.unverified').map(({ date, evidence: { id } }) => ({
      ...{ kind: 'FINAL_SURVEY_UNANSWERED' as const, date, id },
      ...{ indicator: 'pairs.successful', place: `/pairs/${id}` },
    })),
    ...firms('COMPANY_WITHOUT_BUSINESS_ID', ({ businessId }) => businessId === undefined),
    ...firms('COMPANY_WITHOUT_MUNICIPALITY', ({ municipality }) => municipality === undefined),
  ]);
};
