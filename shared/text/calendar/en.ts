/** Whether one can apply now, until or from when, and when and where the programme begins. */
export const en = {
  always: 'You can apply as long as the application period is open; otherwise the form tells you so.',
  open: (closes: string) => `You can apply until ${closes}.`,
  upcoming: (opens: string, closes: string) => `You can apply from ${opens} to ${closes}.`,
  closed: 'Applications are closed at the moment.',
  kickOff: (day: string) => `The programme starts with a kick-off on ${day}.`,
  kickOffAt: (day: string, place: string) => `The programme starts with a kick-off on ${day}: ${place}.`,
};
export type CalendarText = typeof en;
