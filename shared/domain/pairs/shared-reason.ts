import * as z from 'zod';
import { fields } from '../vocabularies/fields.ts';
import { practiceLanguages, spokenLanguages } from '../vocabularies/languages.ts';
import { availabilities } from '../vocabularies/taking-part.ts';
import { topics } from '../vocabularies/topics.ts';
import { workingStyles } from '../vocabularies/working-styles.ts';

/**
 * Reasons of a match that both may read before they have accepted. Parsing by this schema drops secrets, such as a home
 * or a distance.
 */
export const SharedReason = z.discriminatedUnion('code', [
  z.object({ code: z.enum(['FIELD_WANTED', 'FIELD_SECOND']), field: z.enum(fields.codes) }),
  z.object({ code: z.literal('NEEDS_MET'), topics: z.array(z.enum(topics.codes)).readonly() }),
  z.object({ code: z.literal('LANGUAGE_SHARED'), language: z.enum(spokenLanguages.codes) }),
  z.object({ code: z.literal('PRACTICE'), languages: z.array(z.enum(practiceLanguages.codes)).readonly() }),
  z.object({ code: z.literal('TIMES_SHARED'), slots: z.array(z.enum(availabilities.codes)).readonly() }),
  z.object({ code: z.literal('STYLE_SHARED'), styles: z.array(z.enum(workingStyles.codes)).readonly() }),
  z.object({ code: z.enum(['SAME_MUNICIPALITY', 'NEAR', 'EXPERIENCED', 'WHOLE_ROUND']) }),
]);
export type SharedReason = z.output<typeof SharedReason>;
