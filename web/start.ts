import { calendarSentences } from '../shared/pages/calendar.ts';
import { calendarText } from '../shared/text/calendar/text.ts';
import { LANGUAGES } from '../shared/text/language.ts';
import { calendarAt } from './calendar.ts';

/**
 * Says on the start page whether each role can apply now, until when, and when the kick-off is. Who can apply need not be told when one
 * can: the form for that stays where a role is closed, with that role chosen.
 */
const language = LANGUAGES.find((each) => each === document.documentElement.lang) ?? 'en';
const places = [...document.querySelectorAll<HTMLElement>('[data-calendar]')];

const fill = async (): Promise<void> => {
  const [first] = places;
  const calendar = await calendarAt(first?.dataset['calendar'] ?? '');
  if (calendar === undefined) return;
  for (const place of places)
    place.textContent = calendarSentences(
      place.dataset['role'] === 'mentor' ? calendar.mentor : calendar.student,
      calendarText[language],
      language,
    );
  const closed = (['student', 'mentor'] as const).filter((role) => calendar[role].state !== 'OPEN');
  const form = document.getElementById('subscribe');
  const role = document.querySelector<HTMLSelectElement>('#subscriber-role');
  if (form) form.hidden = closed.length === 0;
  // Where both are closed, a choice that was made before the calendar came stays.
  if (role && closed.length === 1 && closed[0] !== undefined) role.value = closed[0];
};

void fill();
