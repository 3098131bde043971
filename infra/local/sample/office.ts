import { actionLinksIn, type Client, pressNewest, type ReceivedMail } from './client.ts';
import type { Invented } from './people.ts';

type Ids = { readonly id: string };
type Listed = Ids & { readonly role: Invented['role']; readonly standing: string };
export type Pair = Ids & {
  readonly mentorApplicationId: string;
  readonly studentApplicationId: string;
  readonly status: string;
};
export type Round = Ids & { readonly status: string; readonly pairs: readonly Omit<Pair, 'id' | 'status'>[] };
type GroupSession = Ids & { readonly theme: string };
export type SessionPlan = {
  readonly module: string;
  readonly startsAt: Date;
  readonly mode: 'IN_PERSON' | 'ONLINE';
  readonly place: string;
  readonly street?: string;
  readonly trainer: string;
  readonly seats: number;
};

/** A coordinator’s deeds in a day, and people’s answers to mails: each by its real door. */
export const officeOf = (client: Client) => {
  const inbox = new Map<string, ReceivedMail[]>();
  const idOf = new Map<string, string>();
  const ask = <Answer>(method: string, path: string, body?: unknown): Promise<Answer> =>
    client.send(method, `/api/coordinator/${path}`, body, { staff: true }) as Promise<Answer>;

  const readMail = async (): Promise<void> => {
    await client.drain();
    for (const mail of await client.newMails())
      for (const to of mail.to) inbox.set(to, [...(inbox.get(to) ?? []), mail]);
  };

  /** Learns which application is whose: a coordinator opens each once. */
  const readApplications = async (cohortId: string): Promise<void> => {
    const { items } = await ask<{ items: Listed[] }>('GET', `cohorts/${cohortId}/applications?limit=100`);
    const isNew = ({ id }: Listed): boolean => ![...idOf.values()].includes(id);
    for (const { id } of items.filter(isNew)) {
      const { form } = await ask<{ form: { answers: { email: string } } }>('GET', `applications/${id}`);
      idOf.set(form.answers.email, id);
    }
  };

  /** @throws where the person has not confirmed */
  const applicationOf = ({ email }: Invented): string => {
    const id = idOf.get(email);
    if (id === undefined) throw new Error(`${email} has no application.`);
    return id;
  };

  return {
    readMail,
    applicationOf,

    /** The sample begins on any day of the year, and matches some people before others have applied. */
    openCohort: (plan: object): Promise<Ids> =>
      ask('POST', 'programmes/cccc/cohorts', {
        ...plan,
        confirmed: ['day-off', 'school-holidays', 'people-apply-after-matching', 'second-open-cohort'],
      }),

    planSession: (cohortId: string, { startsAt, ...plan }: SessionPlan): Promise<Ids> =>
      ask('POST', `cohorts/${cohortId}/training-sessions`, {
        ...plan,
        startsAt: startsAt.toISOString(),
        minutes: 120,
        confirmed: ['day-off', 'school-holidays', 'session-after-matching'],
      }),

    async apply(people: readonly Invented[]): Promise<void> {
      await Promise.all(
        people.map(({ application }) =>
          client.send('POST', '/api/programmes/cccc/applications', application),
        ),
      );
      await readMail();
    },

    /** Each presses the button behind the newest link in the mailbox that takes it. */
    async press(people: readonly Invented[], fields: Record<string, string>): Promise<void> {
      for (const { email, locale } of people) {
        const links = (inbox.get(email) ?? []).flatMap(actionLinksIn);
        if (!(await pressNewest(client, links, { lang: locale, ...fields })))
          throw new Error(`${email} has no mail with a link that takes “${fields['verb']}”.`);
      }
      await readMail();
    },

    /** Each answers what is asked after the approval, by the mail that asks it. */
    async answerProfile(people: readonly Invented[]): Promise<void> {
      await readMail();
      for (const { email, locale } of people) {
        const links = (inbox.get(email) ?? []).flatMap(actionLinksIn);
        const fields = { verb: 'complete-profile', howHeard: 'participant', 'consents.followUp': 'on' };
        if (!(await pressNewest(client, links, { lang: locale, ...fields })))
          throw new Error(`${email} has no mail that asks more questions.`);
      }
      await readMail();
    },

    readApplications,
    async approve(people: readonly Invented[]): Promise<void> {
      for (const person of people) await ask('POST', `applications/${applicationOf(person)}/approval`, {});
    },
    reject: (person: Invented, reason: string) =>
      ask('POST', `applications/${applicationOf(person)}/rejection`, { reason }),
    withdraw: (person: Invented) => ask('POST', `applications/${applicationOf(person)}/withdrawal`, {}),
    waiveTraining: (person: Invented, reason: string) =>
      ask('POST', `applications/${applicationOf(person)}/training-waiver`, { reason }),

    seatEverybody: (sessionId: string) =>
      ask('POST', `training-sessions/${sessionId}/enrolments`, { everybodyWithoutSeat: true }),
    seat: (sessionId: string, people: readonly Invented[]) =>
      ask('POST', `training-sessions/${sessionId}/enrolments`, { applicationIds: people.map(applicationOf) }),

    async recordAttendance(sessionId: string, absent: readonly Invented[] = []): Promise<void> {
      const { enrolled } = await ask<{ enrolled: string[] }>('GET', `training-sessions/${sessionId}`);
      const missed = absent.map(applicationOf).filter((id) => enrolled.includes(id));
      await ask('PUT', `training-sessions/${sessionId}/attendance`, {
        attended: enrolled.filter((id) => !missed.includes(id)),
        missed,
      });
      await client.drain();
    },

    /** The round that the schedule has asked for, with its proposed pairs. */
    async proposedRound(cohortId: string): Promise<Round> {
      const { items } = await ask<{ items: Round[] }>('GET', `cohorts/${cohortId}/rounds`);
      const round = items.find(({ status }) => status === 'PROPOSED');
      if (round === undefined) throw new Error(`No round is proposed: ${JSON.stringify(items)}`);
      return ask('GET', `rounds/${round.id}`);
    },
    decide: (round: Round, kind: 'locks' | 'vetoes', body: object) =>
      ask('POST', `rounds/${round.id}/${kind}`, body),
    async publish({ id }: Round): Promise<void> {
      await ask('POST', `rounds/${id}/approval`, {});
      await ask('POST', `rounds/${id}/publication`, {});
      await readMail();
    },
    async formedPairs(cohortId: string): Promise<readonly Pair[]> {
      const { items } = await ask<{ items: Pair[] }>('GET', `cohorts/${cohortId}/pairs`);
      return items.filter(({ status }) => status === 'FORMED');
    },
    isApplicationOf: ({ email }: Invented, id: string): boolean => idOf.get(email) === id,
    talkWith: ({ id }: Pair) => ask('PUT', `pairs/${id}/talk`),
    async agree({ id }: Pair, goals: string): Promise<void> {
      for (const role of ['mentor', 'student'])
        await ask('PUT', `pairs/${id}/agreement/${role}`, { goals, rhythm: 'monthly' });
    },
    /** One has told of a meeting, and the other agrees. */
    async meet({ id }: Pair, heldOn: string): Promise<void> {
      const report = { role: 'student', heldOn, mode: 'IN_PERSON', minutes: 60 };
      const { meetings } = await ask<{ meetings: Ids[] }>('PUT', `pairs/${id}/meeting-report`, report);
      for (const meeting of meetings)
        await ask('PUT', `meetings/${meeting.id}/confirmation`, { role: 'mentor' });
    },
    /** The usual season of a cohort's pairs, and one session more. */
    async planSeason(cohortId: string, plan: object): Promise<readonly GroupSession[]> {
      const confirmed = ['day-off', 'school-holidays', 'session-in-past'];
      await ask('POST', `cohorts/${cohortId}/group-sessions`, { ...plan, confirmed });
      return (await ask<{ items: GroupSession[] }>('PUT', `cohorts/${cohortId}/usual-season`)).items;
    },
    async inviteToSeason(cohortId: string): Promise<void> {
      await ask('POST', `cohorts/${cohortId}/group-invitations`);
      await readMail();
    },
    /** Every fourth person cannot come, and every fifth says nothing; where seats are few, everybody else wants one. */
    async answerSessions(id: string, areFew: boolean): Promise<void> {
      const { people } = await ask<{ people: { applicationId: string }[] }>('GET', `group-sessions/${id}`);
      for (const [index, { applicationId }] of people.entries()) {
        const isSilent = index % 5 === 4;
        if (isSilent && !areFew) continue;
        const answer = index % 4 === 3 ? 'DECLINED' : 'COMING';
        await ask('PUT', `group-sessions/${id}/answers/${applicationId}`, { answer });
      }
    },
    /** Words to everybody in a filtered list, after a look at how many they are. */
    async write(cohortId: string, audience: object, texts: object): Promise<void> {
      const path = `cohorts/${cohortId}/group-mails`;
      const { people } = await ask<{ people: number }>('POST', `${path}-preview`, { audience, texts });
      await ask('POST', path, { audience, texts, people });
    },
    cancelGroup: (id: string) => ask('PUT', `group-sessions/${id}/cancellation`, { reason: 'NO_ROOM' }),
    /** All who said that they come were there, but one. */
    async recordGroup(id: string): Promise<void> {
      const { people } = await ask<{ people: { applicationId: string; answer?: string }[] }>(
        'GET',
        `group-sessions/${id}`,
      );
      const coming = people.flatMap(({ applicationId, answer }) =>
        answer === 'COMING' ? [applicationId] : [],
      );
      await ask('PUT', `group-sessions/${id}/attendance`, {
        attended: coming.slice(1),
        missed: coming.slice(0, 1),
      });
      await client.drain();
    },
    pause: ({ id }: Pair, until: string) => ask('PUT', `pairs/${id}/pause`, { until, reason: 'ABROAD' }),

    async openTasks(): Promise<readonly (Ids & { kind: string })[]> {
      const { items } = await ask<{ items: (Ids & { kind: string; doneAt?: string })[] }>(
        'GET',
        'programmes/cccc/tasks',
      );
      return items.filter(({ doneAt }) => doneAt === undefined);
    },
    complete: ({ id }: Ids) => ask('PUT', `tasks/${id}/completion`, {}),
  };
};
