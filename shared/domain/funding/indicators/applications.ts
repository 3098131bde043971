import {
  ApplicationApproved,
  ApplicationConfirmed,
  ApplicationDecisionReversed,
} from '../../../../events/applications.ts';
import { detailTypeOf } from '../../../../events/define.ts';
import { dataOf, type Fact } from '../../../../events/fact.ts';
import { localDateOf } from '../../kernel/dates.ts';
import { type Contribution, type Indicator, onItsDay } from './indicator.ts';

type Data = { readonly role: 'mentor' | 'student'; readonly applicationId: string };

const ofRole = (role: Data['role'], fact: Fact, data: Data): Contribution | undefined =>
  data.role === role
    ? { date: onItsDay(fact), amount: 1, evidence: { kind: 'application', id: data.applicationId } }
    : undefined;

/** An approval that was taken back counts no more, on the day of the approval. */
const approvals = (role: Data['role'], fact: Fact): Contribution | undefined => {
  if (fact.type === detailTypeOf(ApplicationApproved))
    return ofRole(role, fact, dataOf(ApplicationApproved, fact));
  const undone = dataOf(ApplicationDecisionReversed, fact);
  const counted = undone.decision === 'APPROVED' ? ofRole(role, fact, undone) : undefined;
  return counted && { ...counted, amount: -1, date: localDateOf(new Date(undone.decidedAt)) };
};

export const mentorsRecruited: Indicator = {
  key: 'mentors.recruited',
  version: 1,
  label: { en: 'Mentors recruited', sv: 'Rekryterade mentorer', fi: 'Rekrytoidut mentorit' },
  definition: {
    en: 'Approved applications of mentors.',
    sv: 'Godkända ansökningar från mentorer.',
    fi: 'Mentorien hyväksytyt hakemukset.',
  },
  unit: 'COUNT',
  on: [ApplicationApproved, ApplicationDecisionReversed],
  count: (fact) => approvals('mentor', fact),
};

export const studentsApplied: Indicator = {
  key: 'students.applied',
  version: 1,
  label: { en: 'Students who applied', sv: 'Studerande som sökt', fi: 'Hakeneet opiskelijat' },
  definition: {
    en: 'Applications of students whose e-mail address is confirmed.',
    sv: 'Studerandes ansökningar med bekräftad e-postadress.',
    fi: 'Opiskelijoiden hakemukset, joiden sähköpostiosoite on vahvistettu.',
  },
  unit: 'COUNT',
  on: [ApplicationConfirmed],
  count: (fact) => ofRole('student', fact, dataOf(ApplicationConfirmed, fact)),
};

export const studentsSelected: Indicator = {
  key: 'students.selected',
  version: 1,
  label: { en: 'Students selected', sv: 'Antagna studerande', fi: 'Valitut opiskelijat' },
  definition: {
    en: 'Approved applications of students.',
    sv: 'Godkända ansökningar från studerande.',
    fi: 'Opiskelijoiden hyväksytyt hakemukset.',
  },
  unit: 'COUNT',
  on: [ApplicationApproved, ApplicationDecisionReversed],
  count: (fact) => approvals('student', fact),
};
