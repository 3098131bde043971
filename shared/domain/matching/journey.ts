import { type Municipality, municipalities } from '../vocabularies/municipalities.ts';
import type { Road } from '../vocabularies/road.ts';
import { ROADS } from '../vocabularies/roads.ts';
import type { MentorProfile, StudentProfile } from './profile.ts';
import type { Rules } from './rules.ts';
import { drivingMinutes } from './travel-times.ts';

/** Without a car a way takes about twice as long. */
const BY_BUS = 2;
/** A volunteer is not asked to come as far as a student may: to the town where the two meet at most this part of the reach. */
const MENTORS_SHARE = 1 / 2;

/** Journey to a meeting in person. */
export type Journey = {
  /** Minutes of the longer of the two journeys, one way; undefined where unknown. */
  readonly minutes: number | undefined;
  readonly reachable: boolean;
};

type Reach = { readonly reach: number; readonly roads: readonly Road[] };

const UNASKED: Journey = { minutes: undefined, reachable: true };

const byCar = (mentor: Municipality, student: Municipality, { reach, roads }: Reach): Journey => {
  const minutes = drivingMinutes(mentor, student, roads);
  const known = minutes !== undefined && minutes <= reach;
  const unknown = minutes === undefined && mentor !== 'abroad' && student !== 'abroad';
  return { minutes, reachable: known || unknown };
};

/** A student without a car takes a bus to the mentor, or meets the mentor in the town that they can get to. */
const withoutCar = (
  mentor: Municipality,
  student: Municipality,
  town: Municipality,
  { reach, roads }: Reach,
): Journey => {
  const direct = drivingMinutes(mentor, student, roads);
  const bus = direct === undefined ? undefined : direct * BY_BUS;
  const mentorsWay = drivingMinutes(mentor, town, roads);
  const meetThere = mentorsWay !== undefined && mentorsWay <= reach * MENTORS_SHARE;
  if (bus !== undefined && (bus <= reach || !meetThere)) return { minutes: bus, reachable: bus <= reach };
  const studentsWay = drivingMinutes(student, town, roads);
  const both =
    mentorsWay === undefined || studentsWay === undefined
      ? undefined
      : Math.max(mentorsWay, studentsWay * BY_BUS);
  return { minutes: both, reachable: meetThere };
};

/** A student who can only get around their own town is met there. */
const inTownOf = (student: Municipality, mentor: Municipality, { reach, roads }: Reach): Journey => {
  const minutes = drivingMinutes(mentor, student, roads);
  return { minutes, reachable: minutes !== undefined && minutes <= reach * MENTORS_SHARE };
};

/** A student without a car names a town by its municipality: see the vocabulary of mobilities. */
const townOf = (mobility: StudentProfile['mobility']): Municipality | undefined =>
  municipalities.codes.find((code) => code === mobility);

/** By the travel times between the two municipalities; the funding region plays no part. */
export const journeyOf = (
  { municipality: mentor }: MentorProfile,
  { municipality: student, mobility }: StudentProfile,
  { reachMinutes: reach, roads = ROADS }: Pick<Rules, 'reachMinutes' | 'roads'>,
): Journey => {
  if (mentor === undefined || student === undefined) return UNASKED;
  // The mentor comes to the student; nobody goes by bus.
  if (mobility === 'ownTown') return inTownOf(student, mentor, { reach, roads });
  const town = townOf(mobility);
  return town === undefined
    ? byCar(mentor, student, { reach, roads })
    : withoutCar(mentor, student, town, { reach, roads });
};
