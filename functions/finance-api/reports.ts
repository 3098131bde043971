import * as z from 'zod';
import { composeReport, loadReaders } from '../../shared/deeds/funding/monthly-report.ts';
import {
  MonthlyReport,
  NewReader,
  newReader,
  ReportReader,
  requireRoomFor,
  wasReader,
} from '../../shared/domain/funding/report.ts';
import { isSendingDay, monthBefore, sendingDayOf } from '../../shared/domain/funding/report-days.ts';
import { localDateOf } from '../../shared/domain/kernel/dates.ts';
import { Refusal } from '../../shared/domain/kernel/refusal.ts';
import { createOnce } from '../../shared/runtime/http/create-once.ts';
import { json } from '../../shared/runtime/http/reply.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { monthlyReports, reportReaders } from '../../shared/store/kinds/funding.ts';
import { listAll } from '../../shared/store/list-all.ts';
import { retryOnConflict } from '../../shared/store/retry.ts';
import { create, remove } from '../../shared/store/store.ts';
import { LANGUAGES } from '../../shared/text/language.ts';
import { type FinanceDeps, type FinanceRoute, route } from './deps.ts';
import { chooseCounted } from './indicators.ts';

const ReaderView = ReportReader.pick({ id: true, name: true, email: true, language: true, addedAt: true });

const toView = ({ id, name, email, language, addedAt }: ReportReader) => ({
  id,
  name,
  email,
  language,
  addedAt,
});

/** By the key of addresses, which is never exchanged: an id is known for good. */
const signOfReaders = async (keys: FinanceDeps['keys']) => {
  const { emailHash } = await keys();
  return (hash: string): string => emailHash('report-reader', hash);
};

const ReportView = z.strictObject({
  readers: z.array(ReaderView),
  /** Day on which the next report leaves, in the morning. */
  next: z.strictObject({ month: z.string(), day: z.iso.date() }),
  /** The newest first. */
  sent: z.array(MonthlyReport.pick({ id: true, decisionId: true, month: true, madeAt: true, readers: true })),
});

const PreviewView = z.strictObject({
  month: z.string(),
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  /** Figures that are kept back, because they would tell of few. */
  keptBack: z.int(),
});

/** The monthly report for the steering group: its readers, the letter before it goes, and what has left. */
export const reportRoutes: readonly FinanceRoute[] = [
  route({
    method: 'GET',
    path: '/api/finance/programmes/{programmeId}/report',
    who: 'finance',
    does: 'Lists the readers of the monthly report, the day on which the next one leaves, and those that have left.',
    answers: { 200: ReportView },
    async handle(request, { store, programmes }) {
      const { id } = programmes.of(request.params.programmeId);
      const [readers, reports] = await Promise.all([
        loadReaders(id, store),
        listAll(store, monthlyReports, COLLECTION.monthlyReports(id)),
      ]);
      const today = localDateOf(request.now);
      const last = monthBefore(today);
      const isOut = reports.some(({ state }) => state.month === last);
      const isAhead = today < sendingDayOf(last) || (isSendingDay(today) && !isOut);
      const month = isAhead ? last : today.slice(0, 7);
      const day = sendingDayOf(month);
      return json(200, {
        readers: readers.map(toView).toSorted((a, b) => a.name.localeCompare(b.name, 'fi')),
        next: { month, day: day < today ? today : day },
        sent: reports
          .map(({ state: { id: reportId, decisionId, month: of, madeAt, readers: count } }) => ({
            id: reportId,
            decisionId,
            month: of,
            madeAt,
            readers: count,
          }))
          .toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1)),
      });
    },
  }),
  route({
    method: 'POST',
    path: '/api/finance/programmes/{programmeId}/report-readers',
    who: 'finance',
    does: 'Puts somebody of the steering group on the list of the monthly report. An address stands there once.',
    body: NewReader,
    once: true,
    answers: { 201: ReaderView },
    async handle(request, { store, programmes, keys }) {
      const { id: programmeId } = programmes.of(request.params.programmeId);
      const emailHash = (await keys()).emailHash(programmeId, request.body.email);
      const of = { programmeId, emailHash };
      const reader = newReader(request.body, of, request.cause, await signOfReaders(keys));
      return createOnce(
        request,
        store,
        reportReaders,
        {
          state: reader,
          changes: async () => {
            requireRoomFor(reader, await loadReaders(programmeId, store));
            return [create(reportReaders, reader)];
          },
          location: () => `/api/finance/programmes/${programmeId}/report`,
          view: toView,
        },
        { ...request.cause, programmeId },
      );
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/finance/report-readers/{readerId}',
    who: 'finance',
    does: 'Takes somebody off the list of the monthly report. Name and address are gone. Who was taken off before stays so.',
    answers: { 204: 'nothing' },
    async handle(request, { store, keys }) {
      const { readerId } = request.params;
      const sign = await signOfReaders(keys);
      return retryOnConflict(async () => {
        const held = await store.find(reportReaders, readerId);
        if (held === undefined) {
          if (!wasReader(readerId, sign)) throw new Refusal('not-found', `${readerId} names no reader.`);
          return { status: 204 };
        }
        const cause = { ...request.cause, programmeId: held.state.programmeId };
        await store.commit([remove(reportReaders, held)], cause);
        return { status: 204 };
      });
    },
  }),
  route({
    method: 'GET',
    path: '/api/finance/programmes/{programmeId}/report-preview',
    who: 'finance',
    does: 'Shows the report of a decision for the last month as its readers would get it now. Stores and sends nothing.',
    query: z.strictObject({ decision: z.string().max(80).optional(), as: z.enum(LANGUAGES).optional() }),
    answers: { 200: PreviewView },
    async handle(request, { store, programmes, webOrigin, replyTo }) {
      const programme = programmes.of(request.params.programmeId);
      const today = localDateOf(request.now);
      const decision = await chooseCounted(programme.id, request.query.decision, today, store);
      const month = monthBefore(today);
      const { report } = await composeReport({ decision, month, programme }, request.now, store);
      // Letters need the words of a mail: loaded with the first.
      const { previewReport } = await import('./report-letter.ts');
      const language = request.query.as ?? request.language;
      const letter = previewReport(report, programme, language, { webOrigin, replyTo });
      const shown = new Set(report.rows.map(({ key }) => key));
      const keptBack = report.figures.filter(
        ({ key, beside, counted }) => beside === null && (counted ?? 0) > 0 && !shown.has(key),
      ).length;
      return json(200, { month, ...letter, keptBack });
    },
  }),
];
