import * as z from 'zod';
import { Refusal } from '../kernel/refusal.ts';

/** Most partners that one mentor can look after. */
export const MOST_PARTNERS = 3;

/**
 * Capacity for partners: a student has one place, a mentor as many as they offered. Proposals reserve places, so that
 * nobody is promised more partners than they have places.
 */
export const Partners = z.strictObject({
  capacity: z.int().min(0).max(MOST_PARTNERS),
  proposed: z.array(z.string()),
  formed: z.array(z.string()),
});
export type Partners = z.output<typeof Partners>;

export const freePlaces = ({ capacity, proposed, formed }: Partners): number =>
  capacity - proposed.length - formed.length;

/** @throws Refusal `capacity-full`; where the pair has a place already: a bug */
export const reserve = (partners: Partners, pairId: string): Partners => {
  if ([...partners.proposed, ...partners.formed].includes(pairId))
    throw new Error(`${pairId} has a place already.`);
  if (freePlaces(partners) < 1) throw new Refusal('capacity-full', `No place is left for ${pairId}.`);
  return { ...partners, proposed: [...partners.proposed, pairId] };
};

/** Turns a reserved place into a taken one. @throws where nothing was reserved: a bug */
export const occupy = (partners: Partners, pairId: string): Partners => {
  if (!partners.proposed.includes(pairId)) throw new Error(`${pairId} has no reserved place.`);
  return {
    ...partners,
    proposed: partners.proposed.filter((id) => id !== pairId),
    formed: [...partners.formed, pairId],
  };
};

export const release = (partners: Partners, pairId: string): Partners => ({
  ...partners,
  proposed: partners.proposed.filter((id) => id !== pairId),
});
