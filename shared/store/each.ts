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

/** As `failuresOverEach`. @throws the first error, after the last item */
export const actOnEach = async <Item>(
  items: Iterable<Item>,
  act: (item: Item) => Promise<unknown>,
): Promise<void> => {
  const [failure] = await failuresOverEach(items, act);
  if (failure !== undefined) throw failure;
};

/** As `failuresOverEach`, for acts that answer a number. @returns the sum @throws the first error, after the last item */
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
  if (failures.length > 0) throw failures[0];
  return sum;
};
