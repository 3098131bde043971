import { BY_PHONE } from './cohorts.ts';
import type { Listed, Writing } from './writing.ts';

type Couple = { readonly mentorApplicationId: string; readonly studentApplicationId: string };
type Round = Listed & {
  readonly status: string;
  readonly runId: string;
  readonly pairs: readonly Couple[];
  readonly run: { readonly decisions: Record<'locks' | 'vetoes', readonly object[]> };
};

/** The proposed round of the sample: its rules, its decisions, and its approval, which is taken back. */
export const writeRounds = async (
  { write, get, list, drain }: Writing,
  { open, pilot }: { open: string; pilot: string },
): Promise<void> => {
  const { id: unwanted } = await write('POST', `cohorts/${pilot}/rounds`, {});
  await write('POST', `rounds/${unwanted}/cancellation`, {});
  const [proposed] = await list<Round>(`cohorts/${open}/rounds`);
  const round = `rounds/${proposed?.id}`;
  await write('POST', `${round}/what-if`, { weights: { FIELD: 40 } });
  await write('POST', `${round}/runs`, { preset: 'fieldFirst' });
  await drain();
  await write('POST', `${round}/runs/${proposed?.runId}/choice`, {});
  const { pairs, run } = await get<Round>(round);
  const { locks, vetoes } = run.decisions;
  const isIn = (decisions: readonly object[], { studentApplicationId }: Couple): boolean =>
    JSON.stringify(decisions).includes(studentApplicationId);
  const [free] = pairs.filter((pair) => !isIn([...locks, ...vetoes], pair));
  const [locked] = pairs.filter((pair) => isIn(locks, pair));
  const reason = 'They know each other.';
  const { mentorApplicationId = '', studentApplicationId = '' } = free ?? {};
  const note = `cohorts/${open}/pairing-notes/${mentorApplicationId}/${studentApplicationId}`;
  await write('PUT', note, { known: 'MUTUAL_WISH', reason });
  await write('DELETE', note);
  await write('POST', `${round}/locks`, { mentorApplicationId, studentApplicationId, reason });
  await write('DELETE', `${round}/locks/${studentApplicationId}`);
  const veto = { studentApplicationId, against: { mentorApplicationId }, reason };
  await write('POST', `${round}/vetoes`, veto);
  await write('DELETE', `${round}/vetoes/${studentApplicationId}/${mentorApplicationId}`);
  await write('POST', `${round}/rooms`, { mentorApplicationId, room: 2, reason });
  await write('DELETE', `${round}/rooms/${mentorApplicationId}`);
  await write('DELETE', `${round}/locks/${locked?.studentApplicationId}`);
  const students = [studentApplicationId, locked?.studentApplicationId];
  await write('POST', `${round}/swaps`, { students, reason });
  await write('POST', `${round}/approval`, {});
  await write('DELETE', `${round}/approval`);
};

type Course = { readonly meetings: readonly (Listed & { readonly status: string })[] };
type Pair = Listed & { readonly status: string };

/** Later courses of the pairs of the sample. */
export const writePairs = async ({ write, list, day, drain }: Writing, pilot: string): Promise<void> => {
  const pairs = await list<Pair>(`cohorts/${pilot}/pairs`);
  const [going, ending] = pairs.filter(({ status }) => status === 'FORMED');
  const resting = pairs.find(({ status }) => status === 'PAUSED');
  const pair = `pairs/${going?.id}`;
  const terms = { goals: 'A first job in the region.', rhythm: 'monthly' };
  await write('PUT', `${pair}/agreement/mentor`, terms);
  await write('PUT', `${pair}/talk`);
  const report = (days: number) => ({
    role: 'mentor',
    heldOn: day(days),
    mode: 'ONLINE',
    minutes: 60,
    mood: 4,
  });
  const newest = (course: Course): string => course.meetings?.[0]?.id ?? 'none';
  const idOf = async (path: string, body: object, known: Set<string>): Promise<string> => {
    const { meetings = [] } = await write<Course>('PUT', path, body);
    const id = meetings.find((meeting) => !known.has(meeting.id))?.id ?? newest({ meetings });
    for (const meeting of meetings) known.add(meeting.id);
    return id;
  };
  const known = new Set<string>();
  await idOf(`${pair}/meeting-report`, report(-1), known);
  const told = await idOf(`${pair}/meeting-report`, report(-2), known);
  const doubted = await idOf(`${pair}/meeting-report`, report(-3), known);
  const plan = { role: 'mentor', startsAt: `${day(5)}T14:00:00.000Z`, mode: 'ONLINE', minutes: 60 };
  const planned = await idOf(`${pair}/meeting-plan`, plan, known);
  await write('PUT', `meetings/${planned}/plan`, { ...plan, minutes: 90 });
  await write('PUT', `meetings/${planned}/cancellation`, { role: 'mentor' });
  await write('PUT', `meetings/${told}/confirmation`, { role: 'student', mood: 5 });
  await write('PUT', `meetings/${doubted}/dispute`, { role: 'student' });
  const { heldOn, mode } = report(-4);
  await write('PUT', `meetings/${doubted}/correction`, { heldOn, mode, minutes: 45 });
  await write('PUT', `meetings/${doubted}/dismissal`);
  const pulse = { kind: 'PULSE', role: 'student' };
  const { id: survey } = await write('POST', `${pair}/surveys`, pulse);
  await drain();
  await write('PUT', `surveys/${survey}/answers`, {
    answers: { meetings: 2, mode: 'ONLINE', going: 4, help: 'NO' },
    ...BY_PHONE,
  });
  await write('PUT', `pairs/${resting?.id}/resumption`);
  await write('PUT', `pairs/${resting?.id}/pause`, { until: day(14), reason: 'HOLIDAY' });
  await write('PUT', `pairs/${ending?.id}/end`, { by: 'both', reason: 'MOVED' });
  await write('PUT', `pairs/${ending?.id}/reopening`);
  await write('PUT', `${pair}/closing`, { how: 'PLAN_DONE' });
};
