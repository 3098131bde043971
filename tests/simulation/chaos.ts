import { vi } from 'vitest';
import { inventPeople } from '../../infra/local/sample/people.ts';
import { type Random, randomFrom } from '../../infra/local/sample/random.ts';
import { problemText } from '../../shared/text/problem/text.ts';
import { type Answer, itemsOf, type Json } from '../functions/api.ts';
import type { Weather } from '../functions/bus.ts';
import { act, apply, asCoordinator, openCohort } from '../functions/scenes.ts';
import { aWorld, WEB_ORIGIN } from '../functions/world.ts';
import { brokenPlaces } from './invariants.ts';

/** A caller who was too slow tries again after a moment by chance; here the moment is as short as can be. */
vi.spyOn(Math, 'random').mockReturnValue(0);

/** No text of a person can be anything else than one of these. */
export const CANARY = /kanari|\+3584099/i;

type Person = { readonly email: string; readonly form: Json };

const peopleOf = (mentors: number, students: number, seed: number): Person[] =>
  inventPeople({ mentors, students, seed }).map(({ application }, n) => {
    const email = `kanari${n}@example.org`;
    return {
      email,
      form: {
        ...application,
        email,
        firstName: `Kanari${n}`,
        lastName: `Kanarinen${n}`,
        phone: `+3584099${String(10_000 + n)}`,
        avoid: 'Nobody of the kanari family.',
      },
    };
  });

/** A no after both have said yes is refused, in the words of the page or by its code. */
const tellsOfFormedPair = ({ status, body }: Answer): boolean =>
  status === 409 &&
  [':pair-formed"', ...Object.values(problemText).map(({ refusals }) => refusals['pair-formed'].title)].some(
    (words) => body.includes(words),
  );

/** Number of deliveries that may be acted on at the same moment: as on a laptop, or as on AWS when a list of people is settled. */
export const AT_ONCE = { laptop: 3, aws: 50 } as const;

/** A season in bad weather: everything that may go wrong does, by the numbers of a seed, and people go on regardless. */
export const chaos = (
  seed: number,
  size: { readonly mentors: number; readonly students: number; readonly atOnce?: number },
) => {
  const atOnce = size.atOnce ?? AT_ONCE.laptop;
  const random: Random = randomFrom(seed);
  const world = aWorld(new Date('2027-01-11T08:00:00Z'));
  const people = peopleOf(size.mentors, size.students, seed);
  const broken: string[] = [];

  const weather: Weather = {
    shuffled: random,
    times: () => (random.chance(0.3) ? 2 + Math.floor(random.next() * 2) : 1),
    loses: () => random.chance(0.15),
    together: () => (random.chance(0.3) ? atOnce : 1),
    tries: 200,
  };

  const storm = (): void => {
    world.breaking(() => (random.chance(0.06) ? random.pick(['BEFORE', 'AFTER'] as const) : undefined));
    world.bus.refusing(() => random.chance(0.1));
    world.mails.answering(() => {
      const luck = random.next();
      if (luck < 0.8) return { result: 'TAKEN' };
      if (luck < 0.88) return { result: 'REFUSED', reason: 'Throttling' };
      return { result: 'UNCLEAR', reason: 'TimeoutError', arrives: luck < 0.95 };
    });
  };

  const calm = (): void => {
    world.healed();
    world.bus.refusing(() => false);
    world.mails.answering(() => ({ result: 'TAKEN' }));
  };

  /** A job that dies is started again by its schedule, not by anybody here. */
  const attempt = async (job: () => Promise<void>): Promise<void> => {
    await job().catch(() => undefined);
  };

  const reports = async (): Promise<void> => {
    const { mailId } = world.mails.letters.length > 0 ? random.pick(world.mails.letters) : {};
    if (mailId === undefined) return;
    const type = random.pick(['Send', 'Delivery', 'Delivery', 'Bounce', 'Open']);
    const bounceType = random.pick(['Permanent', 'Permanent', 'Transient']);
    await attempt(() => world.reports({ mailId, type, at: world.now().toISOString(), bounceType }));
  };

  const timePasses = async (ticks: number): Promise<void> => {
    for (let tick = 0; tick < ticks; tick += 1) {
      await world.deliver(weather);
      world.pass({ minutes: 7 });
      await attempt(world.jobs.sweepOutbox);
      if (random.chance(0.3)) await reports();
      if (random.chance(0.3)) broken.push(...brokenPlaces(world));
    }
    await world.deliver(weather);
  };

  /** A caller who gets no answer asks again; deeds done meanwhile are done. */
  const insist = async (ask: () => Promise<Answer>): Promise<Answer> => {
    for (let left = 60; ; left -= 1) {
      const answer = await ask();
      if (answer.status < 500 && answer.status !== 412) return answer;
      if (left === 0) throw new Error(`Nobody answers: ${answer.body}`);
    }
  };
  const coordinate = (method: string, path: string, json?: unknown): Promise<Answer> =>
    insist(() => asCoordinator(world, method, path, json));

  const expectStatus = (what: string, { status, body }: Answer, ...expected: number[]): void => {
    if (!expected.includes(status)) broken.push(`${what} answered ${status}: ${body.slice(0, 200)}`);
  };

  const applies = async ({ email, form }: Person): Promise<void> => {
    const key = { 'idempotency-key': `key-of-${email}` };
    expectStatus('an application', await insist(() => apply(world, form, key)), 202);
    if (random.chance(0.2)) expectStatus('a repetition', await insist(() => apply(world, form)), 202);
    if (random.chance(0.2))
      expectStatus('a repeated request', await insist(() => apply(world, form, key)), 202);
    if (random.chance(0.2))
      expectStatus(
        'another body',
        await insist(() => apply(world, { ...form, firstName: 'Other' }, key)),
        422,
      );
  };

  const tokensOf = (address: string): readonly string[] =>
    world.mails.to(address).flatMap(({ token }) => (token === undefined ? [] : [token]));

  /** Presses a button, now in one lane, now in the other, now twice at once. */
  const presses = async (json: Json): Promise<void> => {
    const { token, ...rest } = json;
    const onPage = () =>
      world.participantApi('POST', '/a', {
        form: { t: String(token), ...(rest as Record<string, string>) },
        headers: { origin: WEB_ORIGIN },
      });
    const once = () => insist(() => (random.chance(0.5) ? act(world, json) : onPage()));
    const answers = await Promise.all(random.chance(0.3) ? [once(), once()] : [once()]);
    for (const answer of answers)
      if (json['verb'] !== 'decline' || !tellsOfFormedPair(answer))
        expectStatus('a button', answer, 200, 404, 410);
  };

  const confirms = async ({ email }: Person): Promise<void> => {
    const token = tokensOf(email).at(-1);
    if (token === undefined || random.chance(0.05)) return;
    if (random.chance(0.1)) await presses({ token, verb: 'accept' });
    await presses({ token, verb: 'confirm' });
  };

  /** On a page or as a program; on a link that asks something else it is refused. */
  const completes = async (token: string): Promise<void> => {
    const given = { phone: '+358401234567', howHeard: 'friend' };
    const asProgram = () => act(world, { token, verb: 'complete-profile', answers: given });
    const onPage = () =>
      world.participantApi('POST', '/a', {
        form: { t: token, verb: 'complete-profile', ...given },
        headers: { origin: WEB_ORIGIN },
      });
    const answer = await insist(random.chance(0.5) ? asProgram : onPage);
    // A mentor has given the number before, and a program is told that it is not asked now.
    expectStatus('a profile', answer, 200, 400, 404, 410, 422);
  };

  const answers = async ({ email }: Person): Promise<void> => {
    for (const token of tokensOf(email).slice(1)) {
      const luck = random.next();
      if (luck < 0.1) continue;
      if (random.chance(0.7)) await completes(token);
      await presses(luck < 0.8 ? { token, verb: 'accept' } : { token, verb: 'decline', reason: 'TIME' });
      if (random.chance(0.1)) await presses({ token, verb: 'decline', reason: 'OTHER' });
    }
  };

  const shuffled = <Item>(items: readonly Item[]): Item[] => random.some(items, items.length);

  const review = async (cohortId: string): Promise<void> => {
    const listed = itemsOf(await coordinate('GET', `cohorts/${cohortId}/applications`));
    await Promise.all(
      listed
        .filter(({ standing }) => standing === 'CONFIRMED')
        .map(async ({ id }) => {
          const path = random.chance(0.9) ? 'approval' : 'rejection';
          const body = path === 'approval' ? {} : { reason: 'OTHER' };
          expectStatus('a review', await coordinate('POST', `applications/${id}/${path}`, body), 200, 409);
        }),
    );
  };

  const train = async (cohortId: string): Promise<void> => {
    const plan = {
      module: 'MENTOR_ROLE',
      startsAt: '2027-01-25T15:00:00Z',
      minutes: 120,
      mode: 'ONLINE',
      place: 'By link',
      seats: 500,
    };
    const session = (await coordinate('POST', `cohorts/${cohortId}/training-sessions`, plan)).json;
    await coordinate('POST', `training-sessions/${session['id']}/enrolments`, { everybodyWithoutSeat: true });
    await timePasses(2);
    world.setClock('2027-01-25T18:00:00Z');
    const { enrolled } = (await coordinate('GET', `training-sessions/${session['id']}`)).json;
    const present = (enrolled as string[]).filter(() => random.chance(0.95));
    await coordinate('PUT', `training-sessions/${session['id']}/attendance`, { attended: present });
  };

  const round = async (cohortId: string): Promise<void> => {
    expectStatus('a round', await coordinate('POST', `cohorts/${cohortId}/rounds`), 202, 409);
    await timePasses(3);
    const latest = async () => itemsOf(await coordinate('GET', `cohorts/${cohortId}/rounds`))[0];
    let open = await latest();
    for (let left = 20; open?.['status'] === 'RUNNING' && left > 0; left -= 1) {
      await timePasses(1);
      open = await latest();
    }
    expectStatus('an approval', await coordinate('POST', `rounds/${open?.['id']}/approval`), 200, 409);
    expectStatus('a publication', await coordinate('POST', `rounds/${open?.['id']}/publication`), 202, 409);
    await timePasses(3);
  };

  /** Until nothing is under way: the time that it takes when nothing goes wrong any more. */
  const settle = async (): Promise<void> => {
    calm();
    for (let turn = 0; turn < 20; turn += 1) {
      world.pass({ hours: 3 });
      await world.jobs.sweepOutbox();
      await world.jobs.sendReminders();
      await world.jobs.watchPairs();
      await world.deliver();
    }
  };

  const play = async (): Promise<readonly string[]> => {
    calm();
    const cohortId = await openCohort(world, {
      training: { mentor: ['MENTOR_ROLE'], student: [] },
      answerDays: 3,
    });
    storm();
    for (const person of shuffled(people)) await applies(person);
    await timePasses(6);
    for (const person of shuffled(people)) await confirms(person);
    await timePasses(2);
    await review(cohortId);
    await timePasses(2);
    await train(cohortId);
    world.setClock('2027-01-26T08:00:00Z');
    for (const day of ['2027-01-26T12:00:00Z', '2027-02-02T12:00:00Z']) {
      await round(cohortId);
      const late = shuffled(people);
      for (const person of late.splice(0, 4)) await answers(person);
      await Promise.all(late.map(answers));
      await timePasses(2);
      world.setClock(new Date(Date.parse(day) + 86_400_000));
      await attempt(world.jobs.sendReminders);
      await timePasses(1);
      await attempt(world.jobs.watchPairs);
      world.setClock(new Date(Date.parse(day) + 6 * 86_400_000));
      await attempt(world.jobs.watchPairs);
    }
    await settle();
    return broken;
  };

  return { world, play };
};
