import { formatDate } from '../shared/text/format.ts';
import { LANGUAGES } from '../shared/text/language.ts';
import { startText } from '../shared/text/start/text.ts';
import type { Routes } from './api/routes.generated.ts';

/** Says on the start page whether each role can apply now, until when, and when the kick-off is. */
type Calendar = Routes['GET /api/programmes/{programmeId}/calendar']['answer'];
type Period = Calendar['mentor'];

const language = LANGUAGES.find((each) => each === document.documentElement.lang) ?? 'en';
const { calendar: text } = startText[language];
const day = (date: string): string => formatDate(date, language);

const sentences = (period: Period): string => {
  if (period.state === 'CLOSED') return text.closed;
  const { opens, closes, cohort } = period;
  const place = cohort.kickOffMeeting?.place;
  return [
    period.state === 'OPEN' ? text.open(day(closes)) : text.upcoming(day(opens), day(closes)),
    place === undefined ? text.kickOff(day(cohort.kickOff)) : text.kickOffAt(day(cohort.kickOff), place),
  ].join(' ');
};

const places = [...document.querySelectorAll<HTMLElement>('[data-calendar]')];

const fill = async (): Promise<void> => {
  const [first] = places;
  const response = await fetch(first?.dataset['calendar'] ?? '');
  if (!response.ok) return;
  const calendar = (await response.json()) as Calendar;
  for (const place of places)
    place.textContent = sentences(place.dataset['role'] === 'mentor' ? calendar.mentor : calendar.student);
};

// Without an answer the sentence stays that is always true.
fill().catch(() => undefined);
