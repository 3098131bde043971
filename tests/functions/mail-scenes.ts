import type { MailMessage } from '../../shared/domain/follow-up/mail.ts';
import { apply, aStudent, done, openCohort } from './scenes.ts';
import { aWorld, type World } from './world.ts';

/** A student has applied, and no mail has left yet. */
export const applied = async (): Promise<World> => {
  const world = aWorld();
  await openCohort(world);
  done(await apply(world, aStudent()));
  return world;
};

export const mailsIn = (world: World): MailMessage[] =>
  world.twin
    .records()
    .filter(({ kind }) => kind === 'MailMessage')
    .map(({ data }) => data as unknown as MailMessage);

export const statuses = (world: World) =>
  mailsIn(world).map(({ template, state }) => `${template} ${state.status}`);

/** The write that brings a mail into a status dies. */
export const saves = (world: World, fault: 'BEFORE' | 'AFTER', status: string) =>
  world.breaking((changes) =>
    changes.some(
      (change) => change.op !== 'remove' && (change.state as Partial<MailMessage>).state?.status === status,
    )
      ? fault
      : undefined,
  );

/** The sweeper at work, every five minutes for an hour, with everything that it sets going. */
export const sweepForAnHour = async (world: World): Promise<void> => {
  for (let tick = 0; tick < 12; tick += 1) {
    world.pass({ minutes: 5 });
    await world.jobs.sweepOutbox();
    await world.deliver({ tries: 3 });
  }
};
