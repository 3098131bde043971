import { RETENTION, type RetentionRule } from '../../domain/privacy/retention.ts';
import type { Language } from '../language.ts';
import { en, type PrivacyText } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const privacyText: Readonly<Record<Language, PrivacyText>> = { en, sv, fi };

/** The length of a rule in words: `6 months after the end of the programme round`. */
export const howLong = (rule: RetentionRule, language: Language): string => {
  const text = privacyText[language];
  const { keep, from } = RETENTION[rule];
  if (keep === undefined || from === undefined) return text.stays;
  const atOnce = keep.count === 0 ? text.atOnce[from] : undefined;
  return atOnce ?? `${keep.count} ${text.units[keep.unit][keep.count === 1 ? 0 : 1]} ${text.anchors[from]}`;
};

/** A rule as a sentence without a full stop. */
export const ruleLine = (rule: RetentionRule, language: Language): string =>
  `${privacyText[language].rules[rule]}: ${howLong(rule, language)}`;
