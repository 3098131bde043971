import type { Programme } from '../domain/programme/programme.ts';
import { CCCC } from '../domain/programme/programmes/cccc.ts';
import type { TrainingEnrolment, TrainingSession } from '../domain/sessions/training.ts';
import { isExpectedIn } from '../domain/sessions/waiver.ts';
import type { Language } from '../text/language.ts';
import type { CalendarEntry } from './calendar.ts';
import { ownApplication, type Sources } from './sources.ts';

/** A training session as its mails describe it. */
export type SessionValues = {
  /** In the reader’s language. */
  readonly module: string;
  /** ISO instant. */
  readonly startsAt: string;
  readonly minutes: number;
  readonly mode: 'IN_PERSON' | 'ONLINE';
  /** An address, or how to join: as the coordinator wrote it. A web address becomes a link. */
  readonly place: string;
  readonly street?: string | undefined;
  /** Address by which people join from afar. */
  readonly link?: string | undefined;
  readonly trainer?: string | undefined;
  /** Language that is spoken. */
  readonly spoken?: Language | undefined;
  /** Names the seat in a calendar: a person has one entry for a module, whichever session it moves to. */
  readonly calendar: Pick<CalendarEntry, 'uid' | 'sequence'>;
};

export type SeatValues = SessionValues & { readonly firstName: string };

/** In the reader’s language. */
export const moduleName = (
  { modules }: Pick<Programme, 'modules'>,
  module: string,
  language: Language,
): string => modules[module]?.name[language] ?? module;

/** A later seat of the same person counts for more than any change of the session before. */
const CHANGES_OF_ONE_SESSION = 1000;

/** The session as its mails describe it to a person with this enrolment. */
export const sessionValues = (
  session: TrainingSession,
  enrolment: { readonly state: Pick<TrainingEnrolment, 'id'>; readonly version: number },
  { programme, language }: Pick<Sources, 'programme' | 'language'>,
): SessionValues => {
  const {
    startsAt,
    minutes,
    mode,
    place,
    street,
    link,
    trainer,
    module,
    title,
    revision,
    language: spoken,
  } = session;
  return {
    module: title ?? moduleName(programme, module, language),
    startsAt,
    minutes,
    mode,
    place,
    street,
    link,
    trainer,
    spoken,
    calendar: {
      uid: `${enrolment.state.id}-${module.toLowerCase()}`,
      sequence: enrolment.version * CHANGES_OF_ONE_SESSION + revision,
    },
  };
};

/** The session, as long as the reader has a seat in it and it lies ahead. */
export const seatIn = async (sessionId: string, sources: Sources): Promise<SeatValues | undefined> => {
  const application = ownApplication(sources);
  const [session, enrolment] = await Promise.all([
    sources.session(sessionId),
    sources.enrolment(application.id),
  ]);
  if (!session || !enrolment || !isExpectedIn(enrolment.state, session)) return undefined;
  if (sources.now >= new Date(session.startsAt)) return undefined;
  return {
    firstName: application.form.answers.firstName,
    ...sessionValues(session, enrolment, sources),
  };
};

export const seatExamples = (language: Language): readonly SeatValues[] => [
  {
    firstName: 'Ada',
    module: moduleName(CCCC, 'MENTOR_ROLE', language),
    startsAt: '2027-02-03T12:00:00.000Z',
    minutes: 120,
    mode: 'IN_PERSON',
    place: {
      en: 'Campus Allegro, Jakobstad, 3rd floor',
      sv: 'Campus Allegro, Jakobstad, våning 3',
      fi: 'Campus Allegro, Pietarsaari, 3. kerros',
    }[language],
    street: { en: 'Runebergsgatan 8', sv: 'Runebergsgatan 8', fi: 'Runeberginkatu 8' }[language],
    trainer: 'Eva Exempel',
    spoken: language,
    calendar: { uid: 'enr_7F3KQ2-mentor_role', sequence: 2 },
  },
  {
    firstName: 'Ada',
    module: moduleName(CCCC, 'CROSS_CULTURAL', language),
    startsAt: '2027-02-10T14:00:00.000Z',
    minutes: 90,
    mode: 'ONLINE',
    place: 'Teams',
    link: 'https://meet.example.org/training-feb-10',
    calendar: { uid: 'enr_7F3KQ2-cross_cultural', sequence: 3 },
  },
];
