import type { InFlight } from './parts.ts';
import type { TableStream } from './table/stream.ts';

/**
 * Waits until a look through the stream finds that nothing has happened since the look before: all that comes
 * through the stream may set off work, and work may write.
 */
export const drainer =
  (inFlight: InFlight, stream: Pick<TableStream, 'caughtUp'>) => async (): Promise<void> => {
    for (;;) {
      await inFlight.idle();
      const before = inFlight.started();
      await stream.caughtUp();
      if (inFlight.count() === 0 && inFlight.started() === before) return;
    }
  };
