import * as z from 'zod';
import { LatecomerInvited, LateInvitationWithdrawn } from '../../../events/applications.ts';
import { fact, type NewFact } from '../../../events/fact.ts';
import { daysAfter } from '../kernel/dates.ts';
import { Refusal } from '../kernel/refusal.ts';
import { ROLES } from '../kernel/role.ts';
import { countOf } from '../privacy/retention.ts';
import { LABEL_LANGUAGES } from '../vocabularies/vocabulary.ts';

/** Days in which the invited person can apply. */
export const LATE_DAYS = 7;
/** An invitation is kept, and listed, as long as other requests. */
const KEPT_DAYS = countOf('REQUEST', 'days');

export const LateInvitation = z.strictObject({
  id: z.string(),
  programmeId: z.string(),
  cohortId: z.string(),
  role: z.enum(ROLES),
  firstName: z.string(),
  lastName: z.string().optional(),
  email: z.string(),
  /** Keyed hash of the address. */
  emailHash: z.string(),
  language: z.enum(LABEL_LANGUAGES),
  /** Words of staff to each other. */
  reason: z.string(),
  invitedBy: z.string(),
  invitedAt: z.iso.datetime(),
  applyBy: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  state: z.discriminatedUnion('status', [
    z.strictObject({ status: z.literal('OPEN') }),
    z.strictObject({ status: z.literal('APPLIED'), at: z.iso.datetime(), applicationId: z.string() }),
    z.strictObject({ status: z.literal('WITHDRAWN'), at: z.iso.datetime(), by: z.string() }),
  ]),
});
/** Leave for one named person to apply after applications have closed, by a link to their address. */
export type LateInvitation = z.output<typeof LateInvitation>;

type Change = { readonly invitation: LateInvitation; readonly facts: readonly NewFact[] };

const about = ({ id, cohortId, role }: Pick<LateInvitation, 'id' | 'cohortId' | 'role'>) => ({
  invitationId: id,
  cohortId,
  role,
});

export const inviteLatecomer = (
  given: Omit<LateInvitation, 'invitedAt' | 'applyBy' | 'expiresAt' | 'state'>,
  now: Date,
): Change => ({
  invitation: {
    ...given,
    invitedAt: now.toISOString(),
    applyBy: daysAfter(now, LATE_DAYS).toISOString(),
    expiresAt: daysAfter(now, KEPT_DAYS).toISOString(),
    state: { status: 'OPEN' },
  },
  facts: [fact(LatecomerInvited, about(given))],
});

export const LATE_STANDINGS = ['open', 'applied', 'over', 'withdrawn'] as const;

/** Acts open to staff on an invitation now; `over` if nobody has applied in time. */
export const lateStandingOf = (
  { state, applyBy }: Pick<LateInvitation, 'state' | 'applyBy'>,
  now: Date,
): (typeof LATE_STANDINGS)[number] => {
  if (state.status === 'APPLIED') return 'applied';
  if (state.status === 'WITHDRAWN') return 'withdrawn';
  return now < new Date(applyBy) ? 'open' : 'over';
};

/** @throws Refusal `already-done` where somebody has applied by it, `link-expired` where it is over or taken back */
export const requireOpen = (invitation: LateInvitation, now: Date): LateInvitation => {
  const standing = lateStandingOf(invitation, now);
  if (standing === 'open') return invitation;
  throw new Refusal(
    standing === 'applied' ? 'already-done' : 'link-expired',
    `${invitation.id} is ${standing}.`,
  );
};

export const usedFor = (invitation: LateInvitation, applicationId: string, now: Date): LateInvitation => ({
  ...invitation,
  state: { status: 'APPLIED', at: now.toISOString(), applicationId },
});

/** Withdrawn before: the same object. @throws Refusal `already-done` where somebody has applied by it */
export const withdrawInvitation = (invitation: LateInvitation, by: string, now: Date): Change => {
  const { state } = invitation;
  if (state.status === 'WITHDRAWN') return { invitation, facts: [] };
  if (state.status === 'APPLIED')
    throw new Refusal('already-done', `${invitation.id} led to ${state.applicationId}.`);
  return {
    invitation: { ...invitation, state: { status: 'WITHDRAWN', at: now.toISOString(), by } },
    facts: [fact(LateInvitationWithdrawn, about(invitation))],
  };
};
