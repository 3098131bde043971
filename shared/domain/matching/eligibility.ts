import type { Application } from '../applications/application.ts';
import { freePlaces } from '../pairs/partners.ts';
import { narrowed, type PoolFilter, poolOf } from './pool.ts';

/** Why somebody is not in the pool of a round, whoever else is. */
export const INELIGIBLE = [
  'NOT_CONFIRMED',
  'NOT_APPROVED',
  'NOT_TRAINED',
  'WITHDRAWN',
  'REJECTED',
  'CAPACITY_FULL',
  'OUTSIDE_POOL',
] as const;
export type Ineligible = (typeof INELIGIBLE)[number];

const BY_STATUS: Readonly<Record<Exclude<Application['status'], 'PARTICIPATING'>, Ineligible>> = {
  SUBMITTED: 'NOT_CONFIRMED',
  CONFIRMED: 'NOT_APPROVED',
  // Approved people take part once their training is complete or waived.
  APPROVED: 'NOT_TRAINED',
  REJECTED: 'REJECTED',
  WITHDRAWN: 'WITHDRAWN',
};

/** Why this person cannot be matched in a round for `filter`; undefined for who can. */
export const ineligibilityOf = (application: Application, filter: PoolFilter): Ineligible | undefined => {
  if (application.status !== 'PARTICIPATING') return BY_STATUS[application.status];
  if (freePlaces(application.partners) < 1) return 'CAPACITY_FULL';
  const { mentors, students } = narrowed(poolOf([application], []), filter);
  return mentors.length + students.length === 0 ? 'OUTSIDE_POOL' : undefined;
};
