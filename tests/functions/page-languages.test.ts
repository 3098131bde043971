import { describe, expect, it } from 'vitest';
import type { Answer } from './api.ts';
import { act, aProposal, aStudent, done, tokenFor } from './scenes.ts';
import { aWorld, type World } from './world.ts';

const open = (world: World, path: string, query: string): Promise<Answer> =>
  world.participantApi('GET', path, { query });

/** Languages that a page offers beside its own. */
const offered = ({ body }: Answer): string[] =>
  [...body.matchAll(/<button class="plain" type="submit" form="[\w-]+" name="(?:show|lang)" value="(\w\w)"/g)]
    .map(([, language]) => String(language))
    .sort();
const languageOf = ({ body }: Answer): string | undefined => /<html lang="(\w\w)">/.exec(body)?.[1];

describe('a page behind a link', () => {
  it('is shown in another language, with what was typed', async () => {
    const world = aWorld();
    const { mentorToken, studentToken } = await aProposal(world);
    const proposal = await open(world, '/a', `t=${mentorToken}&lang=en`);
    expect([languageOf(proposal), offered(proposal)]).toEqual(['en', ['fi', 'sv']]);
    for (const token of [mentorToken, studentToken]) done(await act(world, { token, verb: 'accept' }));
    await world.deliver();
    const token = tokenFor(world, String(aStudent()['email']));
    const page = await open(world, '/a', `t=${token}&ask=report-meeting&lang=en`);
    expect([languageOf(page), offered(page)]).toEqual(['en', ['fi', 'sv']]);
    const again = await world.participantApi('POST', '/a', {
      form: { t: token, verb: 'report-meeting', lang: 'en', show: 'sv', heldOn: '2027-01-15', minutes: '45' },
    });
    expect([again.status, languageOf(again)]).toEqual([200, 'sv']);
    expect(again.body).toContain('value="2027-01-15"');
    expect(world.factsOf('MeetingReported')).toEqual([]);
  });

  it('shows its outcome in another language', async () => {
    const world = aWorld();
    const { mentorToken } = await aProposal(world);
    const pressed = await world.participantApi('POST', '/a', {
      form: { t: mentorToken, verb: 'accept', lang: 'fi' },
    });
    expect([languageOf(pressed), offered(pressed)]).toEqual(['fi', ['en', 'sv']]);
    const wrong = await open(world, '/a', 't=nonsense&lang=fi');
    expect([languageOf(wrong), offered(wrong)]).toEqual(['fi', ['en', 'sv']]);
  });
});

describe('the check of a certificate', () => {
  it('changes its language before and after a number was typed', async () => {
    const world = aWorld();
    const page = await open(world, '/a/verify', 'lang=sv');
    expect([languageOf(page), offered(page)]).toEqual(['sv', ['en', 'fi']]);
    const empty = await world.participantApi('POST', '/a/verify', {
      form: { number: '', lang: 'sv', show: 'fi' },
    });
    expect([empty.status, languageOf(empty)]).toEqual([200, 'fi']);
    const typed = await world.participantApi('POST', '/a/verify', {
      form: { number: 'ABC-1', lang: 'sv', show: 'fi' },
    });
    expect([typed.status, languageOf(typed)]).toEqual([404, 'fi']);
    expect(typed.body).toContain('value="ABC-1"');
  });
});
