import type { FieldFault } from '../../domain/refusal.ts';
import type { ProblemText } from './en.ts';

/** The sentence for a fault, from the text of one language. A code that has none reads as `invalid`. */
export const fieldSentence = ({ fields }: ProblemText, { code, limit = 0 }: FieldFault): string => {
  const known: Readonly<Record<string, string | ((limit: number) => string)>> = fields;
  const sentence = Object.hasOwn(known, code) ? known[code] : undefined;
  if (sentence === undefined) return fields.invalid;
  return typeof sentence === 'string' ? sentence : sentence(limit);
};
