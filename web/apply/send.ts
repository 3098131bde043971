import type { FieldFault } from '../../shared/domain/kernel/refusal.ts';
import type { Language } from '../../shared/text/language.ts';

export type Sent =
  | { readonly outcome: 'received' }
  | { readonly outcome: 'faulty'; readonly faults: readonly FieldFault[] }
  | { readonly outcome: 'refused'; readonly code: string }
  /** The door asks for a proof of work first. */
  | { readonly outcome: 'unproven'; readonly question: string }
  | { readonly outcome: 'offline' }
  /** The fault is the server's. `reference` is what a log can be searched by, empty where there is none. */
  | { readonly outcome: 'failed'; readonly reference: string };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const faultsIn = (errors: unknown): FieldFault[] =>
  (Array.isArray(errors) ? errors : []).filter(isRecord).map(({ pointer, code, limit }) => ({
    pointer: String(pointer),
    code: String(code),
    ...(typeof limit === 'number' ? { limit } : {}),
  }));

const outcomeOf = async (response: Response): Promise<Sent> => {
  if (response.ok) return { outcome: 'received' };
  const problem: unknown = await response.json().catch(() => undefined);
  const reference = response.headers.get('apigw-requestid') ?? '';
  if (!isRecord(problem) || typeof problem['code'] !== 'string' || response.status >= 500)
    return { outcome: 'failed', reference };
  const { code } = problem;
  if (code === 'proof-needed') return { outcome: 'unproven', question: String(problem['question']) };
  const faults = faultsIn(problem['errors']);
  return faults.length > 0 ? { outcome: 'faulty', faults } : { outcome: 'refused', code };
};

/** Sends an application. It never throws: a failure is an outcome, and nothing that was written is lost. */
export const send = async (
  body: Record<string, unknown>,
  {
    to,
    idempotencyKey,
    language,
    proof,
  }: { to: string; idempotencyKey: string; language: Language; proof?: string },
): Promise<Sent> => {
  try {
    const response = await fetch(to, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': language,
        'idempotency-key': idempotencyKey,
        ...(proof === undefined ? {} : { 'x-proof': proof }),
      },
      body: JSON.stringify(body),
    });
    return await outcomeOf(response);
  } catch {
    return { outcome: 'offline' };
  }
};
