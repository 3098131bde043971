import { asDeed, isDeedUnderWay } from './deeds.ts';
import { useSignal } from './framework.ts';
import { Refused } from './notice.tsx';
import type { Outcome, Problem } from './problem.ts';
import { untilShown } from './readings.ts';
import { useRefreshed } from './refreshed.ts';
import { type Sentence, tell } from './told.tsx';

/** A deed behind a button. */
export type Act = {
  /** Also while another deed of the screen is under way. */
  readonly isBusy: boolean;
  /** While this deed itself is under way: what it sends must not change. */
  readonly isSending: boolean;
  readonly problem: Problem | undefined;
  /**
   * Carries a deed out, and is busy until the page shows what came of it. `said` is told then, with a button that takes
   * it back where `undo` is given; `take` gets the answer. True where it is done and the reader is still where they
   * pressed: a reader who has gone on meanwhile is moved nowhere.
   */
  readonly run: <Answer>(
    deed: () => Promise<Outcome<Answer>>,
    after?: {
      readonly said?: Sentence;
      readonly undo?: () => Promise<Outcome<unknown>>;
      readonly take?: (answer: Answer, version: string | undefined) => void;
      /** After the deed and after its undoing. */
      readonly always?: () => void;
    },
  ) => Promise<boolean>;
  readonly forget: () => void;
};

/** @param stale called where somebody else was faster, so that the page shows what holds now */
export const useAct = (stale?: () => Promise<void>): Act => {
  const isBusy = useSignal(false);
  const problem = useSignal<Problem | undefined>(undefined);
  const refreshed = useRefreshed();
  return {
    isBusy: isBusy.value || isDeedUnderWay(),
    isSending: isBusy.value,
    problem: problem.value,
    forget: () => {
      problem.value = undefined;
    },
    run: async (deed, { said, undo, take, always } = {}) => {
      if (isBusy.value || isDeedUnderWay()) return false;
      isBusy.value = true;
      return asDeed(async (follow) => {
        const outcome = await deed();
        const refused = outcome.ok ? undefined : await refreshed(outcome.problem, stale);
        problem.value = refused;
        const isHere = follow(() => {
          if (outcome.ok) {
            take?.(outcome.answer, outcome.version);
            if (said !== undefined)
              tell(
                said,
                undo &&
                  (async () => {
                    const undone = await undo();
                    always?.();
                    return undone;
                  }),
              );
          }
          // Without a connection the page would refuse to load as well, and say so a second time.
          if (refused?.code !== 'offline') always?.();
        });
        await untilShown();
        return outcome.ok && isHere;
      }).finally(() => {
        isBusy.value = false;
      });
    },
  };
};

/** The refusal of a deed, beside its button. */
export const Refusal = ({ of }: { readonly of: Pick<Act, 'problem'> }) =>
  of.problem === undefined ? null : <Refused problem={of.problem} />;
