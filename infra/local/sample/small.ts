import { addDays, instantAt, localDateOf } from '../../../shared/domain/kernel/dates.ts';
import { actionLinkIn, type Client } from './client.ts';
import { enterFunding } from './funding.ts';
import { inventPeople } from './people.ts';

/** Enough to look at: somebody in every early state, and a cohort that a visitor can apply to. */
const PEOPLE = { mentors: 5, students: 7, seed: 7 };
/** The last of them has not confirmed the address yet. */
const UNCONFIRMED = 1;

/** Plays the beginning of a season through the public API: a cohort that is open today, and its first applicants. */
export const playSmallSample = async (client: Client): Promise<void> => {
  await enterFunding(client);
  const today = localDateOf(await client.now());
  const staff = { staff: true };
  const period = { opens: today, closes: addDays(today, 60) };
  const cohort = (await client.send(
    'POST',
    '/api/coordinator/programmes/cccc/cohorts',
    {
      name: 'Sample cohort',
      applications: { mentor: period, student: period },
      matchingOn: [addDays(today, 75)],
      kickOff: addDays(today, 95),
      // The sample begins on any day of the year.
      confirmed: ['day-off', 'school-holidays'],
    },
    staff,
  )) as { id: string };
  const sessions = [
    { module: 'MENTOR_ROLE', day: 63, mode: 'IN_PERSON', place: 'Campus Allegro, Jakobstad' },
    { module: 'CROSS_CULTURAL', day: 70, mode: 'ONLINE', place: 'https://meet.example.org/training' },
  ];
  for (const { module, day, mode, place } of sessions)
    await client.send(
      'POST',
      `/api/coordinator/cohorts/${cohort.id}/training-sessions`,
      {
        module,
        mode,
        place,
        startsAt: instantAt(addDays(today, day), '15:00').toISOString(),
        minutes: 120,
        seats: 30,
        confirmed: ['day-off', 'school-holidays'],
      },
      staff,
    );
  await Promise.all(
    inventPeople(PEOPLE).map(({ application }) =>
      client.send('POST', '/api/programmes/cccc/applications', application),
    ),
  );
  await client.drain();
  const mails = await client.newMails();
  for (const mail of mails.slice(UNCONFIRMED)) {
    const link = actionLinkIn(mail);
    if (link) await client.press(link, { verb: 'confirm' });
  }
  await client.drain();
};
