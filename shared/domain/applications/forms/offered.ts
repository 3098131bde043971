import type * as z from 'zod/mini';
import type { Vocabulary } from '../../vocabularies/vocabulary.ts';
import { between } from './between-fields.ts';

/** The answers that depend on the programme, each with its vocabulary. */
const VOCABULARY_OF = {
  municipality: 'municipalities',
  employerMunicipality: 'municipalities',
  campus: 'campuses',
  degreeProgramme: 'degreeProgrammes',
  mobility: 'mobilities',
  stayIntent: 'stayIntents',
} as const;

type OfferedVocabulary = (typeof VOCABULARY_OF)[keyof typeof VOCABULARY_OF];

/** A programme's choices for its forms: the offered answers of a vocabulary, and the version of the privacy notice. */
export type Offer = {
  readonly languages: readonly string[];
  readonly noticeVersion: string;
  /** Every vocabulary that is not named here is offered whole. */
  readonly offers: Readonly<Record<OfferedVocabulary, readonly string[]>>;
};

/** The part of a vocabulary that a programme offers. */
export const offeredOf = (vocabulary: Vocabulary, { languages, offers }: Offer): Vocabulary => {
  const chosen: Readonly<Record<string, readonly string[]>> = { ...offers, messageLanguages: languages };
  const codes = chosen[vocabulary.id];
  return codes === undefined
    ? vocabulary
    : { ...vocabulary, codes: vocabulary.codes.filter((code) => codes.includes(code)) as [string] };
};

/**
 * The rules that a programme adds to a form, or to some of its answers. A code that was offered once is still read from the store.
 */
export const offered = <Answers>(
  { languages, noticeVersion, offers }: Offer,
  isRead: (name: string) => boolean = () => true,
) => {
  const among = (name: string, codes: readonly string[]) =>
    [name, between(name, 'choice-unknown', (answers) => codes.includes(String(answers[name])))] as const;
  const isOfToday = between(
    'noticeVersion',
    'notice-outdated',
    (answers) => answers['noticeVersion'] === noticeVersion,
  );
  const rules = [
    ['noticeVersion', isOfToday] as const,
    among('locale', languages),
    ...Object.entries(VOCABULARY_OF).map(([name, vocabulary]) => among(name, offers[vocabulary])),
  ];
  return rules.flatMap(([name, rule]) => (isRead(name) ? [rule] : [])) as z.core.$ZodCheck<Answers>[];
};
