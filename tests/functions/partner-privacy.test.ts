import { describe, expect, it } from 'vitest';
import { act, aProposal, done } from './scenes.ts';
import { aWorld, type World } from './world.ts';

const STUDENT = 'lin@student.centria.fi';

const proposed = async (changes: Parameters<typeof aProposal>[1] = {}) => {
  const world = aWorld();
  return { world, ...(await aProposal(world, changes)) };
};

const page = (world: World, token: string) => world.participantApi('GET', '/a', { query: `t=${token}` });

const view = (world: World, token: string) =>
  world.participantApi('POST', '/api/participant/links/view', { json: { token } });

describe('what one side may know of the other', () => {
  const SECRETS = /Testmark|asa\.|4012345|Boatyard|Example|lin@|centria/;

  it('is a first name, and what was written to be read, until both have said yes', async () => {
    const { world, mentorToken, studentToken } = await proposed({ student: { phone: '+358409999999' } });
    const views = async () => [
      await view(world, mentorToken),
      await view(world, studentToken),
      await page(world, mentorToken),
      await page(world, studentToken),
    ];
    const shown = await views();
    expect(shown[1]?.json['partner']).toMatchObject({ firstName: 'Åsa', title: 'Production planner' });
    done(await act(world, { token: mentorToken, verb: 'accept' }));
    shown.push(...(await views()));
    for (const { status, body } of shown) {
      expect(status).toBe(200);
      expect(body.replaceAll('Centria', '').replaceAll(/mailto:[^"]*/g, '')).not.toMatch(SECRETS);
      expect(body).not.toContain('9999999');
    }
    for (const { text, html } of world.mails.letters.slice(-2)) {
      expect(text).not.toMatch(/Testmark|asa\.|4012345|Boatyard|lin@/);
      expect(html).not.toMatch(/Testmark|asa\.|4012345|Boatyard|lin@/);
    }
  });

  it.each(['mentor', 'student'] as const)('is nothing any more once the %s has said no', async (side) => {
    const { world, mentorToken, studentToken } = await proposed();
    const token = side === 'mentor' ? mentorToken : studentToken;
    done(await act(world, { token, verb: 'decline', reason: 'TIME' }));
    for (const each of [mentorToken, studentToken]) {
      const { json, body } = await view(world, each);
      expect(json['partner']).toBeUndefined();
      expect(body).not.toMatch(/Åsa|Production planner/);
    }
  });

  it('is the other’s contact details once both have said yes, by mail and not on a page', async () => {
    const { world, mentorToken, studentToken } = await proposed();
    done(await act(world, { token: mentorToken, verb: 'accept' }));
    done(await act(world, { token: studentToken, verb: 'accept' }));
    await world.deliver();
    expect(world.mails.to(STUDENT).at(-1)?.text).toMatch(/asa\.testmark@example\.org/);
    expect(world.mails.to('asa.testmark@example.org').at(-1)?.text).toContain(STUDENT);
    const { status, body } = await page(world, studentToken);
    expect([status, body]).toEqual([200, expect.stringContaining('You are a pair')]);
    expect(body).not.toMatch(/Testmark|asa\./);
  });

  it('is which things matter to both when they work with others, and not what matters to one alone', async () => {
    const { world, mentorToken, studentToken } = await proposed({
      mentor: { expertise: ['cv'], workingStyles: ['plan', 'straightTalk', 'details'] },
      student: { needs: ['livingHere'], workingStyles: ['straightTalk', 'bigPicture', 'plan'] },
    });
    /** A mail breaks its lines where they are long. */
    const mailTo = (address: string) => world.mails.to(address).at(-1)?.text.replaceAll(/\s+/g, ' ');
    for (const read of [(await page(world, mentorToken)).body, mailTo('asa.testmark@example.org')]) {
      expect(read).toContain('viktigt för er båda när ni arbetar med andra: raka besked; en plan');
      expect(read).not.toMatch(/detaljer|helheten/);
    }
    for (const read of [(await page(world, studentToken)).body, mailTo(STUDENT)]) {
      expect(read).toContain('matters to both of you when you work with others: straight talk; a plan');
      expect(read).not.toMatch(/into the details|big picture/);
    }
  });

  it('shows what somebody wrote as text, whatever it looks like', async () => {
    const bio = `<script>alert(1)</script> "><img src=x onerror=alert(1)> {{7*7}} ${'and so on '.repeat(5)}`;
    const { world, studentToken } = await proposed({ mentor: { bio, firstName: '<b>Å</b>' } });
    const { body } = await page(world, studentToken);
    expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(body).toContain('{{7*7}}');
    expect(body).not.toMatch(/<script>|<img|<b>Å/);
    expect(world.mails.to(STUDENT).at(-1)?.html).not.toContain('<b>Å');
  });
});
