import { createHash } from 'node:crypto';
import * as z from 'zod';
import { importCosts, loadCosts, loadLedger, withdrawCosts } from '../../shared/deeds/funding/costs.ts';
import { loadCostsOf, loadPeriod, type loadWhole, type Placed } from '../../shared/deeds/funding/periods.ts';
import { categoryOf } from '../../shared/domain/funding/account-map.ts';
import { isLocked } from '../../shared/domain/funding/claim-period.ts';
import {
  Burn,
  burnOf,
  CostLedger,
  CostLine,
  CostStatement,
  costPer,
  Financing,
  financingOf,
  fitsPeriod,
  requireNew,
} from '../../shared/domain/funding/costs.ts';
import type { FundingDecision } from '../../shared/domain/funding/decision.ts';
import { BUDGET_LINES, COST_CATEGORIES } from '../../shared/domain/funding/funders.ts';
import { localDateOf } from '../../shared/domain/kernel/dates.ts';
import { Refusal } from '../../shared/domain/kernel/refusal.ts';
import { PageQuery, pageOf } from '../../shared/runtime/http/answers.ts';
import { doOnce } from '../../shared/runtime/http/create-once.ts';
import { pageWithin } from '../../shared/runtime/http/cursors.ts';
import { json } from '../../shared/runtime/http/reply.ts';
import { fundingDecisions } from '../../shared/store/kinds/funding.ts';
import type { Language } from '../../shared/text/language.ts';
import { type FinanceRoute, route } from './deps.ts';

/** A file in base64, as a browser reads it: XLSX is no text. */
const CostFile = z.strictObject({
  name: z.string().trim().min(1).max(200),
  content: z.base64().min(4),
  /** Takes costs of earlier days of the decision, which came late. */
  takesLate: z.boolean().default(false),
});
/** Base64 makes a third more of a file; a Lambda takes 6 MB. */
const MOST_BYTES = 4_000_000;

const RefusedView = z.strictObject({
  /** Row of the file, counted from 1 as spreadsheets do. */
  row: z.int(),
  column: z.enum(['date', 'voucher', 'category', 'account', 'amount', 'file']),
  code: z.string(),
  /** Heading of the column and reason, in the reader's language. */
  heading: z.string(),
  reason: z.string(),
});

const PreviewView = z.strictObject({
  hash: z.string(),
  /** Rows that would be stored. Where any row is refused, nothing is. */
  lines: z.int(),
  refused: z.array(RefusedView),
  /** The same file was imported before. */
  isKnown: z.boolean(),
  /** Accounts that no line of the decision's account map holds. */
  unknownAccounts: z.array(z.string()),
  decisionId: z.string(),
  /** Sums of the rows that can be taken. */
  byCategory: CostStatement.shape.byCategory,
  /** Columns that are not read, such as explanations: accounts name people. */
  ignored: z.int(),
});

const StatementsView = z.strictObject({
  final: z.boolean(),
  /** From the first day of the decision. */
  until: CostStatement,
  period: CostStatement,
  financing: Financing,
});

export const DecisionCostsView = z.strictObject({
  asOf: z.iso.datetime(),
  costs: CostStatement,
  /** Budget lines beside the accounts, in cents. */
  lines: z.array(z.strictObject({ line: z.enum(BUDGET_LINES), budget: z.int().nullable(), actual: z.int() })),
  financing: Financing,
  burn: Burn,
  perSuccessfulPair: z.int().nullable(),
  /** Null while they are being counted by new dates. */
  successfulPairs: z.int().nullable(),
  imports: CostLedger.shape.imports,
});

/** Costs of a decision as they are now, by its cost model. */
export const toDecisionCosts = (
  decision: FundingDecision,
  { costs, successfulPairs, ledger }: Awaited<ReturnType<typeof loadWhole>>,
  now: Date,
): z.output<typeof DecisionCostsView> => ({
  asOf: now.toISOString(),
  costs,
  successfulPairs,
  imports: ledger.imports,
  lines: BUDGET_LINES.map((line) => ({
    line,
    budget: decision.budget[line]?.value ?? null,
    actual: costs.byCategory[line] ?? 0,
  })),
  financing: financingOf(decision, costs),
  burn: burnOf(decision, costs, localDateOf(now)),
  perSuccessfulPair: successfulPairs === null ? null : costPer(costs.eligible, successfulPairs),
});

const LineView = CostLine.extend({ importId: z.string(), periodId: z.string() });

type File = z.output<typeof CostFile>;

/** Reads a file by the rules of a period. Libraries of spreadsheets are loaded with the first file. */
const read = async ({ name, content, takesLate }: File, { held, decision }: Placed, language: Language) => {
  const [{ readGrid }, { readCosts }, { costsText }] = await Promise.all([
    import('../../shared/sheets/read.ts'),
    import('../../shared/sheets/costs.ts'),
    import('../../shared/text/costs/text.ts'),
  ]);
  const bytes = Buffer.from(content, 'base64');
  const fits = (date: string) => fitsPeriod(date, held.state, decision.state, takesLate);
  const accounts = (account: string) => categoryOf(account, decision.state.accounts);
  const costs = readCosts(await readGrid(name, bytes), fits, accounts);
  const text = costsText[language];
  return {
    lines: costs.lines,
    ignored: costs.ignored,
    unknownAccounts: costs.unknownAccounts,
    hash: createHash('sha256').update(bytes).digest('hex'),
    refused: costs.refused.map(({ row, column, code }) => ({
      row,
      column,
      code,
      heading: text.columns[column],
      reason: text.refused[code],
    })),
  };
};

/** Costs change until a period is locked. @throws Refusal `period-locked`, `period-not-locked` */
const requireUnlocked = ({ held }: Placed): void => {
  if (isLocked(held.state)) throw new Refusal('period-locked', `${held.state.id} is ${held.state.status}.`);
  if (held.state.status === 'CANCELLED')
    throw new Refusal('period-not-locked', `${held.state.id} is cancelled.`);
};

/** Costs from the accounts: looked at before anything is stored, taken as a whole or not at all. */
export const costRoutes: readonly FinanceRoute[] = [
  route({
    method: 'POST',
    path: '/api/finance/periods/{periodId}/cost-preview',
    who: 'finance',
    does: 'Reads a file of the accounts (CSV or XLSX) and names every row that is refused, and why. Stores nothing.',
    body: CostFile,
    mostBytes: MOST_BYTES,
    answers: { 200: PreviewView },
    async handle(request, { store }) {
      const placed = await loadPeriod(request.params.periodId, store);
      const { lines, refused, hash, ignored, unknownAccounts } = await read(
        request.body,
        placed,
        request.language,
      );
      const { state: ledger } = await loadLedger(placed.decision.state.id, store);
      const byCategory = Object.fromEntries(
        COST_CATEGORIES.map((category) => [
          category,
          lines.reduce((sum, line) => sum + (line.category === category ? line.amount : 0), 0),
        ]),
      );
      return json(200, {
        hash,
        lines: lines.length,
        refused,
        byCategory,
        ignored,
        unknownAccounts: [...unknownAccounts],
        decisionId: placed.decision.state.id,
        isKnown: ledger.imports.some((each) => each.hash === hash && each.withdrawn === null),
      });
    },
  }),
  route({
    method: 'POST',
    path: '/api/finance/periods/{periodId}/cost-imports',
    who: 'finance',
    does: 'Imports a file of the accounts: all rows, or none with each refused row named. The same file is refused.',
    body: CostFile,
    mostBytes: MOST_BYTES,
    once: true,
    answers: { 201: CostLedger },
    async handle(request, { store, ids }) {
      const placed = await loadPeriod(request.params.periodId, store);
      const cause = { ...request.cause, programmeId: placed.held.state.programmeId };
      const decisionId = placed.decision.state.id;
      const answer = (ledger: z.output<typeof CostLedger>) =>
        json(201, ledger, { location: `/api/finance/decisions/${decisionId}/cost-lines` });
      return doOnce(
        request,
        store,
        cause,
        async (record) => {
          requireUnlocked(placed);
          const { lines, refused, hash } = await read(request.body, placed, request.language);
          requireNew((await loadLedger(decisionId, store)).state, hash);
          if (refused.length > 0)
            throw new Refusal('import-refused', `${refused.length} cells are refused.`, [], { refused });
          return answer(
            await importCosts(placed.held, { id: ids('imp'), hash, lines }, record, cause, store),
          );
        },
        async () => answer((await loadLedger(decisionId, store)).state),
      );
    },
  }),
  route({
    method: 'POST',
    path: '/api/finance/decisions/{decisionId}/cost-imports/{importId}/withdrawal',
    who: 'finance',
    does: 'Takes back an import that was wrong, with a reason. What a lock has shown of it appears in the next period.',
    body: z.strictObject({ reason: z.string().trim().min(3).max(500) }),
    answers: { 200: CostLedger },
    async handle(request, { store }) {
      const { state } = await store.get(fundingDecisions, request.params.decisionId);
      const cause = { ...request.cause, programmeId: state.programmeId };
      const { importId } = request.params;
      return json(200, await withdrawCosts(state.id, importId, request.body.reason, cause, store));
    },
  }),
  route({
    method: 'GET',
    path: '/api/finance/decisions/{decisionId}/cost-lines',
    who: 'finance',
    does: 'Lists the imported costs of a decision: day, voucher, category and cents.',
    query: PageQuery,
    answers: { 200: pageOf(LineView) },
    async handle(request, { store, keys }) {
      const { state } = await store.get(fundingDecisions, request.params.decisionId);
      const ledger = await loadLedger(state.id, store);
      const lines = await loadCosts(ledger.state, store);
      return json(200, await pageWithin(request, keys, lines, ({ importId, row }) => `${importId} ${row}`));
    },
  }),
  route({
    method: 'GET',
    path: '/api/finance/periods/{periodId}/costs',
    who: 'finance',
    does: 'Shows the costs of a period and until its end: as they were locked, or as they are now.',
    answers: { 200: StatementsView },
    async handle(request, { store, programmes }) {
      const placed = await loadPeriod(request.params.periodId, store);
      const { countsSince } = programmes.of(placed.held.state.programmeId);
      const { until, period, final } = await loadCostsOf(placed, countsSince, store);
      return json(200, { final, until, period, financing: financingOf(placed.decision.state, until) });
    },
  }),
];
