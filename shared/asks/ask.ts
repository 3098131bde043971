import * as z from 'zod';
import { type Application, isErased } from '../domain/applications/application.ts';
import type { Link } from '../domain/follow-up/link.ts';
import type { Ids } from '../domain/kernel/ids.ts';
import { type FieldFault, isRefusal, Refusal, type RefusalCode } from '../domain/kernel/refusal.ts';
import type { Role } from '../domain/kernel/role.ts';
import type { Programmes } from '../domain/programme/catalogue.ts';
import type { Html } from '../pages/html.ts';
import type { LinkOutcome } from '../pages/link-page.ts';
import type { Site } from '../pages/site.ts';
import type { Press, Store } from '../store/store.ts';
import type { Language } from '../text/language.ts';

export type AskDeps = { readonly store: Store; readonly ids: Ids; readonly programmes: Programmes };

/** The frame of a page, and the answer that it shows again where it was at fault. */
export type AskedPage = {
  readonly site: Site;
  readonly language: Language;
  readonly token: string;
  /** Origin of the pages, for an address that is copied. */
  readonly origin?: string;
  /** Ways to the other asks of the group. */
  readonly menu?: Html;
  readonly faults?: readonly FieldFault[];
  readonly posted?: URLSearchParams;
};

/** Things that several asks are about. A link to one of a group opens each of them, for the same person and thing. */
export type AskGroup = 'pair';

type Definition<Target, Act> = {
  readonly verb: string;
  readonly group?: AskGroup;
  /** Name in the menu of the group; undefined where it is not for this role. */
  menu?(role: Role, language: Language): string | undefined;
  /** Whether the others of the group have anything to ask; without this they have. */
  leadsOn?(target: Target): boolean;
  /** Bodies of an answer, one for each button. Each names its verb. */
  readonly acts: readonly z.ZodObject[];
  /** Answer to a look at the link, for programs. */
  readonly view: z.ZodType;
  /** The refusal for an object that is deleted. */
  readonly gone: RefusalCode;
  /** Refusals after which the page shows the outcome: done before, or settled without this answer. */
  readonly settled: readonly RefusalCode[];
  /** The object in its present state. @throws Refusal where the link is over, `not-found` */
  load(link: Link, store: Store, now: Date): Promise<Target>;
  /** The object with the contact details of today, for pages alone: saving it would overwrite the form as sent. */
  show(target: Target, store: Store): Promise<Target>;
  /** The person whose link it is; somebody who has not applied is known by their language alone. */
  reader(target: Target): Application | { readonly locale: Language };
  toView(target: Target): Readonly<Record<string, unknown>>;
  /** Carries the answer out, and hands on the object after it. @throws Refusal, `field-invalid` for an answer at fault */
  carryOut(target: Target, act: Act, press: Press, deps: AskDeps): Promise<Target>;
  /** The verb of a mail program's own button (RFC 8058), which posts no form of ours. */
  readonly oneClick?: string;
  /** The body that a form post stands for. */
  read(posted: URLSearchParams, target: Target): Readonly<Record<string, unknown>>;
  /** The object as the form's page has shown it, where an answer has led on to that page. Without this it is as it is stored. */
  onPageOf?(posted: URLSearchParams, target: Target): Target;
  /** Undefined while the reader has something to decide; after a press there is always one. */
  outcome(target: Target, language: Language, isPressed: boolean): LinkOutcome | undefined;
  page(target: Target, page: AskedPage): string;
};

/** The object of a link as read at one moment, with what can be done to it. */
export type OpenAsk = {
  readonly link: Link;
  /** Of the person whose link it is. */
  readonly locale: Language;
  /** Their role in the programme, where they have one. */
  readonly role: Role | undefined;
  readonly verb: string;
  readonly group: AskGroup | undefined;
  /** Whether the others of its group have anything to ask. */
  readonly leadsOn: boolean;
  /** Bodies that this link takes. */
  readonly act: z.ZodType<{ readonly verb: string }>;
  /** With the contact details of today. */
  shown(store: Store): Promise<OpenAsk>;
  view(): unknown;
  /** The object after the answer, without reading it again. @throws Refusal `link-unknown` for a verb of another ask */
  carryOut(act: { readonly verb: string }, press: Press, deps: AskDeps): Promise<OpenAsk>;
  /** @throws Refusal `link-unknown` for a verb of another ask */
  read(posted: URLSearchParams): Readonly<Record<string, unknown>>;
  /** As on the page of this form, for another language of it. */
  onPageOf(posted: URLSearchParams): OpenAsk;
  outcome(language: Language, isPressed?: boolean): LinkOutcome | undefined;
  page(page: AskedPage): string;
};

/** A question by link, with the type of its object closed over, so that a list can hold all of them. */
export type Ask = {
  readonly verb: string;
  readonly group: AskGroup | undefined;
  /** Verbs of its bodies. */
  readonly takes: readonly string[];
  menu(role: Role, language: Language): string | undefined;
  readonly acts: readonly z.ZodObject[];
  readonly view: z.ZodType;
  /** @throws Refusal where the link is over or its object is deleted, `data-erased` where its holder is */
  open(link: Link, store: Store, now: Date): Promise<OpenAsk>;
};

const localeOf = (reader: Application | { readonly locale: Language }): Language =>
  'locale' in reader ? reader.locale : reader.form.answers.locale;

const roleOf = (reader: Application | { readonly locale: Language }): Role | undefined =>
  'locale' in reader ? undefined : reader.form.role;

/** The field that mail programs post. */
const ONE_CLICK = 'List-Unsubscribe';

type VerbObject = z.ZodObject<{ verb: z.ZodLiteral<string> }>;

const verbOf = (act: z.ZodObject): string => (act.shape['verb'] as z.ZodLiteral<string>).value;

export const defineAsk = <Target, Act>(definition: Definition<Target, Act>): Ask => {
  const { verb, group, acts, view, gone, settled } = definition;
  const takes = acts.map(verbOf);
  const requireVerb = (asked: string | null): void => {
    // A link of another kind: to its holder it is as good as none.
    if (asked === null || !takes.includes(asked))
      throw new Refusal('link-unknown', `A ${verb} link cannot ${asked}.`);
  };
  const act = z.discriminatedUnion('verb', acts as unknown as readonly [VerbObject]);
  const load = async (link: Link, store: Store, now: Date): Promise<Target> => {
    try {
      return await definition.load(link, store, now);
    } catch (error) {
      if (isRefusal(error, 'not-found')) throw new Refusal(gone, `What ${verb} was about is gone.`);
      throw error;
    }
  };
  const openAs = (link: Link, target: Target): OpenAsk => ({
    link,
    verb,
    group,
    act,
    locale: localeOf(definition.reader(target)),
    role: roleOf(definition.reader(target)),
    leadsOn: definition.leadsOn?.(target) ?? true,
    shown: async (store) => openAs(link, await definition.show(target, store)),
    view: () => definition.toView(target),
    carryOut: async (act, press, deps) => {
      requireVerb(act.verb);
      try {
        return openAs(link, await definition.carryOut(target, act as Act, press, deps));
      } catch (error) {
        if (!settled.some((code) => isRefusal(error, code))) throw error;
        return openAs(link, await load(link, deps.store, press.now));
      }
    },
    read: (posted) => {
      const isOneClick = definition.oneClick !== undefined && posted.get(ONE_CLICK) !== null;
      if (isOneClick) posted.set('verb', definition.oneClick);
      requireVerb(posted.get('verb'));
      return definition.read(posted, target);
    },
    onPageOf: (posted) =>
      definition.onPageOf === undefined
        ? openAs(link, target)
        : openAs(link, definition.onPageOf(posted, target)),
    outcome: (language, isPressed = false) => definition.outcome(target, language, isPressed),
    page: (page) => definition.page(target, page),
  });
  return {
    verb,
    group,
    takes,
    acts,
    view,
    menu: (role, language) => definition.menu?.(role, language),
    open: async (link, store, now) => {
      const target = await load(link, store, now);
      const reader = definition.reader(target);
      // An erased person sees nothing of the other one, and answers nothing any more.
      if ('form' in reader && isErased(reader)) throw new Refusal('data-erased', `${reader.id} is erased.`);
      return openAs(link, target);
    },
  };
};
