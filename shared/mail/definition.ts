import type * as z from 'zod';
import type { EventDefinition } from '../../events/define.ts';
import type { Leaves, Pace } from '../domain/follow-up/digest.ts';
import type { Addressee, MailMessage } from '../domain/follow-up/mail.ts';
import type { Language } from '../text/language.ts';
import type { Letter } from './letter.ts';
import { onOneLine } from './one-line.ts';
import type { Lookup, Recipient, RecipientName } from './recipients.ts';
import type { Sources } from './sources.ts';

/** Target of the mail's one button. The page asks again: opening a link never acts. */
export type LinkTarget = {
  /** Name of an ask. */
  readonly verb: string;
  /** Absent: the reader’s own application. */
  readonly aboutId?: string;
  /** Life of the link; by default `LINK_DAYS`. */
  readonly days?: number;
  /** Path of the page, where it is none of the asks; by default that of every ask. */
  readonly path?: string;
};

type Awaitable<T> = T | Promise<T>;

type DataOf<Event extends EventDefinition> = z.output<Event['data']>;

type MailDefinition<Event extends EventDefinition, Values> = {
  readonly id: string;
  readonly on: Event;
  readonly to: readonly Recipient<DataOf<Event>>[];
  /** False where this fact, or this recipient of it, is none of the mail’s business. Absent: always true. */
  when?(data: DataOf<Event>, recipient: RecipientName): boolean;
  /**
   * A `verification` goes to an unconfirmed address. It carries nothing that an applicant typed, not even a name:
   * otherwise the form would send a stranger’s words to anyone, in our name.
   */
  readonly kind: MailMessage['kind'];
  /** The target of the button, in letters that have one. */
  link?(data: DataOf<Event>, recipient: RecipientName): LinkTarget | undefined;
  /** The sign-in whose one-time code the letter carries. */
  signIn?(data: DataOf<Event>): string;
  /** Whether it can travel in one mail with others to the same person. Only a `service` in the reader's language can. */
  readonly leaves: Leaves;
  /** True where the mail waits for daytime in Finland. An answer that somebody waits for at the screen does not. */
  readonly quietHours: boolean;
  /** True where the mail also waits for the end of the sleeping weeks: a reminder, and no answer to anybody. */
  readonly sleeps?: boolean;
  /** True where it is sent to somebody whose data is restricted: it is about that, or answers what they have just asked. */
  readonly evenRestricted?: boolean;
  /** Minutes that the mail waits, so that its reason can be taken back. */
  readonly waits?: number;
  /** The content of the letter, read when the mail leaves. Undefined: no longer true, and not sent at all. */
  values(data: DataOf<Event>, sources: Sources): Awaitable<Values | undefined>;
  /** The language of the letter, where it is not always that of the reader. */
  speaks?(values: Values): Language;
  readonly letters: { readonly [L in Language]: (values: Values) => Letter };
  /** One for each variant of the text, in the reader’s language. Tests and the gallery write these letters. */
  examples(language: Language): readonly Values[];
};

/** A mail with the types of its fact and its values closed over, so that a list can hold all of them. */
export type Mail = Pace & {
  readonly id: string;
  readonly on: EventDefinition;
  readonly kind: MailMessage['kind'];
  readonly hasLink: boolean;
  /** True where the letter speaks a language of its own. */
  readonly speaksItsOwn: boolean;
  readonly evenRestricted: boolean;
  /** Empty where the mail does not listen to the fact. @throws where the data does not fit the fact's definition */
  recipientsOf(data: unknown): readonly {
    readonly name: RecipientName;
    /** Empty where the fact has no such recipient any more. */
    find(lookup: Lookup): Promise<readonly Addressee[]>;
  }[];
  /** Undefined where the letter would no longer be true. */
  write(data: unknown, sources: Sources): Promise<Letter | undefined>;
  linkFor(data: unknown, recipient: RecipientName): LinkTarget | undefined;
  signInOf(data: unknown): string | undefined;
  examples(language: Language): readonly { readonly values: unknown; readonly letter: Letter }[];
};

/** A mail without a letter in one of the languages, or without an example, does not compile. */
export const defineMail = <Event extends EventDefinition, Values>(
  definition: MailDefinition<Event, Values>,
): Mail => {
  const { id, on, to, kind, leaves, quietHours, letters } = definition;
  const read = (given: unknown): DataOf<Event> => on.data.parse(given) as DataOf<Event>;
  const letterIn = (language: Language, values: Values): Letter => letters[language](onOneLine(values));
  return {
    id,
    on,
    kind,
    leaves,
    quietHours,
    waits: definition.waits ?? 0,
    sleeps: definition.sleeps ?? false,
    evenRestricted: definition.evenRestricted ?? kind === 'verification',
    hasLink: definition.link !== undefined,
    speaksItsOwn: definition.speaks !== undefined,
    recipientsOf: (given) => {
      const data = read(given);
      return to
        .filter(({ name }) => definition.when?.(data, name) ?? true)
        .map(({ name, find }) => ({
          name,
          find: async (lookup) => [(await find(data, lookup)) ?? []].flat(),
        }));
    },
    write: async (given, sources) => {
      const values = await definition.values(read(given), sources);
      if (values === undefined) return undefined;
      const language = definition.speaks?.(values);
      const letter = letterIn(language ?? sources.language, values);
      return language === undefined ? letter : { ...letter, language };
    },
    linkFor: (given, recipient) => definition.link?.(read(given), recipient),
    signInOf: (given) => definition.signIn?.(read(given)),
    examples: (language) =>
      definition.examples(language).map((values) => ({ values, letter: letterIn(language, values) })),
  };
};
