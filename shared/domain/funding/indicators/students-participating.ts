import { dataOf } from '../../../../events/fact.ts';
import { PairFormed } from '../../../../events/pairs.ts';
import { everyTime, type Indicator, onItsDay } from './indicator.ts';

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
  distinctBy: 'person',
  on: [PairFormed],
  count: (fact) => {
    const { studentPersonId, pairId } = dataOf(PairFormed, fact);
    return {
      date: onItsDay(fact),
      amount: 1,
      distinct: studentPersonId,
      claim: pairId,
      evidence: { kind: 'pair', id: pairId },
    };
  },
};

export const studentsInPairs = everyTime(studentsParticipating, {
  en: 'Formed pairs, each with its student.',
  sv: 'Bildade par, vart och ett med sin studerande.',
  fi: 'Muodostuneet parit, kussakin yksi opiskelija.',
});
