import * as z from 'zod';
import { fact, type NewFact } from '../../../events/fact.ts';
import { MailParagraphEdited } from '../../../events/follow-up.ts';
import { PersonLanguage } from '../people/person.ts';

const Words = z.string().trim().min(3).max(1000);
export const ParagraphTexts = z.strictObject({
  en: Words.optional(),
  sv: Words.optional(),
  fi: Words.optional(),
});
export type ParagraphTexts = z.output<typeof ParagraphTexts>;

export const MailParagraph = z.strictObject({
  programmeId: z.string(),
  cohortId: z.string(),
  /** Id of the kind of mail. */
  template: z.string(),
  texts: ParagraphTexts,
});
/** A paragraph that a cohort adds to one kind of mail, in the languages that it is written in. */
export type MailParagraph = z.output<typeof MailParagraph>;

/** Undefined where the texts are the same as before. */
export const editParagraph = (
  before: MailParagraph,
  texts: ParagraphTexts,
): { readonly paragraph: MailParagraph; readonly facts: readonly NewFact[] } | undefined => {
  const { options: languages } = PersonLanguage;
  if (languages.every((language) => before.texts[language] === texts[language])) return undefined;
  const mail = before.template.toUpperCase().replaceAll('-', '_');
  const written = languages.filter((language) => texts[language] !== undefined);
  return {
    paragraph: { ...before, texts },
    facts: [fact(MailParagraphEdited, { cohortId: before.cohortId, mail, languages: written.length })],
  };
};
