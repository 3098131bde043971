import { describe, expect, it } from 'vitest';
import { createActivity } from '../../../../infra/local/activity.ts';
import { pageDoors } from '../../../../infra/local/pages/doors.ts';
import { createJourney } from '../../../../infra/local/pages/journey.ts';
import type { EdgeRequest } from '../../../../infra/local/runner/edge/http.ts';
import { openMailbox } from '../../../../infra/local/runner/engines/mailbox.ts';
import type { BusEntry, DeadLetter } from '../../../../infra/local/runner/parts.ts';
import { MailMessage } from '../../../../shared/domain/follow-up/mail.ts';
import { QuarantinedFact } from '../../../../shared/domain/follow-up/quarantined-fact.ts';
import { MAILS } from '../../../../shared/mail/catalogue.ts';
import { toItemRecord } from '../../../../shared/store/item-record.ts';
import { mailMessages, quarantinedFacts } from '../../../../shared/store/kinds/follow-up.ts';
import { LANGUAGES } from '../../../../shared/text/language.ts';

const NOW = '2027-02-01T10:00:00.000Z';

const held = MailMessage.parse({
  id: 'mai_held',
  programmeId: 'cccc',
  template: 'application-approved',
  factId: 'f',
  factType: 'F',
  data: {},
  addressee: { kind: 'application', id: 'app_ada' },
  recipient: 'applicant',
  kind: 'service',
  createdAt: NOW,
  notBefore: NOW,
  attempts: 1,
  state: { status: 'HELD', since: NOW },
});
const aside = QuarantinedFact.parse({
  id: 'qua_1',
  programmeId: 'cccc',
  fact: { id: 'f1', type: 'PairFormed.v1', at: NOW },
  place: { pk: 'a', sk: 'b' },
  quarantinedAt: NOW,
});
const ada = {
  pk: 'APP#1',
  sk: 'A',
  kind: 'Application',
  data: { id: 'app_ada', form: { answers: { firstName: 'Ada', lastName: 'Åbacka' } } },
};
const letter: DeadLetter = {
  id: '1',
  queueArn: 'a:missed',
  queueName: 'missed',
  at: NOW,
  source: 'queue',
  errorMessage: 'Out of <memory>',
  payload: {},
};

const setUp = () => {
  const mailbox = openMailbox(undefined);
  mailbox.keep({
    messageId: 'm1',
    at: NOW,
    from: 'a@example.org',
    to: ['ada@example.org'],
    subject: '<b>Bold</b>',
    text: 'Read https://example.org/x?a=1&b=2.',
    html: '<html><head></head><body>Hello</body></html>',
    headers: {},
    tags: { mailId: 'mai_other' },
    configurationSet: undefined,
    links: [],
    attachments: [],
  });
  let letters = [letter];
  const facts: BusEntry[] = [];
  const returned: string[] = [];
  let time = new Date(NOW);
  const clock = { now: () => time };
  const activity = createActivity();
  const shared = {
    clock,
    activity,
    mailbox,
    bus: { entries: () => facts },
    table: {
      async *items() {
        yield* [ada, toItemRecord(mailMessages, held, 1), toItemRecord(quarantinedFacts, aside, 1)];
      },
    },
    deadLetters: {
      list: () => letters,
      redrive: async () => {
        letters = [];
        return 1;
      },
    },
  };
  const journey = createJourney({
    ...shared,
    travel: async (to) => {
      time = to(time);
      for (const kind of ['MAIL_UNSURE', 'MAIL_UNSURE'])
        facts.push({
          busName: 'b',
          source: 'cccc',
          detailType: 'TaskOpened.v1',
          detail: { data: { kind } },
          time,
          id: '1',
          resources: [],
          account: '',
          region: '',
        });
      return { fired: 0 };
    },
    nameOfSchedule: (schedule) => schedule,
    log: () => {},
  });
  const doors = pageDoors({
    ...shared,
    journey,
    drain: async () => {},
    returnFact: async (id) => {
      returned.push(id);
      return 202;
    },
  });
  const call = async (door: string, given: { query?: string; form?: Record<string, string> } = {}) => {
    const [method = '', path = ''] = door.split(' ');
    const request: EdgeRequest = {
      method,
      path,
      query: given.query ?? '',
      headers: {},
      cookies: [],
      clientAddress: '',
      body: Buffer.from(new URLSearchParams(given.form).toString()),
    };
    const reply = await doors[door]?.(request);
    return { status: reply?.status, page: String(reply?.body) };
  };
  return { call, activity, journey, returned };
};

describe('the start page', () => {
  it('sends dead letters once more by a button, and says what became of them', async () => {
    const { call } = setUp();
    expect((await call('GET /_local/')).page).toContain('Out of &lt;memory&gt;');
    const { status, page } = await call('POST /_local/redrive');
    expect([status, page]).toEqual([200, expect.stringContaining('1 sent once more; none is left.')]);
    expect(page).not.toContain('Out of');
  });

  it('has a quarantined fact published after all', async () => {
    const { call, returned } = setUp();
    expect((await call('GET /_local/')).page).toContain('PairFormed.v1');
    expect((await call('POST /_local/return-fact', { form: { id: 'qua_1' } })).page).toContain('next sweep');
    expect(returned).toEqual(['qua_1']);
  });

  it('names the person of a mail that has not left, and its state', async () => {
    const { page } = await setUp().call('GET /_local/mailbox/', { query: 'template=application-approved' });
    expect(page).toContain('Ada Åbacka');
    expect(page).toContain('held: nobody knows whether it left');
    expect(page).not.toContain('ada@example.org');
  });

  it('shows a mail with its links, and nothing of it as markup of its own', async () => {
    const { page } = await setUp().call('GET /_local/mailbox/mail', { query: 'id=m1' });
    expect(page).toContain('&lt;b&gt;Bold');
    expect(page).toContain('<a href="https://example.org/x?a=1&amp;b=2">');
    expect((await setUp().call('GET /_local/mailbox/mail', { query: 'id=m2' })).status).toBe(404);
  });

  it('lists every mail of the catalogue, and shows each in the three languages', async () => {
    const { call } = setUp();
    for (const language of LANGUAGES) {
      const { page } = await call('GET /_local/letters/', { query: `language=${language}` });
      for (const { id } of MAILS) expect(page).toContain(`mail=${id}&amp;`);
      const query = `mail=pair-formed&variant=1&language=${language}`;
      expect((await call('GET /_local/letters/html', { query })).page).toContain(`<html lang="${language}"`);
    }
    expect((await call('GET /_local/letters/letter', { query: 'mail=pair-formed' })).page).toContain(
      'PairFormed.v',
    );
    expect((await call('GET /_local/letters/letter', { query: 'mail=none' })).status).toBe(404);
  });

  it('tells after a press which tasks were opened, by name and number', async () => {
    const { call, journey } = setUp();
    expect((await call('POST /_local/press', { form: { move: 'day' } })).status).toBe(303);
    await expect.poll(() => journey.reports().length).toBe(1);
    expect(journey.reports()[0]).toMatchObject({
      to: new Date('2027-02-02T10:00:00.000Z'),
      tasks: [{ name: 'mail unsure', count: 2 }],
      facts: [{ name: 'TaskOpened', count: 2 }],
    });
    expect((await call('GET /_local/')).page).toContain('Done – A day on');
  });

  it('refuses a press where nothing lies ahead, and one while other work goes on, in a sentence', async () => {
    const { call, activity } = setUp();
    expect(await call('POST /_local/press', { form: { move: 'kick-off' } })).toMatchObject({
      status: 409,
      page: expect.stringContaining('There is nothing ahead to go to.'),
    });
    await activity.run('The sample comes in', async () => {
      const { status, page } = await call('POST /_local/press', { form: { move: 'day' } });
      expect([status, page]).toEqual([
        409,
        expect.stringContaining('“The sample comes in” is still running.'),
      ]);
    });
    await expect(call('POST /_local/press', { form: { move: 'back' } })).rejects.toThrow();
  });
});
