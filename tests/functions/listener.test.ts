import { describe, expect, it } from 'vitest';
import { detailTypeOf, type EventDefinition } from '../../events/define.ts';
import type { Fact } from '../../events/fact.ts';
import { PairDeclined, PairFormed } from '../../events/pairs.ts';
import { eventLambda } from '../../shared/runtime/events.ts';

const told = (event: EventDefinition, data: Record<string, unknown> = event.example): Fact => ({
  id: 'pai_1.1.0',
  type: detailTypeOf(event),
  at: '2027-02-18T10:00:00.000Z',
  programmeId: 'cccc',
  subject: { kind: 'Pair', id: 'pai_1', version: 1 },
  actor: 'applicant',
  correlationId: 'req-1',
  depth: 0,
  data,
});

const listening = () => {
  const heard: string[] = [];
  const lambda = eventLambda(
    [PairFormed],
    async ({ type }) => {
      heard.push(type);
    },
    { clock: { now: () => new Date('2027-02-18T10:00:00Z') } },
    () => undefined,
  );
  const hear = (detail: unknown, detailType: string) =>
    lambda({
      version: '0',
      id: 'e',
      source: 'cccc',
      account: '000000000000',
      region: 'eu-north-1',
      time: '2027-02-18T10:00:00Z',
      resources: [],
      'detail-type': detailType,
      detail,
    });
  return { heard, hear };
};

describe('a listener', () => {
  it('acts on a fact of its rule', async () => {
    const { heard, hear } = listening();
    await hear(told(PairFormed), 'PairFormed.v1');
    expect(heard).toEqual(['PairFormed.v1']);
  });

  it.each([
    ['of another rule', told(PairDeclined), 'PairDeclined.v1', 'No PairDeclined.v1 is heard here'],
    [
      'of a version that it does not know',
      { ...told(PairFormed), type: 'PairFormed.v2' },
      'PairFormed.v2',
      'No PairFormed.v2 is heard here',
    ],
    [
      'under the name of another',
      told(PairDeclined),
      'PairFormed.v1',
      'A PairDeclined.v1 came as PairFormed.v1',
    ],
    [
      'with data that its definition does not know',
      told(PairFormed, { ...PairFormed.example, pairId: 'Lin' }),
      'PairFormed.v1',
      'pairId',
    ],
    ['that is none', { hello: 'world' }, 'PairFormed.v1', 'correlationId'],
  ])('lays aside a fact %s', async (_case, detail, detailType, why) => {
    const { heard, hear } = listening();
    await expect(hear(detail, detailType)).rejects.toThrow(why);
    expect(heard).toEqual([]);
  });
});
