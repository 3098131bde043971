import { loadTraining } from '../../shared/deeds/sessions/load-training.ts';
import {
  type Application,
  firstNameOf,
  fullNameOf,
  isErased,
  standingOf,
} from '../../shared/domain/applications/application.ts';
import { isProfileMissing } from '../../shared/domain/applications/profile.ts';
import { openCapacityAsk } from '../../shared/domain/applications/raise-capacity.ts';
import {
  type Certificate,
  pairCertificateId,
  trainingCertificateId,
} from '../../shared/domain/documents/certificate.ts';
import { agreementIdOf } from '../../shared/domain/pairs/agreement.ts';
import { isRunning } from '../../shared/domain/pairs/pair.ts';
import { isOpen, type Proposal, roleIn } from '../../shared/domain/pairs/proposal.ts';
import type { Person } from '../../shared/domain/people/person.ts';
import { isSeasonOver } from '../../shared/domain/programme/season-end.ts';
import { choicesFor, lacksSeat, openSessionsFor } from '../../shared/domain/sessions/choice.ts';
import { isGroupAhead } from '../../shared/domain/sessions/group-session.ts';
import { isSurveyAwaited } from '../../shared/domain/surveys/request.ts';
import type { Own, OwnApplication, OwnPair, Way, WayVerb } from '../../shared/pages/my-page/own.ts';
import { groupSessionsFor } from '../../shared/store/group-sessions.ts';
import { applications } from '../../shared/store/kinds/applications.ts';
import { certificates } from '../../shared/store/kinds/documents.ts';
import { meetings } from '../../shared/store/kinds/meetings.ts';
import { agreements, pairs, proposals } from '../../shared/store/kinds/pairs.ts';
import { cohorts } from '../../shared/store/kinds/programme.ts';
import { copiesFor, statesIn, thingsOfPair } from '../../shared/store/of-pair.ts';
import { withContactOfToday } from '../../shared/store/people.ts';
import type { Store } from '../../shared/store/store.ts';
import { surveysOfPair } from '../../shared/store/surveys.ts';

type Given = { readonly store: Store; readonly now: Date };

const present = <One>(all: readonly (One | undefined)[]): One[] => all.filter((one) => one !== undefined);

const readyCertificate = async (id: string, store: Store): Promise<Certificate | undefined> => {
  const held = (await store.find(certificates, id))?.state;
  return held?.status === 'READY' ? held : undefined;
};

const proposalsOf = async (application: Application, store: Store): Promise<readonly Proposal[]> => {
  const known = 'proposalIds' in application ? (application.proposalIds ?? []) : [];
  const open = application.status === 'PARTICIPATING' ? application.partners.proposed : [];
  const found = await Promise.all([...new Set([...known, ...open])].map((id) => store.find(proposals, id)));
  return present(found).map(({ state }) => state);
};

/** True where this side has not said yes yet. */
const waitsFor = (proposal: Proposal, applicationId: string): boolean =>
  !(proposal.status === 'HALF_ACCEPTED' && proposal.acceptedBy === roleIn(proposal, applicationId));

const certificateWay = (certificate: Certificate | undefined): readonly Way[] =>
  certificate === undefined
    ? []
    : [
        {
          verb: 'get-certificate',
          aboutId: certificate.id,
          isWaiting: false,
          applicationId: certificate.applicationId,
        },
      ];

/** Proposals that can be answered, with first names where there are several to tell apart. */
const waysToAnswer = async (
  application: Application,
  asked: readonly Proposal[],
  { store, now }: Given,
): Promise<readonly Way[]> => {
  const open = asked.filter((proposal) => isOpen(proposal) && now < new Date(proposal.answerBy));
  return Promise.all(
    open.map(async (proposal) => {
      const { id: aboutId, answerBy: until, mentorApplicationId, studentApplicationId } = proposal;
      const otherId = application.id === mentorApplicationId ? studentApplicationId : mentorApplicationId;
      const other = open.length > 1 ? (await store.find(applications, otherId))?.state : undefined;
      return {
        verb: 'answer-proposal' as const,
        applicationId: application.id,
        aboutId,
        until,
        isWaiting: waitsFor(proposal, application.id),
        partner: firstNameOf(other && (await withContactOfToday(store, other))),
      };
    }),
  );
};

const loadOwnApplication = async (
  application: Application,
  asked: readonly Proposal[],
  { store, now }: Given,
): Promise<OwnApplication> => {
  const { id: applicationId, cohortId } = application;
  const [cohort, sessions, held, certificate, toAnswer] = await Promise.all([
    store.find(cohorts, cohortId),
    groupSessionsFor(store, application),
    loadTraining(application, store),
    readyCertificate(trainingCertificateId(applicationId), store),
    waysToAnswer(application, asked, { store, now }),
  ]);
  const isOver = cohort !== undefined && isSeasonOver(cohort.state, now);
  const enrolment = held?.enrolment.state;
  const choices =
    enrolment === undefined ? [] : choicesFor(enrolment, held?.sessions.map(({ state }) => state) ?? [], now);
  const way = (verb: WayVerb, isWaiting: boolean, until?: string): Way => ({
    verb,
    applicationId,
    aboutId: applicationId,
    isWaiting,
    ...(until === undefined ? {} : { until }),
  });
  const takesPart = application.status === 'APPROVED' || application.status === 'PARTICIPATING';
  const canChoose =
    takesPart && choices.some(({ seat, sessions }) => seat !== undefined || sessions.length > 0);
  const needsSeat = enrolment !== undefined && lacksSeat(enrolment) && openSessionsFor(choices).length > 0;
  const capacity = openCapacityAsk(application, now);
  const ahead = sessions.filter(({ session }) => isGroupAhead(session, now));
  const isInvited = application.status === 'PARTICIPATING' && ahead.length > 0;
  return {
    application,
    sessions,
    cohortName: cohort?.state.name ?? cohortId,
    isOver,
    ...(enrolment === undefined ? {} : { training: { enrolment, choices } }),
    ...(certificate === undefined ? {} : { certificate }),
    ways: [
      ...(application.status === 'NEEDS_INFO' ? [way('answer-question', true)] : []),
      ...(isProfileMissing(application) && !isOver ? [way('complete-profile', true)] : []),
      ...(canChoose ? [way('choose-session', needsSeat)] : []),
      ...(isInvited
        ? [
            way(
              'answer-sessions',
              ahead.some(({ guest }) => guest.answer === undefined),
            ),
          ]
        : []),
      ...(capacity === undefined ? [] : [way('raise-capacity', true, capacity.answerBy)]),
      ...toAnswer,
      ...certificateWay(certificate),
    ],
  };
};

const loadOwnPair = async (
  pairId: string,
  applicationId: string,
  { store, now }: Given,
): Promise<OwnPair | undefined> => {
  const pair = (await store.find(pairs, pairId))?.state;
  if (pair === undefined) return undefined;
  const role = roleIn(pair, applicationId);
  const otherId = role === 'mentor' ? pair.studentApplicationId : pair.mentorApplicationId;
  const [other, agreement, things, asked, certificate] = await Promise.all([
    store.find(applications, otherId),
    store.find(agreements, agreementIdOf(pairId)),
    thingsOfPair(store, pairId),
    surveysOfPair(store, pair),
    readyCertificate(pairCertificateId(pair, role), store),
  ]);
  const partner = other && !isErased(other.state) ? await withContactOfToday(store, other.state) : undefined;
  const runs = isRunning(pair);
  const { email, phone } = partner?.form.answers ?? {};
  const met = statesIn(things, meetings);
  const surveys = asked.map(({ state }) => state).filter((survey) => survey.applicationId === applicationId);
  const way = (verb: WayVerb, isWaiting = false, aboutId = pairId, until?: string): Way => ({
    verb,
    applicationId,
    aboutId,
    isWaiting,
    ...(until === undefined ? {} : { until }),
  });
  return {
    pair,
    role,
    ...(partner === undefined
      ? {}
      : {
          partner: {
            fullName: fullNameOf(partner),
            ...(runs && email !== undefined ? { email } : {}),
            ...(runs && phone !== undefined ? { phone } : {}),
          },
        }),
    ...(agreement === undefined ? {} : { agreement: agreement.state }),
    meetings: met,
    copies: copiesFor(things, role),
    surveys,
    ...(certificate === undefined ? {} : { certificate }),
    ways: [
      ...(runs
        ? [
            way(
              'confirm-agreement',
              agreement !== undefined && agreement.state.confirmed[role] === undefined,
            ),
            way('plan-meeting'),
            way('report-meeting'),
            way('ask-for-help'),
            way('rest-or-end'),
          ]
        : []),
      ...met.flatMap((meeting) =>
        meeting.status === 'REPORTED' && meeting.reportedBy !== role
          ? [{ ...way('confirm-meeting', true, meeting.id, meeting.confirmBy), heldOn: meeting.heldOn }]
          : [],
      ),
      ...surveys
        .filter((survey) => isSurveyAwaited(survey, pair, now))
        .map((survey) => ({
          ...way('answer-survey', true, survey.id, survey.answerBy),
          survey: survey.kind,
        })),
      ...certificateWay(certificate),
    ],
  };
};

/** A season goes on for as long as a pair of it does, and ends with its pairs. */
const withSeason = (own: OwnApplication, ofIt: readonly OwnPair[]): OwnApplication => {
  if (ofIt.some(({ pair }) => isRunning(pair))) return { ...own, isOver: false };
  return { ...own, isOver: own.isOver || standingOf(own.application) === 'FORMED' };
};

/** Everything about a person that is theirs to see. Meetings and surveys are read by index: the newest may be missing. */
export const loadOwn = async (person: Person, given: Given): Promise<Own> => {
  const { store, now } = given;
  const found = present(
    await Promise.all(person.applicationIds.map((id) => store.find(applications, id, now))),
  );
  const each = await Promise.all(
    found.map(async ({ state: application }) => {
      const asked = await proposalsOf(application, store);
      const formed = asked.flatMap((proposal) => (proposal.status === 'ACCEPTED' ? [proposal.pairId] : []));
      const [own, ownPairs] = await Promise.all([
        loadOwnApplication(application, asked, given),
        Promise.all(formed.map((id) => loadOwnPair(id, application.id, given))),
      ]);
      const ofIt = present(ownPairs);
      return { own: withSeason(own, ofIt), pairs: ofIt };
    }),
  );
  return {
    person,
    applications: each.map(({ own }) => own).reverse(),
    pairs: each.flatMap((one) => one.pairs).reverse(),
  };
};
