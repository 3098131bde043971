import type { ParagraphTexts } from '../domain/follow-up/mail-paragraph.ts';
import type { Programme } from '../domain/programme/programme.ts';
import type { Language } from '../text/language.ts';
import { exampleLetter } from './example-letter.ts';
import { definitionOf, type LetterDeps, letterheadOf, renderLetter, withParagraph } from './letter.ts';

export type ParagraphPreview = {
  readonly language: Language;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
};

/** One kind of mail with a paragraph of staff, in each language of the programme, with invented values. */
export const previewParagraph = (
  template: string,
  texts: ParagraphTexts,
  programme: Programme,
  deps: Pick<LetterDeps, 'mails' | 'webOrigin' | 'replyTo'>,
): readonly ParagraphPreview[] => {
  const definition = definitionOf(template, deps.mails);
  return programme.languages.flatMap((language) => {
    const example = exampleLetter(definition, language);
    if (example === undefined) return [];
    const letter = withParagraph(example, texts, language);
    const letterhead = letterheadOf(programme, language, deps);
    const written = { letter, definition, programme, language, letterhead };
    const linkUrl = `${deps.webOrigin}/a?t=…`;
    const unsubscribeUrl = definition.kind === 'subscription' ? linkUrl : undefined;
    return [{ language, ...renderLetter(written, { linkUrl, unsubscribeUrl }) }];
  });
};
