import type { FieldFault } from '../../domain/kernel/refusal.ts';
import type { FaultText } from './en.ts';

/** The sentence for a fault, from the text of one language. A code that has none reads as `invalid`. */
export const sentenceFor = (
  text: FaultText,
  { code, limit = 0 }: Pick<FieldFault, 'code' | 'limit'>,
): string => {
  const known: Readonly<Record<string, string | ((limit: number) => string)>> = text;
  const sentence = Object.hasOwn(known, code) ? known[code] : undefined;
  if (sentence === undefined) return text.invalid;
  return typeof sentence === 'string' ? sentence : sentence(limit);
};
