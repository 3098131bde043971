import { type Invented, inventPeople } from '../../infra/local/sample/people.ts';
import {
  type Application,
  confirm,
  type Participating,
  submit,
} from '../../shared/domain/applications/application.ts';
import { approve } from '../../shared/domain/applications/decision.ts';
import { readEnvelope } from '../../shared/domain/applications/forms/envelope.ts';
import { readForm } from '../../shared/domain/applications/forms/read.ts';
import { becomeReady } from '../../shared/domain/applications/readiness.ts';
import { type Company, joinCompany, keysIn } from '../../shared/domain/companies/company.ts';
import type { Role } from '../../shared/domain/kernel/role.ts';
import type { Cohort } from '../../shared/domain/programme/cohort.ts';
import { applications } from '../../shared/store/kinds/applications.ts';
import { companies } from '../../shared/store/kinds/companies.ts';
import { cohorts } from '../../shared/store/kinds/programme.ts';
import { sha256 } from '../../shared/store/sha256.ts';
import { type Change, create, type Store } from '../../shared/store/store.ts';

export type Crowd = {
  readonly students: number;
  readonly mentors: number;
  readonly seed: number;
  /** Answers that all mentors, or all students, give alike. */
  readonly alike?: { readonly [role in Role]?: Readonly<Record<string, unknown>> };
};

const MINUTE = 60_000;
/** As many as one transaction takes. */
const CHANGES_PER_COMMIT = 100;

const formOf = ({ role, email, application }: Invented, alike: Crowd['alike']): Application['form'] => {
  const opened = readEnvelope({ ...application, ...alike?.[role] });
  const read = opened.ok ? readForm(role, opened.answers.form, new Date('2026-11-02')) : undefined;
  if (!read?.ok) throw new Error(`The form of ${email} is not complete.`);
  return { role, answers: read.answers } as Application['form'];
};

const companyOf = ({ id, programmeId, form }: Application, now: Date): Company | undefined => {
  const keys = form.role === 'mentor' ? keysIn(form.answers) : undefined;
  if (form.role !== 'mentor' || keys === undefined) return undefined;
  const key = keys.businessId ?? keys.name ?? id;
  const given = { id: `com_${sha256(key).slice(0, 26)}`, programmeId, keys: [] };
  return joinCompany(given, { applicationId: id, mentor: form.answers }, now).company;
};

const participantOf = (
  person: Invented,
  index: number,
  { cohort, alike }: { cohort: Cohort; alike: Crowd['alike'] },
  now: Date,
): Participating => {
  const id = `app_${String(index).padStart(26, '0')}`;
  const given = { id, emailHash: sha256(person.email), form: formOf(person, alike) };
  const personId = `per_${sha256(person.email).slice(0, 26)}`;
  const confirmed = confirm(submit(given, cohort, now).application, personId, now).application;
  const approved = approve(confirmed, companyOf(confirmed, now)?.id, now).application;
  return becomeReady(approved, now).application;
};

/** People who have applied, confirmed, been approved and wait for a round, one a minute. */
export const participantsOf = (crowd: Crowd, cohort: Cohort, begins: Date): readonly Participating[] =>
  inventPeople(crowd).map((person, index) =>
    participantOf(person, index, { cohort, alike: crowd.alike }, new Date(begins.getTime() + index * MINUTE)),
  );

/** Puts such people into a cohort, with what the system would have written for each, but without the facts: nobody gets a mail. */
export const fillCohort = async (
  store: Store,
  cohortId: string,
  crowd: Crowd,
  begins: Date,
): Promise<readonly Participating[]> => {
  const { state: cohort } = await store.get(cohorts, cohortId);
  const participants = participantsOf(crowd, cohort, begins);
  const known = new Map(
    participants.flatMap((participant) => {
      const company = companyOf(participant, begins);
      return company === undefined ? [] : [[company.id, company] as const];
    }),
  );
  const changes: Change[] = [
    ...[...known.values()].map((company) => create(companies, company)),
    ...participants.map((participant) => create(applications, participant)),
  ];
  const cause = {
    now: begins,
    actor: 'test',
    programmeId: cohort.programmeId,
    correlationId: 'crowd',
    depth: 0,
  };
  for (let from = 0; from < changes.length; from += CHANGES_PER_COMMIT)
    await store.commit(changes.slice(from, from + CHANGES_PER_COMMIT), cause);
  return participants;
};
