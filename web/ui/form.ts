import { FORMS, inTab } from '../storage.ts';
import { asDeed, isDeedUnderWay } from './deeds.ts';
import { useLayoutEffect, useMemo, useSignal } from './framework.ts';
import { isUnsureAfter, type Outcome, type Problem } from './problem.ts';
import { untilShown } from './readings.ts';
import { useRefreshed } from './refreshed.ts';

export type Values = Readonly<Record<string, unknown>>;

/** Values of a form, kept in this tab until they are sent: neither a reload nor a new sign-in loses what was typed. */
export type Form<V extends Values> = {
  readonly values: V;
  readonly set: <Name extends keyof V>(name: Name, value: V[Name]) => void;
  /** Decides for the own value against that of somebody else. */
  readonly keepMine: (name: keyof V) => void;
  readonly isBusy: boolean;
  readonly isChanged: boolean;
  readonly problem: Problem | undefined;
  /** Values that somebody else has changed since the form was opened, by name. */
  readonly meanwhile: Partial<V>;
  /**
   * Busy until the page shows what came of it. `once` is the Idempotency-Key of these values; `stale` is called where
   * somebody else was faster. A look at what would come of the values `keeps` them.
   */
  readonly send: <Answer>(
    deed: (values: V, once: string) => Promise<Outcome<Answer>>,
    then: (answer: Answer, version: string | undefined) => void,
    stale?: () => Promise<void>,
    keeps?: 'keeps',
  ) => Promise<void>;
  readonly forget: () => void;
};

const keyOf = (key: string): string => FORMS + key;

type State<V> = {
  readonly values: V;
  /** The values that held when the form was opened, or that it has taken since. */
  readonly base: V;
  /** Values of others that a touched value stands against, until the person takes one or saves. */
  readonly meanwhile: Partial<V>;
  readonly once: string;
  /** The API may have done what was sent last, and tells by the same key. */
  readonly isUnsure?: boolean;
};

const kept = <V extends Values>(key: string): State<V> | undefined => {
  try {
    const stored = JSON.parse(inTab.getItem(keyOf(key)) ?? 'null');
    return stored === null ? undefined : { meanwhile: {}, ...stored };
  } catch {
    return undefined;
  }
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * A form by the values that hold now. Where those change while somebody types, an untouched value follows, and a
 * touched one stands beside the new one for the person to choose.
 * @param key unique to the form and to what it changes
 */
export const useForm = <V extends Values>(key: string, current: V): Form<V> => {
  const fresh = (): State<V> => ({
    values: current,
    base: current,
    meanwhile: {},
    once: crypto.randomUUID(),
  });
  const state = useSignal<State<V>>(useMemo(() => kept<V>(key) ?? fresh(), [key]));
  const isBusy = useSignal(false);
  const problem = useSignal<Problem | undefined>(undefined);
  const refreshed = useRefreshed();
  const keep = (next: State<V>): void => {
    state.value = next;
    if (same(next.values, next.base)) inTab.removeItem(keyOf(key));
    else inTab.setItem(keyOf(key), JSON.stringify(next));
  };
  // As soon as the page is drawn anew: a refusal then names what differs.
  useLayoutEffect(() => {
    const { values, base } = state.value;
    if (same(base, current)) return;
    const names = Object.keys(current) as (keyof V)[];
    const isTouched = (name: keyof V): boolean => !same(values[name], base[name]);
    const against = names.filter(
      (name) => isTouched(name) && !same(current[name], base[name]) && !same(current[name], values[name]),
    );
    keep({
      ...state.value,
      base: current,
      meanwhile: {
        ...state.value.meanwhile,
        ...(Object.fromEntries(against.map((name) => [name, current[name]])) as Partial<V>),
      },
      values: Object.fromEntries(
        names.map((name) => [name, isTouched(name) ? values[name] : current[name]]),
      ) as V,
    });
  }, [JSON.stringify(current)]);
  const forget = (): void => {
    inTab.removeItem(keyOf(key));
    state.value = fresh();
    problem.value = undefined;
  };
  return {
    values: state.value.values,
    isBusy: isBusy.value,
    isChanged: !same(state.value.values, state.value.base),
    problem: problem.value,
    meanwhile: state.value.meanwhile,
    set: (name, value) => {
      // Buttons beside a field change it too.
      if (isBusy.value) return;
      const { [name]: theirs, ...others } = state.value.meanwhile;
      keep({
        ...state.value,
        // Pressed again, the same values are the same request, and other ones another.
        once: state.value.isUnsure ? state.value.once : crypto.randomUUID(),
        // A remark was confirmed of the plan as it was.
        values: {
          ...state.value.values,
          ...('confirmed' in state.value.values ? { confirmed: [] } : {}),
          [name]: value,
        },
        meanwhile: same(theirs, value) ? (others as Partial<V>) : state.value.meanwhile,
      });
    },
    keepMine: (name) => {
      if (isBusy.value) return;
      const { [name]: _, ...others } = state.value.meanwhile;
      keep({ ...state.value, meanwhile: others as Partial<V> });
    },
    send: async (deed, then, stale, keeps) => {
      if (isBusy.value || isDeedUnderWay()) return;
      isBusy.value = true;
      await asDeed(async (follow) => {
        const outcome = await deed(state.value.values, state.value.once);
        const refused = outcome.ok ? undefined : await refreshed(outcome.problem, stale);
        problem.value = refused;
        const isUnsure = isUnsureAfter(refused);
        // The API has told that it did what was sent before: this is a request of its own, if it is wanted still.
        const isTold = refused?.code === 'idempotency-key-reused';
        if (isTold || isUnsure !== (state.value.isUnsure ?? false))
          keep({ ...state.value, isUnsure, ...(isTold ? { once: crypto.randomUUID() } : {}) });
        if (outcome.ok) {
          if (keeps === undefined) forget();
          follow(() => then(outcome.answer, outcome.version));
        }
        await untilShown();
      }).finally(() => {
        isBusy.value = false;
      });
    },
    forget,
  };
};
