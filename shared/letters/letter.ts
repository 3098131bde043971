import type { MailMessage } from '../domain/follow-up/mail.ts';
import type { ParagraphTexts } from '../domain/follow-up/mail-paragraph.ts';
import type { Programmes } from '../domain/programme/catalogue.ts';
import type { Programme } from '../domain/programme/programme.ts';
import type { Mail } from '../mail/definition.ts';
import type { Letter } from '../mail/letter.ts';
import { paragraphsOf } from '../mail/one-line.ts';
import { type RenderedMail, renderMail } from '../mail/render.ts';
import type { Letterhead } from '../mail/sheet.ts';
import { myPagePath, pathIn } from '../pages/paths.ts';
import type { KnownReader } from '../store/addressees.ts';
import { mailParagraphId, mailParagraphs } from '../store/kinds/follow-up.ts';
import type { Store } from '../store/store.ts';
import type { Language } from '../text/language.ts';
import { sourcesIn } from './sources.ts';

export type LetterDeps = {
  readonly store: Store;
  readonly programmes: Programmes;
  readonly mails: readonly Mail[];
  readonly webOrigin: string;
  /** Trial stages only: replaces every programme's own address. */
  readonly replyTo?: string | undefined;
  /** The code of a sign-in, for a letter that leaves. */
  readonly signInCode?: (signInId: string) => Promise<string>;
};

/** A mail written for its reader, with all that stands around the words. */
export type WrittenLetter = {
  readonly letter: Letter;
  readonly definition: Mail;
  readonly programme: Programme;
  readonly language: Language;
  readonly letterhead: Letterhead;
};

export const letterheadOf = (
  programme: Programme,
  language: Language,
  { webOrigin, replyTo }: Pick<LetterDeps, 'webOrigin' | 'replyTo'>,
): Letterhead => {
  const { name, funderLine, controller, contact } = programme;
  return {
    name: name[language],
    funderLine: funderLine[language],
    controller: controller[language],
    myPageUrl: `${webOrigin}${myPagePath(programme)}`,
    noticeUrl: `${webOrigin}${pathIn(programme, 'privacy', language)}`,
    contact: { name: contact.name[language], email: replyTo ?? contact.email, phone: contact.phone },
  };
};

export const definitionOf = (template: string, mails: readonly Mail[]): Mail => {
  const found = mails.find(({ id }) => id === template);
  if (!found) throw new Error(`No mail is called ${template}.`);
  return found;
};

/** The paragraph that the cohort of a mail adds to it. */
const ownParagraph = async (
  { template, data }: Pick<MailMessage, 'template' | 'data'>,
  reader: KnownReader,
  store: Store,
): Promise<ParagraphTexts | undefined> => {
  const cohortId = reader.kind === 'application' ? reader.application.cohortId : data['cohortId'];
  if (typeof cohortId !== 'string') return undefined;
  return (await store.find(mailParagraphs, mailParagraphId({ cohortId, template })))?.state.texts;
};

/** A letter with the paragraph of its cohort, in the language of the letter alone. */
export const withParagraph = (
  letter: Letter,
  texts: ParagraphTexts | undefined,
  language: Language,
): Letter => {
  const text = texts?.[language];
  if (text === undefined) return letter;
  return { ...letter, paragraphs: [...(letter.paragraphs ?? []), ...paragraphsOf(text)] };
};

/** Writes a mail from the state of this moment; undefined where it would no longer be true. */
export const writeLetter = async (
  mail: Pick<MailMessage, 'programmeId' | 'template' | 'data' | 'recipient'>,
  reader: KnownReader,
  deps: LetterDeps,
  now: Date,
): Promise<WrittenLetter | undefined> => {
  const programme = deps.programmes.of(mail.programmeId);
  const definition = definitionOf(mail.template, deps.mails);
  const written = await definition.write(
    mail.data,
    sourcesIn(deps.store, {
      now,
      programme,
      language: reader.language,
      reader,
      recipient: mail.recipient,
      ...(deps.signInCode === undefined ? {} : { signInCode: deps.signInCode }),
    }),
  );
  if (written === undefined) return undefined;
  const { language = reader.language } = written;
  const letter = withParagraph(written, await ownParagraph(mail, reader, deps.store), language);
  return { letter, definition, programme, language, letterhead: letterheadOf(programme, language, deps) };
};

/** Addresses in a mail that lead to somebody's own pages. */
export type LetterUrls = {
  readonly linkUrl: string | undefined;
  readonly unsubscribeUrl: string | undefined;
};

export const renderLetter = (
  { letter, definition, language, letterhead }: WrittenLetter,
  urls: LetterUrls,
): RenderedMail => renderMail({ letter, kind: definition.kind, language, ...urls, programme: letterhead });
