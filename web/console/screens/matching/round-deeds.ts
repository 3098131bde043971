import { call } from '../../../api/client.ts';

type Couple = {
  readonly roundId: string;
  readonly mentorApplicationId: string;
  readonly studentApplicationId: string;
};

/** Deeds about one couple of a round. `at` is the version that the person has seen. */
export const deedsAbout = ({ roundId, mentorApplicationId, studentApplicationId }: Couple) => {
  const params = { roundId };
  return {
    lock: (reason: string, at?: string) =>
      call('POST /api/coordinator/rounds/{roundId}/locks', {
        params,
        body: { mentorApplicationId, studentApplicationId, reason },
        version: at,
      }),
    unlock: (at?: string) =>
      call('DELETE /api/coordinator/rounds/{roundId}/locks/{studentApplicationId}', {
        params: { roundId, studentApplicationId },
        version: at,
      }),
    veto: (reason: string, at?: string) =>
      call('POST /api/coordinator/rounds/{roundId}/vetoes', {
        params,
        body: { studentApplicationId, against: { mentorApplicationId }, reason },
        version: at,
      }),
    unveto: (at?: string) =>
      call('DELETE /api/coordinator/rounds/{roundId}/vetoes/{studentApplicationId}/{againstId}', {
        params: { roundId, studentApplicationId, againstId: mentorApplicationId },
        version: at,
      }),
    /** The same swap once more takes it back, and only where `at` names the round after the first. */
    swap: (other: string, reason: string, at?: string) =>
      call('POST /api/coordinator/rounds/{roundId}/swaps', {
        params,
        body: { students: [studentApplicationId, other], reason },
        version: at,
      }),
    setPlaces: (room: number, reason: string, at?: string) =>
      call('POST /api/coordinator/rounds/{roundId}/rooms', {
        params,
        body: { mentorApplicationId, room, reason },
        version: at,
      }),
    restorePlaces: (at?: string) =>
      call('DELETE /api/coordinator/rounds/{roundId}/rooms/{mentorApplicationId}', {
        params: { roundId, mentorApplicationId },
        version: at,
      }),
  };
};
