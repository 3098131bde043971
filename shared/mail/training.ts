import { programmeOf } from '../domain/programme/catalogue.ts';
import type { Language } from '../text/language.ts';
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
};

export type SeatValues = SessionValues & { readonly firstName: string };

/** In the reader’s language. */
export const moduleName = (programmeId: string, module: string, language: Language): string =>
  programmeOf(programmeId).modules[module]?.name[language] ?? module;

/** The session, as long as the reader has a seat in it and it lies ahead. */
export const seatIn = async (sessionId: string, sources: Sources): Promise<SeatValues | undefined> => {
  const application = ownApplication(sources);
  const [session, enrolment] = await Promise.all([
    sources.session(sessionId),
    sources.enrolment(application.id),
  ]);
  if (!session || enrolment?.seats[session.module] !== session.id) return undefined;
  if (sources.now >= new Date(session.startsAt)) return undefined;
  const { startsAt, minutes, mode, place } = session;
  return {
    firstName: application.form.answers.firstName,
    module: moduleName(application.programmeId, session.module, sources.language),
    ...{ startsAt, minutes, mode, place },
  };
};

export const seatExamples = (language: Language): readonly SeatValues[] => [
  {
    firstName: 'Ada',
    module: moduleName('cccc', 'MENTOR_ROLE', language),
    startsAt: '2027-02-03T12:00:00.000Z',
    minutes: 120,
    mode: 'IN_PERSON',
    place: {
      en: 'Campus Allegro, Jakobstad, 3rd floor',
      sv: 'Campus Allegro, Jakobstad, våning 3',
      fi: 'Campus Allegro, Pietarsaari, 3. kerros',
    }[language],
  },
  {
    firstName: 'Ada',
    module: moduleName('cccc', 'CROSS_CULTURAL', language),
    startsAt: '2027-02-10T14:00:00.000Z',
    minutes: 90,
    mode: 'ONLINE',
    place: 'https://meet.example.org/training-feb-10',
  },
];
