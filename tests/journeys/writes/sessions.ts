import { CONFIRMED } from './cohorts.ts';
import type { Listed, Writing } from './writing.ts';

const SCAN = Buffer.from('%PDF-1.7\nnames\n%%EOF\n').toString('base64');
const IN_PERSON = { minutes: 120, mode: 'IN_PERSON', place: 'Campus', street: 'Bondegatan 2' };

type Attendance = Listed & { readonly applicationId: string; readonly standing: string };

const writeSheets = async ({ write }: Writing, session: string): Promise<void> => {
  const { items } = await write<{ items: Listed[] }>('POST', `${session}/signed-sheets`, { content: SCAN });
  await write('POST', `signed-sheets/${items?.at(-1)?.id}/links`);
  await write('DELETE', `signed-sheets/${items?.at(-1)?.id}`);
};

export const writeTraining = async (
  hands: Writing,
  { cohortId, pilot, mentor }: { cohortId: string; pilot: string; mentor: string },
): Promise<void> => {
  const { write, list, day } = hands;
  const { id } = await write('POST', `cohorts/${cohortId}/training-sessions`, {
    module: 'MENTOR_ROLE',
    startsAt: `${day(10)}T13:00:00Z`,
    ...IN_PERSON,
    seats: 5,
    confirmed: CONFIRMED,
  });
  await write('POST', `training-sessions/${id}/enrolments`, { applicationIds: [mentor] });
  const settings = { seats: 9, confirmed: CONFIRMED };
  await write('POST', `training-sessions/${id}/settings-preview`, settings);
  await write('PUT', `training-sessions/${id}/settings`, settings);
  await write('DELETE', `training-sessions/${id}/enrolments/${mentor}`);
  await write('PUT', `training-sessions/${id}/cancellation`, { reason: 'NO_ROOM' });

  const [held] = await list(`cohorts/${pilot}/training-sessions`);
  const there = await list<Attendance>(`training-sessions/${held?.id}/attendance`);
  const ids = (standing: string) =>
    there.filter((each) => each.standing === standing).map(({ applicationId }) => applicationId);
  const sheet = { attended: ids('PRESENT'), missed: ids('ABSENT') };
  await write('PUT', `training-sessions/${held?.id}/attendance`, sheet);
  const wrong = { standing: 'ABSENT', reason: 'WRONG_PERSON' };
  await write('PUT', `training-sessions/${held?.id}/attendance/${sheet.attended[0]}`, wrong);
  await writeSheets(hands, `training-sessions/${held?.id}`);
};

export const writeJointSessions = async (hands: Writing, pilot: string): Promise<void> => {
  const { write, get, list, day } = hands;
  const { id } = await write('POST', `cohorts/${pilot}/group-sessions`, {
    theme: 'MENTORS_MEETING',
    audience: 'mentor',
    startsAt: `${day(12)}T15:00:00Z`,
    ...IN_PERSON,
    confirmed: CONFIRMED,
  });
  await write('PUT', `cohorts/${pilot}/usual-season`);
  await write('POST', `cohorts/${pilot}/group-invitations`);
  await hands.drain();
  await write('PUT', `group-sessions/${id}/settings`, { minutes: 90, confirmed: CONFIRMED });
  const { people } = await get<{ people: Attendance[] }>(`group-sessions/${id}`);
  await write('PUT', `group-sessions/${id}/answers/${people[0]?.applicationId}`, { answer: 'COMING' });
  await write('PUT', `group-sessions/${id}/cancellation`, { reason: 'TOO_FEW_PEOPLE' });

  const all = await list<Listed & { theme: string }>(`cohorts/${pilot}/group-sessions`);
  const kickOff = `group-sessions/${all.find(({ theme }) => theme === 'KICK_OFF')?.id}`;
  const { people: there } = await get<{ people: Attendance[] }>(kickOff);
  const [present] = there.filter(({ standing }) => standing === 'PRESENT');
  await write('PUT', `${kickOff}/attendance`, { attended: [present?.applicationId] });
  const early = { standing: 'ABSENT', reason: 'LEFT_EARLY' };
  await write('PUT', `${kickOff}/attendance/${present?.applicationId}`, early);
  await writeSheets(hands, kickOff);
  await write('POST', 'programmes/cccc/inspections', {
    from: day(-20),
    to: day(0),
    reason: 'Inspection of the council, request 7.',
  });
};

export const writeMails = async ({ write, list, day }: Writing, cohortId: string): Promise<void> => {
  const [[held], [delivered], [task]] = await Promise.all([
    list('programmes/cccc/mails?state=HELD'),
    list('programmes/cccc/mails?state=DELIVERED'),
    list('programmes/cccc/tasks'),
  ]);
  await write('PUT', `mails/${held?.id}/arrival`);
  await write('POST', `mails/${delivered?.id}/resend`);
  await write('PUT', `tasks/${task?.id}/owner`, { owner: 'me' });
  await write('PUT', `tasks/${task?.id}/completion`);
  const mail = {
    audience: { kind: 'APPLICATIONS', role: 'mentor' },
    texts: { en: { subject: 'The place', text: 'We meet at the campus in Kokkola.' } },
  };
  const preview = await write<{ people: number }>('POST', `cohorts/${cohortId}/group-mails-preview`, mail);
  await write('POST', `cohorts/${cohortId}/group-mails`, { ...mail, people: preview.people });
  const paragraph = { en: 'The library is closed on that day.' };
  const path = `cohorts/${cohortId}/mail-paragraphs/pair-proposed`;
  await write('POST', `${path}/preview`, paragraph);
  await write('PUT', path, paragraph);
  const staff = { name: 'Nora Changes', roles: ['trainer'] };
  const { id } = await write('POST', 'programmes/cccc/staff', { ...staff, email: 'nora@staff.example' });
  await write('POST', `programmes/cccc/staff/${id}/invitation`);
  await write('PUT', `programmes/cccc/staff/${id}`, { ...staff, until: `${day(30)}T12:00:00Z` });
  await write('PUT', `programmes/cccc/staff/${id}/end`);
};
