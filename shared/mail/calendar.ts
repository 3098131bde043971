import { ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

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
};

/** The method that the file and the part of the mail both name: an announcement, which asks for no answer. */
export const CALENDAR_METHOD = ICalCalendarMethod.PUBLISH;

/** The entry as an iCalendar file with times in UTC. The same entry at the same moment gives the same bytes. */
export const calendarFile = (
  { uid, sequence, title, startsAt, minutes, place, description }: CalendarEntry,
  {
    host,
    organizer,
    now,
  }: {
    readonly host: string;
    readonly organizer: { readonly name: string; readonly email: string };
    readonly now: Date;
  },
): string => {
  const start = new Date(startsAt);
  const calendar = new ICalCalendar({
    method: CALENDAR_METHOD,
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
    status: ICalEventStatus.CONFIRMED,
  });
  return calendar.toString();
};
