import type { Role } from '../../events/codes.ts';
import type { Application } from '../domain/applications/application.ts';
import { CCCC } from '../domain/programme/programmes/cccc.ts';
import { choicesFor, openSessionsFor } from '../domain/sessions/choice.ts';
import { isTrained, type TrainingSession } from '../domain/sessions/training.ts';
import type { Language } from '../text/language.ts';
import { ownApplication, type Sources } from './sources.ts';
import { moduleName } from './training.ts';

/** A season from the approval to the last session. */
export const CHOICE_LINK_DAYS = 120;

/** Time for coordinators to plan the other sessions and to give seats: one mail tells of all, after the one about an approval. */
export const PLANNING_MINUTES = 60;

export type ChoiceValues = {
  readonly role: Role;
  readonly firstName: string;
  /** Sessions with a free seat, the next first, at most five. */
  readonly sessions: readonly (Pick<TrainingSession, 'startsAt' | 'minutes' | 'place'> & {
    /** In the reader’s language. */
    readonly module: string;
  })[];
  /** True where there are more. */
  readonly isMore: boolean;
};

const MOST_NAMED = 5;

/** By the moment they were planned: those that people could choose first come first. */
const byOpening = (a: TrainingSession, b: TrainingSession): number =>
  (a.openedAt ?? '').localeCompare(b.openedAt ?? '') || a.id.localeCompare(b.id);

/** Sessions that the reader can choose, in the order in which they were planned. */
const openIn = async (application: Application, sources: Sources): Promise<readonly TrainingSession[]> => {
  const [enrolment, sessions] = await Promise.all([
    sources.enrolment(application.id),
    sources.sessionsOf(application.cohortId),
  ]);
  if (enrolment === undefined || isTrained(enrolment.state)) return [];
  return [...openSessionsFor(choicesFor(enrolment.state, sessions, sources.now))].sort(byOpening);
};

/** The choice that the reader has, as long as `isMeant` says that this mail is the one to tell of it. */
export const choiceIn = async (
  sources: Sources,
  isMeant: (given: {
    readonly application: Application & { readonly approvedAt: string };
    /** The session that could be chosen first. */
    readonly first: TrainingSession;
  }) => boolean,
): Promise<ChoiceValues | undefined> => {
  const application = ownApplication(sources);
  if (application.status !== 'APPROVED' && application.status !== 'PARTICIPATING') return undefined;
  const open = await openIn(application, sources);
  const [first] = open;
  if (first === undefined || !isMeant({ application, first })) return undefined;
  const next = [...open].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  return {
    role: application.form.role,
    firstName: application.form.answers.firstName,
    sessions: next.slice(0, MOST_NAMED).map(({ module, startsAt, minutes, place }) => ({
      startsAt,
      minutes,
      place,
      module: moduleName(sources.programme, module, sources.language),
    })),
    isMore: next.length > MOST_NAMED,
  };
};

export const choiceExamples = (language: Language): readonly ChoiceValues[] => {
  const session = (module: string, startsAt: string, place: string) => ({
    startsAt,
    minutes: 120,
    place,
    module: moduleName(CCCC, module, language),
  });
  return [
    {
      role: 'mentor',
      firstName: 'Ada',
      sessions: [
        session('MENTOR_ROLE', '2027-02-03T12:00:00.000Z', 'Campus Allegro, Jakobstad'),
        session('CROSS_CULTURAL', '2027-02-10T14:00:00.000Z', 'Teams'),
      ],
      isMore: false,
    },
    {
      role: 'student',
      firstName: 'Lin',
      sessions: [session('STUDENT_BRIEFING', '2027-02-04T07:00:00.000Z', 'Campus Allegro, Jakobstad')],
      isMore: true,
    },
  ];
};
