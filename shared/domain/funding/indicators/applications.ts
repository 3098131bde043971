import {
  ApplicationApproved,
  ApplicationConfirmed,
  ApplicationDecisionReversed,
} from '../../../../events/applications.ts';
import { dataOf, type Fact, isFactOf } from '../../../../events/fact.ts';
import { localDateOf } from '../../kernel/dates.ts';
import { type Contribution, everyTime, type Indicator, onItsDay } from './indicator.ts';

type Data = {
  readonly role: 'mentor' | 'student';
  readonly applicationId: string;
  readonly personId: string;
};

const ofRole = (role: Data['role'], fact: Fact, { applicationId, personId, ...data }: Data) =>
  data.role === role
    ? {
        date: onItsDay(fact),
        amount: 1,
        distinct: personId,
        claim: applicationId,
        evidence: { kind: 'application', id: applicationId } as const,
      }
    : undefined;

/** An approval that was taken back counts no more, on the day of the approval. */
const approvals = (role: Data['role'], fact: Fact): Contribution | undefined => {
  const isTakenBack = !isFactOf(ApplicationApproved, fact);
  const data = isTakenBack ? dataOf(ApplicationDecisionReversed, fact) : dataOf(ApplicationApproved, fact);
  if (isTakenBack && dataOf(ApplicationDecisionReversed, fact).decision !== 'APPROVED') return undefined;
  const counted = ofRole(role, fact, data);
  if (counted === undefined) return undefined;
  // An application can be approved, reversed and approved again.
  const decidedAt = data.decidedAt ?? fact.at;
  const claim = `${data.applicationId}/${decidedAt}`;
  return isTakenBack
    ? { ...counted, amount: 0, date: localDateOf(new Date(decidedAt)), claim, revokes: claim }
    : { ...counted, claim };
};

export const mentorsRecruited: Indicator = {
  key: 'mentors.recruited',
  version: 2,
  label: { en: 'Mentors recruited', sv: 'Rekryterade mentorer', fi: 'Rekrytoidut mentorit' },
  definition: {
    en: 'Different mentors with an approved application. A mentor who is approved in several cohorts counts once, on the first day.',
    sv: 'Olika mentorer med en godkänd ansökan. En mentor som godkänns i flera omgångar räknas en gång, på den första dagen.',
    fi: 'Eri mentorit, joiden hakemus on hyväksytty. Usealla hakukierroksella hyväksytty mentori lasketaan kerran, ensimmäiselle päivälle.',
  },
  unit: 'COUNT',
  on: [ApplicationApproved, ApplicationDecisionReversed],
  distinctBy: 'person',
  count: (fact) => approvals('mentor', fact),
};

export const mentorApprovals = everyTime(mentorsRecruited, {
  en: 'Approved applications of mentors.',
  sv: 'Godkända ansökningar från mentorer.',
  fi: 'Mentorien hyväksytyt hakemukset.',
});

export const studentsApplied: Indicator = {
  key: 'students.applied',
  version: 2,
  label: { en: 'Students who applied', sv: 'Studerande som sökt', fi: 'Hakeneet opiskelijat' },
  definition: {
    en: 'Different students who have applied and confirmed their e-mail address. A student counts once, on the first day.',
    sv: 'Olika studerande som har sökt och bekräftat sin e-postadress. En studerande räknas en gång, på den första dagen.',
    fi: 'Eri opiskelijat, jotka ovat hakeneet ja vahvistaneet sähköpostiosoitteensa. Opiskelija lasketaan kerran, ensimmäiselle päivälle.',
  },
  unit: 'COUNT',
  on: [ApplicationConfirmed],
  distinctBy: 'person',
  count: (fact) => ofRole('student', fact, dataOf(ApplicationConfirmed, fact)),
};

export const studentApplications = everyTime(studentsApplied, {
  en: 'Applications of students whose e-mail address is confirmed.',
  sv: 'Studerandes ansökningar med bekräftad e-postadress.',
  fi: 'Opiskelijoiden hakemukset, joiden sähköpostiosoite on vahvistettu.',
});

export const studentsSelected: Indicator = {
  key: 'students.selected',
  version: 2,
  label: { en: 'Students selected', sv: 'Antagna studerande', fi: 'Valitut opiskelijat' },
  definition: {
    en: 'Different students with an approved application. A student counts once, on the first day.',
    sv: 'Olika studerande med en godkänd ansökan. En studerande räknas en gång, på den första dagen.',
    fi: 'Eri opiskelijat, joiden hakemus on hyväksytty. Opiskelija lasketaan kerran, ensimmäiselle päivälle.',
  },
  unit: 'COUNT',
  on: [ApplicationApproved, ApplicationDecisionReversed],
  distinctBy: 'person',
  count: (fact) => approvals('student', fact),
};

export const studentApprovals = everyTime(studentsSelected, {
  en: 'Approved applications of students.',
  sv: 'Godkända ansökningar från studerande.',
  fi: 'Opiskelijoiden hyväksytyt hakemukset.',
});
