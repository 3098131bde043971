import { ICalAttendeeStatus, ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

/** An appointment as the calendar of its reader keeps it. */
export type CalendarEntry = {
  /** The same for every letter about one appointment, also when it moves to another day. */
  readonly uid: string;
  /** Rises with every change: a calendar keeps the entry with the highest. */
  readonly sequence: number;
  readonly title: string;
  /** ISO instant. */
  readonly startsAt: string;
  readonly minutes: number;
  readonly place: string;
  readonly description: string;
  /** Takes the entry out of the calendar. */
  readonly cancelled?: true;
  /** Its reader has not said that they come. */
  readonly tentative?: true;
};

export type CalendarReader = {
  readonly host: string;
  readonly organizer: { readonly name: string; readonly email: string };
  /** Address of the reader. */
  readonly attendee: string;
  readonly now: Date;
};

/**
 * The method that the file and the part of the mail both name. Calendars move or remove an entry that they have only by
 * `REQUEST` and `CANCEL`; an answer is not asked for.
 */
export const calendarMethodOf = ({ cancelled }: CalendarEntry): ICalCalendarMethod =>
  cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST;

/** The entry as an iCalendar file with times in UTC. The same entry at the same moment gives the same bytes. */
export const calendarFile = (
  entry: CalendarEntry,
  { host, organizer, attendee, now }: CalendarReader,
): string => {
  const { uid, sequence, title, startsAt, minutes, place, description, cancelled } = entry;
  const start = new Date(startsAt);
  const calendar = new ICalCalendar({
    method: calendarMethodOf(entry),
    prodId: { company: host, product: 'mentoring', language: 'EN' },
  });
  calendar.createEvent({
    id: `${uid}@${host}`,
    sequence,
    stamp: now,
    start,
    end: new Date(start.getTime() + minutes * 60_000),
    summary: title,
    location: place,
    description,
    organizer: { name: organizer.name, email: organizer.email },
    attendees: [{ email: attendee, status: ICalAttendeeStatus.ACCEPTED, rsvp: false }],
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return calendar.toString();
};

const statusOf = ({ cancelled, tentative }: CalendarEntry): ICalEventStatus => {
  if (cancelled) return ICalEventStatus.CANCELLED;
  return tentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
};

/**
 * Several entries as one iCalendar file, to be read in or to be subscribed to. It is published and asks for no answer, so it names no
 * attendee: the same entry of a later mail moves the one from here.
 */
export const calendarOfSeason = (
  entries: readonly CalendarEntry[],
  { host, organizer, now, name }: Omit<CalendarReader, 'attendee'> & { readonly name: string },
): string => {
  const calendar = new ICalCalendar({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: host, product: 'mentoring', language: 'EN' },
    // Six hours: programs that subscribe look again at least so often, if they heed it.
    ttl: 6 * 3600,
  });
  for (const entry of entries) {
    const { uid, sequence, title, startsAt, minutes, place, description } = entry;
    const start = new Date(startsAt);
    calendar.createEvent({
      id: `${uid}@${host}`,
      sequence,
      stamp: now,
      start,
      summary: title,
      location: place,
      description,
      end: new Date(start.getTime() + minutes * 60_000),
      organizer: { name: organizer.name, email: organizer.email },
      status: statusOf(entry),
    });
  }
  return calendar.toString();
};
