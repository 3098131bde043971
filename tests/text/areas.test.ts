import { expect, it } from 'vitest';
import { applicationsText } from '../../shared/text/console/applications/text.ts';
import { cohortsText } from '../../shared/text/console/cohorts/text.ts';
import { companiesText } from '../../shared/text/console/companies/text.ts';
import { historyText } from '../../shared/text/console/history/text.ts';
import { messagesText } from '../../shared/text/console/messages/text.ts';
import { pairsText } from '../../shared/text/console/pairs/text.ts';
import { peopleText } from '../../shared/text/console/people/text.ts';
import { sessionsText } from '../../shared/text/console/sessions/text.ts';
import { shellText } from '../../shared/text/console/shell/text.ts';
import { LANGUAGES } from '../../shared/text/language.ts';

/** Screens that an entry of the navigation leads to. */
const SCREENS = {
  applications: applicationsText,
  cohorts: cohortsText,
  companies: companiesText,
  history: historyText,
  messages: messagesText,
  pairs: pairsText,
  people: peopleText,
  sessions: sessionsText,
} as const;

it.each(LANGUAGES)('a screen is called in %s what the navigation calls it', (language) => {
  const areas = Object.keys(SCREENS) as (keyof typeof SCREENS)[];
  const titles = areas.map((area) => [area, SCREENS[area][language].title]);
  expect(Object.fromEntries(titles)).toEqual(
    Object.fromEntries(areas.map((area) => [area, shellText[language].nav[area]])),
  );
});
