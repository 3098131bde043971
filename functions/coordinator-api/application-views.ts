import * as z from 'zod';
import {
  Application,
  fullNameOf,
  referenceOf,
  standingOf,
} from '../../shared/domain/applications/application.ts';
import { STANDINGS } from '../../shared/domain/applications/standing.ts';
import type { Company } from '../../shared/domain/companies/company.ts';
import { ROLES } from '../../shared/domain/kernel/role.ts';
import { PersonLanguage } from '../../shared/domain/people/person.ts';
import { cohorts } from '../../shared/store/kinds/programme.ts';
import type { Store } from '../../shared/store/store.ts';
import { ActorView, actorsOf } from './people-views.ts';

const known = {
  /** Short reference that people can quote on the telephone. */
  reference: z.string(),
  standing: z.enum(STANDINGS),
};

/** An application with all its answers, and the authors of its revisions, notes and questions by the name of the actor. */
export const ApplicationView = z.union(
  Application.options.map((option) =>
    option.extend({ ...known, authors: z.record(z.string(), ActorView), cohortName: z.string().optional() }),
  ),
);

/** An application in a list: person and standing, without the answers. */
export const ApplicationSummary = z.object({
  ...known,
  id: z.string(),
  status: z.string(),
  role: z.enum(ROLES),
  name: z.string(),
  confirmedAt: z.string().optional(),
  personId: z.string().optional(),
  /** Language of the person's mails. */
  language: PersonLanguage,
  companyId: z.string().optional(),
  company: z.string().optional(),
  isLate: z.boolean(),
  /** Staff have entered it. */
  isEntered: z.boolean(),
});

const authorsIn = (application: Application): readonly string[] =>
  application.status === 'SUBMITTED'
    ? []
    : [
        ...(application.revisions ?? []).map(({ by }) => by),
        ...(application.notes ?? []).map(({ by }) => by),
        ...(application.enquiries ?? []).flatMap(({ askedBy, onBehalf }) => [
          askedBy,
          ...(onBehalf === undefined ? [] : [onBehalf.by]),
        ]),
        ...(application.entered === undefined ? [] : [application.entered.by]),
      ];

export const toView = async (application: Application, store: Store) => {
  const authors = [...new Set(authorsIn(application))];
  const [actorOf, cohort] = await Promise.all([
    actorsOf(store, authors),
    store.find(cohorts, application.cohortId),
  ]);
  return {
    ...application,
    reference: referenceOf(application),
    standing: standingOf(application),
    authors: Object.fromEntries(authors.map((author) => [author, actorOf(author)])),
    ...(cohort === undefined ? {} : { cohortName: cohort.state.name }),
  };
};

export const toSummary = (
  application: Application,
  firms: ReadonlyMap<string, Company>,
): z.output<typeof ApplicationSummary> => {
  const { id, status, form } = application;
  return {
    ...{ id, status, role: form.role },
    reference: referenceOf(application),
    standing: standingOf(application),
    name: fullNameOf(application),
    language: form.answers.locale,
    isLate: application.isLate ?? false,
    isEntered: application.entered !== undefined,
    ...(application.status === 'SUBMITTED'
      ? {}
      : { confirmedAt: application.confirmedAt, personId: application.personId }),
    ...('companyId' in application && application.companyId !== undefined
      ? { companyId: application.companyId, company: firms.get(application.companyId)?.name }
      : {}),
  };
};
