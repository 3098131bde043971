import { dataOf } from '../../../../events/fact.ts';
import { PairFormed } from '../../../../events/pairs.ts';
import { type Indicator, onItsDay } from './indicator.ts';

export const studentsParticipating: Indicator = {
  key: 'students.participating',
  version: 1,
  label: { en: 'Students with a mentor', sv: 'Studerande med mentor', fi: 'Opiskelijat, joilla on mentori' },
  definition: {
    en: 'Different students who are or were part of a formed pair. A student counts once.',
    sv: 'Olika studerande som hör eller har hört till ett bildat par. En studerande räknas en gång.',
    fi: 'Eri opiskelijat, jotka kuuluvat tai ovat kuuluneet muodostuneeseen pariin. Opiskelija lasketaan kerran.',
  },
  unit: 'COUNT',
  on: [PairFormed],
  count: (fact) => {
    const { studentPersonId, pairId } = dataOf(PairFormed, fact);
    return {
      ...{ date: onItsDay(fact), amount: 1, distinct: studentPersonId },
      evidence: { kind: 'pair', id: pairId },
    };
  },
};
