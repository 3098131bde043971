/** The list of pairs and proposals. */
export const en = {
  title: 'Pairs',
  none: 'There is no proposal and no pair yet.',
  noneWhy: 'Proposals appear when a matching round is published.',
  noneMatches: 'No pair is in this state.',
  student: 'Student',
  mentor: 'Mentor',
  state: 'State',
  proposed: 'Proposed',
  answerBy: 'Answer by',
  status: {
    PROPOSED: 'Waiting for both',
    HALF_ACCEPTED: 'One of the two has said yes',
    FORMED: 'A pair',
    PAUSED: 'A pair that pauses',
    ENDED_EARLY: 'A pair that ended early',
    DECLINED: 'Declined',
    LAPSED: 'Lapsed',
  },
};
export type PairsText = typeof en;
