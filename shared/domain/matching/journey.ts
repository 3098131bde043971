import type { Municipality } from '../vocabularies/municipalities.ts';
import type { MentorProfile, StudentProfile } from './profile.ts';
import { drivingMinutes } from './travel-times.ts';

/** Without a car a way takes about twice as long. */
const BY_BUS = 2;
/** A volunteer is not asked to come as far as a student may: to Jakobstad at most this part of the reach. */
const MENTORS_SHARE = 1 / 2;

/** How the two would get to one table. */
export type Journey = {
  /** The longer of the two ways, one way; undefined where nobody knows. */
  readonly minutes: number | undefined;
  readonly reachable: boolean;
};

const UNASKED: Journey = { minutes: undefined, reachable: true };

const byCar = (mentor: Municipality, student: Municipality, reach: number): Journey => {
  const minutes = drivingMinutes(mentor, student);
  const known = minutes !== undefined && minutes <= reach;
  const unknown = minutes === undefined && mentor !== 'abroad' && student !== 'abroad';
  return { minutes, reachable: known || unknown };
};

/** Who has no car takes a bus to the mentor, or meets the mentor in Jakobstad, to which they have said they can get. */
const withoutCar = (mentor: Municipality, student: Municipality, reach: number): Journey => {
  const direct = drivingMinutes(mentor, student);
  const bus = direct === undefined ? undefined : direct * BY_BUS;
  const mentorsWay = drivingMinutes(mentor, 'jakobstad');
  const meetThere = mentorsWay !== undefined && mentorsWay <= reach * MENTORS_SHARE;
  if (bus !== undefined && (bus <= reach || !meetThere)) return { minutes: bus, reachable: bus <= reach };
  const studentsWay = drivingMinutes(student, 'jakobstad');
  const both =
    mentorsWay === undefined || studentsWay === undefined
      ? undefined
      : Math.max(mentorsWay, studentsWay * BY_BUS);
  return { minutes: both, reachable: meetThere };
};

/** By the travel times between the two municipalities; the funding region plays no part. */
export const journeyOf = (
  { municipality: mentor }: MentorProfile,
  { municipality: student, mobility }: StudentProfile,
  reachMinutes: number,
): Journey => {
  if (mentor === undefined || student === undefined) return UNASKED;
  return mobility === 'jakobstad'
    ? withoutCar(mentor, student, reachMinutes)
    : byCar(mentor, student, reachMinutes);
};
