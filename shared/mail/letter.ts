import type { MailMessage } from '../domain/follow-up/mail.ts';
import type { Language } from '../text/language.ts';
import type { CalendarEntry } from './calendar.ts';

/** One fact on a line of its own: “Time: Wednesday …”. */
export type Detail = {
  readonly term: string;
  readonly detail: string;
  /** Staff wrote it, so that a web address may become a link. Text of participants never does. */
  readonly linked?: boolean;
};

/** The pieces of a letter in one language. HTML and plain text are both written from it, so that they cannot differ. */
export type Letter = {
  /** At most 60 characters, the action first, and never a name: it shows on locked screens. */
  readonly subject: string;
  /** Preview text of an inbox, after the subject. */
  readonly preheader: string;
  readonly heading: string;
  /** By first name. Absent where the address is unconfirmed. */
  readonly greeting?: string;
  /** The news in one sentence. */
  readonly opening: string;
  /** At most five. */
  readonly details?: readonly Detail[];
  readonly list?: { readonly heading: string; readonly lines: readonly string[] } | undefined;
  readonly paragraphs?: readonly string[];
  /** The one thing that the reader can do here, and until when. `path` leads to a page of ours instead of the mail's own link. */
  readonly action?: { readonly label: string; readonly until: string; readonly path?: string } | undefined;
  /** Consequence of doing nothing. */
  readonly otherwise: string;
  /** The language of the words; absent where it is the reader’s. */
  readonly language?: Language;
  /** True for the last letter to a person: their own page cannot be entered any more. */
  readonly isLast?: true;
  /** Goes along as a calendar file: one appointment, or a season of them. */
  readonly calendar?: CalendarEntry | readonly CalendarEntry[] | undefined;
};

/** Contact for questions. */
export type Contact = { readonly name: string; readonly email: string; readonly phone?: string | undefined };

/** The frame of every mail. */
export type FrameTexts = {
  /** Before the address that the button leads to. */
  readonly linkIntro: string;
  /** Of several letters in one mail. */
  readonly digest: {
    /** At most 60 characters, with the first letter’s subject where there is room. */
    readonly subject: (first: string, more: number) => string;
    readonly heading: (count: number) => string;
    /** Before the headings of the letters. */
    readonly opening: string;
  };
  readonly help: (contact: Contact) => string;
  readonly regards: string;
  /** Reason why this mail came to this address. */
  readonly why: Readonly<Record<MailMessage['kind'], string>>;
  /** Before the address that ends a subscription. */
  readonly unsubscribe: string;
  /** Before the address of the reader's own page. */
  readonly myPage: string;
  /** Before the address of the privacy notice. */
  readonly notice: string;
};

/** The subject of the first letter, and how many more there are; without it where that would be cut off on a telephone. */
export const firstAndMore = (first: string, more: string, instead: string): string =>
  [...first, ...more].length < 60 ? `${first} ${more}` : instead;
