import { type Application, firstNameOf } from '../domain/applications/application.ts';
import type { Meeting } from '../domain/meetings/meeting.ts';
import { isRunning } from '../domain/pairs/pair.ts';
import { roleIn } from '../domain/pairs/proposal.ts';
import { type CalendarEntry, type CalendarReader, calendarOfSeason } from '../mail/calendar.ts';
import { groupEntry, groupValues } from '../mail/group.ts';
import { meetingEntry as en } from '../mail/words/en.ts';
import { meetingEntry as fi } from '../mail/words/fi.ts';
import { meetingEntry as sv } from '../mail/words/sv.ts';
import { groupSessionsFor, type OwnGroupSession } from '../store/group-sessions.ts';
import { applications } from '../store/kinds/applications.ts';
import { pairs } from '../store/kinds/pairs.ts';
import { meetingsOf } from '../store/meetings.ts';
import { withContactOfToday } from '../store/people.ts';
import type { Store } from '../store/store.ts';
import type { Language } from '../text/language.ts';
import { unnamedPartner } from '../text/partner.ts';

const MEETING_ENTRY = { en, sv, fi };

/** Some calendar programs show a cancelled entry like any other, so its title says it. */
const CANCELLED: Readonly<Record<Language, (title: string) => string>> = {
  en: (title) => `Cancelled: ${title}`,
  sv: (title) => `Inställt: ${title}`,
  fi: (title) => `Peruttu: ${title}`,
};

const cancelled = (entry: CalendarEntry, language: Language): CalendarEntry => ({
  ...entry,
  title: CANCELLED[language](entry.title),
  cancelled: true,
});

/** Undefined where the person has said that they cannot come. */
const groupEntryOf = ({ session, guest }: OwnGroupSession, language: Language): CalendarEntry | undefined => {
  if (guest.answer?.is === 'DECLINED') return undefined;
  const entry = groupEntry(groupValues(session, language));
  if (session.cancelled !== undefined) return cancelled(entry, language);
  return guest.answer?.is === 'COMING' ? entry : { ...entry, tentative: true };
};

const meetingEntryOf = (
  meeting: Meeting,
  partnerFirstName: string,
  language: Language,
): CalendarEntry | undefined => {
  if (meeting.status !== 'PLANNED' && meeting.status !== 'CANCELLED') return undefined;
  const { id, startsAt, minutes, mode, place, sequence } = meeting;
  const entry = MEETING_ENTRY[language]({
    firstName: '',
    partnerFirstName,
    startsAt,
    minutes,
    mode,
    place,
    calendar: { uid: id, sequence },
  });
  return meeting.status === 'CANCELLED' ? cancelled(entry, language) : entry;
};

const meetingEntries = async (
  application: Application,
  store: Store,
  language: Language,
): Promise<readonly CalendarEntry[]> => {
  const formed = application.status === 'PARTICIPATING' ? application.partners.formed : [];
  const each = await Promise.all(
    formed.map(async (pairId) => {
      const pair = (await store.find(pairs, pairId))?.state;
      if (pair === undefined || !isRunning(pair)) return [];
      const otherId =
        roleIn(pair, application.id) === 'mentor' ? pair.studentApplicationId : pair.mentorApplicationId;
      const other = (await store.find(applications, otherId))?.state;
      const name =
        firstNameOf(other && (await withContactOfToday(store, other))) ??
        unnamedPartner[language][roleIn(pair, otherId)];
      return (await meetingsOf(store, pairId)).flatMap(
        ({ state }) => meetingEntryOf(state, name, language) ?? [],
      );
    }),
  );
  return each.flat();
};

/** A person's joint sessions and planned meetings as an iCalendar file. Somebody without a pair has none. */
export const seasonOf = async (
  application: Application,
  given: Omit<CalendarReader, 'attendee'> & {
    readonly store: Store;
    readonly language: Language;
    readonly name: string;
  },
): Promise<string> => {
  const { store, language } = given;
  const takesPart = application.status === 'PARTICIPATING' && application.partners.formed.length > 0;
  const [sessions, meetings] = await Promise.all([
    takesPart ? groupSessionsFor(store, application) : [],
    meetingEntries(application, store, language),
  ]);
  const entries = [...sessions.flatMap((own) => groupEntryOf(own, language) ?? []), ...meetings];
  return calendarOfSeason(
    entries.sort((a, b) => a.startsAt.localeCompare(b.startsAt)),
    given,
  );
};
