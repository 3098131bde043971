import { dataOf } from '../../../../events/fact.ts';
import { PairFormed } from '../../../../events/pairs.ts';
import { type Indicator, onItsDay } from './indicator.ts';

export const pairsFormed: Indicator = {
  key: 'pairs.formed',
  version: 1,
  label: {
    en: 'Mentor–student pairs formed',
    sv: 'Bildade mentor-studerandepar',
    fi: 'Muodostuneet mentori-opiskelijaparit',
  },
  definition: {
    en: 'A pair is formed when the mentor and the student have both accepted the proposal. Whether it was successful is judged when it closes.',
    sv: 'Ett par är bildat när både mentorn och den studerande har tackat ja till förslaget. Om paret var framgångsrikt bedöms när det avslutas.',
    fi: 'Pari on muodostunut, kun sekä mentori että opiskelija ovat hyväksyneet ehdotuksen. Onnistumista arvioidaan, kun parin työ päättyy.',
  },
  unit: 'COUNT',
  on: [PairFormed],
  count: (fact) => ({
    date: onItsDay(fact),
    amount: 1,
    evidence: { kind: 'pair', id: dataOf(PairFormed, fact).pairId },
  }),
};
