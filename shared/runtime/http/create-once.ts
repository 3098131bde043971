import { idempotencyRecord, previousRequest } from '../../store/idempotency.ts';
import { isRepeated } from '../../store/repeated-request.ts';
import type { Cause, Change, ItemKind, Store } from '../../store/store.ts';
import { etag, json, type Reply } from './reply.ts';
import type { Asked } from './route.ts';

/**
 * Creates something and answers with it. A repetition with the same `Idempotency-Key` gets the first answer.
 * @throws Refusal `idempotency-key-reused`
 */
export const createOnce = async <State>(
  request: Pick<Asked<unknown, unknown, unknown>, 'headers' | 'now' | 'path' | 'text'>,
  store: Store,
  kind: ItemKind<State>,
  made: {
    readonly state: State;
    /** Decided only where the request is new, if they are a function. */
    readonly changes: readonly Change[] | (() => Promise<readonly Change[]>);
    readonly location: (id: string) => string;
    /** The answer's body, where it is not the state itself. */
    readonly view?: (state: State) => unknown;
    /** 202 where the result is computed later. */
    readonly status?: 201 | 202;
  },
  cause: Cause,
  /** A check of something new. A repetition is not checked again: its thing is there already. */
  beforehand?: () => Promise<void>,
): Promise<Reply> => {
  const id = kind.idOf(made.state);
  const asked = {
    // Two people may choose the same key.
    route: `${cause.actor} ${request.path}`,
    idempotencyKey: request.headers['idempotency-key'],
    body: request.text,
    resultId: id,
  };
  const answer = async (state: State, version: number): Promise<Reply> =>
    json(made.status ?? 201, (await made.view?.(state)) ?? state, {
      location: made.location(kind.idOf(state)),
      ...etag(version),
    });
  try {
    const needsLook = beforehand !== undefined || typeof made.changes === 'function';
    const isNew = !needsLook || !(await isRepeated(asked, store, request.now));
    if (isNew) await beforehand?.();
    const changes = typeof made.changes !== 'function' ? made.changes : isNew ? await made.changes() : [];
    await store.commit([...idempotencyRecord(asked, request.now), ...changes], cause);
    return await answer(made.state, 1);
  } catch (error) {
    const before = previousRequest(error, asked);
    if (before?.resultId === undefined) throw error;
    const { state, version } = await store.get(kind, before.resultId);
    return answer(state, version);
  }
};

/**
 * Does something once for an `Idempotency-Key`: the deed commits the record of the request first of all. A repetition is answered with
 * what stands.
 * @throws Refusal `idempotency-key-reused`
 */
export const doOnce = async (
  request: Pick<Asked<unknown, unknown, unknown>, 'headers' | 'now' | 'path' | 'text'>,
  store: Store,
  cause: Cause,
  deed: (record: readonly Change[]) => Promise<Reply>,
  again: () => Promise<Reply>,
): Promise<Reply> => {
  const asked = {
    route: `${cause.actor} ${request.path}`,
    idempotencyKey: request.headers['idempotency-key'],
    body: request.text,
  };
  const record = idempotencyRecord(asked, request.now);
  try {
    // The reason to refuse a repetition may be its own first try.
    if (await isRepeated(asked, store, request.now)) await store.commit(record, cause);
    return await deed(record);
  } catch (error) {
    if (previousRequest(error, asked) === undefined) throw error;
    return again();
  }
};
