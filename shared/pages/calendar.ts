import type { CalendarText } from '../text/calendar/en.ts';
import { formatDate } from '../text/format.ts';
import type { Language } from '../text/language.ts';

/** The standing of applications for one role, as the calendar tells it. */
export type ShownStanding =
  | { readonly state: 'CLOSED' }
  | {
      readonly state: 'OPEN' | 'UPCOMING';
      readonly opens: string;
      readonly closes: string;
      readonly cohort: {
        readonly kickOff: string;
        readonly kickOffMeeting?: { readonly place: string } | undefined;
      };
    };

/** Whether one can apply now, until or from when, and when and where the kick-off is, in a few sentences. */
export const calendarSentences = (
  standing: ShownStanding,
  text: CalendarText,
  language: Language,
): string => {
  if (standing.state === 'CLOSED') return text.closed;
  const day = (date: string): string => formatDate(date, language);
  const { opens, closes, cohort } = standing;
  const place = cohort.kickOffMeeting?.place;
  return [
    standing.state === 'OPEN' ? text.open(day(closes)) : text.upcoming(day(opens), day(closes)),
    place === undefined ? text.kickOff(day(cohort.kickOff)) : text.kickOffAt(day(cohort.kickOff), place),
  ].join(' ');
};
