import * as z from 'zod';
import {
  judgeSuccess,
  SUCCESS_CHECKS,
  SUCCESS_STANDINGS,
  type SuccessStanding,
  successDefinition,
} from '../../shared/domain/pairs/success.ts';
import { json } from '../../shared/runtime/http/reply.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { pairs } from '../../shared/store/kinds/pairs.ts';
import { cohorts } from '../../shared/store/kinds/programme.ts';
import { listAll } from '../../shared/store/list-all.ts';
import { successEvidence } from '../../shared/store/success.ts';
import { type CoordinatorRoute, route } from './deps.ts';

const Definition = z.object({
  version: z.int(),
  fewestMeetings: z.int(),
  needsAgreement: z.boolean(),
  goalReachedFrom: z.int(),
  /** False until the owner of the programme has decided on it. */
  isConfirmed: z.boolean(),
});

const Judged = z.object({
  definition: Definition,
  standing: z.enum(SUCCESS_STANDINGS),
  checks: z.array(
    z.object({
      check: z.enum(SUCCESS_CHECKS),
      holds: z.boolean(),
      has: z.number().optional(),
      needs: z.number().optional(),
    }),
  ),
});

const Counted = z.object({
  definition: Definition,
  pairs: z.int(),
  verified: z.int(),
  unverified: z.int(),
  onCourse: z.int(),
  notReached: z.int(),
});

/** Success by the definition of a cohort, judged from the evidence of this moment. */
export const successRoutes: readonly CoordinatorRoute[] = [
  route({
    method: 'GET',
    path: '/api/coordinator/pairs/{pairId}/success',
    who: 'coordinator',
    does: 'Judges a pair by its cohort’s definition of success, with what it has and what it lacks.',
    answers: { 200: Judged },
    async handle(request, { store }) {
      const { state: pair } = await store.get(pairs, request.params.pairId);
      const { state: cohort } = await store.get(cohorts, pair.cohortId);
      const definition = successDefinition(cohort.successDefinition);
      const { standing, checks } = judgeSuccess(await successEvidence(store, pair), definition);
      return json(200, { definition, standing, checks });
    },
  }),
  route({
    method: 'GET',
    path: '/api/coordinator/cohorts/{cohortId}/success',
    who: 'coordinator',
    does: 'Counts the pairs of a cohort by its definition of success: verified, unverified, on course, not reached.',
    answers: { 200: Counted },
    async handle(request, { store }) {
      const { state: cohort } = await store.get(cohorts, request.params.cohortId);
      const definition = successDefinition(cohort.successDefinition);
      const all = await listAll(store, pairs, COLLECTION.pairs(cohort.id));
      const standings = await Promise.all(
        all.map(async ({ state }) => judgeSuccess(await successEvidence(store, state), definition).standing),
      );
      const count = (wanted: SuccessStanding): number =>
        standings.filter((standing) => standing === wanted).length;
      return json(200, {
        definition,
        pairs: all.length,
        verified: count('VERIFIED'),
        unverified: count('UNVERIFIED'),
        onCourse: count('ON_COURSE'),
        notReached: count('NOT_REACHED'),
      });
    },
  }),
];
