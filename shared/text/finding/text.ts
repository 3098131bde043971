import type { Finding } from '../../domain/kernel/finding.ts';
import type { Language } from '../language.ts';
import { en, type FindingText } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const findingText: Readonly<Record<Language, FindingText>> = { en, sv, fi };

/** The remark as a sentence: what it means, and what to do where it forbids. */
export const sentenceOfFinding = (finding: Finding, language: Language): string => {
  const text = findingText[language][finding.code];
  return typeof text === 'string' ? text : text(finding.people ?? finding.name ?? '');
};
