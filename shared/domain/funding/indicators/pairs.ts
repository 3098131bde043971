import { dataOf, type Fact, isFactOf } from '../../../../events/fact.ts';
import {
  PairActivated,
  PairAgreementConfirmed,
  PairClosingStarted,
  PairCompleted,
  PairEndedEarly,
  PairFormed,
  PairJudged,
  PairReopened,
} from '../../../../events/pairs.ts';
import { localDateOf } from '../../kernel/dates.ts';
import type { END_REASONS } from '../../pairs/choices.ts';
import type { Trilingual } from '../../programme/programme.ts';
import { type Contribution, type Indicator, onItsDay } from './indicator.ts';

const counting = (pairId: string, date: string, amount = 1): Contribution => ({
  date,
  amount,
  evidence: { kind: 'pair', id: pairId },
});

const pairsStarted: Indicator = {
  key: 'pairs.started',
  version: 1,
  label: { en: 'Pairs started', sv: 'Inledda par', fi: 'Käynnistyneet parit' },
  definition: {
    en: 'Pairs of which both have confirmed the agreement, or that have met; on the day of the first of the two.',
    sv: 'Par där båda har bekräftat överenskommelsen eller som har träffats; på dagen för det första av de två.',
    fi: 'Parit, joissa molemmat ovat vahvistaneet sopimuksen tai jotka ovat tavanneet; näistä ensimmäisen päivänä.',
  },
  unit: 'COUNT',
  on: [PairActivated],
  count: (fact) => {
    const { pairId, activeOn } = dataOf(PairActivated, fact);
    return counting(pairId, activeOn);
  },
};

const pairsAgreed: Indicator = {
  key: 'pairs.started.agreed',
  version: 1,
  label: {
    en: 'with an agreement that both have confirmed',
    sv: 'med en överenskommelse som båda har bekräftat',
    fi: 'molempien vahvistama sopimus',
  },
  definition: {
    en: 'Different pairs whose agreement both have confirmed, counted once, on the day of the first confirmation by both.',
    sv: 'Olika par vars överenskommelse båda har bekräftat, räknade en gång, på dagen då båda först hade bekräftat den.',
    fi: 'Eri parit, joiden sopimuksen molemmat ovat vahvistaneet; kukin lasketaan kerran, ensimmäisen molempien vahvistuksen päivänä.',
  },
  unit: 'COUNT',
  on: [PairAgreementConfirmed],
  beside: { key: 'pairs.started', as: 'OF_WHICH' },
  isProof: true,
  count: (fact) => {
    const { pairId } = dataOf(PairAgreementConfirmed, fact);
    return { ...counting(pairId, onItsDay(fact)), distinct: pairId };
  },
};

/** A pair that ended while it was closing had left when the closing began. */
const atWork = (fact: Fact): Contribution | undefined => {
  if (isFactOf(PairFormed, fact)) return counting(dataOf(PairFormed, fact).pairId, onItsDay(fact));
  if (isFactOf(PairReopened, fact)) return counting(dataOf(PairReopened, fact).pairId, onItsDay(fact));
  if (isFactOf(PairClosingStarted, fact))
    return counting(dataOf(PairClosingStarted, fact).pairId, onItsDay(fact), -1);
  const { pairId, closingSince } = dataOf(PairEndedEarly, fact);
  return closingSince === undefined ? counting(pairId, onItsDay(fact), -1) : undefined;
};

const pairsActive: Indicator = {
  key: 'pairs.active',
  version: 1,
  label: { en: 'Pairs at work now', sv: 'Par som arbetar nu', fi: 'Nyt toimivat parit' },
  definition: {
    en: 'Formed pairs whose work has not ended, those that rest included. A month shows the pairs that began less those that ended.',
    sv: 'Bildade par vars arbete inte har avslutats, också de som har paus. En månad visar de par som började minus de som slutade.',
    fi: 'Muodostuneet parit, joiden työ ei ole päättynyt, myös tauolla olevat. Kuukausi näyttää alkaneet parit vähennettynä päättyneillä.',
  },
  unit: 'COUNT',
  on: [PairFormed, PairReopened, PairClosingStarted, PairEndedEarly],
  count: atWork,
};

const withResult =
  (wanted: 'SUCCESS' | 'SUCCESS_UNVERIFIED' | 'NOT_REACHED') =>
  (fact: Fact): Contribution | undefined => {
    const { pairId, result } = isFactOf(PairJudged, fact)
      ? dataOf(PairJudged, fact)
      : dataOf(PairCompleted, fact);
    return result === wanted ? counting(pairId, onItsDay(fact)) : undefined;
  };

const judged = { unit: 'COUNT' as const, on: [PairCompleted, PairJudged], isProposal: true as const };

const pairsSuccessful: Indicator = {
  key: 'pairs.successful',
  version: 1,
  label: {
    en: 'Successful mentor–student pairs',
    sv: 'Framgångsrika mentor-studerandepar',
    fi: 'Onnistuneet mentori-opiskelijaparit',
  },
  definition: {
    en: 'Pairs whose work has ended, with an agreement that both confirmed, at least four meetings or goals that both say they reached, no serious complaint, and at least one answer to the final survey; on the day on which the pair was judged.',
    sv: 'Par vars arbete har avslutats, med en överenskommelse som båda har bekräftat, minst fyra träffar eller mål som båda säger sig ha nått, inget allvarligt klagomål och minst ett svar på slutenkäten; på den dag då paret bedömdes.',
    fi: 'Parit, joiden työ on päättynyt ja joilla on molempien vahvistama sopimus, vähintään neljä tapaamista tai molempien mielestä saavutetut tavoitteet, ei vakavaa valitusta ja vähintään yksi vastaus loppukyselyyn; arviointipäivänä.',
  },
  ...judged,
  count: withResult('SUCCESS'),
};

const pairsUnverified: Indicator = {
  key: 'pairs.successful.unverified',
  version: 1,
  label: {
    en: 'Successful, but not verified',
    sv: 'Framgångsrika men inte verifierade',
    fi: 'Onnistuneet, mutta ei todennettu',
  },
  definition: {
    en: 'Pairs with everything that a successful pair has, but with no answer to the final survey. They are not among the successful ones.',
    sv: 'Par med allt som ett framgångsrikt par har, men utan något svar på slutenkäten. De ingår inte bland de framgångsrika.',
    fi: 'Parit, joilla on kaikki mitä onnistuneella parilla on, mutta ei yhtään vastausta loppukyselyyn. Ne eivät sisälly onnistuneisiin.',
  },
  ...judged,
  count: withResult('SUCCESS_UNVERIFIED'),
};

/** A complaint is confidential: it counts among the other reasons. */
const shownReason = (reason: string): string => (reason === 'CONDUCT' ? 'OTHER' : reason);

const ended =
  (wanted?: string) =>
  (fact: Fact): Contribution | undefined => {
    const isTakenBack = isFactOf(PairReopened, fact);
    const data = isTakenBack ? dataOf(PairReopened, fact) : dataOf(PairEndedEarly, fact);
    const { pairId, reason } = data;
    if (reason === undefined || (wanted !== undefined && shownReason(reason) !== wanted)) return undefined;
    return 'endedAt' in data
      ? counting(pairId, localDateOf(new Date(data.endedAt)), -1)
      : counting(pairId, onItsDay(fact));
  };

const pairsEndedEarly: Indicator = {
  key: 'pairs.ended.early',
  version: 1,
  label: { en: 'Pairs ended early', sv: 'Par som slutat i förtid', fi: 'Ennen aikojaan päättyneet parit' },
  definition: {
    en: 'Pairs that ended before their time, by reason. An end that was taken back does not count. A pair that had reached its goals can be successful as well.',
    sv: 'Par som slutade i förtid, efter orsak. Ett avslut som har tagits tillbaka räknas inte. Ett par som hade nått sina mål kan också vara framgångsrikt.',
    fi: 'Ennen aikojaan päättyneet parit syyn mukaan. Peruttua päättymistä ei lasketa. Tavoitteensa saavuttanut pari voi olla myös onnistunut.',
  },
  unit: 'COUNT',
  on: [PairEndedEarly, PairReopened],
  count: ended(),
};

const REASON_LABELS: Readonly<Record<Exclude<(typeof END_REASONS)[number], 'CONDUCT'>, Trilingual>> = {
  NO_CONTACT: { en: 'no contact', sv: 'ingen kontakt', fi: 'ei yhteyttä' },
  TIME: { en: 'no time', sv: 'tidsbrist', fi: 'ajanpuute' },
  MOVED: { en: 'moved away', sv: 'flyttade bort', fi: 'muutto' },
  JOB_CHANGE: { en: 'changed job', sv: 'bytte jobb', fi: 'työpaikan vaihto' },
  GRADUATED: { en: 'graduated', sv: 'utexaminerades', fi: 'valmistuminen' },
  FOUND_JOB: { en: 'found a job', sv: 'fick jobb', fi: 'työllistyminen' },
  NOT_COMPATIBLE: { en: 'did not fit together', sv: 'passade inte ihop', fi: 'ei sopinut yhteen' },
  LANGUAGE: { en: 'no shared language', sv: 'inget gemensamt språk', fi: 'ei yhteistä kieltä' },
  ILLNESS: { en: 'illness', sv: 'sjukdom', fi: 'sairaus' },
  OTHER: { en: 'another reason', sv: 'en annan orsak', fi: 'muu syy' },
};

const endedByReason: readonly Indicator[] = Object.entries(REASON_LABELS).map(([reason, label]) => ({
  key: `pairs.ended.early.${reason}`,
  version: 1,
  label,
  unit: 'COUNT' as const,
  definition: pairsEndedEarly.definition,
  on: pairsEndedEarly.on,
  beside: { key: pairsEndedEarly.key, as: 'OF_WHICH' },
  count: ended(reason),
}));

/** Figures of the course and the end of pairs. */
export const PAIR_FIGURES: readonly Indicator[] = [
  pairsSuccessful,
  pairsUnverified,
  pairsStarted,
  pairsAgreed,
  pairsActive,
  pairsEndedEarly,
  ...endedByReason,
];
