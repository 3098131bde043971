import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { loadPacks, loadPiece, piecesOf, requestPackOf } from '../../shared/deeds/funding/packs.ts';
import { loadPeriod } from '../../shared/deeds/funding/periods.ts';
import { auditedUntil } from '../../shared/domain/audit/entry.ts';
import { type ClaimPack, PACK_FAULTS, PACK_STEPS, packIdOf } from '../../shared/domain/funding/claim-pack.ts';
import type { ClaimPeriod } from '../../shared/domain/funding/claim-period.ts';
import { Refusal } from '../../shared/domain/kernel/refusal.ts';
import { listOf } from '../../shared/runtime/http/answers.ts';
import { fileLinkQuery, openFileLink, sealFileLink } from '../../shared/runtime/http/file-link.ts';
import { file, json } from '../../shared/runtime/http/reply.ts';
import { auditEntries } from '../../shared/store/kinds/audit.ts';
import { claimPacks, claimPeriods } from '../../shared/store/kinds/funding.ts';
import { create } from '../../shared/store/store.ts';
import { type FinanceRoute, route } from './deps.ts';

const PackView = z.strictObject({
  id: z.string(),
  periodId: z.string(),
  revision: z.int(),
  /** Whether its lock is still in force: a period that is locked anew has another pack. */
  isInForce: z.boolean(),
  status: z.enum(['BUILDING', 'READY', 'FAILED']),
  /** While it is being made. */
  step: z.enum(PACK_STEPS).nullable(),
  /** Steps in their order. */
  steps: z.array(z.enum(PACK_STEPS)),
  requestedAt: z.iso.datetime(),
  readyAt: z.iso.datetime().nullable(),
  /** SHA-256 of the ZIP. */
  hash: z.string().nullable(),
  bytes: z.int().nullable(),
  files: z.array(z.string()),
  fault: z.enum(PACK_FAULTS).nullable(),
});

const LinkView = z.strictObject({
  /** Path of the site, good for everybody who has it until then. */
  href: z.string(),
  expiresAt: z.iso.datetime(),
  /** Answers that make up the ZIP: with more than one, each is fetched by `piece=0`, `piece=1` and so on. */
  pieces: z.int().positive(),
});

const toView = (pack: ClaimPack, period: Pick<ClaimPeriod, 'locks'>): z.output<typeof PackView> => {
  const lock = period.locks.at(-1);
  const ready = pack.status === 'READY' ? pack : undefined;
  return {
    id: pack.id,
    periodId: pack.periodId,
    revision: pack.revision,
    status: pack.status,
    isInForce: lock !== undefined && packIdOf(lock.snapshotId) === pack.id,
    step: pack.status === 'BUILDING' ? pack.step : null,
    steps: [...PACK_STEPS],
    requestedAt: pack.requestedAt,
    readyAt: ready?.readyAt ?? null,
    hash: ready?.hash ?? null,
    bytes: ready?.bytes ?? null,
    files: ready === undefined ? [] : [...ready.files],
    fault: pack.status === 'FAILED' ? pack.fault : null,
  };
};

const linkedAs = (packId: string): string => `pack ${packId}`;

const requireReady = (pack: ClaimPack): Extract<ClaimPack, { status: 'READY' }> => {
  if (pack.status !== 'READY') throw new Refusal('not-found', `${pack.id} is ${pack.status}.`);
  return pack;
};

/** Claim packs of locked periods: asked for, found again while they are made, and handed out by a short link. */
export const packRoutes: readonly FinanceRoute[] = [
  route({
    method: 'POST',
    path: '/api/finance/periods/{periodId}/packs',
    who: 'finance',
    does: 'Asks for the claim pack of a locked period. Who asks again finds the one that is made or on its way.',
    answers: { 202: PackView },
    async handle(request, { store }) {
      const placed = await loadPeriod(request.params.periodId, store);
      const period = placed.held.state;
      const cause = { ...request.cause, programmeId: period.programmeId };
      const { state } = await requestPackOf(placed, cause, store);
      return json(202, toView(state, period), { location: `/api/finance/packs/${state.id}` });
    },
  }),
  route({
    method: 'GET',
    path: '/api/finance/periods/{periodId}/packs',
    who: 'finance',
    does: 'Lists the claim packs of a period, one for each lock that was asked for.',
    answers: { 200: listOf(PackView) },
    async handle(request, { store }) {
      const placed = await loadPeriod(request.params.periodId, store);
      const packs = await loadPacks(placed, store);
      return json(200, { items: packs.map(({ state }) => toView(state, placed.held.state)) });
    },
  }),
  route({
    method: 'GET',
    path: '/api/finance/packs/{packId}',
    who: 'finance',
    does: 'Shows a claim pack: the step at which it is, or its size, hash and files.',
    answers: { 200: PackView },
    async handle(request, { store }) {
      const { state } = await store.get(claimPacks, request.params.packId);
      return json(200, toView(state, (await store.get(claimPeriods, state.periodId)).state));
    },
  }),
  route({
    method: 'POST',
    path: '/api/finance/packs/{packId}/links',
    who: 'finance',
    does: 'Makes a link by which the ZIP of a pack can be fetched for ten minutes.',
    answers: { 201: LinkView },
    async handle(request, { store, keys }) {
      const { state } = await store.get(claimPacks, request.params.packId);
      const pack = requireReady(state);
      const { query, expiresAt } = await sealFileLink(linkedAs(pack.id), request, keys);
      return json(201, { href: `/api/packs/${pack.id}?${query}`, expiresAt, pieces: piecesOf(pack) });
    },
  }),
  route({
    method: 'GET',
    path: '/api/packs/{packId}',
    who: 'link',
    does: 'Answers with a claim pack as a ZIP, or with a piece of a large one, to a link that finance has made within ten minutes.',
    query: z.object({
      ...fileLinkQuery,
      piece: z
        .string()
        .regex(/^\d{1,3}$/)
        .optional(),
    }),
    answers: { 200: 'zip' },
    async handle(request, { store, keys }) {
      const actor = await openFileLink(linkedAs(request.params.packId), request, keys);
      const { state } = await store.get(claimPacks, request.params.packId);
      const pack = requireReady(state);
      const pieces = piecesOf(pack);
      const piece = Number(request.query.piece ?? 0);
      if (request.query.piece === undefined && pieces > 1)
        throw new Refusal('answer-too-large', `${pack.bytes} bytes are fetched in ${pieces} pieces.`);
      if (piece >= pieces) throw new Refusal('not-found', `${pack.id} has ${pieces} pieces.`);
      const { state: period } = await store.get(claimPeriods, pack.periodId);
      const { programmeId } = pack;
      // Nothing leaves the house unnoted.
      await store.commit(
        [
          create(auditEntries, {
            id: randomUUID(),
            programmeId,
            at: request.now.toISOString(),
            actor,
            kind: 'EXPORT',
            action: 'GET /api/packs/{packId}',
            personIds: [],
            changes: [],
            about: [{ name: 'packId', id: pack.id }],
            correlationId: request.correlationId,
            expiresAt: auditedUntil(request.now),
          }),
        ],
        { ...request.cause, programmeId },
      );
      const name = `claim-pack-${period.from}-${period.to}-${pack.revision}.zip`;
      return file(200, await loadPiece(pack, piece, store), 'application/zip', name);
    },
  }),
];
