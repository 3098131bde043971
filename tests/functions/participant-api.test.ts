import { describe, expect, it } from 'vitest';
import { visitCounts } from '../../shared/store/kinds/door.ts';
import { page, press, view } from './link-page.ts';
import {
  act,
  aMentor,
  aProposal,
  apply,
  aStudent,
  asCoordinator,
  confirmed,
  done,
  openCohort,
  tokenFor,
} from './scenes.ts';
import { aWorld, type World } from './world.ts';

const STUDENT = 'lin@student.centria.fi';

const applied = async (form = aStudent()) => {
  const world = aWorld();
  await openCohort(world);
  done(await apply(world, form));
  await world.deliver();
  return { world, token: tokenFor(world, String(form['email'])) };
};

const proposed = async (changes: Parameters<typeof aProposal>[1] = {}) => {
  const world = aWorld();
  return { world, ...(await aProposal(world, changes)) };
};

/** Without the counters of the public door, which count every guess. */
const recordsOf = (world: World): string =>
  JSON.stringify(world.twin.records().filter(({ kind }) => kind !== visitCounts.name));

describe('opening a link', () => {
  it('a hundred times, by whatever filters the mail, changes nothing and leaves it working', async () => {
    const { world, token } = await applied();
    const before = recordsOf(world);
    for (let time = 0; time < 100; time += 1)
      await world.participantApi(time % 3 === 0 ? 'HEAD' : 'GET', '/a', { query: `t=${token}` });
    expect((await view(world, token)).json).toEqual({ verb: 'confirm', role: 'student', standing: 'open' });
    expect(recordsOf(world)).toBe(before);
    expect((await act(world, { token, verb: 'confirm' })).status).toBe(200);
  });

  it('shows a page in the language of the person, and in another one on request', async () => {
    const { world, token } = await applied(aMentor());
    expect((await page(world, token)).body).toContain('Bekräfta din e\u2011postadress');
    expect((await page(world, token, '', { 'accept-language': 'fi' })).body).toContain(
      'Bekräfta din e\u2011postadress',
    );
    expect((await page(world, token, '&lang=fi')).body).toContain('Vahvista sähköposti\u00ADosoitteesi');
    expect((await page(world, token, '&lang=en')).body).toContain('Confirm your e\u2011mail address');
  });

  it('shows a page that is kept nowhere, tells nobody where it was, and is framed by nobody', async () => {
    const { world, token } = await applied();
    expect((await page(world, token)).headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
  });

  it('leaves no token in the store and none in the facts', async () => {
    const { world, mentorToken, studentToken } = await proposed();
    for (const token of [mentorToken, studentToken]) expect(recordsOf(world)).not.toContain(token);
  });
});

describe('confirming', () => {
  it('makes the applicant a person whom the programme knows, and tells a coordinator', async () => {
    const { world, token } = await applied();
    const answer = await act(world, { token, verb: 'confirm' });
    expect(answer.json).toEqual({ verb: 'confirm', role: 'student', standing: 'confirmed' });
    expect(world.factsOf('ApplicationConfirmed')).toMatchObject([
      {
        actor: expect.stringMatching(/^person:per_/),
        data: { role: 'student', personId: expect.stringMatching(/^per_/) },
      },
    ]);
    const persons = world.twin.records().filter(({ kind }) => kind === 'Person');
    expect(persons).toMatchObject([
      {
        data: {
          contact: { firstName: 'Lin', email: STUDENT, lastingEmail: 'lin@example.org' },
          language: 'en',
        },
      },
    ]);
  });

  it('twice, or ten times at once, is done once and shown alike', async () => {
    const { world, token } = await applied();
    const at_once = await Promise.all(
      Array.from({ length: 10 }, () => act(world, { token, verb: 'confirm' })),
    );
    const later = await act(world, { token, verb: 'confirm' });
    for (const answer of at_once) expect([answer.status, answer.body]).toEqual([200, later.body]);
    expect(world.factsOf('ApplicationConfirmed')).toHaveLength(1);
  });

  it('is possible until the seven days are over, and not a second longer', async () => {
    for (const [seconds, status] of [
      [-1, 200],
      [0, 410],
      [3600, 410],
    ] as const) {
      const { world, token } = await applied();
      world.pass({ days: 7, seconds });
      const answer = await act(world, { token, verb: 'confirm' });
      expect(answer.status).toBe(status);
      if (status === 410) expect(answer.json['code']).toBe('application-gone');
      expect(world.factsOf('ApplicationConfirmed')).toHaveLength(status === 200 ? 1 : 0);
    }
  });

  it('by the button of the page says thank you, and the second time that it was done before', async () => {
    const { world, token } = await applied();
    const first = await press(world, { t: token, verb: 'confirm', lang: 'en' });
    const second = await press(world, { t: token, verb: 'confirm', lang: 'en' });
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(first.body).toContain('Your address is confirmed');
    expect(first.body).not.toContain('This was done before');
    expect(second.body).toContain('This was done before');
  });

  it('leaves one person who keeps the newest contact details where somebody applies in both roles', async () => {
    const world = aWorld();
    await openCohort(world);
    await confirmed(world, aStudent({ email: 'both@example.org', phone: '+358401111111' }));
    await confirmed(world, aMentor({ email: 'both@example.org', phone: '+358402222222' }));
    const persons = world.twin.records().filter(({ kind }) => kind === 'Person');
    expect(persons).toMatchObject([{ v: 2, data: { contact: { phone: '+358402222222' }, language: 'sv' } }]);
  });
});

describe('versions of one application', () => {
  const EMAIL = 'lin@example.org';

  /** A stranger applies with Lin's address, then Lin does. */
  const twoVersions = async () => {
    const world = aWorld();
    await openCohort(world);
    for (const firstName of ['Stranger', 'Lin']) {
      done(await apply(world, aStudent({ email: EMAIL, firstName })));
      await world.deliver();
    }
    const [strangers, own] = world.mails.to(EMAIL).map(({ token }) => token);
    return { world, strangers, own };
  };

  const kept = (world: World) =>
    world.twin
      .records()
      .filter(({ kind }) => kind === 'Application')
      .map(({ data }) => data as { status: string; form: { answers: { firstName: string } } })
      .map(({ status, form }) => [status, form.answers.firstName]);

  it.each(['strangers', 'own'] as const)(
    'are confirmed each by its own link (%s), and the others vanish',
    async (whose) => {
      const { world, ...tokens } = await twoVersions();
      done(await act(world, { token: tokens[whose], verb: 'confirm' }));
      expect(kept(world)).toEqual([['CONFIRMED', whose === 'own' ? 'Lin' : 'Stranger']]);
      const other = tokens[whose === 'own' ? 'strangers' : 'own'];
      const late = await act(world, { token: other, verb: 'confirm' });
      expect([late.status, late.json['code']]).toEqual([410, 'application-gone']);
      expect((await page(world, String(other))).body).toContain('This application does not count');
      expect(world.factsOf('ApplicationConfirmed')).toHaveLength(1);
    },
  );

  it('that are confirmed at the same moment leave one application, whichever it is', async () => {
    for (let round = 0; round < 20; round += 1) {
      const { world, strangers, own } = await twoVersions();
      const answers = await Promise.all(
        [strangers, own].map((token) => act(world, { token, verb: 'confirm' })),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 410]);
      expect(kept(world)).toHaveLength(1);
      expect(world.factsOf('ApplicationConfirmed')).toHaveLength(1);
      expect(world.twin.records().filter(({ kind }) => kind === 'Person')).toHaveLength(1);
    }
  });

  it('in both roles, confirmed at the same moment, make one person', async () => {
    const world = aWorld();
    await openCohort(world);
    for (const form of [aMentor({ email: EMAIL }), aStudent({ email: EMAIL })])
      done(await apply(world, form));
    await world.deliver();
    const tokens = world.mails.to(EMAIL).map(({ token }) => token);
    const answers = await Promise.all(tokens.map((token) => act(world, { token, verb: 'confirm' })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const persons = world.twin.records().filter(({ kind }) => kind === 'Person');
    expect(persons).toMatchObject([{ data: { applicationIds: [expect.any(String), expect.any(String)] } }]);
  });

  it('that come after the one that counts cannot be confirmed until it is withdrawn', async () => {
    const world = aWorld();
    await openCohort(world);
    done(await apply(world, aStudent({ email: EMAIL })));
    await world.deliver();
    done(await apply(world, aStudent({ email: EMAIL })));
    await world.deliver();
    const [first, second] = world.mails.to(EMAIL).map(({ token }) => token);
    done(await act(world, { token: first, verb: 'confirm' }));
    expect((await act(world, { token: second, verb: 'confirm' })).status).toBe(410);
    const id = String(world.factsOf('ApplicationConfirmed')[0]?.data['applicationId']);
    done(await asCoordinator(world, 'POST', `applications/${id}/withdrawal`));
    await confirmed(world, aStudent({ email: EMAIL, firstName: 'Again' }));
    expect(kept(world)).toEqual([
      ['WITHDRAWN', 'Lin'],
      ['CONFIRMED', 'Again'],
    ]);
  });

  it('of a crowd are removed with the confirmation as far as one transaction goes, and never count', async () => {
    const world = aWorld();
    await openCohort(world);
    for (let n = 0; n < 28; n += 1) done(await apply(world, aStudent({ email: EMAIL, firstName: `N${n}` })));
    await world.deliver();
    const [first, ...others] = world.mails.to(EMAIL).map(({ token }) => token);
    done(await act(world, { token: first, verb: 'confirm' }));
    for (const token of others)
      expect((await act(world, { token, verb: 'confirm' })).json['code']).toBe('application-gone');
    expect(world.factsOf('ApplicationConfirmed')).toHaveLength(1);
  });
});

describe('a link that is none', () => {
  const flipped = (token: string): string => `${token.startsWith('A') ? 'B' : 'A'}${token.slice(1)}`;

  it('is answered alike, be it made up, changed by a bit, cut, or used for what it is not', async () => {
    const { world, token } = await applied();
    const before = recordsOf(world);
    const madeUp = await act(world, { token: 'A'.repeat(43), verb: 'confirm' });
    expect([madeUp.status, madeUp.json['code']]).toEqual([404, 'link-unknown']);
    const others = [
      { token: flipped(token), verb: 'confirm' },
      { token: token.slice(0, -1), verb: 'confirm' },
      { token: `${token}A`, verb: 'confirm' },
      { token: '', verb: 'confirm' },
      { token: '../../etc', verb: 'confirm' },
      { token, verb: 'accept' },
      { token, verb: 'decline', reason: 'OTHER' },
    ];
    for (const other of others) expect(await act(world, other)).toEqual(madeUp);
    expect(recordsOf(world)).toBe(before);
  });

  it('shows the same page', async () => {
    const { world, token } = await applied();
    // The button for a new link sends what was opened, where it could be a token of ours.
    const opened = async (given: string) => {
      const { status, cookies, body } = await page(world, given);
      return { status, cookies, body: body.replace(/name="t" value="[\w-]{43}"/, 'name="t" value=""') };
    };
    const madeUp = await opened('A'.repeat(43));
    expect(madeUp.status).toBe(404);
    expect(madeUp.body).toContain('This link does not work');
    for (const other of [flipped(token), token.slice(1), '', '%00', '<script>'])
      expect(await opened(other)).toEqual(madeUp);
    expect((await press(world, { t: token, verb: 'accept' })).body).toContain('This link does not work');
    expect((await press(world, { t: token })).body).toContain('This link does not work');
  });

  it('of a proposal does not confirm', async () => {
    const { world, mentorToken } = await proposed();
    expect((await act(world, { token: mentorToken, verb: 'confirm' })).json['code']).toBe('link-unknown');
  });
});

describe('one press of a button', () => {
  const asked = async (world: World, deed: () => Promise<unknown>): Promise<readonly string[]> => {
    const requests: string[] = [];
    const end = world.watching((request) => requests.push(request));
    await deed();
    end();
    return requests.sort();
  };
  const saved = 'save Proposal, save Application, save Application';
  const read = ['find Link', 'find Application', 'find Application', 'find Person', 'find Proposal'];

  it('of a proposal reads each item once, and for a program the names of today after it', async () => {
    const { world, mentorToken, studentToken } = await proposed();
    const yes = { token: mentorToken, verb: 'accept' };
    expect(await asked(world, async () => done(await act(world, yes)))).toEqual(
      [`commit ${saved}`, ...read, 'find Person', 'find Person'].sort(),
    );
    expect(await asked(world, () => press(world, { t: studentToken, verb: 'accept' }))).toEqual(
      [
        `commit ${saved}, create Pair, create Agreement, create PairHealth`,
        ...read,
        'list GroupSession',
      ].sort(),
    );
  });

  it('and a look before it read an application that waits for its confirmation once', async () => {
    const { world, token } = await applied();
    const once = (requests: readonly string[]) =>
      requests.filter((request) => request === 'find Application').length;
    expect(once(await asked(world, () => page(world, token)))).toBe(1);
    expect(once(await asked(world, () => press(world, { t: token, verb: 'confirm' })))).toBe(1);
  });

  it('shows what a look at the link shows afterwards', async () => {
    const { world, mentorToken, studentToken } = await proposed();
    for (const token of [mentorToken, studentToken, mentorToken])
      expect((await act(world, { token, verb: 'accept' })).json).toEqual((await view(world, token)).json);
  });

  it('with the verb of another question is no link of ours, also where that question misses a field', async () => {
    const { world, mentorToken, studentToken } = await proposed();
    const { token } = await applied();
    for (const [t, verb] of [
      [mentorToken, 'complete-profile'],
      [studentToken, 'answer-question'],
      [token, 'decline'],
    ] as const)
      expect([verb, (await press(world, { t, verb })).status]).toEqual([verb, 404]);
  });
});

describe('a call that is none', () => {
  it.each<[unknown, string, string]>([
    [{}, '/verb', 'choice-unknown'],
    [{ token: 'x', verb: 'open' }, '/verb', 'choice-unknown'],
    [{ token: 7, verb: 'confirm' }, '/token', 'type-wrong'],
    [{ verb: 'confirm' }, '/token', 'required'],
    [{ token: 'x', verb: 'confirm', side: 'mentor' }, '/side', 'unknown-field'],
    [{ token: 'x'.repeat(101), verb: 'confirm' }, '/token', 'too-long'],
    [{ token: 'x', verb: 'decline', reason: 'WHIM' }, '/reason', 'choice-unknown'],
    [null, '', 'type-wrong'],
  ])('%j is refused where it is wrong', async (json, pointer, code) => {
    const { world } = await applied();
    const answer = await act(world, json);
    expect([answer.status, answer.json['code']]).toEqual([400, 'field-invalid']);
    expect(answer.json['errors']).toContainEqual(expect.objectContaining({ pointer, code }));
    expect(world.factsOf('ApplicationConfirmed')).toHaveLength(0);
  });

  it('is refused in the language of the browser', async () => {
    const { world } = await applied();
    const answer = await world.participantApi('POST', '/api/participant/links/act', {
      raw: '{',
      headers: { 'content-type': 'application/json', 'accept-language': 'sv' },
    });
    expect([answer.status, answer.json['title']]).toEqual([400, 'Går inte att läsa']);
  });

  it('from another site does nothing', async () => {
    const { world, token } = await applied();
    const answer = await world.participantApi('POST', '/api/participant/links/act', {
      json: { token, verb: 'confirm' },
      headers: { origin: 'https://evil.example' },
    });
    expect([answer.status, answer.json['code']]).toEqual([403, 'origin-refused']);
    expect(world.factsOf('ApplicationConfirmed')).toHaveLength(0);
  });
});
