import type { MailMessage } from '../domain/follow-up/mail.ts';
import type { Language } from '../text/language.ts';
import { htmlOf, htmlOfDigest } from './html.ts';
import type { Contact, FrameTexts, Letter } from './letter.ts';
import { plainTextOf, plainTextOfDigest } from './plain-text.ts';
import type { DigestSheet, Letterhead, Section, Sheet } from './sheet.ts';
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
const sectionOf = (
  { letter, linkUrl }: Pick<MailOrder, 'letter' | 'linkUrl'>,
  { linkIntro }: FrameTexts,
): Section => {
  const { action, otherwise } = letter;
  if (action && linkUrl === undefined)
    throw new Error(`The button “${action.label}” of a mail leads nowhere.`);
  return {
    letter,
    action: action && linkUrl ? { label: action.label, intro: linkIntro, url: linkUrl } : undefined,
    closing: [...(action ? [action.until] : []), otherwise],
  };
};

const aroundOf = ({
  kind,
  language,
  unsubscribeUrl,
  programme,
  isLast = false,
}: Pick<MailOrder, 'kind' | 'language' | 'unsubscribeUrl' | 'programme'> & { readonly isLast?: boolean }) => {
  const frame = FRAMES[language];
  return {
    language,
    programme: programme.name,
    regards: { words: frame.regards, name: programme.contact.name },
    footer: [frame.why[kind], programme.funderLine, programme.controller],
    unsubscribe: unsubscribeUrl === undefined ? undefined : { intro: frame.unsubscribe, url: unsubscribeUrl },
    myPage: kind === 'service' && !isLast ? { intro: frame.myPage, url: programme.myPageUrl } : undefined,
    notice: { intro: frame.notice, url: programme.noticeUrl },
  };
};

/** @throws where the mail cannot be ended by its reader, and should */
const sheetOf = (order: MailOrder): Sheet => {
  const { letter, kind, language, unsubscribeUrl, programme } = order;
  const frame = FRAMES[language];
  if (kind === 'subscription' && unsubscribeUrl === undefined)
    throw new Error(`“${letter.subject}” cannot be ended by its reader.`);
  const { closing, ...section } = sectionOf(order, frame);
  return {
    ...aroundOf({ ...order, isLast: letter.isLast ?? false }),
    ...section,
    closing: [...closing, frame.help(unbroken(programme.contact))],
  };
};

/** Writes a letter as HTML and as plain text, with the same words. Pure. */
export const renderMail = (order: MailOrder): RenderedMail => {
  const sheet = sheetOf(order);
  return { subject: sheet.letter.subject, html: htmlOf(sheet), text: plainTextOf(sheet) };
};

export type DigestOrder = {
  /** At least two. */
  readonly letters: readonly Pick<MailOrder, 'letter' | 'linkUrl'>[];
  readonly language: Language;
  readonly programme: Letterhead;
};

type LetterInDigest = DigestOrder['letters'][number];

/** Start of the appointment that a letter is about, of the first one where there are several. */
const appointmentIn = ({ letter: { calendar } }: LetterInDigest): string | undefined =>
  calendar &&
  [calendar]
    .flat()
    .map(({ startsAt }) => startsAt)
    .sort()[0];

/** Letters about appointments change places among themselves until the earliest comes first; the others stay where they are. */
const byAppointment = (letters: readonly LetterInDigest[]): readonly LetterInDigest[] => {
  const dated = letters.flatMap((each) => {
    const at = appointmentIn(each);
    return at === undefined ? [] : [{ each, at }];
  });
  const inOrder = dated.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).values();
  return letters.map((each) =>
    appointmentIn(each) === undefined ? each : (inOrder.next().value?.each ?? each),
  );
};

/** Letters that ask for something come first. */
const askingFirst = (letters: DigestOrder['letters']): DigestOrder['letters'] => [
  ...byAppointment(letters.filter(({ letter }) => letter.action !== undefined)),
  ...byAppointment(letters.filter(({ letter }) => letter.action === undefined)),
];

/** Writes several letters to one person as one mail, each in a section with its own button. Pure. */
export const renderDigest = ({ letters, language, programme }: DigestOrder): RenderedMail => {
  const frame = FRAMES[language];
  const ordered = askingFirst(letters);
  const { letter: first } = ordered[0] as (typeof ordered)[number];
  const sheet: DigestSheet = {
    ...aroundOf({ kind: 'service', language, programme }),
    preheader: ordered.map(({ letter }) => letter.heading).join(' · '),
    heading: frame.digest.heading(ordered.length),
    greeting: first.greeting,
    opening: frame.digest.opening,
    sections: ordered.map((each) => sectionOf(each, frame)),
    closing: [frame.help(unbroken(programme.contact))],
  };
  return {
    subject: frame.digest.subject(first.subject, ordered.length - 1),
    html: htmlOfDigest(sheet),
    text: plainTextOfDigest(sheet),
  };
};
