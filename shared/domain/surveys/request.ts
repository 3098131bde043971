import * as z from 'zod';
import { fact, type NewFact } from '../../../events/fact.ts';
import { SurveyAnswered, SurveyExpired, SurveyOpened, SurveyWithdrawn } from '../../../events/surveys.ts';
import { addAwakeDays } from '../kernel/awake.ts';
import { instantAt, localDateOf } from '../kernel/dates.ts';
import { OnBehalf } from '../kernel/on-behalf.ts';
import { Refusal } from '../kernel/refusal.ts';
import { ROLES, type Role } from '../kernel/role.ts';
import { isRunning, type Pair } from '../pairs/pair.ts';
import { figuresIn, readAnswers } from './answers.ts';
import { isAboutWork, questionsOf, SURVEY_KINDS, type SurveyKind, surveyOf } from './definitions.ts';

const base = {
  id: z.string(),
  programmeId: z.string(),
  cohortId: z.string(),
  pairId: z.string(),
  kind: z.enum(SURVEY_KINDS),
  /** Version of the questions. */
  version: z.int().positive(),
  /** Counts the surveys of this kind that this person was asked about this pair, from 1. */
  occurrence: z.int().positive(),
  role: z.enum(ROLES),
  applicationId: z.string(),
  personId: z.string(),
  /** Application of the other of the two. */
  partnerApplicationId: z.string(),
  openedAt: z.iso.datetime(),
  answerBy: z.iso.datetime(),
};

export const SurveyRequest = z.discriminatedUnion('status', [
  z.strictObject({ ...base, status: z.literal('OPEN') }),
  z.strictObject({
    ...base,
    status: z.literal('ANSWERED'),
    answeredAt: z.iso.datetime(),
    answers: z.record(z.string(), z.union([z.number(), z.string()])),
    /** Present if staff have entered them. */
    onBehalf: OnBehalf.optional(),
  }),
  z.strictObject({ ...base, status: z.literal('EXPIRED') }),
  z.strictObject({ ...base, status: z.literal('WITHDRAWN'), withdrawnAt: z.iso.datetime() }),
]);
/** One survey to one of a pair. The answers belong to the person who gave them: the other of the two never sees them. */
export type SurveyRequest = z.output<typeof SurveyRequest>;
type In<Status extends SurveyRequest['status']> = Extract<SurveyRequest, { status: Status }>;

type Decision<State> = { readonly request: State; readonly facts: NewFact[] };

/** Derived, so that two clocks open one survey. */
export const surveyIdOf = (pairId: string, kind: SurveyKind, occurrence: number, role: Role): string =>
  `sur_${pairId.replace(/^pai_/, '')}${kind.replace('_', '').toLowerCase()}${occurrence}${role.charAt(0)}`;

const about = ({ id, kind, version, pairId, cohortId, role, applicationId, personId }: SurveyRequest) => ({
  surveyId: id,
  kind,
  version,
  pairId,
  cohortId,
  role,
  applicationId,
  personId,
});

type OpenOptions = {
  readonly occurrence?: number;
  /** Another mail carries the link. */
  readonly toldWith?: 'PAIR_ENDED';
};

/** Asks one of a pair the questions of today. @throws where the kind has none for the role: a bug */
export const openSurvey = (
  pair: Pair,
  kind: SurveyKind,
  role: Role,
  now: Date,
  { occurrence = 1, toldWith }: OpenOptions = {},
): Decision<In<'OPEN'>> => {
  const { version, openDays } = surveyOf(kind);
  questionsOf(kind, version, role);
  const request: In<'OPEN'> = {
    id: surveyIdOf(pair.id, kind, occurrence, role),
    kind,
    version,
    occurrence,
    role,
    programmeId: pair.programmeId,
    cohortId: pair.cohortId,
    pairId: pair.id,
    applicationId: role === 'mentor' ? pair.mentorApplicationId : pair.studentApplicationId,
    personId: role === 'mentor' ? pair.mentorPersonId : pair.studentPersonId,
    partnerApplicationId: role === 'mentor' ? pair.studentApplicationId : pair.mentorApplicationId,
    openedAt: now.toISOString(),
    answerBy: instantAt(addAwakeDays(localDateOf(now), openDays), '23:59').toISOString(),
    status: 'OPEN',
  };
  const { answerBy } = request;
  return {
    request,
    facts: [
      fact(SurveyOpened, {
        ...about(request),
        answerBy,
        ...(toldWith === undefined ? {} : { toldWith }),
      }),
    ],
  };
};

/** Whether it can be answered now. */
export const isSurveyOpen = (request: SurveyRequest, now: Date): request is In<'OPEN'> =>
  request.status === 'OPEN' && now <= new Date(request.answerBy);

/** Whether an answer is waited for: about its work a pair is asked nothing once it has ended, for its end has a survey of its own. */
export const isSurveyAwaited = (request: SurveyRequest, pair: Pair | undefined, now: Date): boolean =>
  isSurveyOpen(request, now) && !(isAboutWork(request.kind) && pair && !isRunning(pair));

/**
 * Takes the answers in. They are given once: figures that hold them never change.
 * @throws Refusal `already-done`, `survey-over`, `field-invalid`
 */
export const answerSurvey = (
  request: SurveyRequest,
  given: Readonly<Record<string, unknown>>,
  now: Date,
  onBehalf?: OnBehalf,
): Decision<In<'ANSWERED'>> => {
  if (request.status === 'ANSWERED') throw new Refusal('already-done', `${request.id} is answered.`);
  if (!isSurveyOpen(request, now)) throw new Refusal('survey-over', `${request.id} is ${request.status}.`);
  const questions = questionsOf(request.kind, request.version, request.role);
  const answers = readAnswers(questions, given);
  return {
    request: {
      ...request,
      status: 'ANSWERED',
      answeredAt: now.toISOString(),
      answers,
      ...(onBehalf === undefined ? {} : { onBehalf }),
    },
    facts: [fact(SurveyAnswered, { ...about(request), ...figuresIn(questions, answers) })],
  };
};

/** Whether these are the answers that stand. */
export const isAnsweredSo = (request: SurveyRequest, given: Readonly<Record<string, unknown>>): boolean => {
  if (request.status !== 'ANSWERED') return false;
  const answers = readAnswers(questionsOf(request.kind, request.version, request.role), given);
  const ids = new Set([...Object.keys(answers), ...Object.keys(request.answers)]);
  return [...ids].every((id) => answers[id] === request.answers[id]);
};

/** The end of its time. Undefined where it is answered, or its time is not over. */
export const expireSurvey = (request: SurveyRequest, now: Date): Decision<In<'EXPIRED'>> | undefined =>
  request.status === 'OPEN' && now > new Date(request.answerBy)
    ? { request: { ...request, status: 'EXPIRED' }, facts: [fact(SurveyExpired, about(request))] }
    : undefined;

/** Takes an open survey back. One that is answered or over stays as it is. */
export const withdrawSurvey = (request: SurveyRequest, now: Date): Decision<In<'WITHDRAWN'>> | undefined =>
  request.status === 'OPEN'
    ? {
        request: { ...request, status: 'WITHDRAWN', withdrawnAt: now.toISOString() },
        facts: [fact(SurveyWithdrawn, { ...about(request), openedAt: request.openedAt })],
      }
    : undefined;
