import { addDays, instantAt, localDateOf } from '../../shared/domain/kernel/dates.ts';
import { FINANCE } from './api.ts';
import { act, aProposal, done, tokenFor } from './scenes.ts';
import { aWorld, type World } from './world.ts';

export const MENTOR = 'mentor@example.org';
export const STUDENT = 'student@example.org';

/** A mentor and a student who have both said yes; each has a link to everything about their pair. */
export const aPair = async (world: World = aWorld()) => {
  const proposal = await aProposal(world, { mentor: { email: MENTOR }, student: { email: STUDENT } });
  for (const token of [proposal.mentorToken, proposal.studentToken])
    done(await act(world, { token, verb: 'accept' }));
  await world.deliver();
  const pairId = String(world.factsOf('PairFormed').at(-1)?.data['pairId']);
  return { world, pairId, mentor: tokenFor(world, MENTOR), student: tokenFor(world, STUDENT) };
};

export const today = (world: World): string => localDateOf(world.now());

export const meeting = (world: World, changes: object = {}) => ({
  verb: 'report-meeting',
  heldOn: today(world),
  mode: 'IN_PERSON',
  minutes: 60,
  ...changes,
});

/** Days pass; each morning the jobs run, as they do in life. */
export const daysPass = async (world: World, days: number): Promise<void> => {
  for (let day = 0; day < days; day += 1) {
    const next = addDays(today(world), 1);
    world.setClock(instantAt(next, '06:30'));
    await world.jobs.watchPairs();
    await world.deliver();
    world.setClock(instantAt(next, '09:00'));
    await world.jobs.sendReminders();
    await world.deliver();
  }
};

export const held = async (world: World): Promise<unknown> => {
  const { indicators } = done(
    await world.financeApi('GET', '/api/finance/programmes/cccc/overview', {
      query: 'decision=dec_permanent',
      claims: FINANCE,
    }),
  ) as { indicators: { key: string; actual: number }[] };
  return indicators.find(({ key }) => key === 'meetings.held')?.actual;
};

/** Mails about the pair: both are still asked a few questions about themselves. */
export const pairSubjectsTo = (world: World, address: string, from = 0): readonly string[] =>
  world.mails
    .to(address)
    .slice(from)
    .map(({ subject }) => subject)
    .filter((subject) => !/frågor|questions/.test(subject));
