import { type Application, firstNameOf } from '../domain/applications/application.ts';
import type { Role } from '../domain/kernel/role.ts';
import { isSought } from './applicant.ts';
import { ownApplication, ownRole, proposalAndPartner, type Sources } from './sources.ts';

/** A mentor can have several partners at once: a letter names the one that it is about. */
export type AmongPairs = {
  /** The place of this one among the reader’s pairs and open proposals, from the second on. */
  readonly ordinal?: 2 | 3 | undefined;
  /** True where the reader has another pair or another open proposal. */
  readonly hasOthers: boolean;
};

export const amongPairs = (application: Application, id: string): AmongPairs => {
  if (application.status !== 'PARTICIPATING') return { hasOthers: false };
  const { formed, proposed } = application.partners;
  const all = [...formed, ...proposed];
  const place = all.indexOf(id) + 1;
  return {
    ordinal: place === 2 || place === 3 ? place : undefined,
    hasOthers: all.some((other) => other !== id),
  };
};

/** A proposal that came to nothing. */
export type EndedValues = Pick<AmongPairs, 'hasOthers'> & {
  readonly role: Role;
  readonly firstName: string;
  /** Whether we look for somebody else for the reader. */
  readonly isSought: boolean;
  /** The other of the two, by first name, where the reader would not know which proposal is meant. Absent once they are erased. */
  readonly partnerFirstName?: string | undefined;
};

export const endedProposal = async (proposalId: string, sources: Sources): Promise<EndedValues> => {
  const application = ownApplication(sources);
  const { hasOthers } = amongPairs(application, proposalId);
  const found = hasOthers ? await proposalAndPartner(proposalId, sources) : undefined;
  return {
    role: ownRole(sources),
    firstName: application.form.answers.firstName,
    partnerFirstName: firstNameOf(found?.partner),
    isSought: isSought(application),
    hasOthers,
  };
};
