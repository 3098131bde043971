import type { Role } from '../../../events/codes.ts';
import { fact, type NewFact } from '../../../events/fact.ts';
import {
  CohortApplicationsClosed,
  CohortApplicationsReopened,
  CohortArchived,
  CohortEdited,
  CohortRestored,
  KickOffMoved,
} from '../../../events/programme.ts';
import { addDays, localDateOf } from '../kernel/dates.ts';
import { type Finding, finding } from '../kernel/finding.ts';
import { RuleWishes } from '../matching/rule-wishes.ts';
import {
  type Cohort,
  type CohortEdit,
  CohortPlan,
  requireActive,
  requireModules,
  rulesFor,
} from './cohort.ts';
import { kickOffOf } from './cohort-findings.ts';
import type { Programme } from './programme.ts';

type Change = { readonly cohort: Cohort; readonly facts: readonly NewFact[] };

/** Days that the scheduled job has handled stay handled, wherever they stand in the new list. */
const roundsStartedOf = (before: Cohort, matchingOn: readonly string[]): number => {
  const last = before.matchingOn[before.roundsStarted - 1];
  return last === undefined ? 0 : matchingOn.filter((day) => day <= last).length;
};

const SETTINGS = Object.keys(CohortPlan.shape) as (keyof CohortPlan)[];

/**
 * Changes settings of a cohort. No change: no facts, and the cohort is the same object.
 * @throws Refusal `cohort-archived`, `field-invalid` for a module that the programme does not have
 */
export const changeCohort = (programme: Programme, before: Cohort, edit: CohortEdit): Change => {
  requireActive(before);
  const { applications, rules, matchingOn } = edit;
  const training = edit.training ?? before.training;
  requireModules(programme, training);
  const days = matchingOn === undefined ? before.matchingOn : [...matchingOn].sort();
  const edited: Cohort = {
    ...before,
    name: edit.name ?? before.name,
    kickOff: edit.kickOff ?? before.kickOff,
    kickOffMeeting: edit.kickOffMeeting === null ? undefined : (edit.kickOffMeeting ?? before.kickOffMeeting),
    closing: edit.closing ?? before.closing,
    answerDays: edit.answerDays ?? before.answerDays,
    training,
    applications: {
      mentor: { ...before.applications.mentor, ...applications?.mentor },
      student: { ...before.applications.student, ...applications?.student },
    },
    matchingOn: days,
    roundsStarted: roundsStartedOf(before, days),
    rules: rules === undefined ? before.rules : rulesFor(programme, rules),
  };
  const changed = SETTINGS.filter((name) => JSON.stringify(edited[name]) !== JSON.stringify(before[name]));
  if (changed.length === 0) return { cohort: before, facts: [] };
  const isMoved = kickOffOf(edited) !== kickOffOf(before);
  const kickOffRevision = before.kickOffRevision + (isMoved ? 1 : 0);
  return {
    cohort: { ...edited, kickOffRevision },
    facts: [
      ...changed.map((setting) => fact(CohortEdited, { cohortId: before.id, setting })),
      ...(isMoved ? [fact(KickOffMoved, { cohortId: before.id, revision: kickOffRevision })] : []),
    ],
  };
};

const withPeriods = (
  cohort: Cohort,
  roles: readonly Role[],
  change: (period: Cohort['applications'][Role]) => Cohort['applications'][Role],
): Cohort => ({
  ...cohort,
  applications: {
    ...cohort.applications,
    ...Object.fromEntries(roles.map((role) => [role, change(cohort.applications[role])])),
  },
});

/** Closes applications from now on, before their last day. Roles that are closed by hand already stay so. */
export const closeApplications = (before: Cohort, roles: readonly Role[], now: Date): Change => {
  requireActive(before);
  const closing = roles.filter((role) => before.applications[role].closedAt === undefined);
  if (closing.length === 0) return { cohort: before, facts: [] };
  return {
    cohort: withPeriods(before, closing, (period) => ({ ...period, closedAt: now.toISOString() })),
    facts: closing.map((role) => fact(CohortApplicationsClosed, { cohortId: before.id, role })),
  };
};

/**
 * Opens applications again, until their last day or a later one. `findings` has what forbids it.
 * @throws Refusal `cohort-archived`
 */
export const reopenApplications = (
  before: Cohort,
  roles: readonly Role[],
  closes: string | undefined,
  now: Date,
): Change & { readonly findings: readonly Finding[] } => {
  requireActive(before);
  const today = localDateOf(now);
  const isOpen = (role: Role): boolean => {
    const { closedAt, closes: until } = before.applications[role];
    return closedAt === undefined && until >= today && (closes === undefined || until === closes);
  };
  const opening = roles.filter((role) => !isOpen(role));
  if (opening.length === 0) return { cohort: before, facts: [], findings: [] };
  const cohort = withPeriods(before, opening, ({ closedAt: _, ...period }) => ({
    ...period,
    closes: closes ?? period.closes,
  }));
  return {
    cohort,
    facts: opening.map((role) => fact(CohortApplicationsReopened, { cohortId: before.id, role })),
    findings: opening.some((role) => cohort.applications[role].closes < today)
      ? [finding('reopened-without-closing-day', ['/closes'])]
      : [],
  };
};

/** Archived already: the same object. */
export const archiveCohort = (before: Cohort, now: Date): Change =>
  before.archivedAt === undefined
    ? {
        cohort: { ...before, archivedAt: now.toISOString() },
        facts: [fact(CohortArchived, { cohortId: before.id })],
      }
    : { cohort: before, facts: [] };

/** Not archived: the same object. */
export const restoreCohort = (before: Cohort): Change => {
  const { archivedAt, ...cohort } = before;
  return archivedAt === undefined
    ? { cohort: before, facts: [] }
    : { cohort, facts: [fact(CohortRestored, { cohortId: before.id })] };
};

/** Fifty-two weeks: the same day of the week, a year later. */
const YEAR = 364;

/** Each year in a name: `2027`, and also the end of `2027–28`. */
const YEARS = /\b20\d\d(?:([–/-])(\d\d)(?!\d))?/g;

const aYearLater = (name: string): string => {
  if (name.search(YEARS) < 0) {
    const [, stem = name, number = '1'] = /^(.*) \((\d{1,3})\)$/.exec(name) ?? [];
    return `${stem} (${Number(number) + 1})`;
  }
  return name.replaceAll(YEARS, (year, sign: string | undefined, end: string | undefined) => {
    const next = String(Number(year.slice(0, 4)) + 1);
    return end === undefined ? next : `${next}${sign}${String((Number(end) + 1) % 100).padStart(2, '0')}`;
  });
};

/** The settings of a cohort moved by a year, for a coordinator to look at and to confirm. The rules stay as they are. */
export const planOfNextYear = ({ name, applications, matchingOn, kickOff, ...same }: Cohort): CohortPlan => {
  const later = (date: string): string => addDays(date, YEAR);
  const { kickOffMeeting, closing, training, answerDays, rules } = same;
  const { weights, filters, floor, reachMinutes } = rules;
  const preset = RuleWishes.shape.preset.safeParse(rules.preset.id).data;
  return {
    name: aYearLater(name),
    applications: {
      mentor: { opens: later(applications.mentor.opens), closes: later(applications.mentor.closes) },
      student: { opens: later(applications.student.opens), closes: later(applications.student.closes) },
    },
    matchingOn: matchingOn.map(later),
    kickOff: later(kickOff),
    ...(kickOffMeeting === undefined ? {} : { kickOffMeeting }),
    ...(closing === undefined ? {} : { closing: later(closing) }),
    training,
    answerDays,
    rules: { ...(preset === undefined ? {} : { preset }), weights, filters, floor, reachMinutes },
  };
};
