import * as z from 'zod';
import { fact, type NewFact } from '../../../events/fact.ts';
import { ClaimPackPrepared, ClaimPackRequested } from '../../../events/funding.ts';
import { type ClaimPeriod, requireLock } from './claim-period.ts';
import type { Author } from './recorded.ts';

/** Steps of the work, in their order. */
export const PACK_STEPS = ['WAITING', 'COLLECTING', 'WRITING', 'KEEPING'] as const;
export type PackStep = (typeof PACK_STEPS)[number];

export const PACK_FAULTS = ['LOCK_DAMAGED', 'SIGN_UNWRITABLE', 'TOO_LARGE'] as const;
export type PackFault = (typeof PACK_FAULTS)[number];

const base = {
  id: z.string(),
  programmeId: z.string(),
  decisionId: z.string(),
  periodId: z.string(),
  revision: z.int().positive(),
  snapshotId: z.string(),
  requestedAt: z.iso.datetime(),
  requestedBy: z.string(),
};

export const ClaimPack = z.discriminatedUnion('status', [
  z.strictObject({ ...base, status: z.literal('BUILDING'), step: z.enum(PACK_STEPS) }),
  z.strictObject({
    ...base,
    status: z.literal('READY'),
    readyAt: z.iso.datetime(),
    /** SHA-256 of the ZIP. */
    hash: z.string(),
    bytes: z.int().positive(),
    parts: z.int().positive(),
    /** Paths in the ZIP. */
    files: z.array(z.string()),
  }),
  z.strictObject({
    ...base,
    status: z.literal('FAILED'),
    failedAt: z.iso.datetime(),
    fault: z.enum(PACK_FAULTS),
  }),
]);
/** Everything that is handed to the funder with a claim, as one ZIP. Each lock of a period has one. */
export type ClaimPack = z.output<typeof ClaimPack>;

export const PackPart = z.strictObject({
  packId: z.string(),
  part: z.int().min(0),
  /** In base64. */
  content: z.string(),
});
/** Bytes of a ZIP: as many as fit into an item. */
export type PackPart = z.output<typeof PackPart>;

export type PackChange = { readonly pack: ClaimPack; readonly facts: readonly NewFact[] };

/** The pack of a lock: a second request finds the same one. */
export const packIdOf = (snapshotId: string): string => snapshotId.replace(/^[a-z]+_/, 'pck_');

const about = ({ id, periodId, decisionId, revision }: ClaimPack) => ({
  packId: id,
  periodId,
  decisionId,
  revision,
});

const baseOf = (pack: ClaimPack) => {
  const { id, programmeId, decisionId, periodId, revision, snapshotId, requestedAt, requestedBy } = pack;
  return { id, programmeId, decisionId, periodId, revision, snapshotId, requestedAt, requestedBy };
};

const asked = (pack: ClaimPack): PackChange => ({ pack, facts: [fact(ClaimPackRequested, about(pack))] });

/** @throws Refusal `period-not-locked` for a period whose figures still move */
export const requestPack = (period: ClaimPeriod, { actor, now }: Author): PackChange => {
  const { revision, snapshotId } = requireLock(period);
  return asked({
    id: packIdOf(snapshotId),
    programmeId: period.programmeId,
    decisionId: period.decisionId,
    periodId: period.id,
    revision,
    snapshotId,
    requestedAt: now.toISOString(),
    requestedBy: actor,
    status: 'BUILDING',
    step: 'WAITING',
  });
};

/** No build takes so long: it has died. */
const PATIENCE_MINUTES = 15;

/** Asks again for one that failed or died. Undefined where it is made, or on its way. */
export const requestAgain = (before: ClaimPack, { actor, now }: Author): PackChange | undefined => {
  const isLate = now.getTime() - Date.parse(before.requestedAt) > PATIENCE_MINUTES * 60_000;
  if (before.status === 'READY' || (before.status === 'BUILDING' && !isLate)) return undefined;
  return asked({
    ...baseOf(before),
    requestedAt: now.toISOString(),
    requestedBy: actor,
    status: 'BUILDING',
    step: 'WAITING',
  });
};

export const stepTo = (before: ClaimPack, step: PackStep): ClaimPack => ({
  ...baseOf(before),
  status: 'BUILDING',
  step,
});

export const finishPack = (
  before: ClaimPack,
  made: Pick<Extract<ClaimPack, { status: 'READY' }>, 'hash' | 'bytes' | 'parts' | 'files'>,
  now: Date,
): PackChange => {
  const pack: ClaimPack = { ...baseOf(before), status: 'READY', readyAt: now.toISOString(), ...made };
  return { pack, facts: [fact(ClaimPackPrepared, { ...about(pack), hash: made.hash })] };
};

export const failPack = (before: ClaimPack, fault: PackFault, now: Date): ClaimPack => ({
  ...baseOf(before),
  status: 'FAILED',
  failedAt: now.toISOString(),
  fault,
});
