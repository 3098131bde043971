import type { RefusalCode } from '../../domain/kernel/refusal.ts';
import type { Language } from '../language.ts';

/** A refusal as a person reads it: a title, and a sentence that says what to do. */
export type RefusalText = { readonly title: string; readonly sentence: string };

/** Refusals of one capability; a code that one language lacks does not compile. */
export const refusalTexts = <Code extends RefusalCode>(
  texts: Readonly<Record<Language, Readonly<Record<Code, RefusalText>>>>,
): typeof texts => texts;
