import { localDateOf } from '../../domain/kernel/dates.ts';
import type { AttendanceInspection } from '../../domain/sessions/inspection.ts';
import { groupSessionsIn } from '../../store/group-sessions.ts';
import { COLLECTION } from '../../store/indexes.ts';
import { cohorts } from '../../store/kinds/programme.ts';
import { signedSheets, trainingSessions } from '../../store/kinds/sessions.ts';
import { listAll } from '../../store/list-all.ts';
import type { Store } from '../../store/store.ts';
import { listAttendance } from './list-attendance.ts';

/** A session that was held, with the applications of those who were there. */
export type HeldSession = {
  readonly id: string;
  readonly kind: 'TRAINING' | 'JOINT';
  readonly programmeId: string;
  /** Module of a training, theme of a joint session. */
  readonly subject: string;
  readonly title: string | undefined;
  readonly startsAt: string;
  readonly minutes: number;
  readonly mode: 'IN_PERSON' | 'ONLINE';
  readonly place: string | undefined;
  /** Signed sheets that are attached. */
  readonly sheets: number;
  readonly present: readonly {
    readonly applicationId: string;
    readonly recordedBy?: string | undefined;
    readonly recordedAt?: string | undefined;
  }[];
};

type Held = Pick<HeldSession, 'startsAt'> & {
  readonly heldAt?: string | undefined;
  readonly cancelled?: unknown;
};

const isWithin =
  ({ from, to }: Pick<AttendanceInspection, 'from' | 'to'>) =>
  ({ startsAt, heldAt, cancelled }: Held): boolean => {
    const day = localDateOf(new Date(startsAt));
    return heldAt !== undefined && cancelled === undefined && day >= from && day <= to;
  };

/** Sessions of a programme on some days, with everybody who was there: nobody who was absent is of use to an inspection. */
export const loadHeldSessions = async (
  inspection: Pick<AttendanceInspection, 'programmeId' | 'from' | 'to'>,
  store: Store,
): Promise<readonly HeldSession[]> => {
  const all = await listAll(store, cohorts, COLLECTION.cohorts(inspection.programmeId));
  const found: HeldSession[] = [];
  for (const { state: cohort } of all) {
    const [trainings, joint, sheets] = await Promise.all([
      listAll(store, trainingSessions, COLLECTION.sessions(cohort.id)),
      groupSessionsIn(store, cohort.id),
      listAll(store, signedSheets, COLLECTION.signedSheets(cohort.id)),
    ]);
    const sheetsOf = (id: string): number =>
      sheets.filter(({ state }) => state.sessionId === id && state.removed === undefined).length;
    for (const { state } of trainings.filter((held) => isWithin(inspection)(held.state))) {
      const { id, programmeId, module: subject, title, startsAt, minutes, mode, place } = state;
      const attendees = await listAttendance(state, store);
      found.push({
        id,
        kind: 'TRAINING',
        programmeId,
        subject,
        title,
        startsAt,
        minutes,
        mode,
        place,
        sheets: sheetsOf(id),
        present: attendees.filter(({ standing }) => standing === 'PRESENT'),
      });
    }
    for (const { state } of joint.filter((held) => isWithin(inspection)(held.state))) {
      const { id, programmeId, theme: subject, title, startsAt, minutes, mode, place, guests } = state;
      found.push({
        id,
        kind: 'JOINT',
        programmeId,
        subject,
        title,
        startsAt,
        minutes,
        mode,
        place,
        sheets: sheetsOf(id),
        present: guests.flatMap(({ applicationId, presence }) =>
          presence?.standing === 'PRESENT' ? [{ applicationId, ...presence }] : [],
        ),
      });
    }
  }
  return found.sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
};
