import { detailTypeOf } from '../../../../events/define.ts';
import type { Fact } from '../../../../events/fact.ts';
import { dataOf } from '../../../../events/fact.ts';
import {
  AttendanceCorrected,
  TrainingCompleted,
  TrainingSessionAttended,
} from '../../../../events/sessions.ts';
import type { Contribution, Indicator } from './indicator.ts';

const isCorrection = ({ type }: Fact): boolean => type === detailTypeOf(AttendanceCorrected);

const claimOf = (applicationId: string, completion = 1): string =>
  completion === 1 ? applicationId : `${applicationId}.${completion}`;

type Completion = {
  readonly personId: string;
  readonly companyId?: string | undefined;
  readonly role: 'mentor' | 'student';
};

/** A completed training, counted once for each key, and taken back where a correction has undone it. */
const trained = (
  fact: Fact,
  keyOf: (completion: Completion) => string | undefined,
): Contribution | undefined => {
  const data = isCorrection(fact) ? dataOf(AttendanceCorrected, fact) : dataOf(TrainingCompleted, fact);
  const { applicationId, completedOn, completion } = data;
  const distinct = keyOf(data);
  if (distinct === undefined || completedOn === undefined) return undefined;
  const claim = claimOf(applicationId, completion);
  return {
    ...{ date: completedOn, distinct, evidence: { kind: 'training', id: applicationId } },
    ...(isCorrection(fact) ? { amount: 0, revokes: claim } : { amount: 1, claim }),
  };
};

export const mentorsTrained: Indicator = {
  key: 'mentors.trained',
  version: 1,
  label: { en: 'Mentors trained', sv: 'Utbildade mentorer', fi: 'Koulutetut mentorit' },
  definition: {
    en: 'Different mentors who have taken part in every required module, counted once, on the day of the last one. Waived training does not count.',
    sv: 'Olika mentorer som deltagit i alla obligatoriska moduler, räknade en gång, på dagen för den sista. Beviljad dispens räknas inte.',
    fi: 'Eri mentorit, jotka ovat osallistuneet kaikkiin vaadittuihin osioihin; kukin lasketaan kerran, viimeisen osion päivälle. Vapautuksia ei lasketa.',
  },
  unit: 'COUNT',
  on: [TrainingCompleted, AttendanceCorrected],
  count: (fact) => trained(fact, ({ role, personId }) => (role === 'mentor' ? personId : undefined)),
};

export const trainingMinutes: Indicator = {
  key: 'training.hours',
  version: 1,
  label: { en: 'Training, person-hours', sv: 'Utbildning, personstimmar', fi: 'Koulutus, henkilötunnit' },
  definition: {
    en: 'Length of each session times the people who were there.',
    sv: 'Tillfällets längd gånger antalet närvarande.',
    fi: 'Koulutuskerran kesto kertaa läsnäolijoiden määrä.',
  },
  unit: 'HOURS',
  on: [TrainingSessionAttended, AttendanceCorrected],
  count: (fact) => {
    const isTakenBack = isCorrection(fact);
    if (isTakenBack && dataOf(AttendanceCorrected, fact).corrected === 'PRESENT') return undefined;
    const { heldOn, minutes, sessionId, applicationId } = isTakenBack
      ? dataOf(AttendanceCorrected, fact)
      : dataOf(TrainingSessionAttended, fact);
    return {
      date: heldOn,
      amount: isTakenBack ? -minutes : minutes,
      evidence: { kind: 'attendance', id: `${sessionId}.${applicationId}` },
    };
  },
};

export const companiesParticipating: Indicator = {
  key: 'companies.participating',
  version: 1,
  label: { en: 'Companies involved', sv: 'Medverkande företag', fi: 'Mukana olevat yritykset' },
  definition: {
    en: 'Different companies and organisations with at least one trained mentor.',
    sv: 'Olika företag och organisationer med minst en utbildad mentor.',
    fi: 'Eri yritykset ja organisaatiot, joista on vähintään yksi koulutettu mentori.',
  },
  unit: 'COUNT',
  on: [TrainingCompleted, AttendanceCorrected],
  count: (fact) => trained(fact, ({ companyId }) => companyId),
};
