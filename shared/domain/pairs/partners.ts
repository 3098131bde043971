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
  /** Ids of proposals. */
  proposed: z.array(z.string()),
  /** Ids of pairs. */
  formed: z.array(z.string()),
});
export type Partners = z.output<typeof Partners>;

export const freePlaces = ({ capacity, proposed, formed }: Partners): number =>
  capacity - proposed.length - formed.length;

/** @throws Refusal `capacity-full`; where the proposal has a place already: a bug */
export const reserve = (partners: Partners, proposalId: string): Partners => {
  if (partners.proposed.includes(proposalId)) throw new Error(`${proposalId} has a place already.`);
  if (freePlaces(partners) < 1) throw new Refusal('capacity-full', `No place is left for ${proposalId}.`);
  return { ...partners, proposed: [...partners.proposed, proposalId] };
};

const requireNone = ({ formed }: Partners, pairId: string): void => {
  if (formed.includes(pairId)) throw new Error(`${pairId} has a place already.`);
};

/** Turns the place of a proposal into that of a pair. @throws where nothing was reserved, or the pair has a place: a bug */
export const occupy = (partners: Partners, proposalId: string, pairId: string): Partners => {
  if (!partners.proposed.includes(proposalId)) throw new Error(`${proposalId} has no reserved place.`);
  requireNone(partners, pairId);
  return {
    ...partners,
    proposed: partners.proposed.filter((id) => id !== proposalId),
    formed: [...partners.formed, pairId],
  };
};

/** Gives the place of a proposal back. */
export const release = (partners: Partners, proposalId: string): Partners => ({
  ...partners,
  proposed: partners.proposed.filter((id) => id !== proposalId),
});

/** Gives the place of a pair back. */
export const leave = (partners: Partners, pairId: string): Partners => ({
  ...partners,
  formed: partners.formed.filter((id) => id !== pairId),
});

/** Takes the place of a pair again that was given back. @throws Refusal `capacity-full`; where it has one: a bug */
export const rejoin = (partners: Partners, pairId: string): Partners => {
  requireNone(partners, pairId);
  if (freePlaces(partners) < 1) throw new Refusal('capacity-full', `No place is left for ${pairId}.`);
  return { ...partners, formed: [...partners.formed, pairId] };
};
