import type { PairsText } from './en.ts';

export const fi: PairsText = {
  title: 'Parit',
  none: 'Ehdotuksia tai pareja ei vielä ole.',
  noneWhy: 'Ehdotukset näkyvät, kun yhdistämiskierros on julkaistu.',
  noneMatches: 'Yksikään pari ei ole tässä tilassa.',
  student: 'Opiskelija',
  mentor: 'Mentori',
  state: 'Tila',
  proposed: 'Ehdotettu',
  answerBy: 'Vastattava viimeistään',
  status: {
    PROPOSED: 'Odottaa molempia',
    HALF_ACCEPTED: 'Toinen on vastannut kyllä',
    FORMED: 'Pari',
    PAUSED: 'Tauolla oleva pari',
    ENDED_EARLY: 'Ennen aikojaan päättynyt pari',
    DECLINED: 'Kieltäydytty',
    LAPSED: 'Rauennut',
  },
};
