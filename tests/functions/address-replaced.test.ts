import { describe, expect, it } from 'vitest';
import { press, signedIn } from './own-page.ts';
import { act, aStudent, asCoordinator, confirmed, done, openCohort } from './scenes.ts';
import { aWorld, type World } from './world.ts';

const OLD = 'lin@student.centria.fi';
const NEW = 'lin.new@example.org';
const WORD = 'Your mails go to another address now';

const applied = async () => {
  const world = aWorld();
  await openCohort(world);
  await confirmed(world, aStudent());
  const personId = String(world.factsOf('ApplicationConfirmed').at(-1)?.data['personId']);
  await world.deliver();
  return { world, personId };
};

const replace = async (world: World, personId: string, why: string, email = NEW): Promise<void> => {
  done(await asCoordinator(world, 'PUT', `people/${personId}/address`, { email, why, reason: 'By phone.' }));
  await world.deliver();
};

const wordsTo = (world: World, address: string) =>
  world.mails.to(address).filter(({ subject }) => subject === WORD);

describe('an address that staff replace', () => {
  it('is told so once, with the new one veiled, and gets nothing more', async () => {
    const { world, personId } = await applied();
    await replace(world, personId, 'MOVED');
    const [word, ...more] = wordsTo(world, OLD);
    expect(more).toEqual([]);
    expect(word?.text).toContain('l…@example.org');
    expect(word?.text).not.toContain(NEW);
    expect(wordsTo(world, NEW)).toEqual([]);
    const before = world.mails.to(OLD).length;
    await replace(world, personId, 'MOVED', 'lin.third@example.org');
    expect(wordsTo(world, NEW)).toHaveLength(1);
    expect(world.mails.to(OLD)).toHaveLength(before);
  });

  it('hears nothing where it was mistyped, or takes no mail', async () => {
    const { world, personId } = await applied();
    await replace(world, personId, 'MISTYPED');
    const mailId = String(world.mails.to(NEW).at(-1)?.mailId);
    await world.reports({ mailId, type: 'Complaint', at: world.now().toISOString() });
    await replace(world, personId, 'MOVED', 'lin.third@example.org');
    expect([wordsTo(world, OLD), wordsTo(world, NEW)]).toEqual([[], []]);
  });

  it('hears nothing more where its owner has replaced it, and was told before', async () => {
    const { world } = await applied();
    await press(world, await signedIn(world, OLD), '/a/me/address', { email: NEW });
    await world.deliver();
    done(await act(world, { token: String(world.mails.to(NEW).at(-1)?.token), verb: 'confirm-address' }));
    await world.deliver();
    expect(wordsTo(world, OLD)).toEqual([]);
  });
});
