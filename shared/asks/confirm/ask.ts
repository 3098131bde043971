import * as z from 'zod';
import { confirmApplication } from '../../deeds/applications/confirm-application.ts';
import { type Application, isUndecided } from '../../domain/applications/application.ts';
import { isExpired } from '../../domain/follow-up/link.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { ROLES } from '../../domain/kernel/role.ts';
import { applications } from '../../store/kinds/applications.ts';
import { withContactOfToday } from '../../store/people.ts';
import type { Versioned } from '../../store/store.ts';
import { defineAsk } from '../ask.ts';
import { tokenOfLink } from '../token.ts';
import { confirmPage } from './page.ts';
import { confirmText } from './text.ts';

type Act = { readonly verb: 'confirm' };

const View = z.strictObject({
  verb: z.literal('confirm'),
  role: z.enum(ROLES),
  standing: z.enum(['open', 'confirmed']),
});

/** Confirms an address. Open for seven days; the application expires with the last of them. */
export const confirmAsk = defineAsk<Versioned<Application>, Act>({
  verb: 'confirm',
  acts: [z.strictObject({ token: tokenOfLink, verb: z.literal('confirm') })],
  view: View,
  gone: 'application-gone',
  settled: ['already-done'],
  load: async (link, store, now) => {
    const application = await store.get(applications, link.aboutId, now);
    if (application.state.status === 'SUBMITTED' && isExpired(link, now))
      throw new Refusal('link-expired', `The link expired at ${link.expiresAt}.`);
    return application;
  },
  show: async ({ state, version }, store) => ({ state: await withContactOfToday(store, state), version }),
  reader: ({ state }) => state,
  toView: ({ state }) => ({
    verb: 'confirm',
    role: state.form.role,
    standing: state.status === 'SUBMITTED' ? 'open' : 'confirmed',
  }),
  carryOut: (application, _, press, deps) => confirmApplication(application, press, deps),
  read: (posted) => ({ verb: posted.get('verb') }),
  outcome: ({ state }, language) =>
    state.status === 'SUBMITTED'
      ? undefined
      : {
          code: 'confirmed',
          ...confirmText[language].outcomes[isUndecided(state) ? 'confirmed' : 'decided'],
          isGlad: true,
          isOwn: true,
        },
  page: (_, page) => confirmPage(page),
});
