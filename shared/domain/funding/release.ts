import { INDICATORS } from './indicators/catalogue.ts';
import { type Indicator, traitOf } from './indicators/indicator.ts';
import type { EvidenceLine, PeriodFigure } from './snapshot.ts';
import { SMALLEST_CELL } from './suppression.ts';

/** A whole that everybody knows, and its parts. */
export type Breakdown = { readonly whole: number; readonly parts: ReadonlyMap<string, number> };

const isSmall = (count: number): boolean => count !== 0 && Math.abs(count) < SMALLEST_CELL;

type Shown = { readonly of: Breakdown; readonly keys: ReadonlySet<string> };

const partOf = ({ parts }: Breakdown, key: string): number => parts.get(key) ?? 0;

/** Whether the rest of the whole is small, or what has come to it since something was shown. */
const tellsOfRest = (now: Breakdown, keys: readonly string[], earlier: readonly Shown[]): boolean => {
  const restOf = (of: Breakdown, some: readonly string[]): number =>
    of.whole - some.reduce((sum, key) => sum + partOf(of, key), 0);
  if (isSmall(restOf(now, keys))) return true;
  return earlier.some((then) => {
    const both = keys.filter((key) => then.keys.has(key));
    return both.length > 0 && isSmall(restOf(now, both) - restOf(then.of, both));
  });
};

const shownNow = (now: Breakdown, earlier: readonly Shown[], isExclusive: boolean): ReadonlySet<string> => {
  const isSafe = (key: string): boolean =>
    !isSmall(partOf(now, key)) &&
    earlier.every(({ of, keys }) => !keys.has(key) || !isSmall(partOf(now, key) - partOf(of, key)));
  const safe = [...now.parts.keys()]
    .filter(isSafe)
    .sort((a, b) => partOf(now, b) - partOf(now, a) || (a < b ? -1 : 1));
  if (!isExclusive) return new Set(safe.filter((key) => !tellsOfRest(now, [key], earlier)));
  while (safe.some((key) => partOf(now, key) > 0) && tellsOfRest(now, safe, earlier)) {
    const smallest = safe.findLastIndex((key) => partOf(now, key) > 0);
    safe.splice(smallest, 1);
  }
  return new Set(safe);
};

/**
 * Parts of the last of several breakdowns that may be shown, where all of them leave the house one after the other: none is small, none can be
 * found as the whole less the others, and none can be found as the difference of what two of them show.
 */
export const releasable = (
  chain: readonly Breakdown[],
  { isExclusive = false }: { readonly isExclusive?: boolean } = {},
): ReadonlySet<string> => {
  const shown: Shown[] = [];
  for (const of of chain) shown.push({ of, keys: shownNow(of, shown, isExclusive) });
  return shown.at(-1)?.keys ?? new Set();
};

/**
 * Parts that may be shown of several breakdowns that leave the house one after the other, where figures beside them tell the number of some of
 * the parts together: none is found as that number less the others.
 */
export const releasableInGroups = (
  chain: readonly Breakdown[],
  groupOf: (key: string) => string,
): ReadonlySet<string> => {
  const all = releasable(chain, { isExclusive: true });
  const groups = new Set(chain.flatMap(({ parts }) => [...parts.keys()].map(groupOf)));
  const inGroups = [...groups].flatMap((group) => [
    ...releasable(
      chain.map(({ parts }) => {
        const own = [...parts].filter(([key]) => groupOf(key) === group);
        return { whole: own.reduce((sum, [, count]) => sum + count, 0), parts: new Map(own) };
      }),
      { isExclusive: true },
    ),
  ]);
  return new Set(inGroups.filter((key) => all.has(key)));
};

const byKey = new Map(INDICATORS.map((indicator) => [indicator.key, indicator]));
const definitionOf = (key: string): Indicator | undefined => byKey.get(key);

const countedIn = (figures: readonly PeriodFigure[], key: string): number =>
  figures.find((figure) => figure.key === key)?.counted ?? 0;

/** Traits of the same figure, in the order of the catalogue. */
const traitsOf = (of: string, isExclusive: boolean): readonly string[] =>
  INDICATORS.filter((each) => {
    const trait = traitOf(each);
    return trait?.of === of && (trait.isExclusive === true) === isExclusive;
  }).map(({ key }) => key);

/** Whether so few have answered, or answered since something was shown, that a figure would tell single answers. */
const tellsOfAnswers = (key: string, chain: readonly (readonly PeriodFigure[])[]): boolean => {
  const answersIn = (figures: readonly PeriodFigure[]): number =>
    figures.find((figure) => figure.key === key)?.responses?.answers ?? 0;
  const shown: number[] = [];
  let tells = false;
  for (const figures of chain) {
    const answers = answersIn(figures);
    tells = [answers, ...shown.map((before) => answers - before)].some(isSmall);
    if (!tells) shown.push(answers);
  }
  return tells;
};

const isWithheld = (figure: PeriodFigure, chain: readonly (readonly PeriodFigure[])[]): boolean => {
  const definition = definitionOf(figure.key);
  if (figure.responses !== null && tellsOfAnswers(figure.key, chain)) return true;
  const trait = definition && traitOf(definition);
  if (trait === undefined) return false;
  const isExclusive = trait.isExclusive === true;
  const keys = traitsOf(trait.of, isExclusive);
  const breakdowns = chain.map((figures) => ({
    whole: countedIn(figures, trait.of),
    parts: new Map(keys.map((key) => [key, countedIn(figures, key)])),
  }));
  return !releasable(breakdowns, { isExclusive }).has(figure.key);
};

/** A figure as it may leave the house. */
export type ReleasedFigure = PeriodFigure & { readonly isWithheld: boolean };

const HIDDEN = { period: null, corrections: null, outside: null, before: null } as const;

const withheld = (figure: PeriodFigure): ReleasedFigure => ({
  ...figure,
  ...HIDDEN,
  actual: null,
  counted: null,
  evidence: 0,
  isWithheld: true,
});

/**
 * Figures as they may leave the house, after those that did before them, the oldest first. A figure by a trait shows its sum alone: with the
 * part of a period it could be told from another period's.
 */
export const releasedFigures = (
  figures: readonly PeriodFigure[],
  earlier: readonly (readonly PeriodFigure[])[] = [],
): readonly ReleasedFigure[] =>
  figures.map((figure) => {
    if (isWithheld(figure, [...earlier, figures])) return withheld(figure);
    const isShort = isTelling(figure.key);
    return { ...figure, ...(isShort ? { ...HIDDEN, evidence: 0 } : {}), isWithheld: false };
  });

/**
 * Figures as a file shows them that is saved at any time, and is not remembered: those by a trait and those of answers only as they have left
 * the house before, so that two files tell no more than one.
 */
export const releasedAtAnyTime = (
  figures: readonly PeriodFigure[],
  earlier: readonly (readonly PeriodFigure[])[],
): readonly ReleasedFigure[] => {
  const isKnown = ({ key, counted, actual, responses }: PeriodFigure): boolean =>
    earlier
      .flat()
      .some(
        (then) =>
          then.key === key &&
          then.counted === counted &&
          then.actual === actual &&
          then.responses?.answers === responses?.answers,
      );
  return releasedFigures(figures, earlier).map((figure, place) => {
    const now = figures[place];
    return figure.isWithheld || now === undefined || !isTelling(figure.key) || isKnown(now)
      ? figure
      : withheld(figure);
  });
};

/** Whether the things that a figure counts, one by one, would tell of people: of a trait, or of an answer. */
export const isTelling = (key: string): boolean => {
  const definition = definitionOf(key);
  return definition === undefined || definition.responses !== undefined || traitOf(definition) !== undefined;
};

/**
 * Whether the things that a figure counts may leave the house. A company stands there by its mentor, and mentors without one would be known as self-employed: companies
 * are listed by themselves.
 */
export const isReleased = (indicator: string): boolean =>
  !isTelling(indicator) && definitionOf(indicator)?.distinctBy !== 'company';

export const releasedLines = <Line extends Pick<EvidenceLine, 'indicator'>>(
  lines: readonly Line[],
): readonly Line[] => lines.filter(({ indicator }) => isReleased(indicator));
