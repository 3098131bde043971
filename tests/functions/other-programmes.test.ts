import { beforeAll, describe, expect, it } from 'vitest';
import { EVERY_ROUTE, type RouteContract } from '../../infra/build/every-route.ts';
import { programmesOf } from '../../shared/domain/programme/catalogue.ts';
import { CCCC } from '../../shared/domain/programme/programmes/cccc.ts';
import { STAFF_ROLES } from '../../shared/domain/staff/roles.ts';
import { MAILS } from '../../shared/mail/catalogue.ts';
import { lateInvitations } from '../../shared/store/kinds/applications.ts';
import { groupMails, quarantinedFacts } from '../../shared/store/kinds/follow-up.ts';
import { claimPacks, reportReaders } from '../../shared/store/kinds/funding.ts';
import { meetings } from '../../shared/store/kinds/meetings.ts';
import { groupSessions, inspections, signedSheets } from '../../shared/store/kinds/sessions.ts';
import { surveyRequests } from '../../shared/store/kinds/surveys.ts';
import { create, type ItemKind } from '../../shared/store/store.ts';
import { PERMANENT } from '../domain/funding/decisions.ts';
import { REVONTULI } from '../domain/programme/revontuli.ts';
import { type Answer, FINANCE, signedIn } from './api.ts';
import { sampleOf } from './sample-of.ts';
import {
  act,
  aMentor,
  aProposal,
  approved,
  asCoordinator,
  computedRound,
  done,
  openCohort,
  ready,
} from './scenes.ts';
import { aWorld, employ, MONDAY, type World } from './world.ts';

const STRANGER = signedIn('stranger-of-the-north');

/** Kind of item that a parameter names. */
const KIND_OF: Readonly<Record<string, string>> = {
  cohortId: 'Cohort',
  applicationId: 'Application',
  roundId: 'MatchingRound',
  runId: 'MatchingRun',
  sessionId: 'TrainingSession',
  proposalId: 'Proposal',
  pairId: 'Pair',
  meetingId: 'Meeting',
  personId: 'Person',
  taskId: 'Task',
  mailId: 'MailMessage',
  groupMailId: 'GroupMail',
  quarantinedFactId: 'QuarantinedFact',
  decisionId: 'FundingDecision',
  periodId: 'ClaimPeriod',
  mentorApplicationId: 'Application',
  studentApplicationId: 'Application',
  againstId: 'Application',
  companyId: 'Company',
  groupSessionId: 'GroupSession',
  packId: 'ClaimPack',
  surveyId: 'SurveyRequest',
  lateInvitationId: 'LateInvitation',
  sheetId: 'SignedSheet',
  inspectionId: 'AttendanceInspection',
  readerId: 'ReportReader',
  staffId: 'StaffMember',
};

/** Parameters that name no item. */
const WORDS: Readonly<Record<string, string>> = {
  programmeId: 'cccc',
  role: 'mentor',
  template: 'application-approved',
  indicator: 'pairs.formed',
  importId: 'imp_1',
  list: 'costs',
};

const put = async <State>(world: World, kind: ItemKind<State>, more: object): Promise<void> => {
  const state = { ...(sampleOf(kind.schema, 'output') as State), ...more };
  await world.twin.commit([create(kind, state)], {
    now: world.now(),
    actor: 'staff:d4f0',
    programmeId: 'cccc',
    correlationId: 'given',
    depth: 0,
  });
};

/** One of everything in a programme, and somebody who has every role in another one. */
const twoProgrammes = async () => {
  const world = aWorld(MONDAY, MAILS, programmesOf([CCCC, REVONTULI]));
  await employ(
    world.twin,
    { id: STRANGER['sub'] ?? '', name: 'Nea North' },
    { revontuli: STAFF_ROLES },
    world.now(),
  );
  const { mentorToken, studentToken } = await aProposal(world);
  for (const token of [mentorToken, studentToken]) done(await act(world, { token, verb: 'accept' }));
  await world.deliver();
  await computedRound(world, await openCohort(world, { name: 'Empty' }));
  await world.deliver();
  const { cohortId } = await ready(world, 1, 1, { name: 'Matched' });
  await computedRound(world, cohortId);
  const untrained = await openCohort(world, {
    name: 'With training',
    training: { mentor: ['MENTOR_ROLE'], student: [] },
  });
  await approved(world, aMentor({ email: 'later@example.org', cohortId: untrained }));
  done(
    await asCoordinator(world, 'POST', `cohorts/${untrained}/training-sessions`, {
      module: 'MENTOR_ROLE',
      startsAt: '2027-02-03T15:00:00Z',
      minutes: 120,
      mode: 'IN_PERSON',
      place: 'Campus',
      seats: 5,
    }),
  );
  done(
    await world.financeApi('POST', `/api/finance/decisions/${PERMANENT.id}/periods`, {
      claims: FINANCE,
      json: { from: '2026-01-01', to: '2026-12-31' },
    }),
  );
  const ours = { programmeId: 'cccc', cohortId };
  await put(world, groupMails, { id: 'gml_1', ...ours });
  await put(world, quarantinedFacts, { id: 'qua_1', programmeId: 'cccc' });
  await put(world, groupSessions, { id: 'grs_1', ...ours });
  await put(world, claimPacks, { id: 'pck_1', programmeId: 'cccc' });
  await put(world, reportReaders, { id: 'rdr_1', programmeId: 'cccc' });
  await put(world, meetings, { id: 'mtg_1', ...ours });
  await put(world, lateInvitations, { id: 'inv_1', ...ours });
  await put(world, signedSheets, { id: 'sht_1', ...ours });
  await put(world, inspections, { id: 'isp_1', programmeId: 'cccc' });
  await put(world, surveyRequests, { id: 'srv_1', ...ours });
  return world;
};

const staffRoutes = EVERY_ROUTE.filter(
  ({ path, who }) => path.includes('{') && !['everybody', 'link', 'person', 'staff'].includes(who),
);

let world: World;
const ids = new Map<string, string>();
beforeAll(async () => {
  world = await twoProgrammes();
  for (const record of world.twin.records()) {
    // A fact has none.
    const state = record['data'] as { readonly id?: string; readonly programmeId?: string } | undefined;
    if (state?.id !== undefined && (state.programmeId ?? 'cccc') === 'cccc')
      ids.set(String(record['kind']), state.id);
  }
});

const paramOf = (path: string, name: string): string => {
  const kind = name === 'intoId' ? (path.includes('companies') ? 'Company' : 'Person') : KIND_OF[name];
  const value = kind === undefined ? WORDS[name] : ids.get(kind);
  if (value === undefined) throw new Error(`The world has nothing that ${name} of ${path} could name.`);
  return value;
};

const reason = 'They know each other.';

/** Bodies of routes that ask for more than a shape. */
const BODIES: Readonly<Record<string, object>> = {
  '{applicationId}/questions': { question: 'Which semester?' },
  'unconfirmed-applications/{applicationId}/address': { email: 'new@example.org' },
  '{cohortId}/training-sessions': {
    module: 'MENTOR_ROLE',
    startsAt: '2027-02-03T15:00:00Z',
    minutes: 120,
    mode: 'IN_PERSON',
    place: 'Campus',
    seats: 5,
  },
  '{cohortId}/late-invitations': {
    role: 'student',
    firstName: 'Lin',
    email: 'lin@example.org',
    language: 'en',
    reason,
  },
  '{sessionId}/enrolments': { applicationIds: ['app_1'] },
  '{roundId}/locks': { mentorApplicationId: 'app_1', studentApplicationId: 'app_2', reason },
  '{roundId}/vetoes': { studentApplicationId: 'app_2', against: { mentorApplicationId: 'app_1' }, reason },
  '{roundId}/rooms': { mentorApplicationId: 'app_1', room: 2, reason },
  '{roundId}/swaps': { students: ['app_1', 'app_2'], reason },
  '{companyId}/contact-person': {
    name: 'Ada Ahlskog',
    email: 'ada@yard.example',
    language: 'sv',
    channel: 'PHONE',
  },
  'people/{personId}/address': { email: 'new@example.org', why: 'MOVED', reason },
};

const bodyOf = (path: string, schema: NonNullable<RouteContract['body']>): unknown =>
  Object.entries(BODIES).find(([end]) => path.endsWith(end))?.[1] ?? sampleOf(schema);

const ask = ({ method, path, body, query }: RouteContract, claims: typeof STRANGER): Promise<Answer> => {
  const door = path.startsWith('/api/finance/') ? world.financeApi : world.coordinatorApi;
  return door(
    method,
    path.replaceAll(/\{(\w+)\}/g, (_, name: string) => paramOf(path, name)),
    {
      claims,
      ...(query === undefined || !path.endsWith('/comparison') ? {} : { query: 'a=run_1&b=run_2' }),
      ...(body === undefined ? {} : { json: bodyOf(path, body) }),
    },
  );
};

describe('a member of staff of another programme, with every role there', () => {
  it.each(staffRoutes.map((route) => [`${route.method} ${route.path}`, route] as const))(
    'finds nothing by %s, and changes nothing',
    async (_, route) => {
      const before = world.twin.records();
      const { status, json, body } = await ask(route, STRANGER);
      expect([status, json['code']], body.slice(0, 300)).toEqual([404, 'not-found']);
      expect(world.twin.records()).toEqual(before);
    },
  );
});
