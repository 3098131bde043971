import { describe, expect, it } from 'vitest';
import { COORDINATOR, itemsOf, type Json } from './api.ts';
import {
  aMentor,
  approved,
  aStudent,
  asCoordinator,
  confirmed,
  done,
  mailsLeave,
  openCohort,
} from './scenes.ts';
import { aWorld, type World } from './world.ts';

const TEXTS = {
  en: { subject: 'A new room', text: 'We meet in <b>room</b> 4.\nPlease come early.' },
  sv: { subject: 'Ett nytt rum', text: 'Vi träffas i rum 4, alla tillsammans.' },
};
const STUDENTS = { kind: 'APPLICATIONS', role: 'student' };

type Preview = {
  readonly people: number;
  readonly leftOut: readonly { readonly who: Json; readonly reason: string }[];
  readonly languages: readonly (Json & { readonly letter: Json })[];
};

const preview = async (world: World, cohortId: string, audience: Json = STUDENTS): Promise<Preview> =>
  done(
    await asCoordinator(world, 'POST', `cohorts/${cohortId}/group-mails-preview`, { audience, texts: TEXTS }),
  ) as unknown as Preview;
const write = (world: World, cohortId: string, people: number, changes: Json = {}, key = 'first-press') =>
  world.coordinatorApi('POST', `/api/coordinator/cohorts/${cohortId}/group-mails`, {
    claims: COORDINATOR,
    headers: { 'idempotency-key': key },
    json: { audience: STUDENTS, texts: TEXTS, people, ...changes },
  });
const groupMailsTo = (world: World, address: string) =>
  world.mails.to(address).filter(({ subject }) => /new room|nytt rum/.test(subject));

/** Four students of three languages, one of whom has left, one whose address bounced, and a mentor. */
const cohort = async () => {
  const world = aWorld();
  const cohortId = await openCohort(world);
  const form = (firstName: string, locale: string) =>
    aStudent({ email: `${firstName.toLowerCase()}@example.org`, firstName, locale });
  await approved(world, form('Lin', 'en'));
  await approved(world, form('Siv', 'sv'));
  await approved(world, form('Kai', 'fi'));
  const left = await approved(world, form('Gone', 'en'));
  await approved(world, form('Bounced', 'en'));
  await approved(world, aMentor({ email: 'ada@example.org' }));
  await mailsLeave(world);
  done(await asCoordinator(world, 'POST', `applications/${left}/withdrawal`));
  await world.deliver();
  const { mailId = '' } = world.mails.to('bounced@example.org').at(-1) ?? {};
  await world.reports({
    mailId,
    type: 'Bounce',
    at: world.now().toISOString(),
    bounceType: 'Permanent',
    bounceSubType: 'General',
  });
  return { world, cohortId };
};

describe('a mail to a group', () => {
  it('is shown before it leaves, with its people, those left out by name, and the English text where theirs is missing', async () => {
    const { world, cohortId } = await cohort();
    const seen = await preview(world, cohortId);
    expect(seen.people).toBe(3);
    expect(seen.leftOut.map(({ who, reason }) => [who['name'], reason]).sort()).toEqual([
      ['Bounced Example', 'ADDRESS_REFUSES_MAIL'],
      ['Gone Example', 'WITHDRAWN'],
    ]);
    expect(seen.languages.map(({ language, written, people }) => [language, written, people])).toEqual([
      ['en', 'en', 1],
      ['sv', 'sv', 1],
      ['fi', 'en', 1],
    ]);
    const [english, swedish, finnish] = seen.languages.map(({ letter }) => letter);
    expect(english?.['html']).toContain('&lt;b&gt;room&lt;/b&gt; 4.');
    expect(swedish).toMatchObject({ language: 'sv', subject: 'Ett nytt rum' });
    expect(finnish).toMatchObject({ language: 'en', subject: 'A new room' });
    expect(String(finnish?.['html'])).toContain('lang="en"');
    await world.deliver();
    expect(groupMailsTo(world, 'lin@example.org')).toEqual([]);
  });

  it('reaches each person once, in their language, however often it is sent', async () => {
    const { world, cohortId } = await cohort();
    const first = await write(world, cohortId, 3);
    const again = await write(world, cohortId, 3);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.json['id']).toBe(first.json['id']);
    await world.deliver();
    await world.deliver();
    for (const [address, language] of [
      ['lin@example.org', 'en'],
      ['siv@example.org', 'sv'],
      ['kai@example.org', 'en'],
    ] as const)
      expect(
        groupMailsTo(world, address).map((mail) => mail.language),
        address,
      ).toEqual([language]);
    for (const address of ['gone@example.org', 'bounced@example.org', 'ada@example.org'])
      expect(groupMailsTo(world, address), address).toEqual([]);
  });

  it('is read again later by any coordinator, with its author, its group and its words, the newest first', async () => {
    const { world, cohortId } = await cohort();
    done(await write(world, cohortId, 3));
    world.setClock(new Date(world.now().getTime() + 3_600_000).toISOString());
    const later = { en: { subject: 'One room more', text: 'We meet in two rooms.' } };
    done(
      await write(
        world,
        cohortId,
        1,
        { audience: { kind: 'APPLICATIONS', role: 'mentor' }, texts: later },
        'second-press',
      ),
    );
    const path = `cohorts/${cohortId}/group-mails`;
    const [newest, ...others] = itemsOf(await asCoordinator(world, 'GET', `${path}?limit=1`));
    expect(others).toEqual([]);
    expect(newest).toMatchObject({ texts: later, people: 1, by: { kind: 'staff', name: 'Anna Back' } });
    expect(
      itemsOf(await asCoordinator(world, 'GET', path)).map(({ texts, audience, people }) => [
        texts,
        audience,
        people,
      ]),
    ).toEqual([
      [later, { kind: 'APPLICATIONS', role: 'mentor' }, 1],
      [TEXTS, STUDENTS, 3],
    ]);
  });

  it('stands in the log of mails with its text, and keeps the text out of every fact', async () => {
    const { world, cohortId } = await cohort();
    done(await write(world, cohortId, 3));
    await world.deliver();
    const mails = itemsOf(await asCoordinator(world, 'GET', 'programmes/cccc/mails?template=group-mail'));
    expect(mails).toHaveLength(3);
    const { letter } = done(await asCoordinator(world, 'GET', `mails/${mails[0]?.['id']}/letter`));
    expect((letter as Json)['html']).toMatch(/We meet in|Vi träffas/);
    expect(world.factsOf('GroupMailRequested').map(({ data }) => data['people'])).toEqual([3]);
    expect(JSON.stringify(world.factsOf('GroupMailRequested'))).not.toMatch(/room|rum 4/);
  });

  it('waits for daytime', async () => {
    const { world, cohortId } = await cohort();
    world.setClock('2027-01-19T21:30:00.000Z');
    done(await write(world, cohortId, 3));
    await world.deliver();
    expect(groupMailsTo(world, 'lin@example.org')).toEqual([]);
    world.setClock('2027-01-20T07:00:00.000Z');
    await mailsLeave(world);
    expect(groupMailsTo(world, 'lin@example.org')).toHaveLength(1);
  });

  it('does not reach somebody who leaves before the morning', async () => {
    const { world, cohortId } = await cohort();
    world.setClock('2027-01-19T21:30:00.000Z');
    done(await write(world, cohortId, 3));
    await world.deliver();
    const { items } = done(await asCoordinator(world, 'GET', `cohorts/${cohortId}/applications`)) as {
      items: Json[];
    };
    const lin = items.find(({ name }) => name === 'Lin Example');
    done(await asCoordinator(world, 'POST', `applications/${lin?.['id']}/withdrawal`));
    world.setClock('2027-01-20T07:00:00.000Z');
    await mailsLeave(world);
    expect(groupMailsTo(world, 'lin@example.org')).toEqual([]);
    expect(groupMailsTo(world, 'siv@example.org')).toHaveLength(1);
  });

  it('is refused where the group has changed since the preview, and writes nothing', async () => {
    const { world, cohortId } = await cohort();
    await confirmed(world, aStudent({ email: 'new@example.org' }));
    const answer = await write(world, cohortId, 3);
    expect([answer.status, answer.json['code']]).toEqual([409, 'group-changed']);
    const empty = await write(world, cohortId, 1, { audience: { kind: 'PAIRS', health: 'CALL' } });
    expect([empty.status, empty.json['code']]).toEqual([409, 'group-empty']);
    expect(world.factsOf('GroupMailRequested')).toEqual([]);
  });

  it('needs an English text, and no session of another cohort', async () => {
    const { world, cohortId } = await cohort();
    const swedishOnly = await write(world, cohortId, 3, { texts: { sv: TEXTS.sv } });
    expect([swedishOnly.status, swedishOnly.json['code']]).toEqual([400, 'field-invalid']);
    const other = await openCohort(world, { name: 'Other' });
    const { id: sessionId } = done(
      await asCoordinator(world, 'POST', `cohorts/${other}/training-sessions`, {
        module: 'CROSS_CULTURAL',
        startsAt: '2027-02-03T15:00:00Z',
        minutes: 60,
        mode: 'ONLINE',
        place: 'Online',
        seats: 10,
      }),
    );
    const answer = await write(world, cohortId, 3, { audience: { kind: 'SESSION', sessionId } });
    expect(answer.status).toBe(404);
  });
});

describe('a paragraph that a cohort adds to a mail', () => {
  const put = (world: World, cohortId: string, texts: Json, template = 'application-approved') =>
    asCoordinator(world, 'PUT', `cohorts/${cohortId}/mail-paragraphs/${template}`, texts);

  it('stands in the preview and in the mail, escaped, in the languages that it is written in', async () => {
    const world = aWorld();
    const cohortId = await openCohort(world);
    done(await put(world, cohortId, { en: 'Bring a <b>cup</b>.', sv: 'Ta med en kopp.' }));
    const id = await confirmed(world, aStudent({ email: 'siv@example.org', locale: 'sv' }));
    const [foreseen] = itemsOf(
      await asCoordinator(world, 'POST', `applications/${id}/decision-preview`, { decision: 'APPROVE' }),
    );
    expect(foreseen?.['text']).toContain('Ta med en kopp.');
    await approved(world, aStudent({ email: 'lin@example.org', locale: 'en' }));
    await approved(world, aStudent({ email: 'kai@example.org', locale: 'fi' }));
    await mailsLeave(world);
    const lin = world.mails.to('lin@example.org').at(-1);
    expect(lin?.html).toContain('Bring a &lt;b&gt;cup&lt;/b&gt;.');
    expect(lin?.text).toContain('Bring a <b>cup</b>.');
    expect(world.mails.to('kai@example.org').at(-1)?.text).not.toMatch(/cup|kopp/);
  });

  it('is shown in the mail in each language before it is saved', async () => {
    const world = aWorld();
    const cohortId = await openCohort(world);
    const look = (template: string, texts: Json) =>
      asCoordinator(world, 'POST', `cohorts/${cohortId}/mail-paragraphs/${template}/preview`, texts);
    const texts = { en: 'Bring a <b>cup</b>.', sv: 'Ta med en kopp.' };
    const letters = itemsOf(await look('application-approved', texts));
    expect(letters.map(({ language }) => language)).toEqual(['en', 'sv', 'fi']);
    expect(letters[0]?.['html']).toContain('Bring a &lt;b&gt;cup&lt;/b&gt;.');
    expect(letters[1]?.['text']).toContain('Ta med en kopp.');
    expect(letters[2]?.['text']).not.toMatch(/cup|kopp/);
    expect((await look('group-mail', texts)).status).toBe(404);
    expect((await look('application-approved', { en: 'x' })).status).toBe(400);
    expect(itemsOf(await asCoordinator(world, 'GET', `cohorts/${cohortId}/mail-paragraphs`))).toEqual([]);
  });

  it('is listed, changed and taken away', async () => {
    const world = aWorld();
    const cohortId = await openCohort(world);
    const listed = async () =>
      itemsOf(await asCoordinator(world, 'GET', `cohorts/${cohortId}/mail-paragraphs`));
    done(await put(world, cohortId, { fi: 'Tervetuloa mukaan!' }, 'pair-formed'));
    done(await put(world, cohortId, { fi: 'Tervetuloa mukaan!' }, 'pair-formed'));
    expect(await listed()).toEqual([
      { template: 'pair-formed', texts: { fi: 'Tervetuloa mukaan!' }, version: 1 },
    ]);
    done(await put(world, cohortId, {}, 'pair-formed'));
    expect(await listed()).toMatchObject([{ texts: {} }]);
    const stale = await world.coordinatorApi(
      'PUT',
      `/api/coordinator/cohorts/${cohortId}/mail-paragraphs/pair-formed`,
      { claims: COORDINATOR, headers: { 'if-match': '"1"' }, json: { fi: 'Tervetuloa!' } },
    );
    expect([stale.status, stale.json['changes']]).toEqual([
      412,
      [expect.objectContaining({ who: 'Anna Back', fact: 'MailParagraphEdited' })],
    ]);
    expect(world.factsOf('MailParagraphEdited').map(({ data }) => data)).toEqual([
      { cohortId, mail: 'PAIR_FORMED', languages: 1 },
      { cohortId, mail: 'PAIR_FORMED', languages: 0 },
    ]);
    expect((await put(world, cohortId, { en: 'Hello there.' }, 'no-such-mail')).status).toBe(404);
    expect((await put(world, cohortId, { en: 'x'.repeat(1001) })).status).toBe(400);
  });
});
