import type { Meeting } from './meeting.ts';
import type { Plan } from './plan.ts';
import type { Report } from './report.ts';

/** Whether a meeting is planned so already. */
export const isPlannedAs = (meeting: Meeting, plan: Plan): boolean =>
  meeting.status === 'PLANNED' &&
  meeting.startsAt === plan.startsAt &&
  meeting.minutes === plan.minutes &&
  meeting.mode === plan.mode &&
  meeting.place === plan.place;

/** Whether a meeting counts with this day, length and mode already. */
export const isHeldAs = (meeting: Meeting, { heldOn, minutes, mode }: Omit<Report, 'mood'>): boolean =>
  meeting.status === 'CONFIRMED' &&
  meeting.heldOn === heldOn &&
  meeting.minutes === minutes &&
  meeting.mode === mode;
