import * as z from 'zod';
import { Code, Id, Role } from './codes.ts';
import { defineEvent } from './define.ts';

const pair = {
  pairId: Id,
  cohortId: Id,
  mentorApplicationId: Id,
  studentApplicationId: Id,
  mentorPersonId: Id,
  studentPersonId: Id,
};
const example = {
  pairId: 'pai_k2',
  cohortId: 'coh_spring27',
  mentorApplicationId: 'app_ada',
  studentApplicationId: 'app_lin',
  mentorPersonId: 'per_ada',
  studentPersonId: 'per_lin',
};

export const PairProposed = defineEvent({
  name: 'PairProposed',
  version: 1,
  means: 'A mentor and a student are each asked whether they want to work with the other.',
  data: z.strictObject({ ...pair, roundId: Id }),
  example: { ...example, roundId: 'rnd_1' },
});

export const PairAcceptedByMentor = defineEvent({
  name: 'PairAcceptedByMentor',
  version: 1,
  means: 'The mentor has said yes; the student has not answered yet.',
  data: z.strictObject(pair),
  example,
});

export const PairAcceptedByStudent = defineEvent({
  name: 'PairAcceptedByStudent',
  version: 1,
  means: 'The student has said yes; the mentor has not answered yet.',
  data: z.strictObject(pair),
  example,
});

export const PairFormed = defineEvent({
  name: 'PairFormed',
  version: 1,
  means: 'Both have said yes: the pair exists, and each gets the other’s contact details.',
  data: z.strictObject(pair),
  example,
});

export const PairDeclined = defineEvent({
  name: 'PairDeclined',
  version: 1,
  means: 'One of the two has said no. Both can be matched again; the other side is not told why.',
  data: z.strictObject({ ...pair, by: Role, reason: Code }),
  example: { ...example, by: 'mentor', reason: 'TIME' },
});

export const PairProposalLapsed = defineEvent({
  name: 'PairProposalLapsed',
  version: 1,
  means: 'The time to answer is over and at least one of the two has not answered.',
  data: z.strictObject(pair),
  example,
});
