/**
 * Calls `act` for each item, at most so many at a time as there are lanes. An item that fails stops no other one.
 * @returns the errors, in the order in which they came
 */
export const failuresOverEach = async <Item>(
  items: Iterable<Item>,
  act: (item: Item) => Promise<unknown>,
  lanes = 1,
): Promise<readonly unknown[]> => {
  const left = items[Symbol.iterator]();
  const failures: unknown[] = [];
  const lane = async (): Promise<void> => {
    for (let next = left.next(); next.done !== true; next = left.next())
      try {
        await act(next.value);
      } catch (error) {
        failures.push(error);
      }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return failures;
};

/** What failed, each once: one that gathers others is told by those. */
const gathered = (failures: readonly unknown[]): readonly unknown[] =>
  failures.flatMap((failure) => (failure instanceof AggregateError ? gathered(failure.errors) : [failure]));

/** @throws the error, where there is one; several of them as an `AggregateError` that holds no other one */
export const throwFailures = (failures: readonly unknown[]): void => {
  const [first, ...others] = gathered(failures);
  if (others.length > 0) throw new AggregateError([first, ...others], `${others.length + 1} have failed`);
  if (first !== undefined) throw first;
};

/** As `failuresOverEach`. @throws as `throwFailures`, after the last item */
export const actOnEach = async <Item>(
  items: Iterable<Item>,
  act: (item: Item) => Promise<unknown>,
): Promise<void> => {
  throwFailures(await failuresOverEach(items, act));
};

/** As `failuresOverEach`, for acts that answer a number. @returns the sum @throws as `throwFailures`, after the last item */
export const sumOverEach = async <Item>(
  items: Iterable<Item>,
  act: (item: Item) => Promise<number>,
  lanes = 1,
): Promise<number> => {
  let sum = 0;
  const failures = await failuresOverEach(
    items,
    async (item) => {
      const count = await act(item);
      sum += count;
    },
    lanes,
  );
  throwFailures(failures);
  return sum;
};
