/** The page on which one of a pair plans, moves or cancels a meeting. */
export const en = {
  menu: 'Plan a meeting',
  title: (partner: string) => `Plan a meeting with ${partner}`,
  lead: 'You both get it by mail, as an entry for your calendars. Agree on the time between you first.',
  changeTitle: 'Your planned meeting',
  facts: { time: 'Time', minutes: 'Length', mode: 'How', place: 'Place or link' },
  changeHeading: 'Another time or place?',
  changeLead:
    'Agree on it between you first. You both get the change by mail, and your calendars take it over.',
  ended: {
    over: (day: string) => `The time of your meeting on ${day} has come. Tell us whether you met.`,
    cancelled: (day: string) => `Your meeting on ${day} is cancelled.`,
    told: (day: string) => `You have told us about your meeting on ${day}.`,
  },
  date: 'Day',
  dateMissing: 'Give the day.',
  time: 'Time (Finnish time)',
  timeMissing: 'Give the time, like 16:00.',
  minutes: 'For how long?',
  minutesMissing: 'Choose how long.',
  mode: 'How will you meet?',
  modeMissing: 'Choose how you will meet.',
  place: 'Place or link (optional)',
  placeHint: 'A café, an office, or the address of an online meeting.',
  plan: 'Invite us both',
  move: 'Change the meeting',
  cancelHeading: 'It does not suit after all?',
  cancel: 'Cancel the meeting',
  anotherHeading: 'One more meeting?',
  another: 'Plan another meeting',
  outcomes: {
    planned: { title: 'The meeting is planned', text: 'You both get an invitation for your calendar.' },
    moved: { title: 'The meeting is changed', text: 'Your calendars get the new time and place by mail.' },
    cancelled: {
      title: 'The meeting is cancelled',
      text: 'You both get a mail that takes it out of your calendar.',
    },
  },
};
export type PlanMeetingText = typeof en;
