import type { Listed, Writing } from './writing.ts';

const confirmed = (value: unknown) => ({ value, confirmed: true });
const HEADING = 'Datum;Verifikat;Kostnadsslag;Belopp;Förklaring';

/** The permanent funding of the sample and a period of it, from the accounts to the payment. */
export const writeFinance = async ({ write, get, day }: Writing): Promise<void> => {
  const api = '/api/finance';
  // Over on any day, and within the decision.
  const year = '2026';
  type Overview = { readonly decisions: readonly (Listed & { readonly label: { readonly en: string } })[] };
  const { decisions } = await get<Overview>(`${api}/programmes/cccc/overview`);
  const id = decisions.find(({ label }) => label.en === 'Permanent operation')?.id;
  await write('PUT', `${api}/decisions/${id}`, {
    granted: confirmed(1_000_000),
    costModel: confirmed('FLAT_40'),
    supportRate: confirmed(8000),
    budget: { WAGES: confirmed(900_000) },
    financing: { OWN: confirmed(250_000) },
  });
  const open = async (from: string, to: string): Promise<string> =>
    (await write('POST', `${api}/decisions/${id}/periods`, { from, to })).id;
  const period = `${api}/periods/${await open(`${year}-01-01`, `${year}-01-31`)}`;
  const unwanted = await open(`${year}-02-01`, `${year}-02-28`);
  await write('POST', `${api}/periods/${unwanted}/cancellation`);
  await write('PUT', period, { from: `${year}-01-01`, to: `${year}-01-31`, dueOn: `${year}-12-31` });
  const rows = Buffer.from(`${HEADING}\n20.1.${year};V1;Löner;5000,00;Lön`);
  const file = { name: 'accounts.csv', content: rows.toString('base64') };
  await write('POST', `${period}/cost-preview`, file);
  type Ledger = { readonly imports?: readonly Listed[] };
  const { imports } = await write<Ledger>('POST', `${period}/cost-imports`, file);
  const withdrawal = `${api}/decisions/${id}/cost-imports/${imports?.[0]?.id}/withdrawal`;
  await write('POST', withdrawal, { reason: 'The wrong file.' });
  await write('POST', `${period}/cost-imports`, file);
  await write('POST', `${period}/review`);
  await write('POST', `${period}/lock`);
  const on = day(0);
  await write('POST', `${period}/claim`, { number: '1', amount: 100, on });
  await write('POST', `${period}/return`, { reason: 'A sheet is missing.', on });
  await write('POST', `${period}/claim`, { number: '2', amount: 100, on });
  await write('POST', `${period}/answer`, { accepted: 90, on });
  await write('POST', `${period}/payment`, { amount: 90, on });
  const reader = { name: 'Anna Finance', email: 'anna@council.example', language: 'sv' };
  const { id: readerId } = await write('POST', `${api}/programmes/cccc/report-readers`, reader);
  await write('DELETE', `${api}/report-readers/${readerId}`);
};
