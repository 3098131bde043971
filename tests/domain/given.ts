import { expect } from 'vitest';
import type * as z from 'zod';
import type { Role } from '../../events/codes.ts';
import { detailTypeOf, type EventDefinition } from '../../events/define.ts';
import { Fact, type NewFact } from '../../events/fact.ts';
import { Application } from '../../shared/domain/applications/application.ts';
import { type MentorAnswers, MentorForm } from '../../shared/domain/applications/forms/mentor.ts';
import { StudentForm } from '../../shared/domain/applications/forms/student.ts';
import { isRefusal, type RefusalCode } from '../../shared/domain/kernel/refusal.ts';
import { rulesOf } from '../../shared/domain/matching/presets.ts';
import { Pair } from '../../shared/domain/pairs/pair.ts';
import { Proposal } from '../../shared/domain/pairs/proposal.ts';
import { Cohort } from '../../shared/domain/programme/cohort.ts';
import { TrainingEnrolment, TrainingSession } from '../../shared/domain/sessions/training.ts';
import { mentorForm, studentForm } from '../people/forms.ts';

/** A Tuesday, twelve o’clock in Finland. */
export const noon = new Date('2027-01-12T10:00:00.000Z');

export const minutesAfter = (instant: Date | string, minutes: number): Date =>
  new Date(new Date(instant).getTime() + minutes * 60_000);
export const daysAfter = (instant: Date | string, days: number): Date => minutesAfter(instant, days * 1440);

const readable = (facts: readonly NewFact[]) => facts.map(({ event, data }) => [detailTypeOf(event), data]);

/** Refusal of a deed. @throws if it does not refuse, or throws something else */
export const refusalOf = (deed: () => unknown): RefusalCode => {
  try {
    deed();
  } catch (error) {
    if (isRefusal(error)) return error.code;
    throw error;
  }
  throw new Error('Nothing was refused.');
};

/** `given(state).when(deed).tells(facts)` checks the facts and hands on what the deed decided. */
export const given = <State>(state: State) => ({
  when: <Decision extends { readonly facts: readonly NewFact[] }>(decide: (state: State) => Decision) => ({
    tells: (...facts: readonly NewFact[]): Decision => {
      const before = structuredClone(state);
      const decision = decide(state);
      expect(readable(decision.facts)).toEqual(readable(facts));
      expect(state, 'the state before the deed is left as it was').toEqual(before);
      return decision;
    },
    isRefused: (code: RefusalCode): void => {
      expect(refusalOf(() => decide(state))).toBe(code);
    },
  }),
});

/** A form as it is sent: what is left undefined was not filled in. */
const filledIn = (form: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(form).filter(([, answer]) => answer !== undefined));

export const aMentor = (changes: Record<string, unknown> = {}): MentorAnswers =>
  MentorForm.parse(filledIn(mentorForm(changes)));
export const aStudent = (changes: Record<string, unknown> = {}): z.output<typeof StudentForm> =>
  StudentForm.parse(filledIn(studentForm(changes)));

export const aCohort = (changes: Partial<Cohort> = {}): Cohort =>
  Cohort.parse({
    id: 'coh_spring27',
    programmeId: 'cccc',
    programmeVersion: 1,
    name: 'Spring 2027',
    applications: {
      mentor: { opens: '2027-01-04', closes: '2027-01-31' },
      student: { opens: '2027-01-11', closes: '2027-02-07' },
    },
    matchingOn: ['2027-02-22', '2027-03-08'],
    kickOff: '2027-03-18',
    training: { mentor: ['MENTOR_ROLE', 'CROSS_CULTURAL'], student: [] },
    answerDays: 5,
    rules: rulesOf('balanced', 400),
    openedAt: '2026-12-01T08:00:00.000Z',
    roundsStarted: 0,
    kickOffRevision: 0,
    ...changes,
  } satisfies Cohort);

type Status = Application['status'];
type In<S extends Status> = Extract<Application, { status: S }>;

const OWN_FIELDS: { readonly [S in Status]: Record<string, unknown> } = {
  SUBMITTED: { emailHash: 'c0ffee'.repeat(8), expiresAt: daysAfter(noon, 7).toISOString() },
  CONFIRMED: {},
  NEEDS_INFO: {
    enquiries: [
      {
        askedAt: noon.toISOString(),
        askedBy: 'staff:d4f0',
        question: 'Which semester?',
        fields: [],
        answerBy: daysAfter(noon, 7).toISOString(),
      },
    ],
  },
  APPROVED: { approvedAt: noon.toISOString() },
  PARTICIPATING: {
    approvedAt: noon.toISOString(),
    readyAt: noon.toISOString(),
    partners: { capacity: 1, proposed: [], formed: [] },
    skippedIn: [],
  },
  REJECTED: { rejectedAt: noon.toISOString(), reason: 'COHORT_FULL' },
  WITHDRAWN: { withdrawnAt: noon.toISOString() },
};

export const STATUSES = Object.keys(OWN_FIELDS) as readonly Status[];

const forms: { readonly [R in Role]: Application['form'] } = {
  mentor: { role: 'mentor', answers: aMentor() },
  student: { role: 'student', answers: aStudent() },
};

/** An application in any status, as the store would hold it; of a student unless the role says otherwise. */
export const anApplication = <S extends Status>(
  status: S,
  { role = 'student', ...changes }: Partial<Omit<In<S>, 'form'>> & { readonly role?: Role } = {},
): In<S> =>
  Application.parse({
    id: role === 'mentor' ? 'app_ada' : 'app_lin',
    programmeId: 'cccc',
    cohortId: 'coh_spring27',
    form: forms[role],
    submittedAt: noon.toISOString(),
    ...(status === 'SUBMITTED' ? {} : { personId: 'per_lin', confirmedAt: noon.toISOString() }),
    ...OWN_FIELDS[status],
    status,
    ...changes,
  }) as In<S>;

const COUPLE = {
  programmeId: 'cccc',
  cohortId: 'coh_spring27',
  mentorApplicationId: 'app_ada',
  studentApplicationId: 'app_lin',
  mentorPersonId: 'per_ada',
  studentPersonId: 'per_lin',
};

const PROPOSAL_FIELDS: { readonly [S in Proposal['status']]: Record<string, unknown> } = {
  PROPOSED: {},
  HALF_ACCEPTED: { acceptedBy: 'mentor', acceptedAt: noon.toISOString() },
  ACCEPTED: { acceptedAt: noon.toISOString(), pairId: 'pai_k2' },
  DECLINED: { declinedBy: 'mentor', reason: 'TIME', declinedAt: noon.toISOString() },
  LAPSED: { lapsedAt: daysAfter(noon, 8).toISOString() },
};

export const PROPOSAL_STATUSES = Object.keys(PROPOSAL_FIELDS) as readonly Proposal['status'][];

/** A proposal in any status, to be answered by Tuesday 19 January, 23:59 in Finland. */
export const aProposal = <S extends Proposal['status']>(
  status: S,
  changes: Partial<Extract<Proposal, { status: S }>> = {},
): Extract<Proposal, { status: S }> =>
  Proposal.parse({
    id: 'prp_k2',
    ...COUPLE,
    roundId: 'rnd_1',
    score: 800,
    proposedAt: noon.toISOString(),
    answerBy: '2027-01-19T21:59:00.000Z',
    status,
    ...PROPOSAL_FIELDS[status],
    ...changes,
  }) as Extract<Proposal, { status: S }>;

const PAIR_FIELDS: { readonly [S in Pair['status']]: Record<string, unknown> } = {
  FORMED: {},
  PAUSED: { pausedAt: noon.toISOString(), until: '2027-02-28', reason: 'ILLNESS' },
  CLOSING: { closingSince: noon.toISOString(), how: 'PLAN_DONE', judgedBy: '2027-02-03T03:00:00.000Z' },
  COMPLETED: {
    endedAt: noon.toISOString(),
    completedAt: noon.toISOString(),
    how: 'PLAN_DONE',
    result: 'SUCCESS',
    definition: 1,
    meetings: 5,
  },
  ENDED_EARLY: {
    endedAt: noon.toISOString(),
    endedBy: 'student',
    reason: 'MOVED',
    reopenBy: '2027-01-26T21:59:00.000Z',
  },
};

/** A pair in any status. */
export const aPair = <S extends Pair['status']>(
  status: S,
  changes: Partial<Extract<Pair, { status: S }>> = {},
): Extract<Pair, { status: S }> =>
  Pair.parse({
    id: 'pai_k2',
    ...COUPLE,
    proposalId: 'prp_k2',
    formedAt: noon.toISOString(),
    status,
    ...PAIR_FIELDS[status],
    ...changes,
  }) as Extract<Pair, { status: S }>;

export const aSession = (changes: Partial<TrainingSession> = {}): TrainingSession =>
  TrainingSession.parse({
    id: 'trs_a',
    programmeId: 'cccc',
    cohortId: 'coh_spring27',
    module: 'MENTOR_ROLE',
    startsAt: '2027-02-03T15:00:00.000Z',
    minutes: 120,
    mode: 'ONLINE',
    place: 'The link comes by mail',
    seats: 2,
    enrolled: [],
    guests: [],
    revision: 0,
    ...changes,
  });

export const anEnrolment = (changes: Partial<TrainingEnrolment> = {}): TrainingEnrolment =>
  TrainingEnrolment.parse({
    id: 'enr_ada',
    applicationId: 'app_ada',
    programmeId: 'cccc',
    cohortId: 'coh_spring27',
    personId: 'per_ada',
    role: 'mentor',
    required: ['MENTOR_ROLE', 'CROSS_CULTURAL'],
    seats: {},
    attended: {},
    missed: [],
    completions: 0,
    outcome: { status: 'OPEN' },
    ...changes,
  });

/** A fact as listeners get it; its data is the definition’s example where nothing else is said. */
export const aFact = (
  event: EventDefinition,
  data: Record<string, unknown> = {},
  at: Date | string = noon,
): Fact =>
  Fact.parse({
    id: 'app_7f.3.1',
    type: detailTypeOf(event),
    at: new Date(at).toISOString(),
    programmeId: 'cccc',
    subject: { kind: 'application', id: 'app_7f', version: 3 },
    actor: 'system:test',
    correlationId: 'req_1',
    depth: 0,
    data: event.data.parse({ ...event.example, ...data }),
  });
