import type { Language } from '../text/language.ts';
import { en } from '../text/mail/en.ts';
import { fi } from '../text/mail/fi.ts';
import { sv } from '../text/mail/sv.ts';
import { MAILS, type MailId, type ValuesOf } from './catalogue.ts';
import { htmlOf } from './html.ts';
import type { Contact, MailTexts } from './letter.ts';
import { plainTextOf } from './plain-text.ts';
import type { Letterhead, Sheet } from './sheet.ts';

const TEXTS: Readonly<Record<Language, MailTexts>> = { en, sv, fi };

export type MailOrder<Id extends MailId> = {
  readonly id: Id;
  readonly language: Language;
  readonly values: ValuesOf<Id>;
  /** Where the button leads. Needed where the letter has one. */
  readonly linkUrl?: string | undefined;
  readonly programme: Letterhead;
};

export type RenderedMail = { readonly subject: string; readonly html: string; readonly text: string };

/** What somebody typed stays on the line it is on: a line break in a name could pose as a line of ours. */
const onOneLine = <Values>(values: Values): Values =>
  JSON.parse(JSON.stringify(values), (_, value: unknown) =>
    typeof value === 'string'
      ? value.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\s]+/gu, ' ').trim()
      : value,
  ) as Values;

/** A telephone number is not broken over two lines. */
const unbroken = ({ phone, ...contact }: Contact): Contact => ({
  ...contact,
  phone: phone?.replaceAll(' ', '\u00a0'),
});

/** @throws where the letter has a button and no address for it: a mail that asks for the impossible must not leave */
const sheetOf = <Id extends MailId>({ id, language, values, linkUrl, programme }: MailOrder<Id>): Sheet => {
  const { frame, letters } = TEXTS[language];
  const letter = letters[id](onOneLine(values));
  const { action, otherwise } = letter;
  if (action && linkUrl === undefined) throw new Error(`Mail ${id} has a button that leads nowhere.`);
  const kind = MAILS.find((mail) => mail.id === id)?.kind ?? 'service';
  return {
    language,
    programme: programme.name,
    letter,
    action: action && linkUrl ? { label: action.label, intro: frame.linkIntro, url: linkUrl } : undefined,
    closing: [...(action ? [action.until] : []), otherwise, frame.help(unbroken(programme.contact))],
    regards: { words: frame.regards, name: programme.contact.name },
    footer: [frame.why[kind], programme.funderLine, programme.controller],
    notice: { intro: frame.notice, url: programme.noticeUrl },
  };
};

/** Writes a mail in one language: the same words as HTML and as plain text. Pure. */
export const renderMail = <Id extends MailId>(order: MailOrder<Id>): RenderedMail => {
  const sheet = sheetOf(order);
  return { subject: sheet.letter.subject, html: htmlOf(sheet), text: plainTextOf(sheet) };
};
