import { type AnswerOf, call } from '../api/client.ts';
import { type Loaded, useLoaded } from '../ui/loaded.tsx';

/** The member of staff who is signed in. */
export const useMe = (): Loaded<AnswerOf<'GET /api/coordinator/me'>> =>
  useLoaded('me', () => call('GET /api/coordinator/me'));
