import * as z from 'zod';
import { fact, type NewFact } from '../../../events/fact.ts';
import { PersonRestricted, RestrictionLiftAnnounced, RestrictionLifted } from '../../../events/people.ts';
import { CHANNELS } from '../kernel/channels.ts';
import { addDays, instantAt, localDateOf } from '../kernel/dates.ts';

/** Days between the mail that announces the end of a restriction and the end: time to object. */
export const LIFT_NOTICE_DAYS = 7;

/** A member of staff or the person. The channel and the reason are those of staff. */
const author = {
  by: z.string(),
  channel: z.enum(CHANNELS).optional(),
  /** In neutral words: the person may ask to read it. */
  reason: z.string().optional(),
};

export const Restriction = z.strictObject({
  since: z.iso.datetime(),
  ...author,
  /** The end that staff have announced to the person. */
  lift: z.strictObject({ at: z.iso.datetime(), ...author }).optional(),
});
/** The wish of a person that their data is kept and not used (Art. 18 of the General Data Protection Regulation). */
export type Restriction = z.output<typeof Restriction>;

export type Wish = Omit<z.output<z.ZodObject<typeof author>>, 'by'>;
type By = Wish & { readonly by: string };

type Restrictable = { readonly id: string; readonly restriction?: Restriction | undefined };
type Decision<One> = { readonly person: One; readonly facts: readonly NewFact[] };

/** Asked for again, an announced end is taken back; otherwise nothing changes. */
export const restrictPerson = <One extends Restrictable>(person: One, by: By, now: Date): Decision<One> => {
  const { restriction } = person;
  if (restriction !== undefined && restriction.lift === undefined) return { person, facts: [] };
  const { lift: _, ...kept } = restriction ?? { since: now.toISOString(), ...by, lift: undefined };
  return {
    person: { ...person, restriction: kept },
    facts: [fact(PersonRestricted, { personId: person.id })],
  };
};

/** Staff end a restriction: the person is told before. Announced already, or not restricted: nothing happens. */
export const announceLift = <One extends Restrictable>(person: One, by: By, now: Date): Decision<One> => {
  const { restriction } = person;
  if (restriction === undefined || restriction.lift !== undefined) return { person, facts: [] };
  const on = addDays(localDateOf(now), LIFT_NOTICE_DAYS);
  const at = instantAt(on, '09:00').toISOString();
  return {
    person: { ...person, restriction: { ...restriction, lift: { at, ...by } } },
    facts: [fact(RestrictionLiftAnnounced, { personId: person.id, on })],
  };
};

export const liftRestriction = <One extends Restrictable>(person: One): Decision<One> => {
  const { restriction, ...free } = person;
  if (restriction === undefined) return { person, facts: [] };
  return {
    person: free as unknown as One,
    facts: [fact(RestrictionLifted, { personId: person.id })],
  };
};

/** True where the announced end has come. */
export const isLiftDue = ({ restriction }: Omit<Restrictable, 'id'>, now: Date): boolean =>
  restriction?.lift !== undefined && now >= new Date(restriction.lift.at);
