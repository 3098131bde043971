import * as z from 'zod';
import { fact, type NewFact } from '../../../events/fact.ts';
import { PersonErased, PersonErasureRequested } from '../../../events/people.ts';
import { DAY_MS } from '../kernel/dates.ts';
import type { Person } from './person.ts';

/** Days for which the address waits for the receipt to leave; then it goes without one. */
const RECEIPT_DAYS = 3;

export const ERASURE_CAUSES = ['ASKED', 'RETENTION'] as const;

const base = {
  id: z.string(),
  programmeId: z.string(),
  personId: z.string(),
  /** Applications whose data goes, also those that were confirmed after the request. */
  applicationIds: z.array(z.string()),
  requestedAt: z.iso.datetime(),
  requestedBy: z.string(),
  cause: z.enum(ERASURE_CAUSES),
  /** Since when it is carried out again, because a restored table did not know of it. Its receipt has left before. */
  againAt: z.iso.datetime().optional(),
};

export const Erasure = z.discriminatedUnion('status', [
  z.strictObject({ ...base, status: z.literal('REQUESTED') }),
  z.strictObject({ ...base, status: z.literal('DONE'), doneAt: z.iso.datetime() }),
]);
/**
 * The erasure of a person, and the proof that it was carried out. It is kept and names ids alone, so that a restored
 * table is erased again.
 */
export type Erasure = z.output<typeof Erasure>;

/** Derived, so that one person is erased once. It is the reference of the receipt. */
export const erasureIdOf = (personId: string): string => personId.replace(/^[a-z]+_/, 'era_');

type Decision = { readonly erasure: Erasure; readonly facts: NewFact[] };

const about = ({ personId, id }: Erasure) => ({ personId, erasureId: id });

export const requestErasure = (
  { id: personId, programmeId, applicationIds }: Pick<Person, 'id' | 'programmeId' | 'applicationIds'>,
  { by, cause }: { readonly by: string; readonly cause: Erasure['cause'] },
  now: Date,
): Decision => {
  const erasure: Erasure = {
    id: erasureIdOf(personId),
    programmeId,
    personId,
    applicationIds: [...applicationIds],
    cause,
    requestedAt: now.toISOString(),
    requestedBy: by,
    status: 'REQUESTED',
  };
  return { erasure, facts: [fact(PersonErasureRequested, about(erasure))] };
};

export const completeErasure = (
  erasure: Erasure,
  applicationIds: readonly string[],
  now: Date,
): Decision => ({
  erasure: { ...erasure, applicationIds: [...applicationIds], status: 'DONE', doneAt: now.toISOString() },
  facts: [fact(PersonErased, about(erasure))],
});

/** The erasure as a restored table has to carry it out. */
export const carriedOutAgain = (erasure: Erasure, now: Date): Erasure => {
  const { doneAt: _, ...asked } = { doneAt: undefined, ...erasure };
  return { ...asked, status: 'REQUESTED', againAt: now.toISOString() };
};

/** Whether the address waits no longer for the mail that confirms the erasure. */
export const waitedForReceipt = ({ requestedAt, againAt }: Erasure, now: Date): boolean =>
  againAt !== undefined || now.getTime() - Date.parse(requestedAt) >= RECEIPT_DAYS * DAY_MS;
