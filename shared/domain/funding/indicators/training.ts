import { dataOf } from '../../../../events/fact.ts';
import { TrainingCompleted, TrainingSessionAttended } from '../../../../events/sessions.ts';
import type { Contribution, Indicator } from './indicator.ts';

/** A completed training, counted once for each key. */
const trained = (date: string, distinct: string, applicationId: string): Contribution => ({
  ...{ date, amount: 1, distinct },
  evidence: { kind: 'training', id: applicationId },
});

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
  on: [TrainingCompleted],
  count: (fact) => {
    const { role, completedOn, personId, applicationId } = dataOf(TrainingCompleted, fact);
    return role === 'mentor' ? trained(completedOn, personId, applicationId) : undefined;
  },
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
  on: [TrainingSessionAttended],
  count: (fact) => {
    const { heldOn, minutes, sessionId, applicationId } = dataOf(TrainingSessionAttended, fact);
    return {
      date: heldOn,
      amount: minutes,
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
  on: [TrainingCompleted],
  count: (fact) => {
    const { companyId, completedOn, applicationId } = dataOf(TrainingCompleted, fact);
    return companyId === undefined ? undefined : trained(completedOn, companyId, applicationId);
  },
};
