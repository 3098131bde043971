import { etag, json, type Reply } from '../../shared/runtime/http/reply.ts';
import { idempotencyRecord, previousRequest } from '../../shared/store/idempotency.ts';
import { isRepeated } from '../../shared/store/repeated-request.ts';
import type { Cause, Change, ItemKind, Store } from '../../shared/store/store.ts';
import type { AskedAbout } from './deps.ts';

/**
 * Creates something and answers with it. A repetition with the same `Idempotency-Key` gets the first answer.
 * @throws Refusal `idempotency-key-reused`
 */
export const createOnce = async <State>(
  request: Pick<AskedAbout<unknown>, 'headers' | 'now' | 'path' | 'text'>,
  store: Store,
  kind: ItemKind<State>,
  made: {
    readonly state: State;
    readonly changes: readonly Change[];
    readonly location: (id: string) => string;
    /** 202 where the result is computed later. */
    readonly status?: 201 | 202;
  },
  cause: Cause,
  /** A check of something new. A repetition is not checked again: what it made is there already. */
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
  const answer = (state: State, version: number): Reply =>
    json(made.status ?? 201, state, { location: made.location(kind.idOf(state)), ...etag(version) });
  try {
    if (beforehand !== undefined && !(await isRepeated(asked, store, request.now))) await beforehand();
    await store.commit([...idempotencyRecord(asked, request.now), ...made.changes], cause);
    return answer(made.state, 1);
  } catch (error) {
    const before = previousRequest(error, asked);
    if (before?.resultId === undefined) throw error;
    const { state, version } = await store.get(kind, before.resultId);
    return answer(state, version);
  }
};
