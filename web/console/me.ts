import { opens, type StaffAudience } from '../../shared/domain/staff/roles.ts';
import { type AnswerOf, call } from '../api/client.ts';
import { programmeId } from '../staff/programme.ts';
import { signal } from '../ui/framework.ts';
import type { Outcome } from '../ui/problem.ts';

/** The member of staff who is signed in; undefined until loaded. */
export const me = signal<AnswerOf<'GET /api/coordinator/me'> | undefined>(undefined);

export const loadMe = async (): Promise<Outcome<unknown>> => {
  const outcome = await call('GET /api/coordinator/me');
  if (outcome.ok) me.value = outcome.answer;
  return outcome;
};

/** Whether the member may ask an audience's routes in the programme of this desk. The API checks it too, at each call. */
export const mayHere = (audience: StaffAudience): boolean =>
  opens(me.value?.programmes.find(({ id }) => id === programmeId)?.roles ?? [], audience);
