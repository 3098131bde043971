import type { CalendarEntry } from './calendar.ts';

/** One fact on a line of its own: “Time: Wednesday …”. */
export type Detail = {
  readonly term: string;
  readonly detail: string;
  /** Staff wrote it, so that a web address may become a link. What participants write never does. */
  readonly linked?: boolean;
};

/**
 * What a mail says, piece by piece, in one language. HTML and plain text are both written from it, so that they
 * cannot tell different things.
 */
export type Letter = {
  /** At most 60 characters, the action first, and never a name: it shows on locked screens. */
  readonly subject: string;
  /** What an inbox shows after the subject. */
  readonly preheader: string;
  readonly heading: string;
  /** By first name. Absent where nobody has confirmed that the name belongs to the address. */
  readonly greeting?: string;
  /** What happened, in one sentence. */
  readonly opening: string;
  /** At most five. */
  readonly details?: readonly Detail[];
  readonly list?: { readonly heading: string; readonly lines: readonly string[] } | undefined;
  readonly paragraphs?: readonly string[];
  /** The one thing that the reader can do here, and until when. */
  readonly action?: { readonly label: string; readonly until: string } | undefined;
  /** What happens if the reader does nothing. */
  readonly otherwise: string;
  /** Goes along as a calendar file. */
  readonly calendar?: CalendarEntry | undefined;
};

/** Whom to ask, as a person would be told. */
export type Contact = { readonly name: string; readonly email: string; readonly phone?: string | undefined };

/** What stands on every mail, whatever it says. */
export type FrameTexts = {
  /** Before the address that the button leads to. */
  readonly linkIntro: string;
  readonly help: (contact: Contact) => string;
  readonly regards: string;
  /** Why this mail came to this address. */
  readonly why: Readonly<Record<'verification' | 'service', string>>;
  /** Before the address of the privacy notice. */
  readonly notice: string;
};
