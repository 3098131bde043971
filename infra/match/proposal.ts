import { type Alternative, alternativesOfStudent } from '../../shared/domain/matching/alternatives.ts';
import type { Conflict } from '../../shared/domain/matching/conflict.ts';
import { NO_DECISIONS } from '../../shared/domain/matching/decisions.ts';
import { type Explanation, explain } from '../../shared/domain/matching/explanation.ts';
import { type FairnessSheet, fairnessOf } from '../../shared/domain/matching/fairness.ts';
import { type MatchResult, resultOf } from '../../shared/domain/matching/match.ts';
import { type Options, optionsOfStudent } from '../../shared/domain/matching/options.ts';
import type { PoolMentor, PoolStudent } from '../../shared/domain/matching/pool.ts';
import { type PresetId, rulesOf } from '../../shared/domain/matching/presets.ts';
import { type Price, priceOfDecisions } from '../../shared/domain/matching/price.ts';
import { type Problem, problemOf } from '../../shared/domain/matching/problem.ts';
import { type MatchingRecord, recordOf } from '../../shared/domain/matching/record.ts';
import { type Remedy, remediesOf } from '../../shared/domain/matching/remedies.ts';
import { keepRound } from '../../shared/domain/matching/solver/change.ts';
import { readDecisions } from '../../shared/sheets/decisions.ts';
import { readMentors, readStudents } from '../../shared/sheets/people.ts';
import type { Grid, Refused } from '../../shared/sheets/read.ts';
import { sha256 } from '../../shared/store/sha256.ts';
import type { Language } from '../../shared/text/language.ts';
import type { Names } from '../../shared/text/matching/round-sentences.ts';

export type ProposedPair = {
  readonly mentor: PoolMentor;
  readonly student: PoolStudent;
  readonly locked: boolean;
  readonly explanation: Explanation;
  /** Empty in rounds too large to look at every student three times more. */
  readonly alternatives: readonly Alternative[];
};

/** All data of the spreadsheet. */
export type Proposal = {
  readonly pairs: readonly ProposedPair[];
  readonly unmatched: readonly {
    readonly student: PoolStudent;
    readonly reason: MatchResult['unmatched'][number]['reason'];
    readonly options: Options;
    readonly remedies: readonly Remedy[];
  }[];
  readonly freeMentors: readonly { readonly mentor: PoolMentor; readonly places: number }[];
  readonly fairness: FairnessSheet;
  readonly price: Price;
  readonly record: MatchingRecord;
};

export type Settings = {
  readonly preset: PresetId;
  readonly floor: number;
  readonly seed: number;
  /** In what language columns are named where something cannot be read. */
  readonly language: Language;
};

/** Three re-solved alternatives for each student stay within seconds up to this number of pairs. */
export const MOST_ALTERNATIVES = 200;

const proposalOf = (problem: Problem): Proposal => {
  const round = keepRound(problem.instance);
  const solution = round.solution;
  const result = resultOf(problem, solution);
  const remedies = remediesOf(problem, round);
  const mentorById = new Map(problem.pool.mentors.map((mentor) => [mentor.id, mentor]));
  const studentById = new Map(problem.pool.students.map((student) => [student.id, student]));
  const places = new Map(problem.students.map(({ id }, place) => [id, place]));
  const locked = new Set(problem.input.decisions.locks.map(({ studentId }) => studentId));
  const taken = Map.groupBy(result.pairs, ({ mentorId }) => mentorId);
  return {
    pairs: result.pairs.map(({ mentorId, studentId }) => {
      const mentor = mentorById.get(mentorId) as PoolMentor;
      const student = studentById.get(studentId) as PoolStudent;
      return {
        mentor,
        student,
        locked: locked.has(studentId),
        explanation: explain(problem.context, mentor, student),
        alternatives:
          result.pairs.length > MOST_ALTERNATIVES
            ? []
            : alternativesOfStudent(problem, round, places.get(studentId) as number),
      };
    }),
    unmatched: result.unmatched.map(({ studentId, reason }) => {
      const student = studentById.get(studentId) as PoolStudent;
      return {
        student,
        reason,
        options: optionsOfStudent(problem, student),
        remedies: remedies.get(studentId) ?? [],
      };
    }),
    freeMentors: problem.pool.mentors
      .map((mentor) => ({ mentor, places: mentor.room - (taken.get(mentor.id)?.length ?? 0) }))
      .filter(({ places: free }) => free > 0),
    fairness: fairnessOf(problem, solution),
    price: priceOfDecisions(problem, solution),
    record: recordOf(problem, solution, sha256),
  };
};

export type Files = {
  readonly mentors: Grid;
  readonly students: Grid;
  readonly decisions?: Grid;
};

export type FromSheets = {
  readonly mentorNames: ReadonlyMap<string, string>;
  readonly studentNames: ReadonlyMap<string, string>;
  readonly refused: readonly Refused[];
  readonly ignored: readonly string[];
} & (
  | { readonly ok: true; readonly proposal: Proposal }
  | { readonly ok: false; readonly conflicts: readonly Conflict[] }
);

/** People by the names that their files give them. */
export const namesIn = ({ mentorNames, studentNames }: FromSheets): Names => ({
  mentor: (id) => mentorNames.get(id) ?? id,
  student: (id) => studentNames.get(id) ?? id,
});

/** From two spreadsheets to a proposal, with everything that could not be read named by file, row and column. */
export const proposeFromSheets = (files: Files, settings: Settings, now: Date): FromSheets => {
  const reading = { language: settings.language, hash: sha256 };
  const mentors = readMentors(files.mentors, reading);
  const students = readStudents(files.students, reading);
  const { decisions, refused } =
    files.decisions === undefined
      ? { decisions: NO_DECISIONS, refused: [] }
      : readDecisions(files.decisions, mentors, students, { now, language: settings.language });
  const read = {
    mentorNames: mentors.names,
    studentNames: students.names,
    refused: [...mentors.refused, ...students.refused, ...refused],
    ignored: [...mentors.ignored, ...students.ignored],
  };
  // An unreadable row of people leaves one person out, with a message. An unreadable decision must stop: without it the result would be wrong.
  if (refused.length > 0 || read.refused.some(({ costs }) => costs === 'file'))
    return { ...read, ok: false, conflicts: [] };
  const stated = problemOf({
    pool: { mentors: mentors.people, students: students.people, before: new Map() },
    rules: rulesOf(settings.preset, settings.floor),
    decisions,
    seed: settings.seed,
  });
  return stated.ok
    ? { ...read, ok: true, proposal: proposalOf(stated.problem) }
    : { ...read, ok: false, conflicts: stated.conflicts };
};
