import { randomUUID } from 'node:crypto';
import { type Kept, openJournal } from './journal.ts';
import type { Clock, DeadLetter, DeadLetterSource, DeadLetters } from './parts.ts';

/** Sends one letter the way it came. Throwing keeps the letter. */
export type Resend = (letter: DeadLetter) => Promise<void>;

/**
 * The template's dead-letter queues and on-failure destinations, as one persisted list. `redrive` reads it as queues (`queue/sqs-api.ts`).
 */
export const openDeadLetters = (options: {
  file: Kept;
  clock: Pick<Clock, 'now'>;
  resend: Record<DeadLetterSource, Resend>;
  log: (line: string) => void;
}): DeadLetters => {
  const journal = openJournal<DeadLetter>(options.file, { keep: 'pending' });
  const list = () => journal.pending().map(([, letter]) => letter);
  return {
    add: (given) => {
      const letter: DeadLetter = {
        ...given,
        id: randomUUID(),
        at: options.clock.now().toISOString(),
        queueName: given.queueArn.split(':').pop() ?? given.queueArn,
      };
      journal.add(letter.id, letter);
      options.log(`dead letter in ${letter.queueName} (${letter.source}): ${letter.errorMessage}`);
    },
    list,
    remove: (id) => {
      if (list().some((letter) => letter.id === id)) journal.settle(id);
    },
    redrive: async () => {
      let sent = 0;
      for (const letter of list()) {
        try {
          await options.resend[letter.source](letter);
          journal.settle(letter.id);
          sent += 1;
        } catch (problem) {
          options.log(
            `dead letter ${letter.id} stays: ${problem instanceof Error ? problem.message : problem}`,
          );
        }
      }
      return sent;
    },
  };
};
