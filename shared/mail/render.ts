import type { MailMessage } from '../domain/follow-up/mail.ts';
import type { Language } from '../text/language.ts';
import { htmlOf } from './html.ts';
import type { Contact, FrameTexts, Letter } from './letter.ts';
import { plainTextOf } from './plain-text.ts';
import type { Letterhead, Sheet } from './sheet.ts';
import { frame as en } from './words/en.ts';
import { frame as fi } from './words/fi.ts';
import { frame as sv } from './words/sv.ts';

const FRAMES: Readonly<Record<Language, FrameTexts>> = { en, sv, fi };

export type MailOrder = {
  readonly letter: Letter;
  readonly kind: MailMessage['kind'];
  readonly language: Language;
  /** Target of the button; needed where the letter has one. */
  readonly linkUrl?: string | undefined;
  /** Needed by a mail that its reader can end. */
  readonly unsubscribeUrl?: string | undefined;
  readonly programme: Letterhead;
};

export type RenderedMail = { readonly subject: string; readonly html: string; readonly text: string };

/** A telephone number is not broken over two lines. */
const unbroken = ({ phone, ...contact }: Contact): Contact => ({
  ...contact,
  phone: phone?.replaceAll(' ', '\u00a0'),
});

/** @throws where the letter has a button and no address for it: a mail that asks for the impossible must not leave */
const sheetOf = ({ letter, kind, language, linkUrl, unsubscribeUrl, programme }: MailOrder): Sheet => {
  const frame = FRAMES[language];
  const { action, otherwise } = letter;
  if (action && linkUrl === undefined)
    throw new Error(`The button “${action.label}” of a mail leads nowhere.`);
  if (kind === 'subscription' && unsubscribeUrl === undefined)
    throw new Error(`“${letter.subject}” cannot be ended by its reader.`);
  return {
    language,
    programme: programme.name,
    letter,
    action: action && linkUrl ? { label: action.label, intro: frame.linkIntro, url: linkUrl } : undefined,
    closing: [...(action ? [action.until] : []), otherwise, frame.help(unbroken(programme.contact))],
    regards: { words: frame.regards, name: programme.contact.name },
    footer: [frame.why[kind], programme.funderLine, programme.controller],
    unsubscribe: unsubscribeUrl === undefined ? undefined : { intro: frame.unsubscribe, url: unsubscribeUrl },
    myPage: kind === 'service' ? { intro: frame.myPage, url: programme.myPageUrl } : undefined,
    notice: { intro: frame.notice, url: programme.noticeUrl },
  };
};

/** Writes a letter as HTML and as plain text, with the same words. Pure. */
export const renderMail = (order: MailOrder): RenderedMail => {
  const sheet = sheetOf(order);
  return { subject: sheet.letter.subject, html: htmlOf(sheet), text: plainTextOf(sheet) };
};
