import type { FieldFault } from '../../domain/kernel/refusal.ts';
import type { Vocabulary } from '../../domain/vocabularies/vocabulary.ts';
import type { ApplyText } from '../../text/apply/en.ts';
import type { QuestionsText } from '../../text/questions/en.ts';

/** What the browser fills in. */
type Autocomplete =
  | 'given-name'
  | 'family-name'
  | 'email'
  | 'tel'
  | 'address-level2'
  | 'organization'
  | 'organization-title'
  | 'off';

/** A question of a form, by the name of its answer, and how it is asked. */
export type Question = {
  readonly name: keyof QuestionsText;
  /** May be left out: always, or as another answer decides, which its hint then says. */
  readonly optional?: 'always' | 'depends';
} & (
  | {
      readonly ask: 'line';
      readonly type?: 'email' | 'tel' | 'url';
      readonly autocomplete?: Autocomplete;
      readonly width?: 'short' | 'medium';
    }
  | { readonly ask: 'lines'; readonly most: number }
  /** One of a few, all in sight. */
  | { readonly ask: 'choice'; readonly from: Vocabulary }
  /** One of many. */
  | { readonly ask: 'pick'; readonly from: Vocabulary; readonly autocomplete?: Autocomplete }
  | { readonly ask: 'choices'; readonly from: Vocabulary }
  | { readonly ask: 'ranking'; readonly from: Vocabulary; readonly places: number }
  | { readonly ask: 'number'; readonly from: number; readonly to: number }
  | { readonly ask: 'languages'; readonly more: number }
  | { readonly ask: 'yesOrNo' }
  | { readonly ask: 'tick' }
);

export type Section = {
  readonly title: keyof ApplyText['sections'];
  readonly questions: readonly Question[];
};

/** The question that a fault's JSON pointer is about, by name. Parts of an answer belong to their question. */
export const questionAt = (pointer: string): string => {
  const [, first = '', second] = pointer.split('/');
  if (first === 'consents' && second !== undefined) return `consents.${second}`;
  return first === 'noticeVersion' ? 'noticeRead' : first;
};

/** The summary's name for a fault: the question, then the words beside it. */
export const problemLine = (label: string, sentence: string, missing?: string): string =>
  sentence === missing ? sentence : label.endsWith('?') ? `${label} ${sentence}` : `${label}: ${sentence}`;

/** Whether the answer is missing. The question then has its own instruction, in place of a general sentence. */
export const isMissing = ({ code, limit }: Pick<FieldFault, 'code' | 'limit'>): boolean =>
  code === 'required' || code === 'tick-needed' || (code === 'too-few' && limit === 1);
