import * as z from 'zod';
import { ROLES } from '../kernel/role.ts';
import { municipalities } from '../vocabularies/municipalities.ts';
import { Road } from '../vocabularies/road.ts';
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
  /** Rules that the owner of the programme has yet to decide on; they are shown as proposals. */
  undecided: z.array(z.enum(['TRAINING_RULE'])).optional(),
  /** The first day whose facts are counted here: earlier results are carried over, or not known. */
  countsSince: z.iso.date(),
  funderLine: Trilingual,
  controller: Trilingual,
  /** Of its privacy notice. A new text is a new version, and the form carries it along. */
  noticeVersion: z.string().regex(/^20\d{2}-\d{2}[a-z]?$/),
});
export type Programme = z.output<typeof Programme>;
