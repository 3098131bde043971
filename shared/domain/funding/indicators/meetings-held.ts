import { detailTypeOf } from '../../../../events/define.ts';
import { dataOf, type Fact } from '../../../../events/fact.ts';
import { MeetingConfirmed, MeetingCorrected, MeetingDismissed } from '../../../../events/meetings.ts';
import type { Contribution, Indicator } from './indicator.ts';

/** A meeting that counted and was corrected counts no more on its old day; its correction confirms it anew. */
const counted = (fact: Fact): Contribution | undefined => {
  if (fact.type === detailTypeOf(MeetingConfirmed)) {
    const { heldOn, meetingId } = dataOf(MeetingConfirmed, fact);
    return { date: heldOn, amount: 1, evidence: { kind: 'meeting', id: meetingId } };
  }
  const { counted: date, meetingId } =
    fact.type === detailTypeOf(MeetingCorrected)
      ? dataOf(MeetingCorrected, fact)
      : dataOf(MeetingDismissed, fact);
  return date === undefined ? undefined : { date, amount: -1, evidence: { kind: 'meeting', id: meetingId } };
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
  count: counted,
};
