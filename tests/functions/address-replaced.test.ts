import { describe, expect, it } from 'vitest';
import { page, press as pressLink, view } from './link-page.ts';
import { sweepForAnHour } from './mail-scenes.ts';
import { press, signedIn } from './own-page.ts';
import { act, aProposal, aStudent, asCoordinator, confirmed, done, openCohort, tokensTo } from './scenes.ts';
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

const PARTNER = 'ada@example.org';

/** A pair whose student's mails went to an address, and a day after the last of them. */
const paired = async () => {
  const world = aWorld();
  const proposal = await aProposal(world, {
    mentor: { email: PARTNER, firstName: 'Ada', locale: 'en', capacity: 1 },
    student: { email: OLD, locale: 'en' },
  });
  for (const token of [proposal.mentorToken, proposal.studentToken])
    done(await act(world, { token, verb: 'accept' }));
  await world.deliver();
  world.pass({ days: 1 });
  const formed = world.factsOf('PairFormed').at(-1)?.data ?? {};
  const confirmedFact = world
    .factsOf('ApplicationConfirmed')
    .find(({ data }) => data['applicationId'] === formed['studentApplicationId']);
  return { world, personId: String(confirmedFact?.data['personId']) };
};

describe('links that went to an address', () => {
  it('which was mistyped lead its owner nowhere, name nobody and do nothing; a new one goes to the person alone', async () => {
    const { world, personId } = await paired();
    const tokens = tokensTo(world, OLD);
    expect(tokens.length).toBeGreaterThanOrEqual(3);
    await replace(world, personId, 'MISTYPED');
    const before = world.twin.records();
    for (const token of tokens) {
      const opened = await page(world, token, '&lang=en');
      expect([opened.status, opened.body]).toEqual([410, expect.stringContaining('This link does not work')]);
      expect(opened.body).not.toMatch(/Ada|Lin/);
      expect((await view(world, token)).json['code']).toBe('link-expired');
      for (const verb of ['confirm-agreement', 'ask-for-help', 'report-meeting', 'decline'])
        expect((await pressLink(world, { t: token, verb, lang: 'en' })).status).toBe(410);
      const calendar = await world.participantApi('GET', '/a/calendar.ics', { query: `t=${token}&lang=en` });
      expect(calendar.body).not.toContain('BEGIN:VCALENDAR');
    }
    expect(world.twin.records()).toEqual(before);
    const mailsThere = world.mails.to(OLD).length;
    await world.participantApi('POST', '/a/new-link', { form: { t: tokens.at(-1) ?? '', lang: 'en' } });
    await world.deliver();
    expect(world.mails.to(OLD)).toHaveLength(mailsThere);
    const fresh = await page(world, String(tokensTo(world, NEW).at(-1)), '&lang=en');
    expect([fresh.status, fresh.body]).toEqual([200, expect.stringContaining('Ada')]);
    // The other one of the pair keeps theirs.
    expect((await page(world, String(tokensTo(world, PARTNER).at(-1)), '&lang=en')).status).toBe(200);
  });

  it('which was mistyped do not come with a mail that was refused before and leaves after: its link is a new one', async () => {
    const { world, personId } = await paired();
    world.mails.answering(() => ({ result: 'REFUSED', reason: 'Throttling' }));
    const token = tokensTo(world, OLD).at(-1) ?? '';
    await world.participantApi('POST', '/a/new-link', { form: { t: token, lang: 'en' } });
    await world.deliver();
    world.pass({ minutes: 1 });
    await replace(world, personId, 'MISTYPED');
    world.mails.answering(() => ({ result: 'TAKEN' }));
    await sweepForAnHour(world);
    const [fresh, ...more] = tokensTo(world, NEW);
    expect(more).toEqual([]);
    expect((await page(world, String(fresh), '&lang=en')).status).toBe(200);
  });

  it('which was the person’s own still lead them on', async () => {
    const { world, personId } = await paired();
    await replace(world, personId, 'MOVED');
    for (const token of tokensTo(world, OLD).slice(-1))
      expect((await page(world, token, '&lang=en')).status).toBe(200);
  });
});
