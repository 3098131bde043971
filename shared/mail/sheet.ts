import type { Language } from '../text/language.ts';
import type { Contact, Letter } from './letter.ts';

/** The letterhead of a programme, in the reader’s language. */
export type Letterhead = {
  readonly name: string;
  readonly funderLine: string;
  readonly controller: string;
  /** Address of the reader’s own page. */
  readonly myPageUrl: string;
  /** Address of the privacy notice. */
  readonly noticeUrl: string;
  readonly contact: Contact;
};

/** A letter with its button, and the lines below it: deadline, consequence, contact. */
export type Section = {
  readonly letter: Letter;
  readonly action?: { readonly label: string; readonly intro: string; readonly url: string } | undefined;
  readonly closing: readonly string[];
};

/** Everything around letters. */
type Around = {
  readonly language: Language;
  readonly programme: string;
  readonly regards: { readonly words: string; readonly name: string };
  readonly footer: readonly string[];
  /** The end of a subscription, where the mail is one. */
  readonly unsubscribe?: { readonly intro: string; readonly url: string } | undefined;
  /** Present once the reader's address is confirmed. */
  readonly myPage?: { readonly intro: string; readonly url: string } | undefined;
  readonly notice: { readonly intro: string; readonly url: string };
};

/** A letter with everything around it, in reading order: what HTML and plain text are both written from. */
export type Sheet = Around & Section;

/** Several letters in one mail. */
export type DigestSheet = Around & {
  readonly preheader: string;
  readonly heading: string;
  readonly greeting?: string | undefined;
  readonly opening: string;
  /** Each below its own heading. */
  readonly sections: readonly Section[];
  readonly closing: readonly string[];
};

/** Whether a text of the staff is a web address and nothing else. */
export const isWebAddress = (text: string): boolean => /^https:\/\/\S+$/.test(text) && URL.canParse(text);
