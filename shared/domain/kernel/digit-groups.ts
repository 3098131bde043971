const GROUP_MARK = /[\s'\u2019]/;
const GROUPED = /^-?\d{1,3}(?:[\s'\u2019]\d{3})+(?:[.,]\d+)?$/;

/** A number without the spaces or apostrophes between its thousands. Undefined where they part anything else: `12 50` may mean 12.50. */
export const withoutGroups = (number: string): string | undefined =>
  GROUP_MARK.test(number)
    ? GROUPED.test(number)
      ? number.replaceAll(/[\s'\u2019]/g, '')
      : undefined
    : number;
