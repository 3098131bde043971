/** The page where one of a pair lets it rest, or ends it. */
export const en = {
  menu: 'Pause or end',
  title: 'Pause or end your pair',
  lead: {
    FORMED: (partner: string) =>
      `You can let your pair with ${partner} rest for a while, or end it. The other one is told so, and not why.`,
    PAUSED: (partner: string) =>
      `Your pair with ${partner} rests. You can go on, or end it. The other one is told so, and not why.`,
    CLOSING: (partner: string) =>
      `Your pair with ${partner} is closing. You can end it at once. The other one is told so, and not why.`,
  },
  pause: 'Take a break',
  pauseLead:
    'While you rest, we remind neither of you of anything. The day after the last one it goes on by itself.',
  pausedUntil: (day: string) => `Your pair rests until ${day}.`,
  resume: 'Go on now',
  until: {
    label: 'The last day of the break',
    hint: 'At most half a year from now.',
    missing: 'Choose the last day.',
  },
  pauseReason: { label: 'Why?', hint: 'Coordinators alone see it.', missing: 'Choose a reason.' },
  pauseReasons: {
    HOLIDAY: 'Holiday',
    ILLNESS: 'Illness',
    ABROAD: 'I am abroad',
    WORKLOAD: 'Too much to do at the moment',
    OTHER: 'Something else',
  },
  end: 'End this pair',
  endLead: (partner: string) =>
    `The pair then ends at once. We tell ${partner} so, and not why, and usually ask both of you how it was. Within two weeks a coordinator can take it back. Would you rather talk first? Ask for help, in confidence.`,
  endReason: { label: 'Why does it end?', hint: 'Coordinators alone see it.', missing: 'Choose a reason.' },
  endReasons: {
    NO_CONTACT: 'We do not get hold of each other',
    TIME: 'I have no time',
    MOVED: 'I have moved away',
    JOB_CHANGE: 'My work has changed',
    GRADUATED: 'I have graduated',
    FOUND_JOB: 'I have found a job',
    NOT_COMPATIBLE: 'We do not suit each other',
    LANGUAGE: 'We lack a common language',
    ILLNESS: 'Illness',
    CONDUCT: 'I was not treated well',
    OTHER: 'Something else',
  },
  endAction: 'Yes, end the pair',
  outcomes: {
    paused: {
      title: 'Your pair rests',
      text: 'Both of you get a mail. You can go on earlier at any time, on this page.',
    },
    resumed: { title: 'Your pair goes on', text: 'Both of you get a mail.' },
    ended: { title: 'Your pair has ended', text: 'Both of you get a mail. Thank you for taking part.' },
  },
};
export type RestOrEndText = typeof en;
