import * as z from 'zod';
import { answerCapacity } from '../../deeds/applications/answer-capacity.ts';
import type { Application } from '../../domain/applications/application.ts';
import { capacityStandingOf } from '../../domain/applications/raise-capacity.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { applications } from '../../store/kinds/applications.ts';
import { withContactOfToday } from '../../store/people.ts';
import type { Versioned } from '../../store/store.ts';
import { defineAsk } from '../ask.ts';
import { tokenOfLink } from '../token.ts';
import { raiseCapacityPage } from './page.ts';
import { raiseCapacityText } from './text.ts';

type Target = { readonly held: Versioned<Application>; readonly shown: Application; readonly now: Date };
type Act = { readonly verb: 'raise-capacity' | 'keep-capacity' };

const untouched = (held: Versioned<Application>, now: Date): Target => ({ held, shown: held.state, now });

const STANDINGS = ['open', 'raised', 'kept', 'over'] as const;

const View = z.strictObject({
  verb: z.literal('raise-capacity'),
  role: z.literal('mentor'),
  standing: z.enum(STANDINGS),
  capacity: z.int().optional(),
  answerBy: z.iso.datetime().optional(),
});

const askOf = ({ shown }: Target) => (shown.status === 'PARTICIPATING' ? shown.capacityAsk : undefined);

const SHOWN_AS = { OPEN: 'open', YES: 'raised', NO: 'kept', LAPSED: 'over' } as const;

const standingOf = ({ shown, now }: Target): (typeof STANDINGS)[number] => {
  const standing = capacityStandingOf(shown, now);
  return standing === undefined ? 'over' : SHOWN_AS[standing];
};

/** A coordinator's question to a mentor to take one student more. Open for two weeks, or until the next matching day. */
export const raiseCapacityAsk = defineAsk<Target, Act>({
  verb: 'raise-capacity',
  acts: [
    z.strictObject({ token: tokenOfLink, verb: z.literal('raise-capacity') }),
    z.strictObject({ token: tokenOfLink, verb: z.literal('keep-capacity') }),
  ],
  view: View,
  gone: 'application-gone',
  settled: [
    'already-done',
    'link-expired',
    'application-approved',
    'application-rejected',
    'application-undecided',
    'application-withdrawn',
  ],
  load: async ({ aboutId }, store, now) => untouched(await store.get(applications, aboutId, now), now),
  show: async ({ held, shown, now }, store) => ({
    held,
    shown: await withContactOfToday(store, shown),
    now,
  }),
  reader: ({ shown }) => shown,
  toView: (target) => {
    const ask = askOf(target);
    return {
      verb: 'raise-capacity',
      role: 'mentor',
      standing: standingOf(target),
      ...(ask === undefined ? {} : { capacity: ask.capacity, answerBy: ask.answerBy }),
    };
  },
  carryOut: async ({ held, now }, { verb }, press, { store }) =>
    untouched(await answerCapacity(held, verb === 'raise-capacity' ? 'YES' : 'NO', press, store), now),
  read: (posted) => ({ verb: posted.get('verb') }),
  outcome: (target, language) => {
    const code = standingOf(target);
    if (code === 'open') return undefined;
    const outcome = raiseCapacityText[language].outcomes[code];
    return { code, ...outcome, isGlad: code === 'raised', isOwn: code !== 'over' };
  },
  page: (target, page) => {
    const ask = askOf(target);
    if (ask === undefined || target.shown.status !== 'PARTICIPATING')
      throw new Refusal('link-expired', `${target.shown.id} is asked for no more places.`);
    const { capacity, proposed, formed } = target.shown.partners;
    return raiseCapacityPage(
      {
        capacity: ask.capacity,
        offered: capacity,
        taken: proposed.length + formed.length,
        answerBy: ask.answerBy,
      },
      page,
    );
  },
});
