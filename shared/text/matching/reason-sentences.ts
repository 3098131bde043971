import type { Missing } from '../../domain/matching/explanation.ts';
import type { Said, ShareableSaid } from '../../domain/matching/reasons.ts';
import { fields } from '../../domain/vocabularies/fields.ts';
import { languageLevels, spokenLanguages } from '../../domain/vocabularies/languages.ts';
import { municipalities } from '../../domain/vocabularies/municipalities.ts';
import { availabilities } from '../../domain/vocabularies/taking-part.ts';
import { topics } from '../../domain/vocabularies/topics.ts';
import { labelOf, type Vocabulary } from '../../domain/vocabularies/vocabulary.ts';
import { experienceYears } from '../../domain/vocabularies/work.ts';
import type { Language } from '../language.ts';
import { matchingText } from './text.ts';

/** Labels hold commas and “and” of their own, so that a list of them is parted by semicolons. */
const listOf = (vocabulary: Vocabulary, codes: readonly string[], language: Language): string =>
  codes.map((code) => labelOf(vocabulary, code, language)).join('; ');

/** Labels begin with a capital letter, which inside a sentence only English keeps, and there only for languages. */
const inside = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

const spoken = (codes: readonly string[], language: Language): string => {
  const list = codes.map((code) => labelOf(spokenLanguages, code, language));
  return (language === 'en' ? list : list.map(inside)).join('; ');
};

const slotsOf = (slots: readonly string[], language: Language): string =>
  slots.map((slot) => inside(labelOf(availabilities, slot, language))).join('; ');

const yearsOf = (years: string, language: Language): string =>
  inside(labelOf(experienceYears, years, language));

/** One reason as a coordinator reads it. */
export const longSentence = (said: Said, language: Language): string => {
  const { long, unknown } = matchingText[language];
  const field = (code: string) => labelOf(fields, code, language);
  switch (said.code) {
    case 'FIELD_WANTED':
    case 'FIELD_SECOND':
      return long[said.code](field(said.field), said.choice);
    case 'FIELD_RELATED':
      return long.FIELD_RELATED(field(said.field), field(said.wanted));
    case 'FIELD_DIFFERENT':
      return long.FIELD_DIFFERENT(
        said.field === undefined ? unknown : field(said.field),
        listOf(fields, said.wanted, language) || unknown,
      );
    case 'NEEDS_MET':
    case 'NEEDS_UNMET':
      return long[said.code](listOf(topics, said.topics, language), said.topics.length, said.of);
    case 'LANGUAGE_SHARED':
    case 'LANGUAGE_MODEST':
      return long[said.code](
        spoken([said.language], language),
        inside(labelOf(languageLevels, said.level, language)),
      );
    case 'PRACTICE':
    case 'PRACTICE_IMPOSSIBLE':
      return long[said.code](spoken(said.languages, language));
    case 'TIMES_SHARED':
      return long.TIMES_SHARED(slotsOf(said.slots, language));
    case 'SAME_MUNICIPALITY':
      return long.SAME_MUNICIPALITY(labelOf(municipalities, said.municipality, language));
    case 'NEAR':
    case 'FAR':
      return long[said.code](said.minutes);
    case 'WISHED_FOR':
      return long.WISHED_FOR(said.wish === 'MUTUAL');
    case 'EXPERIENCED':
    case 'LITTLE_EXPERIENCE':
      return long[said.code](yearsOf(said.years, language));
    case 'LANGUAGE_NONE':
    case 'TIMES_DIFFER':
    case 'DISTANCE_UNKNOWN':
    case 'MENTOR_WISH_MET':
    case 'MENTOR_WISH_UNMET':
      return long[said.code]();
  }
};

const subjectOf = (said: ShareableSaid, language: Language): string => {
  switch (said.code) {
    case 'FIELD_WANTED':
    case 'FIELD_SECOND':
      return labelOf(fields, said.field, language);
    case 'NEEDS_MET':
      return listOf(topics, said.topics, language);
    case 'LANGUAGE_SHARED':
      return spoken([said.language], language);
    case 'PRACTICE':
      return spoken(said.languages, language);
    case 'TIMES_SHARED':
      return slotsOf(said.slots, language);
    case 'SAME_MUNICIPALITY':
    case 'NEAR':
    case 'EXPERIENCED':
      return '';
  }
};

/**
 * One reason as it stands in the mail to one of the two: to whom it is written, and the other's first name. Only what may be shared
 * has such a sentence, and none of them tells a score, a wish, a veto or where somebody lives.
 */
export const shortSentence = (
  said: ShareableSaid,
  { to, partner }: { readonly to: 'mentor' | 'mentee'; readonly partner: string },
  language: Language,
): string => {
  const sentences: {
    readonly toMentor: (partner: string, subject: string) => string;
    readonly toStudent: (partner: string, subject: string) => string;
  } = matchingText[language].short[said.code];
  const sentence = to === 'mentor' ? sentences.toMentor : sentences.toStudent;
  return sentence(partner, subjectOf(said, language));
};

export const missingSentence = ({ criterion, sides }: Missing, language: Language): string => {
  const { missing, criteria } = matchingText[language];
  const [side] = sides;
  return missing[sides.length === 1 && side !== undefined ? side : 'both'](inside(criteria[criterion]));
};
