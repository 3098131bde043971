import type { Language } from '../../../language.ts';
import { applications } from './applications.ts';
import { companies } from './companies.ts';
import { documents } from './documents.ts';
import { evidence } from './evidence.ts';
import { followUp } from './follow-up.ts';
import { funding } from './funding.ts';
import { groupSessions } from './group-sessions.ts';
import { meetings } from './meetings.ts';
import { operations } from './operations.ts';
import { pairs } from './pairs.ts';
import { people } from './people.ts';
import { programme } from './programme.ts';
import { rounds } from './rounds.ts';
import { sessions } from './sessions.ts';
import { staff } from './staff.ts';
import { subscriptions } from './subscriptions.ts';
import { surveys } from './surveys.ts';

/** The words for every fact, one line for each capability. */
export const factsIn = (language: Language) => ({
  ...applications[language],
  ...companies[language],
  ...documents[language],
  ...evidence[language],
  ...followUp[language],
  ...funding[language],
  ...groupSessions[language],
  ...meetings[language],
  ...operations[language],
  ...pairs[language],
  ...people[language],
  ...programme[language],
  ...rounds[language],
  ...sessions[language],
  ...staff[language],
  ...subscriptions[language],
  ...surveys[language],
});
