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
import { batchOf } from '../../shared/store/batch.ts';
import { companies } from '../../shared/store/kinds/companies.ts';
import { cohorts } from '../../shared/store/kinds/programme.ts';
import { matchingRounds } from '../../shared/store/kinds/rounds.ts';
import type { Store } from '../../shared/store/store.ts';
import { CoupleView, couplesOf } from './couples.ts';
import { Authors, authorsOf, Named } from './people-views.ts';

const known = {
  /** Short reference that people can quote on the telephone. */
  reference: z.string(),
  standing: z.enum(STANDINGS),
};

/** An application with all its answers, and the authors of its revisions, notes and questions by the name of the actor. */
export const ApplicationView = z.union(
  Application.options.map((option) =>
    option.extend({
      ...known,
      authors: Authors,
      cohortName: z.string().optional(),
      company: Named.optional(),
      /** Proposals and pairs, with the other person. */
      couples: z.array(CoupleView),
      /** Rounds in which somebody has waited in vain. */
      waitedIn: z.array(z.object({ id: z.string(), requestedAt: z.iso.datetime() })),
    }),
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

const roundsWaitedIn = async (application: Application, store: Store) => {
  const ids = application.status === 'PARTICIPATING' ? application.skippedIn : [];
  const held = await batchOf(store, matchingRounds, ids);
  return [...held.values()].map(({ id, requestedAt }) => ({ id, requestedAt }));
};

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
        ...('capacityAsk' in application && application.capacityAsk ? [application.capacityAsk.askedBy] : []),
      ];

export const toView = async (application: Application, store: Store) => {
  const companyId = 'companyId' in application ? application.companyId : undefined;
  const [authors, cohort, couples, waitedIn, firms] = await Promise.all([
    authorsOf(store, authorsIn(application)),
    store.find(cohorts, application.cohortId),
    couplesOf(application, store),
    roundsWaitedIn(application, store),
    batchOf(store, companies, [companyId]),
  ]);
  return {
    ...application,
    reference: referenceOf(application),
    standing: standingOf(application),
    authors,
    couples,
    waitedIn,
    ...(companyId === undefined ? {} : { company: { id: companyId, name: firms.get(companyId)?.name } }),
    ...(cohort === undefined ? {} : { cohortName: cohort.state.name }),
  };
};

export const toSummary = (
  application: Application,
  firms: ReadonlyMap<string, Company>,
): z.output<typeof ApplicationSummary> => {
  const { id, status, form } = application;
  return {
    id,
    status,
    role: form.role,
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
