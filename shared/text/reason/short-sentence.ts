import type { SharedReason } from '../../domain/pairs/shared-reason.ts';
import { fields } from '../../domain/vocabularies/fields.ts';
import { topics } from '../../domain/vocabularies/topics.ts';
import { labelOf } from '../../domain/vocabularies/vocabulary.ts';
import { inside } from '../inside.ts';
import type { Language } from '../language.ts';
import { listOf, slotsOf, spoken, stylesOf } from './subjects.ts';
import { reasonText } from './text.ts';

const subjectOf = (reason: SharedReason, language: Language): string => {
  switch (reason.code) {
    case 'FIELD_WANTED':
    case 'FIELD_SECOND':
      return inside(labelOf(fields, reason.field, language), language);
    case 'NEEDS_MET':
      return listOf(topics, reason.topics, language);
    case 'LANGUAGE_SHARED':
      return spoken([reason.language], language);
    case 'PRACTICE':
      return spoken(reason.languages, language);
    case 'TIMES_SHARED':
      return slotsOf(reason.slots, language);
    case 'STYLE_SHARED':
      return stylesOf(reason.styles, language);
    case 'SAME_MUNICIPALITY':
    case 'NEAR':
    case 'EXPERIENCED':
    case 'WHOLE_ROUND':
      return '';
  }
};

/**
 * One reason for one of the two: their role, and the other's first name. Only shared reasons have such a sentence, and
 * none of them tells a score, a wish, a veto or a home.
 */
export const shortSentence = (
  reason: SharedReason,
  { to, partner }: { readonly to: 'mentor' | 'student'; readonly partner: string },
  language: Language,
): string => {
  const { toMentor, toStudent } = reasonText[language][reason.code];
  return (to === 'mentor' ? toMentor : toStudent)(partner, subjectOf(reason, language));
};
