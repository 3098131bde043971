import { fact, type NewFact } from '../../../events/fact.ts';
import { OwnPageMailRequested } from '../../../events/people.ts';
import { HOUR_MS } from '../kernel/dates.ts';
import type { Person } from './person.ts';

const BETWEEN_HOURS = 1;

/** The way to the own page is mailed to a person. Undefined within an hour of the last time: two presses are one mail. */
export const askOwnPageMail = (
  person: Person,
  now: Date,
):
  | { readonly person: Person & { readonly ownPageMailAt: string }; readonly facts: readonly NewFact[] }
  | undefined => {
  const { id: personId, ownPageMailAt } = person;
  const isRecent =
    ownPageMailAt !== undefined && now.getTime() - Date.parse(ownPageMailAt) < BETWEEN_HOURS * HOUR_MS;
  if (isRecent) return undefined;
  return {
    person: { ...person, ownPageMailAt: now.toISOString() },
    facts: [fact(OwnPageMailRequested, { personId })],
  };
};
