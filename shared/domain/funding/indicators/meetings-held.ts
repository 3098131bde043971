import { dataOf, type Fact, isFactOf } from '../../../../events/fact.ts';
import { MeetingConfirmed, MeetingCorrected, MeetingDismissed } from '../../../../events/meetings.ts';
import type { Trilingual } from '../../programme/programme.ts';
import type { Contribution, Indicator } from './indicator.ts';

type Confirmation = 'BOTH' | 'SILENCE' | 'STAFF';

const contribution = (
  fact: Fact,
): { readonly how: Confirmation | undefined; readonly counts: Contribution } | undefined => {
  if (isFactOf(MeetingConfirmed, fact)) {
    const { heldOn, meetingId, confirmed } = dataOf(MeetingConfirmed, fact);
    return {
      how: confirmed,
      counts: { date: heldOn, amount: 1, evidence: { kind: 'meeting', id: meetingId } },
    };
  }
  const {
    counted: date,
    meetingId,
    confirmed,
  } = isFactOf(MeetingCorrected, fact) ? dataOf(MeetingCorrected, fact) : dataOf(MeetingDismissed, fact);
  return date === undefined
    ? undefined
    : { how: confirmed, counts: { date, amount: -1, evidence: { kind: 'meeting', id: meetingId } } };
};

/** A meeting that counted and was corrected counts no more on its old day; its correction confirms it anew. */
const counted =
  (wanted?: Confirmation) =>
  (fact: Fact): Contribution | undefined => {
    const found = contribution(fact);
    return wanted === undefined || found?.how === wanted ? found?.counts : undefined;
  };

export const meetingsHeld: Indicator = {
  key: 'meetings.held',
  version: 1,
  label: { en: 'Meetings held', sv: 'Hållna träffar', fi: 'Pidetyt tapaamiset' },
  definition: {
    en: 'Meetings of pairs that both have told of, that nobody objected to within seven days, or that a coordinator has checked; on the day of the meeting.',
    sv: 'Parträffar som båda har berättat om, som ingen har protesterat mot inom sju dagar eller som en koordinator har kontrollerat; på träffens dag.',
    fi: 'Parien tapaamiset, joista molemmat ovat kertoneet, joista kukaan ei ole huomauttanut seitsemään päivään tai jotka koordinaattori on tarkistanut; tapaamisen päivänä.',
  },
  unit: 'COUNT',
  on: [MeetingConfirmed, MeetingCorrected, MeetingDismissed],
  count: counted(),
};

const LABELS: Readonly<Record<Confirmation, Trilingual>> = {
  BOTH: { en: 'confirmed by both', sv: 'bekräftade av båda', fi: 'molempien vahvistamat' },
  SILENCE: {
    en: 'reported by one, without objection',
    sv: 'rapporterade av den ena, utan invändning',
    fi: 'toisen ilmoittamat, ei huomautettu',
  },
  STAFF: {
    en: 'checked by a coordinator',
    sv: 'kontrollerade av en koordinator',
    fi: 'koordinaattorin tarkistamat',
  },
};

/** Meetings held, by the proof that there is of them. */
export const meetingsByConfirmation: readonly Indicator[] = (['BOTH', 'SILENCE', 'STAFF'] as const).map(
  (how) => ({
    key: `meetings.held.${how}`,
    version: 1,
    label: LABELS[how],
    unit: 'COUNT' as const,
    definition: meetingsHeld.definition,
    on: meetingsHeld.on,
    beside: { key: meetingsHeld.key, as: 'OF_WHICH' },
    isProof: true,
    count: counted(how),
  }),
);
