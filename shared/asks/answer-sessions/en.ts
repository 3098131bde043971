/** The page behind the link that asks whether people come to the joint sessions of the pairs. */
export const en = {
  title: 'Joint sessions',
  lead: 'All mentors and students of the programme meet. Say which sessions you can come to. You can change your answer with the same link until a session begins.',
  coming: 'I am coming',
  waitingList: 'Put me on the waiting list',
  declined: 'I cannot come',
  left: (count: number) => (count === 1 ? '1 seat left' : `${count} seats left`),
  full: 'Full',
  online: 'Online',
  host: (name: string) => `At ${name}`,
  spoken: { en: 'In English', sv: 'In Swedish', fi: 'In Finnish' },
  yours: {
    COMING: 'You are coming.',
    WAITING: 'You are on the waiting list. We write to you as soon as a seat is free.',
    DECLINED: 'You cannot come.',
  },
  standings: {
    COMING: 'you are coming',
    WAITING: 'you are on the waiting list',
    DECLINED: 'you cannot come',
  },
  open: 'no answer yet',
  isCancelled: 'cancelled',
  submit: 'Save my answers',
  missing: 'Choose an answer for at least one session.',
  again: 'Back to the sessions',
  calendar: {
    title: 'In your own calendar',
    lead: 'Your calendar can follow your joint sessions and the meetings that you have planned with your partner. It then shows every change by itself.',
    subscribe: 'Open in my calendar program',
    address:
      'Or copy this address. In Outlook: “Add calendar”, “Subscribe from web”. In Google Calendar: “Other calendars”, “From URL”.',
    addressLabel: 'Address of your calendar',
    secret: 'The address is yours alone: do not pass it on.',
    file: 'Only once, as a file',
  },
  outcomes: {
    saved: {
      title: 'Thank you for your answers',
      text: 'They are saved. If a session changes, we write to you.',
    },
    over: {
      title: 'There is nothing to answer here now',
      text: 'No joint session lies ahead of you. We will write to you if one is planned.',
    },
  },
};
export type AnswerSessionsText = typeof en;
