import { describe, expect, it } from 'vitest';
import {
  ApplicationApproved,
  ApplicationConfirmed,
  ApplicationRejected,
  ApplicationSubmitted,
  ApplicationWithdrawn,
  ParticipantReadyForMatching,
  ParticipantWaitlisted,
} from '../../../events/applications.ts';
import { fact } from '../../../events/fact.ts';
import {
  Application,
  confirm,
  referenceOf,
  requireParticipating,
  requireUnconfirmed,
  standingOf,
  submit,
  withdraw,
} from '../../../shared/domain/applications/application.ts';
import { approve, reject } from '../../../shared/domain/applications/decision.ts';
import { becomeReady, waitlist } from '../../../shared/domain/applications/readiness.ts';
import { REJECTION_REASONS } from '../../../shared/domain/applications/rejection-reasons.ts';
import type { RefusalCode } from '../../../shared/domain/kernel/refusal.ts';
import {
  aCohort,
  aMentor,
  anApplication,
  daysAfter,
  given,
  minutesAfter,
  noon,
  refusalOf,
  STATUSES,
} from '../given.ts';

const mentorData = { applicationId: 'app_ada', cohortId: 'coh_spring27', role: 'mentor' as const };
const studentData = { applicationId: 'app_lin', cohortId: 'coh_spring27', role: 'student' as const };
const person = { ...studentData, personId: 'per_lin' };

describe('an application', () => {
  const form = { role: 'mentor' as const, answers: aMentor() };
  const sent = { id: 'app_ada', emailHash: 'c0ffee'.repeat(8), form };

  it('is submitted while its role’s period is open, and has seven days to be confirmed', () => {
    const { application } = given(sent)
      .when((arrived) => submit(arrived, aCohort(), noon))
      .tells(fact(ApplicationSubmitted, mentorData));
    expect(application).toEqual(anApplication('SUBMITTED', { role: 'mentor' }));
  });

  it('is refused outside the period', () => {
    given(sent)
      .when((late) => submit(late, aCohort(), new Date('2027-01-31T22:00:00Z')))
      .isRefused('application-period-closed');
  });

  it.each(['mentor', 'student'] as const)(
    'of a %s that was stored before the form asked what matters when working is read as not answered',
    (role) => {
      const { form, ...application } = anApplication('PARTICIPATING', { role });
      const { workingStyles: _, ...rest } = form.answers;
      const answers = { ...rest, noticeVersion: '2026-11' };
      expect(Application.parse({ ...application, form: { role, answers } })).toEqual({
        ...application,
        form: { role, answers: { ...answers, workingStyles: [] } },
      });
    },
  );

  it('belongs to a person once it is confirmed, and to no address any more', () => {
    const { application } = given(anApplication('SUBMITTED'))
      .when((submitted) => confirm(submitted, 'per_lin', noon))
      .tells(fact(ApplicationConfirmed, person));
    expect(Application.parse(application)).toEqual(anApplication('CONFIRMED'));
    expect(application).not.toHaveProperty('expiresAt');
    expect(application).not.toHaveProperty('emailHash');
  });

  it('can be confirmed until the last millisecond of the seventh day, and no longer', () => {
    const deadline = daysAfter(noon, 7);
    const submitted = anApplication('SUBMITTED');
    expect(requireUnconfirmed(submitted, new Date(deadline.getTime() - 1))).toEqual(submitted);
    expect(refusalOf(() => requireUnconfirmed(submitted, deadline))).toBe('link-expired');
  });

  it('is approved, with the company where there is one', () => {
    given(anApplication('CONFIRMED'))
      .when((confirmed) => approve(confirmed, undefined, noon))
      .tells(fact(ApplicationApproved, { ...person, decidedAt: noon.toISOString() }));
    const { application } = given(anApplication('CONFIRMED', { role: 'mentor' }))
      .when((confirmed) => approve(confirmed, 'com_boatyard', noon))
      .tells(
        fact(ApplicationApproved, {
          ...mentorData,
          personId: 'per_lin',
          companyId: 'com_boatyard',
          decidedAt: noon.toISOString(),
        }),
      );
    expect(application.companyId).toBe('com_boatyard');
  });

  it.each(REJECTION_REASONS)('is rejected for a reason: %s', (reason) => {
    const { application } = given(anApplication('CONFIRMED'))
      .when((confirmed) => reject(confirmed, reason, noon))
      .tells(fact(ApplicationRejected, { ...person, reason, decidedAt: noon.toISOString() }));
    expect(Application.parse(application)).toEqual(application);
  });

  it('becomes a participation with room for one partner, or as many as the mentor offered', () => {
    const { application: student } = given(anApplication('APPROVED'))
      .when((approved) => becomeReady(approved, noon))
      .tells(fact(ParticipantReadyForMatching, person));
    const { application: mentor } = becomeReady(anApplication('APPROVED', { role: 'mentor' }), noon);
    expect([student.partners.capacity, mentor.partners.capacity]).toEqual([1, 2]);
    expect(Application.parse(mentor)).toEqual(mentor);
  });

  it.each(['CONFIRMED', 'APPROVED', 'PARTICIPATING'] as const)(
    'can be withdrawn while %s, and forgets what followed',
    (status) => {
      const { application } = given(anApplication(status))
        .when((open) => withdraw(open, noon))
        .tells(fact(ApplicationWithdrawn, person));
      expect(application).toEqual(anApplication('WITHDRAWN'));
    },
  );

  it.each([
    ['is proposed', { capacity: 1, proposed: ['pai_k2'], formed: [] }, 'person-has-proposal'],
    ['has a partner', { capacity: 3, proposed: [], formed: ['pai_k2'] }, 'person-has-pair'],
  ] as const)('cannot be withdrawn by somebody who %s', (_case, { capacity, proposed, formed }, code) => {
    const partners = { capacity, proposed: [...proposed], formed: [...formed] };
    given(anApplication('PARTICIPATING', { partners }))
      .when((busy) => withdraw(busy, noon))
      .isRefused(code);
  });

  it('can be quoted by a reference that says the role', () => {
    expect(referenceOf(anApplication('SUBMITTED', { id: 'app_01JABCDEF' }))).toBe('S-ABCDEF');
    expect(referenceOf(anApplication('REJECTED', { role: 'mentor', id: 'app_01JABCDEF' }))).toBe('M-ABCDEF');
  });
});

/** For each deed what it makes of an application in each status: the next status, or the refusal. */
const LIFE: Readonly<
  Record<
    string,
    {
      deed: (given: Application) => Application;
      outcomes: Record<Application['status'], Application['status'] | RefusalCode>;
    }
  >
> = {
  confirm: {
    deed: (given) => confirm(requireUnconfirmed(given, noon), 'per_lin', noon).application,
    outcomes: {
      SUBMITTED: 'CONFIRMED',
      CONFIRMED: 'already-done',
      NEEDS_INFO: 'already-done',
      APPROVED: 'already-done',
      PARTICIPATING: 'already-done',
      REJECTED: 'already-done',
      WITHDRAWN: 'already-done',
    },
  },
  approve: {
    deed: (given) => approve(given, undefined, noon).application,
    outcomes: {
      SUBMITTED: 'application-unconfirmed',
      CONFIRMED: 'APPROVED',
      NEEDS_INFO: 'APPROVED',
      APPROVED: 'application-approved',
      PARTICIPATING: 'application-approved',
      REJECTED: 'application-rejected',
      WITHDRAWN: 'application-withdrawn',
    },
  },
  reject: {
    deed: (given) => reject(given, 'OTHER', noon).application,
    outcomes: {
      SUBMITTED: 'application-unconfirmed',
      CONFIRMED: 'REJECTED',
      NEEDS_INFO: 'REJECTED',
      APPROVED: 'application-approved',
      PARTICIPATING: 'application-approved',
      REJECTED: 'application-rejected',
      WITHDRAWN: 'application-withdrawn',
    },
  },
  withdraw: {
    deed: (given) => withdraw(given, noon).application,
    outcomes: {
      SUBMITTED: 'application-unconfirmed',
      CONFIRMED: 'WITHDRAWN',
      NEEDS_INFO: 'WITHDRAWN',
      APPROVED: 'WITHDRAWN',
      PARTICIPATING: 'WITHDRAWN',
      REJECTED: 'application-rejected',
      WITHDRAWN: 'application-withdrawn',
    },
  },
  'become ready': {
    deed: (given) => becomeReady(given, noon).application,
    outcomes: {
      SUBMITTED: 'application-unconfirmed',
      CONFIRMED: 'application-undecided',
      NEEDS_INFO: 'application-undecided',
      APPROVED: 'PARTICIPATING',
      PARTICIPATING: 'application-approved',
      REJECTED: 'application-rejected',
      WITHDRAWN: 'application-withdrawn',
    },
  },
  'take part': {
    deed: requireParticipating,
    outcomes: {
      SUBMITTED: 'application-unconfirmed',
      CONFIRMED: 'application-undecided',
      NEEDS_INFO: 'application-undecided',
      APPROVED: 'application-approved',
      PARTICIPATING: 'PARTICIPATING',
      REJECTED: 'application-rejected',
      WITHDRAWN: 'application-withdrawn',
    },
  },
};

describe.each(Object.entries(LIFE))('to %s', (_name, { deed, outcomes }) => {
  it.each(STATUSES)('from %s goes on, or is refused by the code that says why', (status) => {
    const application = anApplication(status);
    const outcome = outcomes[status];
    if (STATUSES.some((known) => known === outcome)) {
      const next = deed(application);
      expect(next.status).toBe(outcome);
      expect(Application.parse(next)).toEqual(next);
    } else expect(refusalOf(() => deed(application))).toBe(outcome);
  });
});

describe('where a participant stands', () => {
  const waitingSince = noon.toISOString();
  const standing = (capacity: number, proposed: string[], formed: string[], waits = false) =>
    standingOf(
      anApplication('PARTICIPATING', {
        partners: { capacity, proposed, formed },
        ...(waits ? { waitingSince } : {}),
      }),
    );

  it.each(STATUSES.filter((status) => status !== 'PARTICIPATING'))(
    'is the status itself before taking part: %s',
    (status) => {
      expect(standingOf(anApplication(status))).toBe(status);
    },
  );

  it('follows from the places alone', () => {
    expect({
      ready: standing(1, [], []),
      waiting: standing(1, [], [], true),
      asked: standing(1, ['pai_1'], []),
      askedWhileWaiting: standing(1, ['pai_1'], [], true),
      placed: standing(1, [], ['pai_1']),
      placedAfterWaiting: standing(1, [], ['pai_1'], true),
      mentorWithRoomLeft: standing(2, [], ['pai_1']),
      mentorAskedOnceMore: standing(2, ['pai_2'], ['pai_1']),
      mentorFull: standing(2, [], ['pai_1', 'pai_2']),
    }).toEqual({
      ready: 'READY',
      waiting: 'WAITLISTED',
      asked: 'PROPOSED',
      askedWhileWaiting: 'PROPOSED',
      placed: 'FORMED',
      placedAfterWaiting: 'FORMED',
      mentorWithRoomLeft: 'READY',
      mentorAskedOnceMore: 'PROPOSED',
      mentorFull: 'FORMED',
    });
  });
});

describe('the waiting list', () => {
  it('keeps the place of whoever waits already', () => {
    const { application: once } = given(anApplication('PARTICIPATING'))
      .when((ready) => waitlist(ready, 'rnd_1', noon))
      .tells(fact(ParticipantWaitlisted, { ...person, roundId: 'rnd_1' }));
    const { application: twice } = waitlist(once, 'rnd_2', minutesAfter(noon, 60));
    expect(twice).toMatchObject({ waitingSince: noon.toISOString(), skippedIn: ['rnd_1', 'rnd_2'] });
  });
});
