import { wordsText } from '../../shared/text/console/words/text.ts';
import { Faulty, type Pointers } from './faults.tsx';
import type { Form, Values } from './form.ts';
import { inLanguage } from './language.ts';
import { useLoaded } from './loaded.tsx';
import { Notice } from './notice.tsx';
import type { Outcome } from './problem.ts';
import { SETTLED_AFTER, useSettled } from './settled.ts';

/** A remark of the API on a plan: it forbids the plan, or asks whether it is meant so. */
type Finding = {
  readonly code: string;
  readonly severity: string;
  readonly detail: string;
  readonly fields?: readonly string[];
};

const findingsIn = (form: Pick<Form<Values>, 'problem'>): readonly Finding[] => {
  if (form.problem?.code !== 'confirmation-needed') return [];
  const { findings } = form.problem.members;
  return Array.isArray(findings) ? findings : [];
};

/** Findings that somebody has to confirm about the value of a pointer. */
export const remarkAt = (form: Pick<Form<Values>, 'problem'>, pointers: Pointers): string | undefined =>
  findingsIn(form).find(
    ({ severity, fields = [] }) =>
      severity === 'to-be-confirmed' && fields.some((each) => [pointers].flat().includes(each)),
  )?.detail;

/** True while the remark waits to be confirmed. */
export const hasFinding = (form: Pick<Form<Values>, 'problem'>, code: string): boolean =>
  findingsIn(form).some((found) => found.code === code);

/**
 * Remarks on changed values before they are sent, asked for once somebody has stopped typing. A plan that cannot be read yet has none;
 * after a refusal the remarks stand where they are confirmed.
 */
export const Foreseen = <V extends Values>({
  form,
  before,
  ask,
}: {
  readonly form: Form<V>;
  /** Values as they stand now, which nobody has to be told about. */
  readonly before: V;
  readonly ask: () => Promise<Outcome<{ readonly findings: readonly Finding[] }>>;
}) => {
  const typed = useSettled(JSON.stringify(form.values), SETTLED_AFTER);
  const isChanged = typed !== JSON.stringify(before);
  const { value } = useLoaded(typed, async () =>
    isChanged ? ask() : { ok: true, answer: { findings: [] }, version: undefined },
  );
  const details = new Set((value?.findings ?? []).map(({ detail }) => detail));
  if (details.size === 0 || form.problem !== undefined) return null;
  return (
    <Notice title={inLanguage(wordsText).foreseen}>
      <ul>
        {[...details].map((detail) => (
          <li key={detail}>{detail}</li>
        ))}
      </ul>
    </Notice>
  );
};

type Confirming = Values & { readonly confirmed: readonly string[] };

/** Remarks that somebody must confirm before the plan is sent again, one tick each. Others stand at their fields, and come first. */
export const Confirmations = <V extends Confirming>({ form }: { readonly form: Form<V> }) => {
  const asked = new Map<string, Set<string>>();
  for (const { code, severity, detail } of findingsIn(form))
    if (severity === 'to-be-confirmed') asked.set(code, (asked.get(code) ?? new Set()).add(detail));
  if (asked.size === 0) return null;
  const { confirmed } = form.values;
  return (
    <Faulty pointer="/confirmed">
      <Notice title={inLanguage(wordsText).confirm}>
        {[...asked].map(([code, details]) => (
          <label key={code} class="sheet-name">
            <input
              type="checkbox"
              checked={confirmed.includes(code)}
              onChange={(event) =>
                form.set(
                  'confirmed',
                  event.currentTarget.checked
                    ? [...confirmed, code]
                    : confirmed.filter((each) => each !== code),
                )
              }
            />
            {[...details].join(' ')}
          </label>
        ))}
      </Notice>
    </Faulty>
  );
};
