/**
 * Two people in one phrase. A name of one word stands last: before a whole name and its “and” it would read as if both had the same family
 * name.
 */
export const twoNames = (first: string, second: string, and: string): string => {
  const isOneWord = (name: string): boolean => !/\s/.test(name);
  const [former, latter] = isOneWord(first) && !isOneWord(second) ? [second, first] : [first, second];
  return `${former} ${and} ${latter}`;
};
