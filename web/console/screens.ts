import type { StaffAudience } from '../../shared/domain/staff/roles.ts';
import { type Params, type ScreenEntry, screenIn } from '../ui/screens.ts';
import { Today } from './screens/today/today.tsx';

/** Entry of the navigation that a screen belongs to. */
export const AREAS = [
  'today',
  'applications',
  'sessions',
  'matching',
  'pairs',
  'people',
  'companies',
  'messages',
  'cohorts',
  'history',
  'staff',
  'handbook',
] as const;
export type Area = (typeof AREAS)[number];

type Entry = ScreenEntry & {
  readonly area: Area;
  /** Coordinators, where nothing is said. */
  readonly who?: StaffAudience;
};

/** Every screen of the desk. A screen's code is loaded when somebody goes there. */
export const SCREENS: readonly Entry[] = [
  {
    path: '/today',
    area: 'today',
    // The first screen of the day comes with the desk.
    load: () => Promise.resolve(Today),
  },
  {
    path: '/cohorts/{cohortId}/applications',
    area: 'applications',
    load: async () => (await import('./screens/applications/list.tsx')).Applications,
  },
  {
    path: '/cohorts/{cohortId}/applications/new',
    area: 'applications',
    load: async () => (await import('./screens/applications/enter.tsx')).EnterApplication,
  },
  {
    path: '/cohorts/{cohortId}/applications/late',
    area: 'applications',
    load: async () => (await import('./screens/applications/late.tsx')).LateEntries,
  },
  {
    path: '/applications/{applicationId}',
    area: 'applications',
    load: async () => (await import('./screens/applications/application.tsx')).ApplicationScreen,
  },
  {
    path: '/cohorts/{cohortId}/matching',
    area: 'matching',
    load: async () => (await import('./screens/matching/rounds.tsx')).Rounds,
  },
  {
    path: '/cohorts/{cohortId}/pairing-notes',
    area: 'matching',
    load: async () => (await import('./screens/matching/pairing-notes.tsx')).PairingNotes,
  },
  {
    path: '/rounds/{roundId}',
    area: 'matching',
    load: async () => (await import('./screens/matching/round.tsx')).RoundScreen,
  },
  {
    path: '/cohorts',
    area: 'cohorts',
    load: async () => (await import('./screens/cohorts/list.tsx')).Cohorts,
  },
  {
    path: '/cohorts/new',
    area: 'cohorts',
    load: async () => (await import('./screens/cohorts/new.tsx')).NewCohort,
  },
  {
    path: '/cohorts/{cohortId}',
    area: 'cohorts',
    load: async () => (await import('./screens/cohorts/cohort.tsx')).CohortScreen,
  },
  {
    path: '/cohorts/{cohortId}/sessions',
    area: 'sessions',
    who: 'trainer',
    load: async () => (await import('./screens/sessions/list.tsx')).Sessions,
  },
  {
    path: '/sessions/{sessionId}',
    area: 'sessions',
    who: 'trainer',
    load: async () => (await import('./screens/sessions/session.tsx')).SessionScreen,
  },
  {
    path: '/group-sessions/{groupSessionId}',
    area: 'sessions',
    load: async () => (await import('./screens/group-sessions/session.tsx')).GroupSessionScreen,
  },
  {
    path: '/cohorts/{cohortId}/pairs',
    area: 'pairs',
    load: async () => (await import('./screens/pairs/list.tsx')).Pairs,
  },
  {
    path: '/people',
    area: 'people',
    load: async () => (await import('./screens/people/search.tsx')).People,
  },
  {
    path: '/people/{personId}',
    area: 'people',
    load: async () => (await import('./screens/people/person.tsx')).PersonScreen,
  },
  {
    path: '/companies',
    area: 'companies',
    load: async () => (await import('./screens/companies/list.tsx')).Companies,
  },
  {
    path: '/companies/{companyId}',
    area: 'companies',
    load: async () => (await import('./screens/companies/company.tsx')).CompanyScreen,
  },
  {
    path: '/proposals/{proposalId}',
    area: 'pairs',
    load: async () => (await import('./screens/pairs/proposal.tsx')).ProposalScreen,
  },
  {
    path: '/pairs/{pairId}',
    area: 'pairs',
    load: async () => (await import('./screens/pairs/pair.tsx')).PairScreen,
  },
  {
    path: '/cohorts/{cohortId}/written',
    area: 'messages',
    load: async () => (await import('./screens/write/log.tsx')).GroupMails,
  },
  {
    path: '/cohorts/{cohortId}/write',
    area: 'messages',
    load: async () => (await import('./screens/write/write.tsx')).Write,
  },
  {
    path: '/cohorts/{cohortId}/paragraphs',
    area: 'cohorts',
    load: async () => (await import('./screens/write/paragraphs.tsx')).Paragraphs,
  },
  {
    path: '/messages',
    area: 'messages',
    load: async () => (await import('./screens/messages/list.tsx')).Messages,
  },
  {
    path: '/messages/refusing',
    area: 'messages',
    load: async () => (await import('./screens/messages/refusing.tsx')).Refusing,
  },
  {
    path: '/messages/{mailId}',
    area: 'messages',
    load: async () => (await import('./screens/messages/mail.tsx')).MailScreen,
  },
  {
    path: '/history',
    area: 'history',
    load: async () => (await import('./screens/history/history.tsx')).History,
  },
  {
    path: '/history/aside',
    area: 'history',
    load: async () => (await import('./screens/history/aside.tsx')).Aside,
  },
  {
    path: '/history/retention',
    area: 'history',
    load: async () => (await import('./screens/history/retention.tsx')).Retention,
  },
  {
    path: '/history/inspections',
    area: 'history',
    load: async () => (await import('./screens/inspections/list.tsx')).Inspections,
  },
  {
    path: '/history/inspections/{inspectionId}',
    area: 'history',
    load: async () => (await import('./screens/inspections/inspection.tsx')).InspectionScreen,
  },
  {
    path: '/history/audit',
    area: 'history',
    who: 'admin',
    load: async () => (await import('./screens/history/audit.tsx')).Audit,
  },
  {
    path: '/staff',
    area: 'staff',
    who: 'admin',
    load: async () => (await import('./screens/staff/staff.tsx')).Staff,
  },
  {
    path: '/handbook',
    area: 'handbook',
    load: async () => (await import('./screens/handbook/handbook.tsx')).Handbook,
  },
  {
    path: '/handbook/{job}',
    area: 'handbook',
    load: async () => (await import('./screens/handbook/handbook.tsx')).HandbookPage,
  },
];

/** Audience of a screen. */
export const audienceOf = ({ who = 'coordinator' }: Pick<Entry, 'who'>): StaffAudience => who;

/** Areas with a screen for somebody. */
export const areasFor = (may: (audience: StaffAudience) => boolean): readonly Area[] =>
  AREAS.filter((area) => SCREENS.some((screen) => screen.area === area && may(audienceOf(screen))));

/** The screen at a path, or undefined where there is none. */
export const screenAt = (path: string): (Entry & { readonly params: Params }) | undefined =>
  screenIn(SCREENS, path === '/' ? '/today' : path);
