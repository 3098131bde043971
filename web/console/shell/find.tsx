import { shellText } from '../../../shared/text/console/shell/text.ts';
import { useId, useSignal } from '../../ui/framework.ts';
import { inLanguage } from '../../ui/language.ts';
import { goTo } from '../../ui/place.tsx';

/** Finds a person from anywhere, by name, company, address or reference. */
export const Find = () => {
  const label = inLanguage(shellText).find;
  const typed = useSignal('');
  const id = useId();
  return (
    <search>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          goTo('/people', { search: typed.value.trim() });
          typed.value = '';
        }}
      >
        <label class="unseen" for={id}>
          {label}
        </label>
        <input
          id={id}
          type="search"
          autocomplete="off"
          placeholder={label}
          value={typed.value}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
          }}
        />
      </form>
    </search>
  );
};
