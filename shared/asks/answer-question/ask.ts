import * as z from 'zod';
import { provideInfo } from '../../deeds/applications/provide-info.ts';
import type { Application } from '../../domain/applications/application.ts';
import { formFromPost } from '../../domain/applications/forms/post.ts';
import { openEnquiry } from '../../domain/applications/more-info.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { ROLES } from '../../domain/kernel/role.ts';
import { applications } from '../../store/kinds/applications.ts';
import { withContactOfToday } from '../../store/people.ts';
import type { Versioned } from '../../store/store.ts';
import { defineAsk } from '../ask.ts';
import { tokenOfLink } from '../token.ts';
import type { AnswerQuestionText } from './en.ts';
import { answerQuestionPage } from './page.ts';
import { answerQuestionText } from './text.ts';

type Target = { readonly held: Versioned<Application>; readonly shown: Application };

const untouched = (held: Versioned<Application>): Target => ({ held, shown: held.state });

const Act = z.strictObject({
  token: tokenOfLink,
  verb: z.literal('answer-question'),
  /** To the coordinator's question. */
  answer: z.string().trim().min(1).max(2000).optional(),
  /** By name, as the application's form takes them. */
  answers: z.record(z.string(), z.unknown()).default({}),
});

const View = z.strictObject({
  verb: z.literal('answer-question'),
  role: z.enum(ROLES),
  standing: z.enum(['open', 'answered', 'over']),
  question: z.string().optional(),
  fields: z.array(z.string()).optional(),
});

const standingOf = (application: Application): z.output<typeof View>['standing'] => {
  if (openEnquiry(application)) return 'open';
  const last = 'enquiries' in application ? application.enquiries?.at(-1) : undefined;
  return application.status === 'CONFIRMED' && last?.answeredAt !== undefined ? 'answered' : 'over';
};

const outcomeIn = (text: AnswerQuestionText, code: keyof AnswerQuestionText['outcomes']) => ({
  code,
  ...text.outcomes[code],
  isGlad: code === 'answered',
  isOwn: code === 'answered',
});

/** A coordinator's question before the decision. Open for a week, or until the application is decided on. */
export const answerQuestionAsk = defineAsk<Target, z.output<typeof Act>>({
  verb: 'answer-question',
  acts: [Act],
  view: View,
  gone: 'application-gone',
  settled: [
    'already-done',
    'application-undecided',
    'application-approved',
    'application-rejected',
    'application-withdrawn',
  ],
  load: async ({ aboutId }, store, now) => untouched(await store.get(applications, aboutId, now)),
  show: async ({ held, shown }, store) => ({ held, shown: await withContactOfToday(store, shown) }),
  reader: ({ shown }) => shown,
  toView: ({ shown }) => {
    const { question, fields } = openEnquiry(shown) ?? {};
    return {
      verb: 'answer-question',
      role: shown.form.role,
      standing: standingOf(shown),
      ...(question === undefined ? {} : { question }),
      ...(fields === undefined ? {} : { fields }),
    };
  },
  carryOut: async ({ held }, { answer, answers }, press, deps) =>
    untouched(await provideInfo(held, { answer, answers }, press, deps)),
  read: (posted, { shown }) => {
    const { answer, ...answers } = formFromPost(shown.form.role, posted);
    const isGiven = (posted.get('answer') ?? '').trim() !== '';
    return { verb: posted.get('verb'), answers, ...(isGiven ? { answer } : {}) };
  },
  outcome: ({ shown }, language) => {
    const standing = standingOf(shown);
    return standing === 'open' ? undefined : outcomeIn(answerQuestionText[language], standing);
  },
  page: ({ shown }, page) => {
    const enquiry = openEnquiry(shown);
    if (!enquiry) throw new Refusal('link-expired', `${shown.id} has no open question.`);
    return answerQuestionPage(shown, enquiry, page);
  },
});
