import type { Routes } from './api/routes.generated.ts';
import { noteServerTime } from './server-time.ts';

export type Calendar = Routes['GET /api/programmes/{programmeId}/calendar']['answer'];

/** Undefined where nobody knows: the sentence that is always true then stays. */
export const calendarAt = async (address: string): Promise<Calendar | undefined> => {
  const response = await fetch(address).catch(() => undefined);
  if (response === undefined) return undefined;
  noteServerTime(response);
  return response.ok ? ((await response.json()) as Calendar) : undefined;
};
