import { describe, expect, it } from 'vitest';
import { watchLetters } from '../../functions/sweep-outbox/watch-letters.ts';
import { LETTERS_WAITING, type LogFields, SWEPT } from '../../shared/runtime/log.ts';

const lookedAt = async (waiting: Readonly<Record<string, number>>) => {
  const lines: (readonly [level: string, what: string, fields: LogFields | undefined])[] = [];
  await watchLetters(
    Object.keys(waiting),
    async (queue) => waiting[queue] ?? 0,
    (level, what, fields) => lines.push([level, what, fields]),
  );
  return lines;
};

describe('the look at the queues of dead letters', () => {
  it('names each queue in which something waits, with its number', async () => {
    const lines = await lookedAt({
      'failed-send-mail': 3,
      'missed-watch-pairs': 0,
      'failed-track-metrics': 1,
    });
    expect(lines).toEqual([
      ['error', LETTERS_WAITING, { queue: 'failed-send-mail', count: 3 }],
      ['error', LETTERS_WAITING, { queue: 'failed-track-metrics', count: 1 }],
      ['info', SWEPT, { count: 3 }],
    ]);
  });

  it('says that it has come to its end where nothing waits', async () => {
    expect(await lookedAt({ 'failed-send-mail': 0 })).toEqual([['info', SWEPT, { count: 1 }]]);
  });

  it('says nothing where a queue does not answer, so that its silence is heard', async () => {
    const lines: string[] = [];
    await expect(
      watchLetters(
        ['failed-send-mail'],
        () => Promise.reject(new Error('No such queue.')),
        (_, what) => lines.push(what),
      ),
    ).rejects.toThrow('No such queue.');
    expect(lines).toEqual([]);
  });
});
