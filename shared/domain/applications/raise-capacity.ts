import {
  MentorCapacityAdjusted,
  MentorCapacityDeclined,
  MentorCapacityRequested,
} from '../../../events/applications.ts';
import { fact } from '../../../events/fact.ts';
import { addDays, instantAt, localDateOf } from '../kernel/dates.ts';
import type { OnBehalf } from '../kernel/on-behalf.ts';
import { Refusal } from '../kernel/refusal.ts';
import {
  type Application,
  aboutPerson,
  type Decision,
  type Participating,
  requireParticipating,
} from './application.ts';
import {
  CAPACITY_ASK_DAYS,
  CAPACITY_ASK_LEAST_DAYS,
  type CapacityAsk,
  type CapacityStanding,
} from './capacity-ask.ts';
import { addNote } from './correction.ts';
import { reviseAnswers } from './revision.ts';

const about = (application: Participating, { capacity }: CapacityAsk) => ({
  ...aboutPerson(application),
  capacity,
});

/**
 * State of the last question to a mentor; without an answer in time it is lapsed. A mentor who has told a coordinator instead has
 * said yes.
 */
export const capacityStandingOf = (application: Application, now: Date): CapacityStanding | undefined => {
  if (application.status !== 'PARTICIPATING' || application.capacityAsk === undefined) return undefined;
  const { capacity, answer, answerBy } = application.capacityAsk;
  if (answer !== undefined) return answer;
  if (application.partners.capacity >= capacity) return 'YES';
  return now > new Date(answerBy) ? 'LAPSED' : 'OPEN';
};

/** The question that waits for the mentor's answer. */
export const openCapacityAsk = (application: Application, now: Date): CapacityAsk | undefined =>
  application.status === 'PARTICIPATING' && capacityStandingOf(application, now) === 'OPEN'
    ? application.capacityAsk
    : undefined;

/** The last minute for an answer: before the next matching day, and after fourteen days at the latest. */
export const capacityAnswerBy = (matchingOn: readonly string[], now: Date): string => {
  const today = localDateOf(now);
  const last = addDays(today, CAPACITY_ASK_DAYS);
  const soonest = addDays(today, CAPACITY_ASK_LEAST_DAYS);
  const matching = [...matchingOn].sort().find((day) => day >= soonest);
  const day = matching === undefined || matching > last ? last : addDays(matching, -1);
  return instantAt(day, '23:59').toISOString();
};

/**
 * A coordinator asks a mentor to take more students.
 * @throws Refusal `not-found` for a student, `capacity-enough`, `capacity-asked`, and by the status of who does not take part
 */
export const askCapacity = (
  given: Application,
  asked: Pick<CapacityAsk, 'capacity' | 'askedBy' | 'answerBy'>,
  now: Date,
): Decision<Participating> & { readonly ask: CapacityAsk } => {
  if (given.form.role !== 'mentor') throw new Refusal('not-found', `${given.id} is no mentor.`);
  const mentor = requireParticipating(given);
  if (mentor.partners.capacity >= asked.capacity)
    throw new Refusal('capacity-enough', `${given.id} takes ${mentor.partners.capacity} already.`);
  if (openCapacityAsk(mentor, now))
    throw new Refusal('capacity-asked', `${given.id} has not answered the last question.`);
  const ask: CapacityAsk = { ...asked, askedAt: now.toISOString() };
  return {
    application: { ...mentor, capacityAsk: ask },
    ask,
    facts: [fact(MentorCapacityRequested, { ...about(mentor, ask), askedAt: ask.askedAt })],
  };
};

const withCapacity = (form: Application['form'], capacity: number): Application['form'] =>
  form.role === 'mentor' ? { role: 'mentor', answers: { ...form.answers, capacity } } : form;

/**
 * The mentor answers. A yes holds in the places and in the form, so that it outlasts a return to training.
 * @throws Refusal `already-done`, `link-expired` where the time is over or nothing is asked, and by the status of who does not take
 * part
 */
export const answerCapacity = (
  given: Application,
  answer: NonNullable<CapacityAsk['answer']>,
  now: Date,
  onBehalf?: OnBehalf,
): Decision<Participating> => {
  const mentor = requireParticipating(given);
  const { capacityAsk: held, partners, form } = mentor;
  if (held?.answer !== undefined) throw new Refusal('already-done', `${given.id} has said ${held.answer}.`);
  const ask = openCapacityAsk(mentor, now);
  if (!ask) throw new Refusal('link-expired', `${given.id} is asked for no more places.`);
  const at = now.toISOString();
  const answeredFor = onBehalf && { by: onBehalf.by, channel: onBehalf.channel };
  const answered = {
    ...mentor,
    capacityAsk: { ...ask, answer, answeredAt: at, ...(answeredFor && { answeredFor }) },
  };
  if (answer === 'NO')
    return {
      application: onBehalf ? addNote(answered, onBehalf.by, onBehalf.reason, now) : answered,
      facts: [fact(MentorCapacityDeclined, about(mentor, ask))],
    };
  const capacity = Math.max(partners.capacity, ask.capacity);
  const note = { at, by: `person:${mentor.personId}`, why: 'CAPACITY' as const, ...onBehalf };
  return {
    application: {
      ...reviseAnswers(answered, withCapacity(form, capacity), note),
      partners: { ...partners, capacity },
    },
    facts: [fact(MentorCapacityAdjusted, { ...about(mentor, ask), capacity })],
  };
};
