import { uiText } from '../../shared/text/console/ui/text.ts';
import { formatTime } from '../../shared/text/format.ts';
import { serverNow } from '../server-time.ts';
import { type Children, useLayoutEffect, useMemo, useSignal } from './framework.ts';
import { inLanguage, language } from './language.ts';
import type { Outcome, Problem } from './problem.ts';
import { Skeleton } from './skeleton.tsx';
import { Unread } from './unread.tsx';

/** Answer of the API. A value stays while something newer loads, and when loading it fails. */
export type Loaded<Value> = {
  readonly value: Value | undefined;
  readonly version: string | undefined;
  readonly at: Date | undefined;
  readonly problem: Problem | undefined;
  readonly isBusy: boolean;
  /** Grows with each loading and each answer taken, also within one instant: a key for what is loaded beside it. */
  readonly turn: number;
  readonly reload: () => Promise<void>;
  /** Takes an answer that a deed has given, in place of loading it. */
  readonly take: (value: Value, version?: string) => void;
};

type State<Value> = Pick<Loaded<Value>, 'value' | 'version' | 'at' | 'problem' | 'isBusy'>;
const NOTHING = { value: undefined, version: undefined, at: undefined, problem: undefined, isBusy: true };

/**
 * Loads once for each `key`, and again on `reload`: what is wanted by then, also where a deed began at another key. An answer that comes
 * after the next question is dropped. In another language the value stays until it comes in that one.
 */
export const useLoaded = <Value,>(key: string, load: () => Promise<Outcome<Value>>): Loaded<Value> => {
  const state = useSignal<State<Value>>(NOTHING);
  const now = useMemo(() => ({ turn: 0, key, load, shown: '' }), []);
  Object.assign(now, { key, load });
  const reload = async (): Promise<void> => {
    now.turn += 1;
    const mine = now.turn;
    state.value = { ...state.value, isBusy: true };
    const outcome = await now.load();
    if (mine !== now.turn) return;
    state.value = outcome.ok
      ? {
          value: outcome.answer,
          version: outcome.version,
          at: serverNow(),
          problem: undefined,
          isBusy: false,
        }
      : { ...state.value, problem: outcome.problem, isBusy: false };
  };
  // Before anything is painted: the value of another key is never seen beside this one's names.
  useLayoutEffect(() => {
    if (now.shown !== key) state.value = NOTHING;
    now.shown = key;
    void reload();
    return () => {
      now.turn += 1;
    };
  }, [key, language.value]);
  return {
    ...state.value,
    turn: now.turn,
    reload,
    take: (value, version) => {
      if (now.key !== key) return;
      const { isBusy } = state.value;
      now.turn += 1;
      state.value = { value, version, at: serverNow(), problem: undefined, isBusy: false };
      // What was asked for before may be older than the deed, and in another language.
      if (isBusy) void reload();
    },
  };
};

/** Shows a loaded value, or why there is none. Old values stay on the screen with their time. */
export const Show = <Value,>({
  of,
  children,
}: {
  readonly of: Loaded<Value>;
  readonly children: (value: Value) => Children;
}) => {
  const text = inLanguage(uiText);
  const { value, problem, at, isBusy, reload } = of;
  return (
    <div aria-busy={isBusy}>
      {problem && (
        <Unread problem={problem} again={reload}>
          {at && <p>{text.oldFrom(formatTime(at, language.value))}</p>}
        </Unread>
      )}
      {value === undefined ? !problem && <Skeleton /> : children(value)}
    </div>
  );
};
