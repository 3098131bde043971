import type { Role } from '../kernel/role.ts';
import type { DeclineReason, OnBehalf, Proposal } from './proposal.ts';

/** The side whose yes has led to nothing, because the other one declined or never answered. */
export const yesInVain = (proposal: Proposal): Role | undefined => {
  if (proposal.status === 'LAPSED') return proposal.acceptedBy;
  if (proposal.status !== 'DECLINED') return undefined;
  return proposal.acceptedBy === proposal.declinedBy ? undefined : proposal.acceptedBy;
};

/** The answer that stands of one side. `at` is missing of a yes from the time before its instant was kept. */
export type GivenAnswer = {
  readonly said: 'YES' | 'NO';
  readonly at?: string | undefined;
  readonly reason?: DeclineReason;
  readonly onBehalf?: OnBehalf | undefined;
};

const other = (role: Role): Role => (role === 'mentor' ? 'student' : 'mentor');

const answersIn = (proposal: Proposal): Partial<Record<Role, GivenAnswer>> => {
  const yes = (role: Role | undefined, at: string | undefined) =>
    role === undefined ? {} : { [role]: { said: 'YES', at } as const };
  switch (proposal.status) {
    case 'PROPOSED':
      return {};
    case 'HALF_ACCEPTED':
    case 'LAPSED':
      return yes(proposal.acceptedBy, proposal.acceptedAt);
    case 'ACCEPTED': {
      const { firstYes, acceptedAt } = proposal;
      if (firstYes === undefined) return { ...yes('mentor', undefined), ...yes('student', undefined) };
      return { ...yes(firstYes.by, firstYes.at), ...yes(other(firstYes.by), acceptedAt) };
    }
    case 'DECLINED': {
      const { acceptedBy, acceptedAt, declinedBy, declinedAt: at, reason } = proposal;
      return { ...yes(acceptedBy, acceptedAt), [declinedBy]: { said: 'NO', at, reason } as const };
    }
  }
};

/** Answers so far, each marked where a coordinator has entered it. */
export const answersOf = (proposal: Proposal): Partial<Record<Role, GivenAnswer>> =>
  Object.fromEntries(
    Object.entries(answersIn(proposal)).map(([role, answer]) => [
      role,
      { ...answer, onBehalf: proposal.onBehalfOf?.[role as Role] },
    ]),
  );
