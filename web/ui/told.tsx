import { uiText } from '../../shared/text/console/ui/text.ts';
import { Button } from './button.tsx';
import { signal } from './framework.ts';
import { inLanguage } from './language.ts';

type Undo = () => Promise<boolean>;
type Told = { readonly sentence: string; readonly undo: Undo | undefined; readonly isBusy: boolean };

const told = signal<Told | undefined>(undefined);

/** Says at the foot of the window that something was done. The last sentence stays until the next, or until it is closed. */
export const tell = (sentence: string, undo?: Undo): void => {
  told.value = { sentence, undo, isBusy: false };
};

const takeBack = async (now: Told): Promise<void> => {
  told.value = { ...now, isBusy: true };
  const isUndone = (await now.undo?.()) ?? false;
  told.value = isUndone ? { sentence: inLanguage(uiText).undone, undo: undefined, isBusy: false } : undefined;
};

export const ToldBar = () => {
  const text = inLanguage(uiText);
  const now = told.value;
  return (
    <div class="told" role="status">
      {now && (
        <div class="told-bar">
          <span>{now.sentence}</span>
          {now.undo && (
            <Button small quiet isBusy={now.isBusy} onPress={() => void takeBack(now)}>
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
