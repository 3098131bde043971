import * as z from 'zod';
import { completeProfile } from '../../deeds/applications/complete-profile.ts';
import type { Application } from '../../domain/applications/application.ts';
import { formFromPost } from '../../domain/applications/forms/post.ts';
import { isProfileMissing } from '../../domain/applications/profile.ts';
import { ROLES } from '../../domain/kernel/role.ts';
import { applications } from '../../store/kinds/applications.ts';
import { withContactOfToday } from '../../store/people.ts';
import type { Versioned } from '../../store/store.ts';
import { defineAsk } from '../ask.ts';
import { tokenOfLink } from '../token.ts';
import type { CompleteProfileText } from './en.ts';
import { completeProfilePage } from './page.ts';
import { completeProfileText } from './text.ts';

type Target = { readonly held: Versioned<Application>; readonly shown: Application };

const untouched = (held: Versioned<Application>): Target => ({ held, shown: held.state });

const Act = z.strictObject({
  token: tokenOfLink,
  verb: z.literal('complete-profile'),
  /** By name, as the application's form takes them. An answer that is left out is removed. */
  answers: z.record(z.string(), z.unknown()),
});

const View = z.strictObject({
  verb: z.literal('complete-profile'),
  role: z.enum(ROLES),
  standing: z.enum(['open', 'completed', 'over']),
});

const standingOf = (application: Application): z.output<typeof View>['standing'] => {
  if (isProfileMissing(application)) return 'open';
  return 'profileAt' in application && application.profileAt !== undefined ? 'completed' : 'over';
};

const outcomeIn = (text: CompleteProfileText, code: keyof CompleteProfileText['outcomes']) => ({
  code,
  ...text.outcomes[code],
  isGlad: code === 'completed',
  isOwn: code === 'completed',
});

/** Questions for participants only. Open from approval; a coordinator gets a task before matching. */
export const completeProfileAsk = defineAsk<Target, z.output<typeof Act>>({
  verb: 'complete-profile',
  acts: [Act],
  view: View,
  gone: 'application-gone',
  settled: ['already-done', 'application-undecided', 'application-rejected', 'application-withdrawn'],
  load: async ({ aboutId }, store, now) => untouched(await store.get(applications, aboutId, now)),
  show: async ({ held, shown }, store) => ({ held, shown: await withContactOfToday(store, shown) }),
  reader: ({ shown }) => shown,
  toView: ({ shown }) => ({ verb: 'complete-profile', role: shown.form.role, standing: standingOf(shown) }),
  carryOut: async ({ held }, { answers }, press, deps) =>
    untouched(await completeProfile(held, answers, press, deps)),
  read: (posted, { shown }) => ({
    verb: posted.get('verb'),
    answers: formFromPost(shown.form.role, posted),
  }),
  outcome: ({ shown }, language) => {
    const standing = standingOf(shown);
    return standing === 'open' ? undefined : outcomeIn(completeProfileText[language], standing);
  },
  page: ({ shown }, page) => completeProfilePage(shown, page),
});
