import { openCapacityAsk } from '../domain/applications/raise-capacity.ts';
import { applicantValues } from './applicant.ts';
import { ownApplication, type Sources } from './sources.ts';

/** A question to a mentor to take more mentees. */
export type CapacityValues = {
  readonly firstName: string;
  /** Mentees that the mentor has offered to take. */
  readonly offered: number;
  readonly capacity: number;
  /** ISO instant. */
  readonly answerBy: string;
};

/** Undefined where it is answered or over, or another question is asked by now. */
export const capacityAskOf = (askedAt: string | undefined, sources: Sources): CapacityValues | undefined => {
  const application = ownApplication(sources);
  const ask = openCapacityAsk(application, sources.now);
  if (!ask || application.status !== 'PARTICIPATING') return undefined;
  if (askedAt !== undefined && ask.askedAt !== askedAt) return undefined;
  const { firstName } = applicantValues(application);
  return {
    firstName,
    offered: application.partners.capacity,
    capacity: ask.capacity,
    answerBy: ask.answerBy,
  };
};

export const capacityExamples = (): readonly CapacityValues[] => [
  { firstName: 'Ada', offered: 1, capacity: 2, answerBy: '2027-03-07T21:59:00.000Z' },
  { firstName: 'Ada', offered: 2, capacity: 3, answerBy: '2027-03-07T21:59:00.000Z' },
];
