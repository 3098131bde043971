import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { rotated } from '../../infra/keys/rotate.ts';
import {
  cursorKeysFrom,
  doorKeysFrom,
  fingerprintKeysFrom,
  linkKeysFrom,
} from '../../shared/runtime/keys.ts';
import { askForProof, readProof } from '../../shared/runtime/proof.ts';
import { keysOf } from '../../shared/runtime/secret.ts';
import { itemsOf } from './api.ts';
import { ask, codeIn, look, signedIn, type } from './own-page.ts';
import {
  act,
  aMentor,
  aProposal,
  apply,
  asCoordinator,
  confirmed,
  done,
  openCohort,
  tokenFor,
} from './scenes.ts';
import { aWorld, type World } from './world.ts';

const FIRST = 'the first key, as the stack has generated it: sixty-four letters';
const NOW = new Date('2027-03-01T10:00:00.000Z');
const LATER = new Date('2027-03-01T10:20:00.000Z');
const at = (now: Date) => ({ now: () => now });
const ADA = 'ada@example.org';

/** Adds a key, and waits until it signs. */
const rotate = (world: World, forgets = false): void => {
  world.rotate((secret, now) => rotated(secret, { now, forgets }));
  world.pass({ minutes: 21 });
};

describe('a new key, while a season is under way', () => {
  it('leaves every open link to its owner, and signs the next ones', async () => {
    const world = aWorld();
    const { mentorToken, studentToken } = await aProposal(world);
    rotate(world);
    rotate(world);
    for (const token of [mentorToken, studentToken]) done(await act(world, { token, verb: 'accept' }));
    await world.deliver();
    expect(world.factsOf('PairFormed')).toHaveLength(1);
    done(await apply(world, aMentor({ email: ADA })));
    await world.deliver();
    done(await act(world, { token: tokenFor(world, ADA), verb: 'confirm' }));
  });

  it('takes the code of a mail that left before it, and keeps a session', async () => {
    const world = aWorld();
    await openCohort(world);
    await confirmed(world, aMentor({ email: ADA }));
    const cookie = await signedIn(world, ADA);
    world.pass({ minutes: 30 });
    world.rotate((secret, now) => rotated(secret, { now }));
    world.pass({ minutes: 18 });
    const page = await ask(world, ADA);
    const code = codeIn(world, ADA);
    world.pass({ minutes: 5 });
    expect((await type(world, page, code)).status).toBe(303);
    expect((await look(world, cookie)).body).not.toContain('action="/a/me/code"');
  });

  it('knows everybody again by their address, also when the former keys are forgotten', async () => {
    const world = aWorld();
    await openCohort(world);
    await confirmed(world, aMentor({ email: ADA }));
    const found = async () =>
      itemsOf(await asCoordinator(world, 'POST', 'programmes/cccc/people-search', { search: ADA })).map(
        ({ id }) => id,
      );
    const before = await found();
    expect(before).toHaveLength(1);
    rotate(world);
    rotate(world, true);
    expect(await found()).toEqual(before);
  });
});

describe('a ring of keys', () => {
  const twice = rotated(rotated(FIRST, { now: NOW }), { now: LATER });

  it('opens what former keys have sealed, and seals with the newest that signs', () => {
    const before = cursorKeysFrom(FIRST, at(NOW)).sealCursor('people', 'here');
    expect(cursorKeysFrom(twice, at(LATER)).openCursor('people', before)).toBe('here');
    const after = cursorKeysFrom(twice, at(new Date('2027-03-02'))).sealCursor('people', 'there');
    expect(cursorKeysFrom(FIRST, at(LATER)).openCursor('people', after)).toBeUndefined();
    // Twenty minutes long the new key only reads: a Lambda that has not heard of it is never shown its work.
    const soon = cursorKeysFrom(rotated(FIRST, { now: NOW }), at(NOW)).sealCursor('people', 'now');
    expect(cursorKeysFrom(FIRST, at(NOW)).openCursor('people', soon)).toBe('now');
  });

  it('gives a mail the link and the code that it had, whenever it is sent again', () => {
    const mail = ['mai_1', NOW] as const;
    expect(linkKeysFrom(twice).linkToken(...mail)).toBe(linkKeysFrom(FIRST).linkToken(...mail));
    expect(linkKeysFrom(twice).signInCode(...mail)).toBe(linkKeysFrom(FIRST).signInCode(...mail));
    const next = ['mai_1', new Date('2027-03-02')] as const;
    expect(linkKeysFrom(twice).linkToken(...next)).not.toBe(linkKeysFrom(FIRST).linkToken(...next));
  });

  it('believes a question for a proof that was asked before, and none of a foreign key', async () => {
    const network = 'a network';
    const [proofKey] = doorKeysFrom(FIRST, at(NOW)).proofKeys();
    const waited = await askForProof({ proofKey, network, now: NOW });
    const read = (secret: string) =>
      readProof(
        { worked: '', waited },
        {
          proofKeys: doorKeysFrom(secret, at(LATER)).proofKeys(),
          network,
          now: new Date('2027-03-01T10:02:00Z'),
        },
      );
    expect((await read(twice)).proof).toBe('waited');
    expect((await read(rotated(FIRST, { now: NOW, forgets: true }))).proof).toBe('none');
  });

  it('has one key for addresses for ever', () => {
    const hashBy = (secret: string) => fingerprintKeysFrom(secret).emailHash('cccc', ADA);
    expect(hashBy(twice)).toBe(hashBy(FIRST));
    expect(hashBy(rotated(twice, { now: new Date('2027-03-02'), forgets: true }))).toBe(hashBy(FIRST));
  });

  it('takes no key before the last one signs, and keeps four', () => {
    expect(() => rotated(rotated(FIRST, { now: NOW }), { now: NOW })).toThrow(/signs from/);
    let secret = FIRST;
    for (let day = 1; day <= 9; day += 1) secret = rotated(secret, { now: new Date(`2027-03-0${day}`) });
    expect(JSON.parse(secret)).toMatchObject({ addresses: FIRST, keys: { length: 4 } });
  });
});

describe('a warm Lambda', () => {
  it('reads its secret again after ten minutes, and goes on with what it has where it cannot', async () => {
    const secrets = mockClient(SecretsManagerClient);
    const answer = (SecretString: string) => secrets.on(GetSecretValueCommand).resolves({ SecretString });
    let now = NOW;
    const keys = keysOf('arn:secret', (secret) => ({ secret }), { now: () => now });
    const readAfter = (minutes: number) => {
      now = new Date(NOW.getTime() + minutes * 60_000);
      return keys();
    };
    answer(FIRST);
    expect(await readAfter(0)).toEqual({ secret: FIRST });
    const ring = rotated(FIRST, { now: NOW });
    answer(ring);
    expect(await readAfter(9)).toEqual({ secret: FIRST });
    expect(await readAfter(11)).toEqual({ secret: ring });
    secrets.on(GetSecretValueCommand).rejects(new Error('Throttled.'));
    expect(await readAfter(22)).toEqual({ secret: ring });
    secrets.restore();
  });
});
