import type { Role } from '../domain/kernel/role.ts';
import type { Pair } from '../domain/pairs/pair.ts';
import { amongPairs } from './proposal.ts';
import { ownApplication, ownRole, pairAndPartner, type Sources } from './sources.ts';

/** A change of a pair, as one of the two reads it. The reason is told to neither. */
export type PairChangeValues = {
  readonly role: Role;
  readonly firstName: string;
  readonly partnerFirstName: string;
  /** True where the reader has another pair or an open proposal. */
  readonly hasOthers: boolean;
};

/** Undefined where the pair is in another state by now: the letter would no longer be true. */
export const pairChange = async (
  pairId: string,
  isTrue: (pair: Pair) => boolean,
  sources: Sources,
): Promise<PairChangeValues | undefined> => {
  const found = await pairAndPartner(pairId, sources);
  if (!found || !isTrue(found.pair)) return undefined;
  const reader = ownApplication(sources);
  return {
    role: ownRole(sources),
    firstName: reader.form.answers.firstName,
    partnerFirstName: found.partner.form.answers.firstName,
    hasOthers: amongPairs(reader, pairId).hasOthers,
  };
};

/** One of each role, with and without other pairs. */
export const pairChangeExamples: readonly PairChangeValues[] = [
  { role: 'mentor', firstName: 'Ada', partnerFirstName: 'Lin', hasOthers: true },
  { role: 'student', firstName: 'Lin', partnerFirstName: 'Ada', hasOthers: false },
];
