/**
 * Two people in one phrase, in the order in which they are given. A name of one word before a whole one would, with an “and”, read as if both
 * had the same family name: a dash parts them.
 */
export const twoNames = (first: string, second: string, and: string): string => {
  const isOneWord = (name: string): boolean => !/\s/.test(name);
  return [first, isOneWord(first) && !isOneWord(second) ? '–' : and, second].join(' ');
};
