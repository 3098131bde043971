import type { Application } from '../../domain/applications/application.ts';
import type { Certificate } from '../../domain/documents/certificate.ts';
import type { Role } from '../../domain/kernel/role.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { Agreement } from '../../domain/pairs/agreement.ts';
import type { Pair } from '../../domain/pairs/pair.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Choice } from '../../domain/sessions/choice.ts';
import type { GroupSession, Guest } from '../../domain/sessions/group-session.ts';
import type { TrainingEnrolment } from '../../domain/sessions/training.ts';
import type { SurveyKind } from '../../domain/surveys/definitions.ts';
import type { SurveyRequest } from '../../domain/surveys/request.ts';
import type { waysIn } from '../../text/my-page/ways.ts';

/** Asks that the own page opens. */
export type WayVerb = keyof ReturnType<typeof waysIn>;

/** A page behind a link of a mail, as the own page opens it. */
export type Way = {
  readonly verb: WayVerb;
  readonly applicationId: string;
  readonly aboutId: string;
  /** True where an answer is waited for. */
  readonly isWaiting: boolean;
  /** ISO instant of the last moment for it. */
  readonly until?: string;
  /** Absent but for surveys. */
  readonly survey?: SurveyKind;
  /** Day of the meeting. */
  readonly heldOn?: string;
  /** First name of the other one, where several are proposed. */
  readonly partner?: string | undefined;
};

export type OwnApplication = {
  readonly application: Application;
  readonly cohortName: string;
  /** The season has ended, and no pair of it is at work. */
  readonly isOver: boolean;
  readonly training?: { readonly enrolment: TrainingEnrolment; readonly choices: readonly Choice[] };
  /** Joint sessions of the pairs that the person is invited to. */
  readonly sessions: readonly { readonly session: GroupSession; readonly guest: Guest }[];
  readonly certificate?: Certificate;
  readonly ways: readonly Way[];
};

export type OwnPair = {
  readonly pair: Pair;
  readonly role: Role;
  /** As of today; the address and number only while the pair runs. */
  readonly partner?: { readonly fullName: string; readonly email?: string; readonly phone?: string };
  readonly agreement?: Agreement;
  readonly meetings: readonly Meeting[];
  /** Lists of everything that the pair has done, as this person may take it along. */
  readonly copies: Readonly<Record<string, readonly unknown[]>>;
  readonly surveys: readonly SurveyRequest[];
  readonly certificate?: Certificate;
  readonly ways: readonly Way[];
};

/** Everything that a person sees of themselves. */
export type Own = {
  readonly person: Person;
  readonly applications: readonly OwnApplication[];
  readonly pairs: readonly OwnPair[];
};

export const waysOf = ({ applications, pairs }: Own): readonly Way[] =>
  [...applications, ...pairs].flatMap(({ ways }) => ways);

/** A way as the value of a button. */
export const wayValue = ({ verb, applicationId, aboutId }: Way): string =>
  `${verb} ${applicationId} ${aboutId}`;
