import { fact, type NewFact } from '../../../events/fact.ts';
import { RetentionApplied } from '../../../events/people.ts';
import { isErased, type Known } from '../applications/application.ts';
import { type CalendarEntry, coversDate } from '../funding/calendar.ts';
import { instantAt } from '../kernel/dates.ts';
import type { Cohort } from '../programme/cohort.ts';
import { closingOf } from '../programme/season-end.ts';
import { type EndingRule, endOf } from './retention.ts';

export const REMOVAL_RULES = ['NEEDS', 'WORDS', 'UNSUCCESSFUL', 'CONTACT'] as const;
export type RemovalRule = (typeof REMOVAL_RULES)[number];

/** Something of an application that goes at an instant. */
export type Removal = { readonly rule: RemovalRule; readonly dueAt: Date };

export const removed = (of: {
  readonly rule: RemovalRule;
  readonly personId: string;
  readonly applicationId?: string;
}): NewFact => fact(RetentionApplied, of);

type Dates = Pick<Cohort, 'kickOff' | 'closing'>;

const later = (one: Date, other: Date): Date => (one > other ? one : other);
const dayOf = (date: string): Date => instantAt(date, '00:00');

/** A participant who wants to hear of the next round, or to be asked how it went, is kept so long. */
const contactRule = ({ form }: Known): EndingRule => {
  const { nextRound, followUp } = form.answers.consents;
  return nextRound === true ? 'CONTACT_NEXT_ROUND' : followUp === true ? 'CONTACT_FOLLOW_UP' : 'CONTACT';
};

/** The instant at which an application as a whole goes. */
export const wholeRemovalOf = (application: Known, cohort: Dates): Removal => {
  if (application.status === 'REJECTED' || application.status === 'WITHDRAWN') {
    const endedAt = application.status === 'REJECTED' ? application.rejectedAt : application.withdrawnAt;
    const anchor = later(dayOf(cohort.kickOff), new Date(endedAt));
    return { rule: 'UNSUCCESSFUL', dueAt: endOf('UNSUCCESSFUL', anchor) };
  }
  return { rule: 'CONTACT', dueAt: endOf(contactRule(application), dayOf(closingOf(cohort))) };
};

/** Everything of an application that is still to go, with its time. Nothing of an erased one. */
export const removalsOf = (application: Known, cohort: Dates): readonly Removal[] => {
  if (isErased(application)) return [];
  const closing = dayOf(closingOf(cohort));
  const whole = wholeRemovalOf(application, cohort);
  const parts: Removal[] = [
    ...(application.form.answers.accessibilityNeeds === undefined
      ? []
      : [{ rule: 'NEEDS' as const, dueAt: endOf('NEEDS', closing) }]),
    ...(application.wordsErasedAt === undefined
      ? [{ rule: 'WORDS' as const, dueAt: endOf('WORDS', closing) }]
      : []),
  ];
  return [...parts.filter(({ dueAt }) => dueAt < whole.dueAt), whole];
};

/** The earliest instant at which anything of a cohort can go. */
export const firstRemovalIn = (cohort: Dates): Date => {
  const declined = endOf('UNSUCCESSFUL', dayOf(cohort.kickOff));
  const needs = endOf('NEEDS', dayOf(closingOf(cohort)));
  return new Date(Math.min(declined.getTime(), needs.getTime()));
};

/** Whether a funder may still ask for certificates of a cohort: money without an end holds them. */
export const isEvidenceHeld = (
  cohort: Dates,
  decisions: readonly Pick<CalendarEntry, 'from' | 'to'>[],
  now: Date,
): boolean => {
  const closing = closingOf(cohort);
  return decisions.some(
    (decision) =>
      coversDate(decision, closing) &&
      (decision.to === undefined || now < endOf('EVIDENCE', dayOf(decision.to))),
  );
};
