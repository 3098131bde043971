import type { ShareableCode } from '../../domain/matching/reasons.ts';

/** For the mail to each of the two: the partner’s first name and what the sentence is about; no score, no secrets. */
export const en = {
  FIELD_WANTED: {
    toMentor: (partner: string, field: string) => `${partner} wants to work in your field: ${field}.`,
    toStudent: (partner: string, field: string) => `${partner} knows a field you want to work in: ${field}.`,
  },
  FIELD_SECOND: {
    toMentor: (partner: string, field: string) => `${partner} wants to work in a field you know: ${field}.`,
    toStudent: (partner: string, field: string) =>
      `${partner} also knows a field you want to work in: ${field}.`,
  },
  NEEDS_MET: {
    toMentor: (partner: string, topics: string) =>
      `${partner} would like help with what you offer: ${topics}.`,
    toStudent: (partner: string, topics: string) => `${partner} can help you with: ${topics}.`,
  },
  LANGUAGE_SHARED: {
    toMentor: (_: string, language: string) => `You can both talk in ${language}.`,
    toStudent: (_: string, language: string) => `You can both talk in ${language}.`,
  },
  PRACTICE: {
    toMentor: (partner: string, languages: string) =>
      `${partner} would like to practise a language you speak: ${languages}.`,
    toStudent: (partner: string, languages: string) => `With ${partner} you can practise: ${languages}.`,
  },
  TIMES_SHARED: {
    toMentor: (_: string, slots: string) => `You both have time: ${slots}.`,
    toStudent: (_: string, slots: string) => `You both have time: ${slots}.`,
  },
  SAME_MUNICIPALITY: {
    toMentor: () => 'You live near each other.',
    toStudent: () => 'You live near each other.',
  },
  NEAR: {
    toMentor: () => 'It is easy for you to meet.',
    toStudent: () => 'It is easy for you to meet.',
  },
  STYLE_SHARED: {
    toMentor: (_: string, styles: string) =>
      `This matters to both of you when you work with others: ${styles}.`,
    toStudent: (_: string, styles: string) =>
      `This matters to both of you when you work with others: ${styles}.`,
  },
  EXPERIENCED: {
    toMentor: (partner: string) => `Your experience suits where ${partner} stands now.`,
    toStudent: (partner: string) => `${partner} has experience that suits where you stand now.`,
  },
  WHOLE_ROUND: {
    toMentor: () => 'When everybody is to have the best possible partner, you two belong together.',
    toStudent: () => 'When everybody is to have the best possible partner, you two belong together.',
  },
} satisfies Record<
  ShareableCode,
  Record<'toMentor' | 'toStudent', (partner: string, subject: string) => string>
>;
export type ReasonText = typeof en;
