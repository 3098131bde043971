import { describe, expect, it } from 'vitest';
import { see, signedIn } from './own-page.ts';
import { act, aMentor, aProposal, approved, aStudent, done, mailsLeave, openCohort } from './scenes.ts';
import { aWorld } from './world.ts';

const STUDENT = String(aStudent()['email']);

const aStudentWithMails = async () => {
  const world = aWorld();
  await openCohort(world);
  await approved(world, aStudent());
  await mailsLeave(world, 20);
  return { world, cookie: await signedIn(world, STUDENT) };
};

/** Addresses of single mails on a page, with their subjects. */
const mailsOn = (body: string) =>
  [...body.matchAll(/<a href="\/a\/me\/mails\?mail=([^&"]+)[^"]*">([^<]*)<\/a>/g)].map(
    ([, id = '', subject = '']) => ({ id, subject }),
  );

describe('mails on the own page', () => {
  it('stand in a list, the newest first, each with the subject that came', async () => {
    const { world, cookie } = await aStudentWithMails();
    const page = await see(world, cookie, '/a/me/mails');
    const subjects = mailsOn(page.body).map(({ subject }) => subject);
    const received = world.mails.to(STUDENT).map(({ subject }) => subject);
    expect(subjects.length).toBeGreaterThan(2);
    expect(received).toEqual(expect.arrayContaining([subjects[0]]));
    const times = [...page.body.matchAll(/(\d+ \w+ 20\d\d), (\d\d:\d\d) Finnish time/g)].map(
      ([, day, time]) => Date.parse(`${day} ${time} UTC`),
    );
    expect(new Set(times).size).toBeGreaterThan(1);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
  });

  it('open one by one with the words that were received, and without the secret of a link', async () => {
    const { world, cookie } = await aStudentWithMails();
    const letters = world.mails.to(STUDENT);
    const welcome =
      letters.find(({ subject }) => /approved|godkänd|hyväksytty/i.test(subject)) ?? letters.at(-2);
    const { body } = await see(world, cookie, '/a/me/mails');
    const mail = mailsOn(body).find(({ subject }) => subject === welcome?.subject);
    const page = await see(world, cookie, '/a/me/mails', `mail=${mail?.id}&lang=en`);
    expect(page.status).toBe(200);
    const [first = ''] = (welcome?.text ?? '').split('\n').filter((line) => line.length > 20);
    expect(page.body).toContain(first.slice(0, 40));
    expect(page.body).not.toContain(String(welcome?.token));
  });

  it('are opened by their reader alone', async () => {
    const { world, cookie } = await aStudentWithMails();
    await approved(world, aMentor());
    const other = await signedIn(world, String(aMentor()['email']));
    const [mine] = mailsOn((await see(world, cookie, '/a/me/mails')).body);
    expect((await see(world, cookie, '/a/me/mails', `mail=${mine?.id}`)).status).toBe(200);
    expect((await see(world, other, '/a/me/mails', `mail=${mine?.id}`)).status).toBe(404);
    expect((await see(world, other, '/a/me/mails', 'mail=nothing')).status).toBe(404);
  });

  it('that are true no longer tell so, and keep their subject', async () => {
    const world = aWorld();
    const { mentorToken } = await aProposal(world);
    const address = String(aMentor()['email']);
    const subject = world.mails.to(address).at(-1)?.subject;
    done(await act(world, { token: mentorToken, verb: 'decline', reason: 'OTHER' }));
    const cookie = await signedIn(world, address);
    const { body } = await see(world, cookie, '/a/me/mails');
    const proposal = mailsOn(body).find((mail) => mail.subject === subject);
    const page = await see(world, cookie, '/a/me/mails', `mail=${proposal?.id}&lang=en`);
    expect(page.body).toContain('What this mail told is over or has changed since.');
    expect(page.body).toContain(String(subject));
  });
});
