import { uiText } from '../../shared/text/console/ui/text.ts';
import { Button } from './button.tsx';
import type { Choice } from './fields.tsx';
import { type Children, useId } from './framework.ts';
import { inLanguage } from './language.ts';
import { place, setQuery } from './place.tsx';

/** A choice that narrows a list. It stands in the address, so that a colleague gets the same list by it. */
export const Filter = ({
  name,
  label,
  choices,
  none = inLanguage(uiText).all,
}: {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  /** Words for the list as it is without this choice. */
  readonly none?: string;
}) => {
  const id = useId();
  return (
    <div>
      <label for={id}>{label}</label>
      <select
        id={id}
        value={place.value.query[name] ?? ''}
        onChange={(event) => setQuery({ [name]: event.currentTarget.value })}
      >
        <option value="">{none}</option>
        {choices.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
};

/** Filters of a list, and the way back to the whole of it. */
export const Filters = ({
  names,
  children,
}: {
  readonly names: readonly string[];
  readonly children: Children;
}) => (
  <div class="filters">
    {children}
    {names.some((name) => place.value.query[name]) && (
      <Button
        small
        quiet
        onPress={() => setQuery(Object.fromEntries(names.map((name) => [name, undefined])))}
      >
        {inLanguage(uiText).clearFilters}
      </Button>
    )}
  </div>
);

/** The value of a filter where it is one of those that the list knows. */
export const chosenIn = <Value extends string>(name: string, values: readonly Value[]): Value | undefined =>
  values.find((value) => value === place.value.query[name]);

/** Words that narrow a list, taken as they are typed. */
export const SearchFilter = ({ name, label }: { readonly name: string; readonly label: string }) => {
  const id = useId();
  return (
    <div>
      <label for={id}>{label}</label>
      <input
        id={id}
        type="search"
        autocomplete="off"
        value={place.value.query[name] ?? ''}
        onInput={(event) => setQuery({ [name]: event.currentTarget.value })}
      />
    </div>
  );
};

/** A day that narrows a list. */
export const DateFilter = ({ name, label }: { readonly name: string; readonly label: string }) => {
  const id = useId();
  return (
    <div>
      <label for={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={place.value.query[name] ?? ''}
        onChange={(event) => setQuery({ [name]: event.currentTarget.value })}
      />
    </div>
  );
};
