import * as z from 'zod';
import { Code, Count, Id, Instant, LocalDate, Role, Term } from './codes.ts';
import { defineEvent } from './define.ts';

const couple = {
  cohortId: Id,
  mentorApplicationId: Id,
  studentApplicationId: Id,
  mentorPersonId: Id,
  studentPersonId: Id,
};
const exampleCouple = {
  cohortId: 'coh_spring27',
  mentorApplicationId: 'app_ada',
  studentApplicationId: 'app_lin',
  mentorPersonId: 'per_ada',
  studentPersonId: 'per_lin',
};

const proposal = { proposalId: Id, ...couple };
const exampleProposal = { proposalId: 'prp_k2', ...exampleCouple };
/** Way in which a coordinator heard of the answer that they entered for a person; absent if the person answered by link. */
const channel = Code.optional();

const pair = { pairId: Id, ...couple };
const examplePair = { pairId: 'pai_k2', ...exampleCouple };

export const PairProposed = defineEvent({
  name: 'PairProposed',
  version: 1,
  means: 'A mentor and a student are each asked whether they want to work with the other.',
  data: z.strictObject({ ...proposal, roundId: Id }),
  example: { ...exampleProposal, roundId: 'rnd_1' },
});

export const PairAcceptedByMentor = defineEvent({
  name: 'PairAcceptedByMentor',
  version: 1,
  means: 'The mentor has said yes. With the yes of the student it forms the pair.',
  data: z.strictObject({ ...proposal, channel }),
  example: exampleProposal,
});

export const PairAcceptedByStudent = defineEvent({
  name: 'PairAcceptedByStudent',
  version: 1,
  means: 'The student has said yes. With the yes of the mentor it forms the pair.',
  data: z.strictObject({ ...proposal, channel }),
  example: exampleProposal,
});

export const PairFormed = defineEvent({
  name: 'PairFormed',
  version: 1,
  means: 'Both have said yes: the pair exists, and each gets the other’s contact details.',
  data: z.strictObject({
    ...pair,
    proposalId: Id,
    /** The student's wish for a region of work, as answered in the application. */
    stayIntent: Term.optional(),
  }),
  example: { ...examplePair, proposalId: 'prp_k2', stayIntent: 'ostrobothnia' },
});

export const PairDeclined = defineEvent({
  name: 'PairDeclined',
  version: 1,
  means: 'One of the two has said no. Both can be matched again; the other side is not told why.',
  data: z.strictObject({ ...proposal, by: Role, reason: Code, channel }),
  example: { ...exampleProposal, by: 'mentor', reason: 'TIME' },
});

export const PairProposalLapsed = defineEvent({
  name: 'PairProposalLapsed',
  version: 1,
  means:
    'The time to answer is over and at least one of the two has not answered. `acceptedBy` is the side that had said yes.',
  data: z.strictObject({ ...proposal, acceptedBy: Role.optional() }),
  example: exampleProposal,
});

export const PairPaused = defineEvent({
  name: 'PairPaused',
  version: 1,
  means: 'A pair rests until a day: nobody reminds it of anything.',
  data: z.strictObject({ ...pair, until: LocalDate, reason: Code }),
  example: { ...examplePair, until: '2027-08-15', reason: 'HOLIDAY' },
});

export const PairResumed = defineEvent({
  name: 'PairResumed',
  version: 1,
  means: 'A paused pair goes on.',
  data: z.strictObject(pair),
  example: examplePair,
});

export const PairEndedEarly = defineEvent({
  name: 'PairEndedEarly',
  version: 1,
  means: 'A pair has ended before its time. Both have a free place again; neither is told the reason.',
  data: z.strictObject({
    ...pair,
    by: z.enum(['mentor', 'student', 'both', 'staff']),
    reason: Code,
    /** Number of the final survey that goes along; absent where nobody is asked. */
    finalSurvey: Count.optional(),
    /** The beginning of a closing that the end replaces. */
    closingSince: Instant.optional(),
  }),
  example: { ...examplePair, by: 'student', reason: 'MOVED' },
});

export const PairReopened = defineEvent({
  name: 'PairReopened',
  version: 1,
  means: 'The early end or the closing of a pair is taken back: it goes on as if it had not ended.',
  data: z.strictObject({
    ...pair,
    endedAt: Instant,
    /** Reason of the early end; absent where a closing is taken back. */
    reason: Code.optional(),
  }),
  example: { ...examplePair, endedAt: '2027-03-02T09:00:00.000Z', reason: 'MOVED' },
});

export const PairAgreementProposed = defineEvent({
  name: 'PairAgreementProposed',
  version: 1,
  means: 'One of a pair has written or changed what the two agree on; the other has not confirmed it yet.',
  data: z.strictObject({ ...pair, by: Role, revision: Count }),
  example: { ...examplePair, by: 'student', revision: 1 },
});

export const PairAgreementConfirmed = defineEvent({
  name: 'PairAgreementConfirmed',
  version: 1,
  means: 'Both have confirmed the same goals and rhythm, and that what they say stays between them.',
  data: z.strictObject({ ...pair, revision: Count }),
  example: { ...examplePair, revision: 1 },
});

export const PairActivated = defineEvent({
  name: 'PairActivated',
  version: 1,
  means: 'A pair has begun: both have confirmed their agreement, or they have met.',
  data: z.strictObject({ ...pair, activeOn: LocalDate }),
  example: { ...examplePair, activeOn: '2027-02-04' },
});

export const PairReminded = defineEvent({
  name: 'PairReminded',
  version: 1,
  means: 'A rule of health has come due for which one of the two is written to.',
  data: z.strictObject({ ...pair, rule: Code, role: Role }),
  example: { ...examplePair, rule: 'PULSE', role: 'student' },
});

export const PairAtRisk = defineEvent({
  name: 'PairAtRisk',
  version: 1,
  means: 'A pair may come to nothing, by a rule of health; a coordinator hears of it, the pair does not.',
  data: z.strictObject({ ...pair, rule: Code }),
  example: { ...examplePair, rule: 'NO_MEETING' },
});

export const PairRecovered = defineEvent({
  name: 'PairRecovered',
  version: 1,
  means: 'A pair that was at risk is well again.',
  data: z.strictObject(pair),
  example: examplePair,
});

export const PairTalkNoted = defineEvent({
  name: 'PairTalkNoted',
  version: 1,
  means: 'A coordinator has talked with a pair: reasons to call are settled, and days of silence count anew.',
  data: z.strictObject(pair),
  example: examplePair,
});

export const PairWordHeard = defineEvent({
  name: 'PairWordHeard',
  version: 1,
  means: 'One of a pair has answered how it goes, apart from meetings and surveys.',
  data: z.strictObject({ ...pair, said: z.enum(['IN_TOUCH', 'NOT_HEARD', 'NOT_MET']) }),
  example: { ...examplePair, said: 'IN_TOUCH' },
});

export const PairClosingStarted = defineEvent({
  name: 'PairClosingStarted',
  version: 1,
  means: 'The work of a pair is done, as planned or before; both are asked how it was.',
  data: z.strictObject({ ...pair, how: z.enum(['PLAN_DONE', 'GOALS_REACHED']) }),
  example: { ...examplePair, how: 'PLAN_DONE' },
});

export const PairCompleted = defineEvent({
  name: 'PairCompleted',
  version: 1,
  means: 'A pair is closed, and judged by the definition of success of its cohort.',
  data: z.strictObject({
    ...pair,
    how: z.enum(['PLAN_DONE', 'GOALS_REACHED']),
    result: z.enum(['SUCCESS', 'SUCCESS_UNVERIFIED', 'NOT_REACHED']),
    definition: Count,
    meetings: Count,
  }),
  example: { ...examplePair, how: 'PLAN_DONE', result: 'SUCCESS', definition: 1, meetings: 5 },
});

export const PairJudged = defineEvent({
  name: 'PairJudged',
  version: 1,
  means: 'A pair that has ended early is judged by the definition of success of its cohort.',
  data: z.strictObject({
    ...pair,
    result: z.enum(['SUCCESS', 'SUCCESS_UNVERIFIED', 'NOT_REACHED']),
    definition: Count,
    meetings: Count,
  }),
  example: { ...examplePair, result: 'SUCCESS', definition: 1, meetings: 4 },
});
