import type { Explanation, General, Missing } from '../../domain/matching/explanation.ts';
import type { Said } from '../../domain/matching/reasons.ts';
import { fields } from '../../domain/vocabularies/fields.ts';
import { languageLevels } from '../../domain/vocabularies/languages.ts';
import { municipalities } from '../../domain/vocabularies/municipalities.ts';
import { topics } from '../../domain/vocabularies/topics.ts';
import { labelOf } from '../../domain/vocabularies/vocabulary.ts';
import { experienceYears } from '../../domain/vocabularies/work.ts';
import { inside } from '../inside.ts';
import type { Language } from '../language.ts';
import { listOf, slotsOf, spoken, stylesOf } from '../reason/subjects.ts';
import { matchingText } from './text.ts';

const yearsOf = (years: string, language: Language): string =>
  inside(labelOf(experienceYears, years, language));

/** One reason as a coordinator reads it. */
export const longSentence = (said: Said, language: Language): string => {
  const { long, unknown } = matchingText[language];
  const field = (code: string) => inside(labelOf(fields, code, language), language);
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
    case 'STYLE_SHARED':
      return long.STYLE_SHARED(stylesOf(said.styles, language));
    case 'STYLE_DIFFERENT':
      return long.STYLE_DIFFERENT(stylesOf(said.ofMentor, language), stylesOf(said.ofStudent, language));
    case 'WISHED_FOR':
      return long.WISHED_FOR(said.wish === 'MUTUAL');
    case 'EXPERIENCED':
    case 'LITTLE_EXPERIENCE':
      return long[said.code](yearsOf(said.years, language));
    case 'LANGUAGE_NONE':
    case 'TIMES_DIFFER':
    case 'DISTANCE_UNKNOWN':
    case 'WHOLE_ROUND':
    case 'MENTOR_WISH_MET':
    case 'MENTOR_WISH_UNMET':
      return long[said.code]();
  }
};

/** Notes about a pair as a whole, before its reasons. */
export const generalSentence = (general: General, { known }: Explanation, language: Language): string =>
  matchingText[language].general[general](known);

export const missingSentence = ({ criterion, sides }: Missing, language: Language): string => {
  const { missing, criteria } = matchingText[language];
  const [side] = sides;
  return missing[sides.length === 1 && side !== undefined ? side : 'both'](inside(criteria[criterion]));
};
