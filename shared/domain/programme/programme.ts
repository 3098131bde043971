import * as z from 'zod';
import { ROLES } from '../kernel/role.ts';
import { municipalities } from '../vocabularies/municipalities.ts';
import { Road } from '../vocabularies/roads.ts';
import { campuses, degreeProgrammes, stayIntents } from '../vocabularies/studies.ts';
import { mobilities } from '../vocabularies/taking-part.ts';
import { LABEL_LANGUAGES } from '../vocabularies/vocabulary.ts';

/** A text that a person reads, in every language of the house. */
export const Trilingual = z.strictObject({
  en: z.string().min(1),
  sv: z.string().min(1),
  fi: z.string().min(1),
});
export type Trilingual = z.output<typeof Trilingual>;

/**
 * A funder's decision, or a permanent budget: targets, dates and rates. Targets belong to it and not to a cohort: facts
 * count by their date, across cohorts.
 */
export const FundingDecision = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{2,40}$/),
  label: Trilingual,
  profile: z.enum(['AKKE', 'PERMANENT']),
  /** Finnish calendar dates, both included; no end where the money has none. */
  eligible: z.strictObject({ from: z.iso.date(), to: z.iso.date().optional() }),
  /** Indicator key → promised number. An indicator without a target is shown without one. */
  targets: z.record(z.string(), z.int().positive()),
  /** Rates of cost computation, as shares of 1; null until decided. */
  rates: z
    .strictObject({
      model: z.enum(['FLAT', 'ACTUAL', 'LUMP_SUM']),
      flat: z.number().optional(),
      support: z.number(),
    })
    .nullable(),
  /** Results from before the system counted, by indicator, as somebody has entered them. */
  carriedOver: z.record(z.string(), z.int().nonnegative()).optional(),
  /** Source of these figures and their certainty. */
  source: Trilingual,
});
export type FundingDecision = z.output<typeof FundingDecision>;

const someOf = <Code extends string>({ codes }: { readonly codes: readonly [Code, ...Code[]] }) =>
  z
    .array(z.enum(codes))
    .min(1)
    .refine((chosen) => new Set(chosen).size === chosen.length, { message: 'repeated' });

/** The lasting concept, in one region or several. All of it is data with a version: a new region is a new entry. */
export const Programme = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{2,20}$/),
  /** The first part of its pages' addresses. Empty for one programme: the one that the bare host shows. */
  path: z.string().regex(/^(?:\/(?!api$|assets$|staff$)[a-z][a-z0-9-]{2,20})?$/),
  version: z.int().positive(),
  name: Trilingual,
  shortName: z.string(),
  organiser: Trilingual,
  /** The display name of every mail; the address is the stage's, as SES sends for its domain alone. */
  sender: z.strictObject({ name: z.string().regex(/^[^\p{Cc}"<>\\]{2,60}$/u) }),
  /** Office for replies and questions: a role address, not a person. */
  contact: z.strictObject({ name: Trilingual, email: z.email(), phone: z.string().optional() }),
  /** Regions whose people and companies count as the programme's own. */
  regions: z.array(z.string()).min(1),
  /** Languages of its pages and mails. */
  languages: someOf({ codes: LABEL_LANGUAGES }),
  /** Codes that its forms offer of the vocabularies that know the places and schools of every programme. */
  offers: z.strictObject({
    municipalities: someOf(municipalities),
    campuses: someOf(campuses),
    degreeProgrammes: someOf(degreeProgrammes),
    mobilities: someOf(mobilities),
    stayIntents: someOf(stayIntents),
  }),
  /** Travel times between the municipalities that it offers; longer journeys are the shortest way along these roads. */
  roads: z.array(Road).readonly(),
  /** Modules that a cohort can ask for before matching. */
  modules: z.record(
    z.string().regex(/^[A-Z_]{2,40}$/),
    z.strictObject({
      name: Trilingual,
      audience: z.enum(ROLES),
      /** Whether a cohort requires it when its plan names no modules. */
      usual: z.boolean(),
    }),
  ),
  funding: z.array(FundingDecision).min(1),
  /** The first day whose facts are counted here: what happened before is carried over, or not known. */
  countsSince: z.iso.date(),
  funderLine: Trilingual,
  controller: Trilingual,
  /** Of its privacy notice. A new text is a new version, and the form carries it along. */
  noticeVersion: z.string().regex(/^20\d{2}-\d{2}[a-z]?$/),
});
export type Programme = z.output<typeof Programme>;

export const coversDate = (decision: FundingDecision, date: string): boolean =>
  date >= decision.eligible.from && (decision.eligible.to === undefined || date <= decision.eligible.to);

/**
 * The actual figure of a decision's indicator: counted facts and results carried over. Undefined where the decision
 * ended before counting began and nobody has entered its results: that is not zero.
 */
export const resultOfDecision = (
  { eligible, carriedOver }: FundingDecision,
  indicator: string,
  counted: number,
  countsSince: string,
): number | undefined => {
  const before = carriedOver?.[indicator];
  const isOverBefore = eligible.to !== undefined && eligible.to < countsSince;
  return before === undefined && isOverBefore && counted === 0 ? undefined : counted + (before ?? 0);
};
