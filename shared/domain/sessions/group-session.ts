import * as z from 'zod';
import { fact, type NewFact } from '../../../events/fact.ts';
import {
  GroupSeatOffered,
  GroupSessionCancelled,
  GroupSessionEdited,
  GroupSessionMoved,
  GroupSessionPlanned,
} from '../../../events/group-sessions.ts';
import { addAwakeDays, awakeDaysBetween, isSleeping } from '../kernel/awake.ts';
import { addDays, instantAt, isWorkingDay } from '../kernel/dates.ts';
import { type Finding, findingsThatHold } from '../kernel/finding.ts';
import { Refusal } from '../kernel/refusal.ts';
import { ROLES, type Role } from '../kernel/role.ts';
import type { Cohort } from '../programme/cohort.ts';
import { isInSchoolHolidays } from '../programme/school-holidays.ts';
import { closingOf } from '../programme/season-end.ts';
import { CANCEL_REASONS, type CancelReason } from './cancel-reasons.ts';
import { hasBegun, requireAhead, requireHeld, timeFindings, withCancellation, withEdit } from './common.ts';
import { AUDIENCES, THEME_CODES, type ThemeCode, themeOf } from './themes.ts';
import { SessionPlan } from './training.ts';

const { title, startsAt, minutes, mode, place, street, link, language, seats } = SessionPlan.shape;

/** Settings of a group session. Without seats everybody fits in. */
export const GroupPlan = z.strictObject({
  theme: z.enum(THEME_CODES),
  audience: z.enum(AUDIENCES),
  title,
  startsAt,
  minutes,
  mode,
  street,
  link,
  language,
  /** Nobody is invited before it is known. */
  place: place.optional(),
  /** Company that is visited. */
  host: z.string().trim().min(2).max(120).optional(),
  seats: seats.optional(),
});
export type GroupPlan = z.output<typeof GroupPlan>;

export const ANSWERS = ['COMING', 'WAITING', 'DECLINED'] as const;
export type Answer = (typeof ANSWERS)[number];

const Guest = z.strictObject({
  applicationId: z.string(),
  role: z.enum(ROLES),
  /** Absent for somebody who came without an invitation. */
  invitedAt: z.iso.datetime().optional(),
  answer: z
    .strictObject({
      is: z.enum(ANSWERS),
      at: z.iso.datetime(),
      /** Member of staff who answered for the person. */
      enteredBy: z.string().optional(),
    })
    .optional(),
  presence: z
    .strictObject({
      standing: z.enum(['PRESENT', 'ABSENT']),
      recordedBy: z.string(),
      recordedAt: z.iso.datetime(),
    })
    .optional(),
});
export type Guest = z.output<typeof Guest>;

export const GroupSession = z.strictObject({
  ...GroupPlan.shape,
  id: z.string(),
  programmeId: z.string(),
  cohortId: z.string(),
  guests: z.array(Guest),
  /** Rises with every change that guests are told: a calendar keeps the entry with the highest. */
  revision: z.int().min(0),
  /** Since when pairs are invited as they form; absent before a coordinator has let the first ones know. */
  invitesSince: z.iso.datetime().optional(),
  heldAt: z.iso.datetime().optional(),
  cancelled: z.strictObject({ at: z.iso.datetime(), reason: z.enum(CANCEL_REASONS) }).optional(),
});
/** A session of the pairs of a cohort: a kick-off, a theme, a company visit. */
export type GroupSession = z.output<typeof GroupSession>;

export type GroupChange = { readonly session: GroupSession; readonly facts: readonly NewFact[] };

export const aboutGroup = ({ id, cohortId, theme }: GroupSession) => ({ sessionId: id, cohortId, theme });

export const isForRole = ({ audience }: Pick<GroupSession, 'audience'>, role: Role): boolean =>
  audience === 'both' || audience === role;

/** It takes place, and has not begun. */
export const isGroupAhead = (session: GroupSession, now: Date): boolean =>
  session.cancelled === undefined && !hasBegun(session, now);

export const guestsWho = ({ guests }: GroupSession, is: Answer): readonly Guest[] =>
  guests.filter(({ answer }) => answer?.is === is);

export const guestIn = ({ guests }: GroupSession, applicationId: string): Guest | undefined =>
  guests.find((guest) => guest.applicationId === applicationId);

/** Undefined where everybody fits in. */
export const freeGroupSeats = (session: GroupSession): number | undefined =>
  session.seats === undefined ? undefined : Math.max(0, session.seats - guestsWho(session, 'COMING').length);

/** Gives free seats to those who have waited longest. */
export const promote = (session: GroupSession, now: Date): GroupChange => {
  const waiting = [...guestsWho(session, 'WAITING')].sort((a, b) =>
    (a.answer?.at ?? '').localeCompare(b.answer?.at ?? ''),
  );
  const lucky = waiting.slice(0, freeGroupSeats(session)).map(({ applicationId }) => applicationId);
  if (lucky.length === 0) return { session, facts: [] };
  const answer = { is: 'COMING' as const, at: now.toISOString() };
  return {
    session: {
      ...session,
      guests: session.guests.map((guest) =>
        lucky.includes(guest.applicationId) ? { ...guest, answer } : guest,
      ),
    },
    facts: lucky.map((applicationId) => fact(GroupSeatOffered, { ...aboutGroup(session), applicationId })),
  };
};

/** One of a theme in a cohort; the kick-off always has this id. */
export const usualIdOf = (cohortId: string, theme: ThemeCode): string =>
  `${cohortId.replace('coh_', 'grp_')}${theme.replaceAll('_', '')}`;

export const planGroup = (
  { id: cohortId, programmeId }: Pick<Cohort, 'id' | 'programmeId'>,
  plan: GroupPlan,
  id: string,
): GroupChange => {
  const session: GroupSession = {
    ...plan,
    startsAt: new Date(plan.startsAt).toISOString(),
    id,
    programmeId,
    cohortId,
    guests: [],
    revision: 0,
  };
  return { session, facts: [fact(GroupSessionPlanned, aboutGroup(session))] };
};

/** Usual time of day where nobody has chosen one: after work. */
const USUAL_TIME = '16:00';

type KickOff = Pick<GroupSession, 'startsAt' | 'minutes'> & Partial<Pick<GroupSession, 'place' | 'street'>>;

/** The kick-off as the cohort's own settings say it. */
export const kickOffIn = ({ kickOff, kickOffMeeting }: Cohort): KickOff => {
  const { startsAt: time = USUAL_TIME, minutes: length = themeOf('KICK_OFF').minutes } = kickOffMeeting ?? {};
  return {
    startsAt: instantAt(kickOff, time).toISOString(),
    minutes: length,
    ...(kickOffMeeting && { place: kickOffMeeting.place }),
    ...(kickOffMeeting?.street !== undefined && { street: kickOffMeeting.street }),
  };
};

const isSuitable = (day: string): boolean =>
  isWorkingDay(day) && !isSleeping(day) && !isInSchoolHolidays(day);

/** The first suitable day from `day` on; towards the kick-off for the last session of a season. */
const suitableFrom = (day: string, step: 1 | -1): string => {
  let found = day;
  while (!isSuitable(found)) found = addDays(found, step);
  return found;
};

/** Plans of a usual season: the five themes, spread over the weeks from the kick-off to the closing in which people are not on holiday. */
export const usualPlans = (cohort: Cohort): readonly GroupPlan[] => {
  const first = kickOffIn(cohort);
  const days = awakeDaysBetween(cohort.kickOff, closingOf(cohort));
  const { startsAt: _, minutes: _minutes, ...where } = first;
  return THEME_CODES.flatMap((theme) => {
    const { audience, minutes: length, seats: limit, after } = themeOf(theme);
    if (after === undefined) return [];
    const day = suitableFrom(addAwakeDays(cohort.kickOff, Math.round(days * after)), after === 1 ? -1 : 1);
    const time = theme === 'KICK_OFF' ? first : { startsAt: instantAt(day, USUAL_TIME).toISOString() };
    return [
      {
        theme,
        audience,
        mode: 'IN_PERSON' as const,
        minutes: length,
        ...(theme === 'COMPANY_VISIT' ? { seats: limit } : where),
        ...time,
      },
    ];
  });
};

/** Changed settings; the others stay, and `null` removes one. */
export const GroupEdit = z
  .strictObject({
    ...GroupPlan.shape,
    title: title.nullable(),
    street: street.nullable(),
    link: link.nullable(),
    language: language.nullable(),
    host: GroupPlan.shape.host.nullable(),
    seats: GroupPlan.shape.seats.nullable(),
  })
  .omit({ theme: true, audience: true })
  .partial();
export type GroupEdit = z.output<typeof GroupEdit>;

/** Settings that guests have in their calendars. */
const TOLD = ['startsAt', 'minutes', 'mode', 'place', 'street', 'link', 'host'] as const;
const SETTINGS = [...TOLD, 'title', 'language', 'seats'] as const;
/** The kick-off is a setting of the cohort, which tells people long before there are pairs. */
const OF_COHORT = ['startsAt', 'minutes', 'place', 'street'] as const;

const isTold = (before: GroupSession, after: GroupSession): boolean =>
  TOLD.some((name) => before[name] !== after[name]);

/**
 * Changes a session. No change: no facts, and the session is the same object. More seats go to those who wait.
 * @throws Refusal `session-cancelled`, `session-over`, `field-invalid` for the time and place of the kick-off
 */
export const changeGroup = (before: GroupSession, edit: GroupEdit, now: Date): GroupChange => {
  requireHeld(before);
  const edited = withEdit(before, edit);
  const changed = SETTINGS.filter((name) => edited[name] !== before[name]);
  if (changed.length === 0) return { session: before, facts: [] };
  const ofCohort = OF_COHORT.filter((name) => changed.includes(name));
  if (before.theme === 'KICK_OFF' && ofCohort.length > 0)
    throw new Refusal(
      'field-invalid',
      `The kick-off of ${before.cohortId} is changed there.`,
      ofCohort.map((name) => ({ pointer: `/${name}`, code: 'kick-off-of-cohort' })),
    );
  const isNews = isTold(before, edited);
  if (isNews) requireAhead(before, now);
  const revision = before.revision + (isNews ? 1 : 0);
  const { session, facts } = promote({ ...edited, revision }, now);
  return {
    session,
    facts: [
      ...changed.map((setting) => fact(GroupSessionEdited, { ...aboutGroup(before), setting })),
      ...(isNews ? [fact(GroupSessionMoved, { ...aboutGroup(before), revision })] : []),
      ...facts,
    ],
  };
};

/** Cancels a session. Cancelled before: the same object. @throws Refusal `session-over` */
export const cancelGroup = (before: GroupSession, reason: CancelReason, now: Date): GroupChange => {
  if (before.cancelled !== undefined) return { session: before, facts: [] };
  requireAhead(before, now);
  return {
    session: withCancellation(before, reason, now),
    facts: [fact(GroupSessionCancelled, { ...aboutGroup(before), reason })],
  };
};

/**
 * The kick-off after a change of its cohort, which tells people itself. A new date also revives one that was cancelled.
 * Unchanged or held already: the same object.
 */
export const followCohort = (before: GroupSession, cohort: Cohort): GroupSession => {
  const next = kickOffIn(cohort);
  if (before.heldAt !== undefined) return before;
  if (OF_COHORT.every((name) => before[name] === next[name])) return before;
  const { cancelled: _, place: _place, street: _street, ...kept } = before;
  return { ...kept, ...next, revision: Math.max(before.revision + 1, cohort.kickOffRevision) };
};

/** People to whom a change of the session is news: all invited ones but those who cannot come. */
export const toldOf = ({ guests }: GroupSession): readonly string[] =>
  guests.flatMap(({ applicationId, invitedAt, answer }) =>
    invitedAt === undefined || answer?.is === 'DECLINED' ? [] : [applicationId],
  );

/** Remarks on a session as it would be. Of a changed one only those that the change brings. */
export const groupFindings = (
  session: GroupSession,
  now: Date,
  before?: GroupSession,
): readonly Finding[] => {
  const people = guestsWho(session, 'COMING').length;
  const told = toldOf(session).length;
  return [
    ...timeFindings(session, before, { now }),
    ...findingsThatHold(
      [
        session.seats !== undefined && session.seats < people,
        'fewer-seats-than-people',
        ['/seats'],
        { people },
      ],
      [
        before !== undefined && told > 0 && isTold(before, session),
        'people-are-told',
        ['/startsAt'],
        { people: told },
      ],
    ),
  ];
};
