import { EVIDENCE } from '../../shared/domain/funding/indicators/evidence.ts';
import { formatEuro, formatMinutes, formatNumber, formatPercent } from '../../shared/text/format.ts';
import { fundingText } from '../../shared/text/funding/text.ts';
import type { Language } from '../../shared/text/language.ts';
import { inLanguage, language } from '../ui/language.ts';

export type Labels = Readonly<Record<Language, string>>;

/** An amount with its unit. */
export const amountOf = (value: number, unit: string): string => {
  if (unit === 'SHARE') return formatPercent(value, language.value);
  const number = formatNumber(value, language.value);
  return unit === 'HOURS' ? inLanguage(fundingText).hours(number) : number;
};

/** An amount as it is counted, where hours are minutes. */
export const countedAs = (value: number, unit: string): string =>
  unit === 'HOURS' ? formatMinutes(value, language.value) : formatNumber(value, language.value);

/** Euro of an amount in cents; a dash where it is not known. */
export const euro = (cents: number | null): string =>
  cents === null ? '–' : formatEuro(cents, language.value);

/** A share in hundredths of a per cent, in whole per cent; a dash where it is not known. */
export const percentOf = (share: number | null): string =>
  share === null ? '–' : formatPercent(share / 100, language.value);

/** The word for a code, or the code itself where there is none. */
export const wordFor = (words: Readonly<Record<string, string>>, code: string): string => words[code] ?? code;

export const isOfAnswers = (unit: string): boolean => unit === 'MEAN' || unit === 'SHARE';

/** The kind of a thing that proves a figure; a kind of a newer version by its code. */
export const evidenceName = (kind: string): string =>
  kind in EVIDENCE ? EVIDENCE[kind as keyof typeof EVIDENCE].name[language.value] : kind;
