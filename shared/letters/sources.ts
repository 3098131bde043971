import { healthIdOf } from '../domain/pairs/health.ts';
import { choicesFor, lacksSeat, lacksSeatFor, openSessionsFor } from '../domain/sessions/choice.ts';
import { enrolmentIdOf } from '../domain/sessions/training.ts';
import type { Lookup } from '../mail/recipients.ts';
import type { Sources } from '../mail/sources.ts';
import { applyPage, FINANCE_PAGE, myPagePath, pathIn } from '../pages/paths.ts';
import { groupSessionsIn } from '../store/group-sessions.ts';
import { COLLECTION } from '../store/indexes.ts';
import { applications } from '../store/kinds/applications.ts';
import { companies } from '../store/kinds/companies.ts';
import { groupMails, reminders } from '../store/kinds/follow-up.ts';
import { monthlyReports } from '../store/kinds/funding.ts';
import { meetings } from '../store/kinds/meetings.ts';
import { dayReviews } from '../store/kinds/operations.ts';
import { pairHealths, pairs, proposals } from '../store/kinds/pairs.ts';
import { addressChanges, signIns } from '../store/kinds/people.ts';
import { cohorts } from '../store/kinds/programme.ts';
import { groupSessions, trainingEnrolments, trainingSessions } from '../store/kinds/sessions.ts';
import { surveyRequests } from '../store/kinds/surveys.ts';
import { listAll } from '../store/list-all.ts';
import { findStandingApplication, withContactOfToday } from '../store/people.ts';
import type { ItemKind, Store } from '../store/store.ts';

const finding =
  <State>(store: Store, kind: ItemKind<State>) =>
  async (id: string): Promise<State | undefined> =>
    (await store.find(kind, id))?.state;

export const lookupIn = (store: Store, now: Date): Lookup => ({
  reminder: finding(store, reminders),
  proposal: finding(store, proposals),
  session: finding(store, trainingSessions),
  groupSession: finding(store, groupSessions),
  withoutSeat: async (cohortId, module) =>
    (await listAll(store, trainingEnrolments, COLLECTION.enrolments(cohortId))).flatMap(({ state }) =>
      lacksSeatFor(state, module) ? [state.applicationId] : [],
    ),
  survey: finding(store, surveyRequests),
  signIn: async (id) => (await store.find(signIns, id, now))?.state,
  groupMail: finding(store, groupMails),
  hasChoice: async (applicationId) => {
    const enrolment = (await store.find(trainingEnrolments, enrolmentIdOf(applicationId)))?.state;
    if (enrolment === undefined || !lacksSeat(enrolment)) return false;
    const sessions = await listAll(store, trainingSessions, COLLECTION.sessions(enrolment.cohortId));
    const states = sessions.map(({ state }) => state);
    return openSessionsFor(choicesFor(enrolment, states, now)).length > 0;
  },
  hasFormerAddress: async (personId) =>
    (await store.find(addressChanges, personId, now))?.state.formerEmail !== undefined,
  approvedIn: async (cohortId) =>
    (await listAll(store, applications, COLLECTION.applications(cohortId))).flatMap(({ state }) =>
      state.status === 'APPROVED' || state.status === 'PARTICIPATING' ? [state.id] : [],
    ),
});

/** The port of mails over the store. */
export const sourcesIn = (
  store: Store,
  given: Pick<Sources, 'now' | 'programme' | 'language' | 'recipient' | 'reader'> &
    Partial<Pick<Sources, 'signInCode'>>,
): Sources => ({
  signInCode: async () => '••••••',
  ...given,
  proposal: finding(store, proposals),
  pair: finding(store, pairs),
  health: (pairId) => finding(store, pairHealths)(healthIdOf(pairId)),
  meeting: finding(store, meetings),
  application: async (id) => {
    const found = await finding(store, applications)(id);
    return found && withContactOfToday(store, found);
  },
  standing: (submitted) => findStandingApplication(store, submitted),
  session: finding(store, trainingSessions),
  survey: finding(store, surveyRequests),
  signIn: async (id) => (await store.find(signIns, id, given.now))?.state,
  addressChange: async (personId) => (await store.find(addressChanges, personId, given.now))?.state,
  groupMail: finding(store, groupMails),
  monthlyReport: finding(store, monthlyReports),
  dayReview: finding(store, dayReviews),
  enrolment: (applicationId) => store.find(trainingEnrolments, enrolmentIdOf(applicationId)),
  cohort: finding(store, cohorts),
  company: finding(store, companies),
  financePath: () => `${given.programme.path}${FINANCE_PAGE}`,
  myPagePath: () => myPagePath(given.programme),
  applyPath: (role) => pathIn(given.programme, applyPage(role), given.language),
  groupSession: finding(store, groupSessions),
  groupSessionsOf: async (cohortId) => (await groupSessionsIn(store, cohortId)).map(({ state }) => state),
  sessionsOf: async (cohortId) =>
    (await listAll(store, trainingSessions, COLLECTION.sessions(cohortId))).map(({ state }) => state),
});
