import { expect, it } from 'vitest';
import { act, apply, aStudent, asCoordinator, done, openCohort, tokenFor } from './scenes.ts';
import { aWorld } from './world.ts';

const STUDENT = 'lin@student.centria.fi';
const SENTENCE = {
  en: [/A coordinator reads your application/, /We have already read it/],
  sv: [/En koordinator läser din ansökan/, /Vi har redan läst den/],
  fi: [/Koordinaattori lukee hakemuksesi/, /Olemme jo lukeneet sen/],
} as const;

it.each(Object.entries(SENTENCE))(
  'somebody who is approved before the receipt of their application leaves is not told in %s that it will be read',
  async (locale, [ahead, done_]) => {
    const world = aWorld(new Date('2027-01-18T20:00:00.000Z'));
    await openCohort(world);
    done(await apply(world, aStudent({ email: STUDENT, locale })));
    await world.deliver();
    done(await act(world, { token: tokenFor(world, STUDENT), verb: 'confirm' }));
    await world.deliver();
    const id = String(world.factsOf('ApplicationConfirmed').at(-1)?.data['applicationId']);
    done(await asCoordinator(world, 'POST', `applications/${id}/approval`));
    await world.deliver();
    world.setClock('2027-01-19T06:00:00.000Z');
    await world.jobs.sendReminders();
    await world.deliver();
    const token = String(world.mails.to(STUDENT)[0]?.token);
    const page = await world.participantApi('GET', '/a', { query: `t=${token}&lang=${locale}` });
    expect(page.body).toContain('data-outcome="confirmed"');
    expect(page.body).not.toMatch(/A coordinator reads|En koordinator läser|Koordinaattori lukee/);
    const texts = world.mails
      .to(STUDENT)
      .map(({ text }) => text)
      .join('\n');
    expect(texts).toMatch(done_);
    expect(texts).not.toMatch(ahead);
  },
);
