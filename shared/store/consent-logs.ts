import type { NewFact } from '../../events/fact.ts';
import { type Application, isErased, type Known } from '../domain/applications/application.ts';
import { pairIdOf } from '../domain/pairs/pair.ts';
import {
  appendConsent,
  CONSENT_PURPOSES,
  type ConsentEntry,
  type ConsentLog,
  type ConsentPurpose,
  isTicked,
  mergeLogs,
  receiptsOf,
  standingIn,
} from '../domain/privacy/consent-log.ts';
import { SURVEY_KINDS, surveyOf } from '../domain/surveys/definitions.ts';
import { withdrawSurvey } from '../domain/surveys/request.ts';
import { consentLogId, consentLogs } from './kinds/privacy.ts';
import { surveyRequests } from './kinds/surveys.ts';
import { type Change, create, remove, type Store, save, type Versioned } from './store.ts';
import { surveysOfPair } from './surveys.ts';
import { taskSettling } from './tasks.ts';

type Said = Pick<ConsentEntry, 'by' | 'channel' | 'language' | 'noticeVersion'>;

/** Logs of a person, in the order of the purposes. */
export const consentLogsOf = async (store: Store, personId: string): Promise<readonly ConsentLog[]> => {
  const found = await Promise.all(
    CONSENT_PURPOSES.map((purpose) => store.find(consentLogs, consentLogId({ personId, purpose }))),
  );
  return found.flatMap((held) => (held === undefined ? [] : [held.state]));
};

const appended = (
  held: Versioned<ConsentLog> | undefined,
  { personId, programmeId }: Pick<ConsentLog, 'personId' | 'programmeId'>,
  purpose: ConsentPurpose,
  entries: readonly ConsentEntry[],
  receipts: readonly NewFact[] = [],
): readonly Change[] => {
  let log = held?.state;
  const facts = entries.flatMap((entry) => {
    const next = appendConsent(log, { personId, programmeId, purpose }, entry);
    log = next.log;
    return next.facts;
  });
  if (log === undefined || log === held?.state) return [];
  const told = [...facts, ...receipts];
  return [held === undefined ? create(consentLogs, log, told) : save(consentLogs, held, log, told)];
};

/** Surveys that rest on the consent, while they wait for an answer. */
const followUpsOf = async ({ id, cohortId, proposalIds = [] }: Known, store: Store) => {
  const kinds = SURVEY_KINDS.filter((kind) => surveyOf(kind).needsConsent === true);
  const asked = await Promise.all(
    proposalIds.flatMap((proposalId) =>
      kinds.map((kind) => surveysOfPair(store, { id: pairIdOf(proposalId), cohortId }, kind)),
    ),
  );
  return asked.flat().filter(({ state }) => state.applicationId === id);
};

/** Requests that rested on a consent and still wait end with it. */
const endOfUse = async (
  application: Known,
  purpose: ConsentPurpose,
  by: string,
  now: Date,
  store: Store,
): Promise<readonly Change[]> => {
  if (purpose === 'EMPLOYER_NAME')
    return taskSettling({ kind: 'THANK_EMPLOYER', aboutId: application.id }, by, now, store);
  if (purpose !== 'FOLLOW_UP') return [];
  return (await followUpsOf(application, store)).flatMap((held) => {
    const next = withdrawSurvey(held.state, now);
    return next ? [save(surveyRequests, held, next.request, next.facts)] : [];
  });
};

/** An application before and after, where something of its form may have changed. */
export type Changed = { readonly before?: Application['form']; readonly application: Known };

/**
 * Changes that write down each consent that was given or taken back, and end what rested on it. Part of the transaction that
 * changes the applications, which are those of one person.
 */
export const consentChanges = async (
  changed: readonly Changed[],
  said: Said,
  now: Date,
  store: Store,
): Promise<readonly Change[]> => {
  const changes = await Promise.all(
    CONSENT_PURPOSES.map(async (purpose): Promise<readonly Change[]> => {
      const moved = changed.filter(
        ({ before, application: { form } }) =>
          isTicked(form, purpose) !== (before !== undefined && isTicked(before, purpose)),
      );
      const [first] = moved;
      if (first === undefined) return [];
      const { personId, programmeId } = first.application;
      const held = await store.find(consentLogs, consentLogId({ personId, purpose }));
      const entries = moved.map(({ application: { id: applicationId, form } }) => ({
        at: now.toISOString(),
        applicationId,
        isGiven: isTicked(form, purpose),
        ...said,
      }));
      const ended = await Promise.all(
        moved.map(({ application }) =>
          isTicked(application.form, purpose) ? [] : endOfUse(application, purpose, said.by, now, store),
        ),
      );
      const receipts = receiptsOf({ personId, purpose }, entries);
      return [...appended(held, { personId, programmeId }, purpose, entries, receipts), ...ended.flat()];
    }),
  );
  return changes.flat();
};

/** Changes that end every consent of an application that is emptied. */
export const consentsGone = async (
  { id: applicationId, personId, programmeId, form }: Known,
  by: string,
  now: Date,
  store: Store,
): Promise<readonly Change[]> => {
  const { locale: language, noticeVersion } = form.answers;
  const changes = await Promise.all(
    CONSENT_PURPOSES.map(async (purpose) => {
      const held = await store.find(consentLogs, consentLogId({ personId, purpose }));
      if (held === undefined || !standingIn(held.state).includes(applicationId)) return [];
      const entry = {
        at: now.toISOString(),
        applicationId,
        isGiven: false,
        by,
        channel: 'ERASURE' as const,
        language,
        noticeVersion,
      };
      return appended(held, { personId, programmeId }, purpose, [entry]);
    }),
  );
  return changes.flat();
};

/** Changes that hand the logs of one record of a person to the other. */
export const consentLogsMerged = async (
  losingId: string,
  keptId: string,
  store: Store,
): Promise<readonly Change[]> => {
  const changes = await Promise.all(
    CONSENT_PURPOSES.map(async (purpose): Promise<readonly Change[]> => {
      const [losing, kept] = await Promise.all(
        [losingId, keptId].map((personId) => store.find(consentLogs, consentLogId({ personId, purpose }))),
      );
      if (losing === undefined) return [];
      const log = mergeLogs(kept?.state, losing.state, keptId);
      return [
        remove(consentLogs, losing),
        kept === undefined ? create(consentLogs, log) : save(consentLogs, kept, log),
      ];
    }),
  );
  return changes.flat();
};

/** True where an application can hold a consent: it is known, and not emptied. */
export const holdsConsents = (application: Application): application is Known =>
  application.status !== 'SUBMITTED' && !isErased(application);
