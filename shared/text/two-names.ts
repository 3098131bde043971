/**
 * Two people in one phrase, in the order in which they are given. An “and” would give the family name of the second one to the first as well,
 * who may have none, also with two given names: a dash parts them.
 */
export const twoNames = (first: string, second: string): string => `${first} – ${second}`;
