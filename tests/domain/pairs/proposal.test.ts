import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NewFact } from '../../../events/fact.ts';
import type { Application, Participating } from '../../../shared/domain/applications/application.ts';
import { isRefusal } from '../../../shared/domain/kernel/refusal.ts';
import {
  acceptProposal,
  declineProposal,
  lapseProposal,
} from '../../../shared/domain/pairs/answer-proposal.ts';
import { pairIdOf } from '../../../shared/domain/pairs/pair.ts';
import { type Proposal, type ProposalAndPeople, propose } from '../../../shared/domain/pairs/proposal.ts';
import { anApplication, minutesAfter, noon, refusalOf } from '../given.ts';

const aPerson = (id: string, role: 'mentor' | 'student', capacity = 1): Participating =>
  anApplication('PARTICIPATING', { id, role, partners: { capacity, proposed: [], formed: [] } });

const offer = { proposalId: 'prp_k2', roundId: 'rnd_1', score: 800, answerDays: 5 };
const proposed = propose(
  { mentor: aPerson('app_ada', 'mentor', 2), student: aPerson('app_lin', 'student') },
  offer,
  noon,
);
const tooLate = minutesAfter(proposed.proposal.answerBy, 1);

type Step =
  | 'mentor accepts'
  | 'mentor declines'
  | 'student accepts'
  | 'student declines'
  | 'the time is over'
  | 'lapse';
const STEPS: readonly Step[] = [
  'mentor accepts',
  'mentor declines',
  'student accepts',
  'student declines',
  'the time is over',
  'lapse',
];

type Course = { stands: ProposalAndPeople; now: Date; facts: NewFact[]; accepted: string[] };

/** One step of either side or the clock; a refusal leaves everything as it was. */
const take = (course: Course, step: Step): Course => {
  const { stands, now } = course;
  const role = step.startsWith('mentor') ? 'mentor' : 'student';
  if (step === 'the time is over') return { ...course, now: tooLate };
  try {
    const settled =
      step === 'lapse'
        ? lapseProposal(stands, now)
        : step.endsWith('accepts')
          ? acceptProposal(stands, role, now)
          : declineProposal(stands, role, 'TIME', now);
    return {
      stands: settled,
      now,
      facts: [...course.facts, ...settled.facts, ...(settled.born?.facts ?? [])],
      accepted: step.endsWith('accepts') ? [...course.accepted, role] : course.accepted,
    };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return course;
  }
};

const OUTCOMES: Readonly<Record<string, Proposal['status']>> = {
  PairFormed: 'ACCEPTED',
  PairDeclined: 'DECLINED',
  PairProposalLapsed: 'LAPSED',
};

const placesOf = (application: Application) =>
  application.status === 'PARTICIPATING' ? application.partners : undefined;

const everyCourse = (course: Course, steps: number, look: (course: Course) => void): void => {
  look(course);
  if (steps > 0) for (const step of STEPS) everyCourse(take(course, step), steps - 1, look);
};

describe('both sides of a proposal, in every order of five answers, double clicks and the clock', () => {
  const courses: Course[] = [];
  everyCourse({ stands: proposed, now: noon, facts: [], accepted: [] }, 5, (course) => courses.push(course));

  it('come to one outcome at most', () => {
    for (const {
      stands: { proposal },
      facts,
    } of courses) {
      const outcomes = facts.map(({ event }) => OUTCOMES[event.name]).filter(Boolean);
      const open = proposal.status === 'PROPOSED' || proposal.status === 'HALF_ACCEPTED';
      expect(outcomes).toEqual(open ? [] : [proposal.status]);
    }
    expect(new Set(courses.map(({ stands: { proposal } }) => proposal.status)).size).toBe(5);
  });

  it('form a pair exactly where both have accepted and nobody has declined after it', () => {
    for (const {
      stands: { proposal },
      accepted,
      facts,
    } of courses) {
      const bothYes = new Set(accepted).size === 2;
      expect(proposal.status === 'ACCEPTED').toBe(bothYes);
      expect(accepted.length, 'nobody accepts twice').toBe(new Set(accepted).size);
      expect(facts.filter(({ event }) => event.name === 'PairFormed')).toHaveLength(bothYes ? 1 : 0);
    }
  });

  it('keep both places while it is open, take both when it is formed, and give both back otherwise', () => {
    for (const { stands } of courses) {
      const { status } = stands.proposal;
      const open = status === 'PROPOSED' || status === 'HALF_ACCEPTED';
      for (const [person, capacity] of [
        [stands.mentor, 2],
        [stands.student, 1],
      ] as const)
        expect(placesOf(person)).toEqual({
          capacity,
          proposed: open ? ['prp_k2'] : [],
          formed: status === 'ACCEPTED' ? ['pai_k2'] : [],
        });
    }
  });
});

describe('a proposal', () => {
  const [mentor, student] = [aPerson('app_ada', 'mentor'), aPerson('app_lin', 'student')];

  it('is refused where either has no place left', () => {
    const taken = propose({ mentor, student }, offer, noon);
    const second = { ...offer, proposalId: 'prp_k3' };
    const other = aPerson('app_kim', 'student');
    expect(refusalOf(() => propose({ mentor: taken.mentor, student: other }, second, noon))).toBe(
      'capacity-full',
    );
    const free = aPerson('app_bea', 'mentor');
    expect(refusalOf(() => propose({ mentor: free, student: taken.student }, second, noon))).toBe(
      'capacity-full',
    );
  });

  it('is refused where either does not take part any more', () => {
    const gone = anApplication('WITHDRAWN');
    expect(refusalOf(() => propose({ mentor, student: gone }, offer, noon))).toBe('application-withdrawn');
    expect(refusalOf(() => propose({ mentor: gone, student }, offer, noon))).toBe('application-withdrawn');
  });
});

const PEOPLE = { mentors: ['app_m1', 'app_m2'], students: ['app_s1', 'app_s2', 'app_s3'] } as const;
const anyDeed = fc.tuple(
  fc.constantFrom(...PEOPLE.mentors),
  fc.constantFrom(...PEOPLE.students),
  fc.constantFrom('propose', ...STEPS.filter((step) => step !== 'the time is over')),
  fc.boolean(),
);

describe('overlapping proposals', () => {
  it('never promise anybody to more people than they have room for, and the places agree with the pairs', () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
        fc.array(anyDeed, { maxLength: 30 }),
        (rooms, deeds) => {
          const people = new Map<string, Application>([
            ...PEOPLE.mentors.map((id, k) => [id, aPerson(id, 'mentor', rooms[k])] as const),
            ...PEOPLE.students.map((id) => [id, aPerson(id, 'student')] as const),
          ]);
          const proposals = new Map<string, Proposal>();
          const latest = new Map<string, string>();
          for (const [m, s, step, late] of deeds) {
            const both = { mentor: people.get(m) as Application, student: people.get(s) as Application };
            const proposal = proposals.get(latest.get(`${m}|${s}`) ?? '');
            const now = late ? tooLate : noon;
            let next: ProposalAndPeople | undefined;
            if (step === 'propose') {
              const proposalId = `prp_${proposals.size}`;
              try {
                next = propose(both, { ...offer, proposalId }, noon);
                latest.set(`${m}|${s}`, proposalId);
              } catch (error) {
                if (!isRefusal(error)) throw error;
              }
            } else if (proposal)
              next = take({ stands: { ...both, proposal }, now, facts: [], accepted: [] }, step).stands;
            if (!next) continue;
            proposals.set(next.proposal.id, next.proposal);
            people.set(m, next.mentor);
            people.set(s, next.student);
          }
          const idsOf = (person: string, ...statuses: Proposal['status'][]) =>
            [...proposals.values()]
              .filter(({ status }) => statuses.includes(status))
              .filter((one) => [one.mentorApplicationId, one.studentApplicationId].includes(person))
              .map(({ id }) => id);
          for (const [id, person] of people) {
            const places = placesOf(person);
            expect(places?.proposed.toSorted()).toEqual(idsOf(id, 'PROPOSED', 'HALF_ACCEPTED').sort());
            expect(places?.formed.toSorted()).toEqual(idsOf(id, 'ACCEPTED').map(pairIdOf).sort());
            expect((places?.proposed.length ?? 0) + (places?.formed.length ?? 0)).toBeLessThanOrEqual(
              places?.capacity ?? 0,
            );
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
