import { describe, expect, it } from 'vitest';
import type { InvokeResult } from '../../../../infra/local/runner/parts.ts';
import { type BatchRules, deliverBatch } from '../../../../infra/local/runner/table/stream-batch.ts';
import type { StreamRecord } from '../../../../infra/local/runner/table/stream-reader.ts';

const record = (SequenceNumber: string): StreamRecord => ({
  eventID: SequenceNumber,
  eventName: 'INSERT',
  dynamodb: { Keys: {}, SequenceNumber },
});
const records = ['1', '2', '3', '4'].map(record);
const rules: BatchRules = { retries: 2, bisects: false, reportsItemFailures: true };

const ok = (payload?: unknown): InvokeResult => ({ ok: true, payload });
const failures = (...ids: string[]) =>
  ok({ batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })) });
const thrown: InvokeResult = { ok: false, errorType: 'Error', errorMessage: 'no' };

/** Delivers the four records to a function that answers by `answer`; tells what it saw and what was given up. */
const deliver = async (answer: (ids: string[], call: number) => InvokeResult, given = rules) => {
  const calls: string[] = [];
  const givenUp: string[] = [];
  const pauses: number[] = [];
  const idsOf = (batch: readonly StreamRecord[]) => batch.map(({ dynamodb }) => dynamodb.SequenceNumber);
  await deliverBatch(records, given, {
    invoke: async (batch) => {
      calls.push(idsOf(batch).join(''));
      return answer(idsOf(batch), calls.length);
    },
    pause: async (tries) => void pauses.push(tries),
    giveUp: (batch, errorMessage) => void givenUp.push(`${idsOf(batch).join('')} ${errorMessage}`),
  });
  return { calls, givenUp, pauses };
};

describe('a batch of the stream', () => {
  it('is done when the function answers without a failure', async () => {
    for (const answer of [
      ok(),
      ok(null),
      ok({}),
      ok({ batchItemFailures: [] }),
      ok({ batchItemFailures: null }),
    ])
      expect(await deliver(() => answer)).toEqual({ calls: ['1234'], givenUp: [], pauses: [] });
  });

  it('is tried again only from the lowest record that failed', async () => {
    const { calls, givenUp } = await deliver((_, call) => (call === 1 ? failures('4', '2') : ok()));
    expect(calls).toEqual(['1234', '234']);
    expect(givenUp).toEqual([]);
  });

  it('is tried again whole when the function throws, answers nonsense or names a record it was not given', async () => {
    for (const bad of [thrown, ok('done'), failures('9')]) {
      const { calls } = await deliver((_, call) => (call === 1 ? bad : ok()));
      expect(calls).toEqual(['1234', '1234']);
    }
  });

  it('that never goes through is given up after its tries, and the stream goes on', async () => {
    const { calls, givenUp, pauses } = await deliver(() => thrown);
    expect(calls).toEqual(['1234', '1234', '1234']);
    expect(pauses).toEqual([1, 2]);
    expect(givenUp).toEqual(['1234 Error: no']);
  });

  it('has its tries anew once it has got further', async () => {
    const stuckAt = ['1', '1', '3', '3', '3'];
    const { calls, givenUp } = await deliver((_, call) => failures(stuckAt[call - 1] ?? '3'));
    expect(calls).toEqual(['1234', '1234', '1234', '34', '34']);
    expect(givenUp).toEqual(['34 Reported as failed: 3']);
  });

  it('is halved when the function throws and the mapping says so, until the poison record stands alone', async () => {
    const bisecting = { ...rules, bisects: true };
    const { calls, givenUp } = await deliver((ids) => (ids.includes('3') ? thrown : ok()), bisecting);
    expect(calls).toEqual(['1234', '12', '34', '3', '3', '3', '4']);
    expect(givenUp).toEqual(['3 Error: no']);
  });

  it('is taken as done whatever the answer says when the mapping asks for no report', async () => {
    const { calls } = await deliver(() => failures('1'), { ...rules, reportsItemFailures: false });
    expect(calls).toEqual(['1234']);
  });
});
