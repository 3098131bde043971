import * as z from 'zod';
import { ROLES } from '../../shared/domain/kernel/role.ts';
import { Trilingual } from '../../shared/domain/programme/programme.ts';
import { hasBegun } from '../../shared/domain/sessions/common.ts';
import {
  ANSWERS,
  freeGroupSeats,
  GroupSession,
  guestsWho,
} from '../../shared/domain/sessions/group-session.ts';
import { THEMES } from '../../shared/domain/sessions/themes.ts';
import type { Store } from '../../shared/store/store.ts';
import { ActorView, actorsOf, ParticipantView, participantsOf } from './people-views.ts';

/** A group session in a list, without its people. */
export const GroupSummary = GroupSession.omit({ guests: true }).extend({
  themeName: Trilingual,
  invited: z.int(),
  coming: z.int(),
  waiting: z.int(),
  declined: z.int(),
  present: z.int(),
  /** Absent where everybody fits in. */
  free: z.int().optional(),
  hasBegun: z.boolean(),
});

const GuestView = ParticipantView.extend({
  role: z.enum(ROLES),
  /** False for somebody who came without an invitation. */
  isInvited: z.boolean(),
  answer: z.enum(ANSWERS).optional(),
  answeredAt: z.iso.datetime().optional(),
  /** A member of staff who answered for the person. */
  enteredBy: ActorView.optional(),
  standing: z.enum(['PRESENT', 'ABSENT']).optional(),
  recordedBy: ActorView.optional(),
  recordedAt: z.iso.datetime().optional(),
});

/** A group session with its people and their answers. */
export const GroupView = GroupSummary.extend({ people: z.array(GuestView) });

export const groupSummaryOf = (session: GroupSession, now: Date): z.output<typeof GroupSummary> => {
  const { guests, ...settings } = session;
  return {
    ...settings,
    themeName: THEMES[session.theme].name,
    invited: guests.filter(({ invitedAt }) => invitedAt !== undefined).length,
    coming: guestsWho(session, 'COMING').length,
    waiting: guestsWho(session, 'WAITING').length,
    declined: guestsWho(session, 'DECLINED').length,
    present: guests.filter(({ presence }) => presence?.standing === 'PRESENT').length,
    free: freeGroupSeats(session),
    hasBegun: hasBegun(session, now),
  };
};

export const groupViewOf = async (
  session: GroupSession,
  now: Date,
  store: Store,
): Promise<z.output<typeof GroupView>> => {
  const [participantOf, actorOf] = await Promise.all([
    participantsOf(
      store,
      session.guests.map(({ applicationId }) => applicationId),
    ),
    actorsOf(
      store,
      session.guests.flatMap(({ answer, presence }) => [answer?.enteredBy, presence?.recordedBy]),
    ),
  ]);
  return {
    ...groupSummaryOf(session, now),
    people: session.guests.map(({ applicationId, role, invitedAt, answer, presence }) => ({
      ...participantOf(applicationId),
      role,
      isInvited: invitedAt !== undefined,
      ...(answer && {
        answer: answer.is,
        answeredAt: answer.at,
        enteredBy: answer.enteredBy === undefined ? undefined : actorOf(answer.enteredBy),
      }),
      ...(presence && {
        standing: presence.standing,
        recordedAt: presence.recordedAt,
        recordedBy: actorOf(presence.recordedBy),
      }),
    })),
  };
};
