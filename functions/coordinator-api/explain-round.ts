import { Refusal } from '../../shared/domain/kernel/refusal.ts';
import { alternativesOfMentor, alternativesOfStudent } from '../../shared/domain/matching/alternatives.ts';
import { explain, type Missing } from '../../shared/domain/matching/explanation.ts';
import { fairnessOf } from '../../shared/domain/matching/fairness.ts';
import { optionsOfMentor, optionsOfStudent } from '../../shared/domain/matching/options.ts';
import { roundsWaited } from '../../shared/domain/matching/pool.ts';
import type { Reason } from '../../shared/domain/matching/reasons.ts';
import { recruitsOf } from '../../shared/domain/matching/recruiting.ts';
import { remediesOfStudent } from '../../shared/domain/matching/remedies.ts';
import { NOBODY } from '../../shared/domain/matching/solver/instance.ts';
import { MOST_PARTNERS } from '../../shared/domain/pairs/partners.ts';
import type { SolvedRun } from '../../shared/domain/rounds/solved-run.ts';
import type { Answered } from '../../shared/runtime/http/answers.ts';
import { loadDoneRun } from '../../shared/store/runs.ts';
import type { Language } from '../../shared/text/language.ts';
import {
  generalSentence,
  longSentence,
  missingSentence,
} from '../../shared/text/matching/reason-sentences.ts';
import {
  alternativeSentence,
  fairnessSentences,
  recruitSentence,
  remedySentence,
  waitedSentence,
} from '../../shared/text/matching/round-sentences.ts';
import { type AboutRound, askedRound } from './asked-round.ts';
import type { AskedAbout, CoordinatorDeps } from './deps.ts';
import type { ExplanationView, FairnessView, PersonView, RecruitView } from './explanation-views.ts';
import { namesOf } from './names.ts';
import { withSolved } from './run-cache.ts';

/** Looks at the round's current run as it is decided now, and leaves it so. */
const lookingAt = async <Result>(
  request: AboutRound,
  deps: CoordinatorDeps,
  look: (solved: SolvedRun) => Result,
): Promise<Result> => {
  const { state: round } = await askedRound(request, deps.store);
  const { state: run } = await loadDoneRun(round, round.runId, deps.store);
  return withSolved(run, deps, (solved) => ({ run: solved, result: look(solved) }));
};

const placeOf = (people: readonly { readonly id: string }[], id: string | undefined): number =>
  people.findIndex((person) => person.id === id);

const said = (reasons: readonly Reason[], language: Language) =>
  reasons.map((reason) => ({ ...reason, sentence: longSentence(reason.said, language) }));

const lacking = (missing: readonly Missing[], language: Language) =>
  missing.map((each) => ({ ...each, sentence: missingSentence(each, language) }));

/** The explanation of one participant of the round, student or mentor. */
const aboutPerson = ({ problem, kept }: SolvedRun, id: string | undefined) => {
  const { students, mentors } = problem;
  const [s, m] = [placeOf(students, id), placeOf(mentors, id)];
  const [student, mentor] = [students[s], mentors[m]];
  if (student !== undefined) {
    const own = kept.solution.mentorOf[s] ?? NOBODY;
    return {
      role: 'student' as const,
      roundsWaited: roundsWaited(student),
      partners: [mentors[own]?.id ?? []].flat(),
      options: optionsOfStudent(problem, student),
      alternatives: alternativesOfStudent(problem, kept, s),
      remedies: own === NOBODY ? remediesOfStudent(problem, kept, s) : [],
    };
  }
  if (mentor !== undefined)
    return {
      role: 'mentor' as const,
      roundsWaited: 0,
      partners: students.filter((_, place) => kept.solution.mentorOf[place] === m).map((each) => each.id),
      options: optionsOfMentor(problem, mentor),
      alternatives: alternativesOfMentor(problem, kept, m),
      remedies: [],
    };
  throw new Refusal('not-found', `${id} is not in the pool of this run.`);
};

type AboutPair = AskedAbout<{
  readonly roundId: string;
  readonly mentorApplicationId: string;
  readonly studentApplicationId: string;
}>;

export const explainPair = async (
  request: AboutPair,
  deps: CoordinatorDeps,
): Promise<Answered<typeof ExplanationView>> => {
  const { language, params } = request;
  const explanation = await lookingAt(request, deps, ({ problem }) => {
    const mentor = problem.mentors[placeOf(problem.mentors, params.mentorApplicationId)];
    const student = problem.students[placeOf(problem.students, params.studentApplicationId)];
    if (mentor === undefined || student === undefined)
      throw new Refusal('not-found', 'One of the two is not in the pool of this run.');
    return explain(problem.context, mentor, student);
  });
  return {
    ...explanation,
    general: explanation.general.map((code) => ({
      code,
      sentence: generalSentence(code, explanation, language),
    })),
    strong: said(explanation.strong, language),
    weak: said(explanation.weak, language),
    missing: lacking(explanation.missing, language),
  };
};

export const explainPerson = async (
  request: AskedAbout<{ readonly roundId: string; readonly applicationId: string }>,
  deps: CoordinatorDeps,
): Promise<Answered<typeof PersonView>> => {
  const { language, params } = request;
  const person = await lookingAt(request, deps, (solved) => aboutPerson(solved, params.applicationId));
  const { possible, impossible } = person.options;
  const asked = new Set([
    ...person.partners,
    ...[...possible, ...impossible].map(({ id }) => id),
    ...person.alternatives.flatMap(({ mentorId, studentId, moved }) => [
      mentorId,
      studentId,
      ...moved.flatMap((move) => [move.studentId, move.before ?? [], move.after ?? []].flat()),
    ]),
    ...person.remedies.flatMap((remedy) => ('mentorId' in remedy ? [remedy.mentorId] : [])),
  ]);
  const names = await namesOf(asked, deps.store);
  return {
    ...person,
    names: Object.fromEntries([...asked].map((id) => [id, names.student(id)])),
    ...(person.roundsWaited > 0 ? { waited: waitedSentence(person.roundsWaited, language) } : {}),
    alternatives: person.alternatives.map((alternative) => ({
      ...alternative,
      sentence: alternativeSentence(alternative, names, language),
    })),
    remedies: person.remedies.map((remedy) => ({
      ...remedy,
      sentence: remedySentence(remedy, names, language),
    })),
  };
};

export const fairnessSheet = async (
  request: AboutRound,
  deps: CoordinatorDeps,
): Promise<Answered<typeof FairnessView>> => {
  const sheet = await lookingAt(request, deps, ({ problem, kept }) => fairnessOf(problem, kept.solution));
  const names = await namesOf(sheet.skippedTwice, deps.store);
  return {
    ...sheet,
    skippedTwice: sheet.skippedTwice.map((id) => ({ id, name: names.student(id) })),
    sentences: fairnessSentences(sheet, names, request.language),
  };
};

export const recruitment = async (
  request: AboutRound,
  deps: CoordinatorDeps,
): Promise<Answered<typeof RecruitView>[]> => {
  const recruits = await lookingAt(request, deps, ({ problem }) => recruitsOf(problem, MOST_PARTNERS));
  const names = await namesOf(
    recruits.flatMap(({ students }) => students),
    deps.store,
  );
  return recruits.map((recruit) => ({
    ...recruit,
    students: recruit.students.map((id) => ({ id, name: names.student(id) })),
    sentence: recruitSentence(recruit, request.language),
  }));
};
