import type { GroupSession } from '../domain/sessions/group-session.ts';
import { guestIn, isGroupAhead } from '../domain/sessions/group-session.ts';
import { THEMES } from '../domain/sessions/themes.ts';
import type { Language } from '../text/language.ts';
import type { CalendarEntry } from './calendar.ts';
import { ownApplication, type Sources } from './sources.ts';

/** Somewhat more than a season: the link also leads to the reader's calendar. */
export const GROUP_LINK_DAYS = 270;

/** A joint session of the pairs as its mails describe it. */
export type GroupValues = {
  /** Its own title, or its theme in the reader’s language. */
  readonly theme: string;
  /** ISO instant. */
  readonly startsAt: string;
  readonly minutes: number;
  readonly mode: GroupSession['mode'];
  /** As the coordinator wrote it. A web address becomes a link. */
  readonly place: string;
  readonly street?: string | undefined;
  readonly link?: string | undefined;
  readonly host?: string | undefined;
  readonly spoken?: Language | undefined;
  readonly calendar: Pick<CalendarEntry, 'uid' | 'sequence'>;
};

export type InvitationValues = {
  readonly firstName: string;
  readonly sessions: readonly GroupValues[];
};
export type GroupMailValues = GroupValues & { readonly firstName: string };

/** The kick-off has one entry, whichever mail tells of it. */
export const groupUid = ({ theme, cohortId, id }: Pick<GroupSession, 'theme' | 'cohortId' | 'id'>): string =>
  theme === 'KICK_OFF' ? `${cohortId}-kick-off` : id;

export const groupValues = (session: GroupSession, language: Language): GroupValues => {
  const { theme, title, startsAt, minutes, mode, place = '', street, link, host, revision } = session;
  return {
    theme: title ?? THEMES[theme].name[language],
    startsAt,
    minutes,
    mode,
    place,
    street,
    link,
    host,
    spoken: session.language,
    calendar: { uid: groupUid(session), sequence: revision },
  };
};

export const groupPlace = ({ place, link, host }: GroupValues): string =>
  [host, place, link].filter((part) => part !== undefined).join(', ');

export const groupEntry = (held: GroupValues): CalendarEntry => ({
  ...held.calendar,
  title: held.theme,
  startsAt: held.startsAt,
  minutes: held.minutes,
  place: [held.host, held.place, held.street, held.link].filter((part) => part !== undefined).join(', '),
  description: held.theme,
});

/** Nobody has said yet that they come. */
export const invitedEntries = (sessions: readonly GroupValues[]): CalendarEntry[] =>
  sessions.map((held) => ({ ...groupEntry(held), tentative: true }));

const isInPair = (sources: Sources): boolean => {
  const application = ownApplication(sources);
  return application.status === 'PARTICIPATING' && application.partners.formed.length > 0;
};

/** Sessions ahead that the reader is invited to and has not answered; undefined where there is none. */
export const openInvitations = async (
  sources: Sources,
  among?: readonly string[],
): Promise<InvitationValues | undefined> => {
  const { id, cohortId, form } = ownApplication(sources);
  if (!isInPair(sources)) return undefined;
  const open = (await sources.groupSessionsOf(cohortId)).filter((session) => {
    const guest = guestIn(session, id);
    return (
      isGroupAhead(session, sources.now) &&
      guest?.invitedAt !== undefined &&
      guest.answer === undefined &&
      (among === undefined || among.includes(session.id))
    );
  });
  if (open.length === 0) return undefined;
  return {
    firstName: form.answers.firstName,
    sessions: open.map((session) => groupValues(session, sources.language)),
  };
};

/** The session as it is news to the reader, who has not said that they cannot come. */
export const groupNews = async (
  sessionId: string,
  isTrue: (session: GroupSession) => boolean,
  sources: Sources,
): Promise<GroupMailValues | undefined> => {
  const session = await sources.groupSession(sessionId);
  const { id, form } = ownApplication(sources);
  if (session === undefined || !isTrue(session) || !isInPair(sources)) return undefined;
  const guest = guestIn(session, id);
  if (guest === undefined || guest.answer?.is === 'DECLINED') return undefined;
  if (sources.now >= new Date(session.startsAt)) return undefined;
  return { firstName: form.answers.firstName, ...groupValues(session, sources.language) };
};

const PLACES = {
  en: 'Campus Allegro, Jakobstad',
  sv: 'Campus Allegro, Jakobstad',
  fi: 'Campus Allegro, Pietarsaari',
};

export const groupExamples = (language: Language): readonly GroupValues[] => [
  {
    theme: THEMES.KICK_OFF.name[language],
    startsAt: '2027-03-18T14:00:00.000Z',
    minutes: 150,
    mode: 'IN_PERSON',
    place: PLACES[language],
    street: { en: 'Runebergsgatan 8', sv: 'Runebergsgatan 8', fi: 'Runeberginkatu 8' }[language],
    calendar: { uid: 'coh_7F3KQ2-kick-off', sequence: 1 },
  },
  {
    theme: THEMES.JOB_HUNT.name[language],
    startsAt: '2027-05-12T13:00:00.000Z',
    minutes: 120,
    mode: 'ONLINE',
    place: 'Teams',
    link: 'https://meet.example.org/may-12',
    spoken: 'en',
    calendar: { uid: 'grp_7F3KQ2JOBHUNT', sequence: 0 },
  },
  {
    theme: THEMES.COMPANY_VISIT.name[language],
    startsAt: '2027-08-19T12:00:00.000Z',
    minutes: 120,
    mode: 'IN_PERSON',
    place: 'Larsmo',
    host: 'Norrbåt Ab',
    calendar: { uid: 'grp_7F3KQ2COMPANYVISIT', sequence: 2 },
  },
];

export const invitationExamples = (language: Language): readonly InvitationValues[] => {
  const sessions = groupExamples(language);
  return [
    { firstName: 'Ada', sessions },
    { firstName: 'Ada', sessions: sessions.slice(2) },
  ];
};

export const groupMailExamples = (language: Language): readonly GroupMailValues[] =>
  groupExamples(language).map((session) => ({ firstName: 'Ada', ...session }));
