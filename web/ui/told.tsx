import { uiText } from '../../shared/text/console/ui/text.ts';
import { formatDateTime } from '../../shared/text/format.ts';
import { Button } from './button.tsx';
import { asDeed, isDeedUnderWay } from './deeds.ts';
import { signal } from './framework.ts';
import { inLanguage, language } from './language.ts';
import { foreignChangesIn, isUnsureAfter, type Outcome, type Problem } from './problem.ts';
import { untilShown } from './readings.ts';

/** What is said at the foot of the window, made of its texts each time, so that it follows the reader's language. */
export type Sentence = () => string;
type Undo = () => Promise<Outcome<unknown>>;
type Told = {
  readonly sentence: Sentence;
  readonly undo?: Undo | undefined;
  readonly isBusy?: boolean;
  readonly isRefused?: boolean;
};

const told = signal<Told | undefined>(undefined);
/** Sentences asked for, so that none that waits is told after a newer one. */
let sentences = 0;

/**
 * Says at the foot of the window that something was done, as soon as the page shows it. The last sentence stays until the
 * next, or until it is closed.
 */
export const tell = (sentence: Sentence, undo?: Undo): void => {
  sentences += 1;
  const mine = sentences;
  void untilShown().then(() => {
    if (mine === sentences) told.value = { sentence, undo };
  });
};

/** Says at the foot of the window why something was not done. `again` tries once more. */
export const tellRefusal = (problem: Problem, again?: Undo): void => {
  const [newest] = foreignChangesIn(problem);
  const sentence = (): string => {
    // Words about what was typed are for forms.
    if (problem.code === 'offline') return problem.title;
    const why = newest
      ? `${newest.who}, ${formatDateTime(newest.at, language.value)}: ${newest.what}`
      : problem.detail;
    return `${problem.title}: ${why}`;
  };
  sentences += 1;
  told.value = { sentence, undo: again, isRefused: true };
};

const takeBack = async (now: Told): Promise<void> => {
  told.value = { ...now, isBusy: true };
  const outcome = await asDeed(async () => now.undo?.());
  // The screen of the deed may have been left: here the refusal is seen from everywhere.
  if (outcome?.ok === false)
    tellRefusal(outcome.problem, isUnsureAfter(outcome.problem) ? now.undo : undefined);
  else tell(() => inLanguage(uiText).undone);
};

export const ToldBar = () => {
  const text = inLanguage(uiText);
  const now = told.value;
  return (
    <div class="told" role="status">
      {now && (
        <div class={now.isRefused ? 'told-bar bad' : 'told-bar'}>
          <span>{now.sentence()}</span>
          {now.undo && (
            <Button
              small
              quiet
              isBusy={now.isBusy === true || isDeedUnderWay()}
              onPress={() => void takeBack(now)}
            >
              {text.undo}
            </Button>
          )}
          <Button
            small
            quiet
            onPress={() => {
              told.value = undefined;
            }}
          >
            {text.close}
          </Button>
        </div>
      )}
    </div>
  );
};
