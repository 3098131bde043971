import { createHash } from 'node:crypto';
import { isFactOf } from '../../events/fact.ts';
import { TaskOpened } from '../../events/follow-up.ts';
import { factReturned, quarantineFact } from '../../shared/domain/follow-up/quarantined-fact.ts';
import type { Programmes } from '../../shared/domain/programme/catalogue.ts';
import { causeOfClock } from '../../shared/runtime/jobs.ts';
import { settleDue } from '../../shared/store/due.ts';
import { DUE } from '../../shared/store/indexes.ts';
import { quarantinedFacts } from '../../shared/store/kinds/follow-up.ts';
import { retryOnConflict } from '../../shared/store/retry.ts';
import {
  type Change,
  create,
  type Outbox,
  type Store,
  save,
  type WaitingFact,
} from '../../shared/store/store.ts';
import { taskOpening } from '../../shared/store/tasks.ts';

const RETURNS_AT_ONCE = 1_000;

const quarantinedFactId = (factId: string): string =>
  `qua_${createHash('sha256').update(factId).digest('hex').slice(0, 26)}`;

/**
 * Opens a task about a fact that is about to leave the due index. It comes first: a sweeper that dies in between finds the fact due
 * once more.
 */
export const openQuarantine = ({ key, fact }: WaitingFact, now: Date, store: Store): Promise<void> =>
  retryOnConflict(
    async () => {
      const { programmeId } = fact;
      const id = quarantinedFactId(fact.id);
      const held = await store.find(quarantinedFacts, id);
      const next = quarantineFact(
        held?.state,
        { id, programmeId, fact: { id: fact.id, type: fact.type, at: fact.at }, place: key },
        now,
      );
      if (next === undefined) return;
      // A task about a quarantined `TaskOpened` states no fact, which would be quarantined in turn.
      const told = !isFactOf(TaskOpened, fact);
      const about = { programmeId, kind: 'FACT_QUARANTINED', aboutId: id } as const;
      const changes: Change[] = [
        held ? save(quarantinedFacts, held, next) : create(quarantinedFacts, next),
        ...(await taskOpening(about, now, store, { told })),
      ];
      await store.commit(changes, causeOfClock('sweep-outbox', programmeId, now));
    },
    undefined,
    ['changed-meanwhile', 'exists-already'],
  );

type ReturnDeps = { readonly store: Store; readonly programmes: Programmes; readonly outbox: Outbox };

/** Lets facts wait again whose return a coordinator has asked for. */
export const settleReturns = (now: Date, { store, programmes, outbox }: ReturnDeps): Promise<number> =>
  settleDue({ store, programmes }, quarantinedFacts, DUE.returns, now, RETURNS_AT_ONCE, async (held) => {
    const { programmeId, fact, place } = held.state;
    await outbox.putBack(place, fact);
    await store.commit(
      [save(quarantinedFacts, held, factReturned(held.state, now))],
      causeOfClock('sweep-outbox', programmeId, now),
    );
    return true;
  });
