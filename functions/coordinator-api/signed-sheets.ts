import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { attachScan, loadScan, loadSheets, removeScan } from '../../shared/deeds/sessions/signed-sheets.ts';
import { auditedUntil } from '../../shared/domain/audit/entry.ts';
import { Refusal } from '../../shared/domain/kernel/refusal.ts';
import { type SheetType, SignedSheet } from '../../shared/domain/sessions/signed-sheet.ts';
import { listOf } from '../../shared/runtime/http/answers.ts';
import { doOnce } from '../../shared/runtime/http/create-once.ts';
import { fileLinkQuery, openFileLink, sealFileLink } from '../../shared/runtime/http/file-link.ts';
import { file, json, type Reply } from '../../shared/runtime/http/reply.ts';
import { auditEntries } from '../../shared/store/kinds/audit.ts';
import { groupSessions, signedSheets, trainingSessions } from '../../shared/store/kinds/sessions.ts';
import { create, type Store } from '../../shared/store/store.ts';
import { type AskedAbout, type CoordinatorDeps, type CoordinatorRoute, route } from './deps.ts';
import { ActorView, actorsOf } from './people-views.ts';

/** A scan in base64, as a browser reads it. */
const Scan = z.strictObject({ content: z.base64().min(4) });
/** Base64 makes a third more of a scan of 2.9 MB; a Lambda takes 6 MB. */
const MOST_BYTES = 4_000_000;

const { id, type, bytes, hash, attachedAt } = SignedSheet.shape;
const SheetView = z.object({ id, type, bytes, hash, attachedAt, attachedBy: ActorView });

const LinkView = z.strictObject({
  /** Path of the site, good for everybody who has it until then. */
  href: z.string(),
  expiresAt: z.iso.datetime(),
});

const toViews = async (
  sheets: readonly SignedSheet[],
  store: Store,
): Promise<z.output<typeof SheetView>[]> => {
  const actorOf = await actorsOf(
    store,
    sheets.map(({ attachedBy }) => attachedBy),
  );
  return sheets.map(({ attachedBy, ...sheet }) => ({
    id: sheet.id,
    type: sheet.type,
    bytes: sheet.bytes,
    hash: sheet.hash,
    attachedAt: sheet.attachedAt,
    attachedBy: actorOf(attachedBy),
  }));
};

type Session = Parameters<typeof attachScan>[0];

const listSheets = async (session: Session, { store }: CoordinatorDeps): Promise<Reply> =>
  json(200, { items: await toViews(await loadSheets(session, store), store) });

const attach = async (
  session: Session,
  content: string,
  request: AskedAbout<unknown>,
  { store, ids }: CoordinatorDeps,
): Promise<Reply> => {
  const cause = { ...request.cause, programmeId: session.programmeId };
  const answered = async (): Promise<Reply> =>
    json(201, { items: await toViews(await loadSheets(session, store), store) });
  const scan = { id: ids('sht'), bytes: Buffer.from(content, 'base64') };
  return doOnce(
    request,
    store,
    cause,
    async (record) => {
      await attachScan(session, scan, record, cause, store);
      return answered();
    },
    answered,
  );
};

const TYPES: Readonly<Record<SheetType, string>> = {
  PDF: 'application/pdf',
  JPEG: 'image/jpeg',
  PNG: 'image/png',
};

const linkedAs = (sheetId: string): string => `sheet ${sheetId}`;

/** Attendance sheets as they were signed on paper: scans beside the session that they prove. */
export const signedSheetRoutes: readonly CoordinatorRoute[] = [
  route({
    method: 'GET',
    path: '/api/coordinator/training-sessions/{sessionId}/signed-sheets',
    who: 'coordinator',
    does: 'Lists the signed sheets of a training session.',
    answers: { 200: listOf(SheetView) },
    async handle(request, deps) {
      const { state } = await deps.store.get(trainingSessions, request.params.sessionId);
      return listSheets(state, deps);
    },
  }),
  route({
    method: 'POST',
    path: '/api/coordinator/training-sessions/{sessionId}/signed-sheets',
    who: 'coordinator',
    does: 'Attaches a signed sheet to a training session: a PDF, JPEG or PNG by its content. Answers with all sheets.',
    body: Scan,
    mostBytes: MOST_BYTES,
    once: true,
    answers: { 201: listOf(SheetView) },
    async handle(request, deps) {
      const { state } = await deps.store.get(trainingSessions, request.params.sessionId);
      return attach(state, request.body.content, request, deps);
    },
  }),
  route({
    method: 'GET',
    path: '/api/coordinator/group-sessions/{groupSessionId}/signed-sheets',
    who: 'coordinator',
    does: 'Lists the signed sheets of a joint session.',
    answers: { 200: listOf(SheetView) },
    async handle(request, deps) {
      const { state } = await deps.store.get(groupSessions, request.params.groupSessionId);
      return listSheets(state, deps);
    },
  }),
  route({
    method: 'POST',
    path: '/api/coordinator/group-sessions/{groupSessionId}/signed-sheets',
    who: 'coordinator',
    does: 'Attaches a signed sheet to a joint session: a PDF, JPEG or PNG by its content. Answers with all sheets.',
    body: Scan,
    mostBytes: MOST_BYTES,
    once: true,
    answers: { 201: listOf(SheetView) },
    async handle(request, deps) {
      const { state } = await deps.store.get(groupSessions, request.params.groupSessionId);
      return attach(state, request.body.content, request, deps);
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/coordinator/signed-sheets/{sheetId}',
    who: 'coordinator',
    does: 'Takes away a signed sheet that was wrong. Its scan is gone; who removed it when stays.',
    answers: { 204: 'nothing' },
    async handle(request, { store }) {
      const held = await store.get(signedSheets, request.params.sheetId);
      await removeScan(held, { ...request.cause, programmeId: held.state.programmeId }, store);
      return { status: 204 };
    },
  }),
  route({
    method: 'POST',
    path: '/api/coordinator/signed-sheets/{sheetId}/links',
    who: 'coordinator',
    does: 'Makes a link by which the scan of a sheet can be fetched for ten minutes.',
    answers: { 201: LinkView },
    async handle(request, { store, keys }) {
      const { state } = await store.get(signedSheets, request.params.sheetId);
      if (state.removed !== undefined) throw new Refusal('not-found', `${state.id} is removed.`);
      const { query, expiresAt } = await sealFileLink(linkedAs(state.id), request, keys);
      return json(201, { href: `/api/sheets/${state.id}?${query}`, expiresAt });
    },
  }),
  route({
    method: 'GET',
    path: '/api/sheets/{sheetId}',
    who: 'link',
    does: 'Answers with the scan of a signed sheet, to a link that a coordinator has made within ten minutes.',
    query: z.object(fileLinkQuery),
    answers: { 200: 'scan' },
    async handle(request, { store, keys }) {
      const actor = await openFileLink(linkedAs(request.params.sheetId), request, keys);
      const { state } = await store.get(signedSheets, request.params.sheetId);
      const scan = await loadScan(state, store);
      const { programmeId } = state;
      // Nothing leaves the house unnoted.
      await store.commit(
        [
          create(auditEntries, {
            id: randomUUID(),
            programmeId,
            at: request.now.toISOString(),
            actor,
            kind: 'EXPORT',
            action: 'GET /api/sheets/{sheetId}',
            personIds: [],
            changes: [],
            about: [{ name: 'sheetId', id: state.id }],
            correlationId: request.correlationId,
            expiresAt: auditedUntil(request.now),
          }),
        ],
        { ...request.cause, programmeId },
      );
      return file(200, scan, TYPES[state.type], `${state.sessionId}-${state.id}.${state.type.toLowerCase()}`);
    },
  }),
];
