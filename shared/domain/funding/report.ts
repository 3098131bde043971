import * as z from 'zod';
import { fact, type NewFact } from '../../../events/fact.ts';
import { MonthlyReportIssued } from '../../../events/funding.ts';
import { Refusal } from '../kernel/refusal.ts';
import { PersonLanguage } from '../people/person.ts';
import { Trilingual } from '../programme/programme.ts';
import type { FundingDecision } from './decision.ts';
import { UNITS } from './indicators/indicator.ts';
import type { Author } from './recorded.ts';
import type { ReleasedFigure } from './release.ts';
import { PeriodFigure } from './snapshot.ts';

/** Somebody of the steering group, as finance enters them. */
export const NewReader = z.strictObject({
  name: z.string().trim().min(2).max(120),
  email: z.email().max(254),
  language: PersonLanguage,
});
export type NewReader = z.output<typeof NewReader>;

export const ReportReader = z.strictObject({
  ...NewReader.shape,
  id: z.string(),
  programmeId: z.string(),
  emailHash: z.string(),
  addedAt: z.iso.datetime(),
  addedBy: z.string(),
});
/** A reader of the monthly report. Taken off the list they are gone. */
export type ReportReader = z.output<typeof ReportReader>;

/** A keyed hash of a text, in hexadecimal. */
type Sign = (text: string) => string;

const READER = /^rdr_([0-9a-f]{32})([0-9a-f]{16})$/;

/** The id of a reader bears a sign of ours: what has none was never handed out. */
const readerIdOf = (hash: string, sign: Sign): string => `rdr_${hash}${sign(hash).slice(0, 16)}`;

/** Whether an id was handed out. Nothing else of one who was taken off the list tells that they stood there. */
export const wasReader = (id: string, sign: Sign): boolean => {
  const [, hash] = READER.exec(id) ?? [];
  return hash !== undefined && id === readerIdOf(hash, sign);
};

/** A steering group is small; a fact names all of them. */
const MOST_READERS = 40;

/** One address is one reader. */
export const newReader = (
  { name, email, language }: NewReader,
  { programmeId, emailHash }: Pick<ReportReader, 'programmeId' | 'emailHash'>,
  { actor, now }: Author,
  sign: Sign,
): ReportReader => ({
  id: readerIdOf(emailHash.slice(0, 32), sign),
  programmeId,
  name,
  email,
  emailHash,
  language,
  addedAt: now.toISOString(),
  addedBy: actor,
});

/** One who stands on the list already takes no room. @throws Refusal `readers-full` */
export const requireRoomFor = (
  { id }: Pick<ReportReader, 'id'>,
  readers: readonly Pick<ReportReader, 'id'>[],
): void => {
  const isThere = readers.some((reader) => reader.id === id);
  if (!isThere && readers.length >= MOST_READERS)
    throw new Refusal('readers-full', `${readers.length} readers are on the list.`);
};

const ReportRow = z.strictObject({
  key: z.string(),
  label: Trilingual,
  unit: z.enum(UNITS),
  target: z.int().nullable(),
  /** Result until the end of the month; a mean in tenths. */
  actual: z.int().nullable(),
  /** Counted in the month; hours in minutes. */
  inMonth: z.int().nullable(),
  /** Kept back, because it would tell of few. */
  isWithheld: z.boolean(),
});

export const MonthlyReport = z.strictObject({
  id: z.string(),
  programmeId: z.string(),
  decisionId: z.string(),
  month: z.string(),
  label: Trilingual,
  number: z.string().nullable(),
  madeAt: z.iso.datetime(),
  readers: z.int().min(0),
  /** As they leave the house. */
  rows: z.array(ReportRow),
  /** All figures, so that no later report tells by its difference what this one kept back. */
  figures: z.array(PeriodFigure),
});
/** Results of a decision until the end of a month, for the steering group. */
export type MonthlyReport = z.output<typeof MonthlyReport>;

export const reportIdOf = (decisionId: string, month: string): string =>
  `rpt_${decisionId.replace(/^[a-z]+_/, '').replaceAll(/[^0-9A-Za-z]/g, '')}${month.replace('-', '')}`;

/** Figures with a target, and others that have begun: as many as fit on a page. */
const isOnPage = ({ beside, target, actual, isWithheld }: ReleasedFigure): boolean =>
  beside === null && !isWithheld && (target !== null || (actual ?? 0) !== 0);

export const makeReport = (
  decision: FundingDecision,
  month: string,
  {
    figures,
    released,
  }: { readonly figures: readonly PeriodFigure[]; readonly released: readonly ReleasedFigure[] },
  readerIds: readonly string[],
  now: Date,
): { readonly report: MonthlyReport; readonly facts: readonly NewFact[] } => {
  const { id: decisionId, programmeId, label } = decision;
  const report: MonthlyReport = {
    id: reportIdOf(decisionId, month),
    programmeId,
    decisionId,
    month,
    label,
    number: decision.number.value,
    madeAt: now.toISOString(),
    readers: readerIds.length,
    rows: released.filter(isOnPage).map(({ key, label: name, unit, target, actual, period, isWithheld }) => ({
      key,
      label: name,
      unit,
      target,
      actual,
      inMonth: period,
      isWithheld,
    })),
    figures: [...figures],
  };
  return {
    report,
    facts: [fact(MonthlyReportIssued, { reportId: report.id, decisionId, readerIds: [...readerIds] })],
  };
};
