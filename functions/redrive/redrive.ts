import { type Letter, type Step, stepFor } from './step.ts';

/** A letter that was received and not deleted comes again after a while. */
export type Received = Letter & { readonly receipt: string };

export type Ends = {
  /** Names of the stage's queues of dead letters, without what they begin with. */
  readonly queues: () => Promise<readonly string[]>;
  /** Some letters that nobody has in hand; none at the end. */
  readonly receive: (queue: string) => Promise<readonly Received[]>;
  readonly remove: (queue: string, receipt: string) => Promise<void>;
  readonly invoke: (functionArn: string, payload: string) => Promise<void>;
  readonly send: (queueArn: string, body: string) => Promise<void>;
  /** Sends a body to the queue that has this one for its dead letters. */
  readonly giveBack: (queue: string, body: string) => Promise<void>;
};

/** Letters of one queue, by what became of them, or would. */
export type Report = {
  readonly queue: string;
  readonly sent: number;
  readonly dropped: number;
  /** They stay, with the reasons. */
  readonly left: number;
  readonly because: readonly string[];
};

const carryOut = async (queue: string, step: Step, body: string, ends: Ends): Promise<void> => {
  if (step.do === 'invoke') await ends.invoke(step.functionArn, step.payload);
  if (step.do === 'send') await ends.send(step.queueArn, step.body);
  if (step.do === 'return') await ends.giveBack(queue, body);
};

const redriveQueue = async (queue: string, applies: boolean, ends: Ends): Promise<Report> => {
  const counts = { sent: 0, dropped: 0, left: 0 };
  const because = new Set<string>();
  for (let letters = await ends.receive(queue); letters.length > 0; letters = await ends.receive(queue))
    for (const letter of letters) {
      const step = stepFor(queue, letter);
      if ('because' in step) because.add(step.because);
      if (step.do === 'leave') {
        counts.left += 1;
        continue;
      }
      try {
        if (applies) {
          await carryOut(queue, step, letter.body, ends);
          // Sent first: a crash in between sends twice, and consumers do nothing twice.
          await ends.remove(queue, letter.receipt);
        }
        counts[step.do === 'drop' ? 'dropped' : 'sent'] += 1;
      } catch (problem) {
        counts.left += 1;
        because.add(problem instanceof Error ? problem.name : 'it could not be sent');
      }
    }
  return { queue, ...counts, because: [...because] };
};

/**
 * Sends dead letters the way they came, and removes those whose deed is done by another way. Without `applies` it only says what it would do.
 * Reports queues in which something lies. @throws RangeError naming the queues where there is none of that name
 */
export const redrive = async (
  { applies, queue: only }: { readonly applies: boolean; readonly queue?: string | undefined },
  ends: Ends,
): Promise<readonly Report[]> => {
  const reports: Report[] = [];
  const all = await ends.queues();
  if (only !== undefined && !all.includes(only))
    throw new RangeError(`There is no ${only}. There is: ${all.join(', ')}.`);
  for (const queue of only === undefined ? all : [only])
    reports.push(await redriveQueue(queue, applies, ends));
  return reports.filter(({ sent, dropped, left }) => sent + dropped + left > 0);
};
