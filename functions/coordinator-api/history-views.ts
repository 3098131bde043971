import * as z from 'zod';
import { CATALOGUE } from '../../events/catalogue.ts';
import { detailTypeOf } from '../../events/define.ts';
import type { Fact } from '../../events/fact.ts';
import { PairEndedEarly } from '../../events/pairs.ts';
import { CHANNELS } from '../../shared/domain/kernel/channels.ts';
import { ROLES } from '../../shared/domain/kernel/role.ts';
import { THEME_CODES } from '../../shared/domain/sessions/themes.ts';
import { batchOf } from '../../shared/store/batch.ts';
import { applications } from '../../shared/store/kinds/applications.ts';
import { companies } from '../../shared/store/kinds/companies.ts';
import { mailMessages } from '../../shared/store/kinds/follow-up.ts';
import { pairs, proposals } from '../../shared/store/kinds/pairs.ts';
import { persons } from '../../shared/store/kinds/people.ts';
import { cohorts } from '../../shared/store/kinds/programme.ts';
import { matchingRounds } from '../../shared/store/kinds/rounds.ts';
import { groupSessions, trainingSessions } from '../../shared/store/kinds/sessions.ts';
import type { Store } from '../../shared/store/store.ts';
import { ActorView, actorsOf, nameOfPerson, participantsOf } from './people-views.ts';

const FACT_NAMES = CATALOGUE.map(({ name }) => name) as [string, ...string[]];

/** Things that a fact concerns and that have a place on the desk, by the beginning of their ids. */
const KINDS = {
  app: 'application',
  per: 'person',
  prp: 'proposal',
  pai: 'pair',
  trs: 'session',
  grp: 'groupSession',
  rnd: 'round',
  com: 'company',
  mai: 'mail',
  tsk: 'task',
  coh: 'cohort',
} as const;
type Kind = (typeof KINDS)[keyof typeof KINDS];
const KIND_NAMES = [...Object.values(KINDS), 'staff'] as const;

const Concerned = z.object({
  kind: z.enum(KIND_NAMES),
  id: z.string(),
  /** Name of a person, a company, a cohort or a session with a title of its own. */
  name: z.string().optional(),
  role: z.enum(ROLES).optional(),
  /** Module of a session. */
  module: z.string().optional(),
  /** Theme of a joint session. */
  theme: z.enum(THEME_CODES).optional(),
  /** Begin of a session, or the time of a round. */
  at: z.iso.datetime().optional(),
  /** Template of a mail. */
  template: z.string().optional(),
});
type Concerned = z.output<typeof Concerned>;

/** A fact for a reader: when, by whom, what, and what it concerns. */
export const HistoryEntry = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  by: ActorView,
  /** The fact's name; the desk has a sentence for each. */
  fact: z.enum(FACT_NAMES),
  /** Codes, counts and days of the fact; answers to surveys are not among them. */
  details: z.array(z.object({ name: z.string(), value: z.string() })),
  /** Way in which a member of staff heard of it, if they entered it for somebody. */
  channel: z.enum(CHANNELS).optional(),
  /** Reason in words, where somebody wrote one. */
  note: z.string().optional(),
  concerns: z.array(Concerned),
});
export type HistoryEntry = z.output<typeof HistoryEntry>;

const kindOf = (id: string): Kind | undefined => {
  const [, prefix = ''] = /^([a-z]{3})_/.exec(id) ?? [];
  return prefix in KINDS ? KINDS[prefix as keyof typeof KINDS] : undefined;
};

const isId = (value: unknown): value is string => typeof value === 'string' && /^[a-z]{3}_\w+$/.test(value);

const rankOf = (id: string): number => [...KIND_NAMES, undefined].indexOf(kindOf(id));

/** Ids of a fact's things, people first; the losing record of a merge is gone. */
const idsIn = ({ subject, data }: Fact): readonly string[] => [
  ...new Set(
    [
      ...Object.entries(data).flatMap(([member, value]) =>
        isId(value) && !member.startsWith('merged') ? [value] : [],
      ),
      subject.id,
    ].toSorted((a, b) => rankOf(a) - rankOf(b)),
  ),
];

/** Members of facts that are told, in this order. */
const TOLD = [
  'setting',
  'module',
  'kind',
  'known',
  'corrected',
  'decision',
  'capacity',
  'pairs',
  'unmatchedStudents',
  'mail',
  'people',
  'proposed',
  'leftOut',
  'publishAt',
  'until',
  'from',
  'why',
  'by',
  'reason',
  'said',
  'rule',
  'heldOn',
  'confirmed',
  'status',
];

const DAY = /^\d{4}-\d\d-\d\d$/;

const detailsOf = ({ type, data }: Fact): HistoryEntry['details'] =>
  TOLD.flatMap((name) => {
    const value = data[name];
    // The beginning of some days, and not what something was before.
    if (name === 'from' && DAY.test(String(value)))
      return [{ name: 'days', value: `${value}/${data['to'] ?? ''}` }];
    // The one who wanted the end need not be the one who told of it.
    if (name === 'by' && type === detailTypeOf(PairEndedEarly))
      return [{ name: 'wantedBy', value: String(value) }];
    return typeof value === 'string' || typeof value === 'number' ? [{ name, value: String(value) }] : [];
  });

type Remark = { readonly channel?: HistoryEntry['channel']; readonly note?: string | undefined };

const remarkKey = (id: string, at: string): string => `${id} ${at}`;

/** Reads everything that a page of facts names: one batch for each kind of thing. */
const readConcerned = async (store: Store, facts: readonly Fact[]) => {
  const told = facts.flatMap(idsIn);
  const toldOf = (wanted: Kind) => told.filter((id) => kindOf(id) === wanted);
  const [mails, proposed, formed] = await Promise.all([
    batchOf(store, mailMessages, toldOf('mail')),
    batchOf(store, proposals, toldOf('proposal')),
    batchOf(store, pairs, toldOf('pair')),
  ]);
  const coupled = [...proposed.values(), ...formed.values()].flatMap((couple) => [
    couple.mentorApplicationId,
    couple.studentApplicationId,
  ]);
  const readerOf = (mailId: string): string | undefined => {
    const addressee = mails.get(mailId)?.addressee;
    return addressee !== undefined && 'id' in addressee ? addressee.id : undefined;
  };
  const all = [...new Set([...told, ...[...mails.keys()].flatMap((id) => readerOf(id) ?? [])])];
  const idsOf = (wanted: Kind) => all.filter((id) => kindOf(id) === wanted);
  const [participantOf, held, people, firms, named, sessions, groups, rounds] = await Promise.all([
    participantsOf(store, [...idsOf('application'), ...coupled]),
    batchOf(store, applications, idsOf('application')),
    batchOf(store, persons, idsOf('person')),
    batchOf(store, companies, idsOf('company')),
    batchOf(store, cohorts, idsOf('cohort')),
    batchOf(store, trainingSessions, idsOf('session')),
    batchOf(store, groupSessions, idsOf('groupSession')),
    batchOf(store, matchingRounds, idsOf('round')),
  ]);
  return {
    participantOf,
    held,
    people,
    proposed,
    formed,
    firms,
    named,
    sessions,
    groups,
    rounds,
    mails,
    readerOf,
  };
};
type Read = Awaited<ReturnType<typeof readConcerned>>;

/** Reasons that stand in the changed things and not in the facts, by thing and instant. */
const remarksIn = ({ held, people, proposed, formed, firms }: Read): ReadonlyMap<string, Remark> => {
  const remarks = new Map<string, Remark>();
  const keep = (id: string, at: string, remark: Remark): void => {
    remarks.set(remarkKey(id, at), remark);
  };
  for (const [id, application] of held) {
    if (application.status === 'SUBMITTED') continue;
    const { notes = [], revisions = [] } = application;
    for (const { at, text } of notes) keep(id, at, { note: text });
    for (const { at, channel, reason } of revisions) keep(id, at, { channel, note: reason });
  }
  for (const [id, { corrections }] of people)
    for (const { at, reason } of corrections) keep(id, at, { note: reason });
  for (const [id, { onBehalfOf = {} }] of proposed)
    for (const entered of Object.values(onBehalfOf))
      if (entered) keep(id, entered.at, { channel: entered.channel, note: entered.note });
  for (const [id, pair] of formed)
    if (pair.status === 'ENDED_EARLY') keep(id, pair.endedAt, { note: pair.note });
  for (const [id, { former }] of firms) for (const { at, reason } of former) keep(id, at, { note: reason });
  return remarks;
};

const concernedOf = (id: string, read: Read): readonly Concerned[] => {
  const kind = kindOf(id);
  switch (kind) {
    case undefined:
      return [];
    case 'application': {
      const { name, role } = read.participantOf(id);
      return [{ kind, id, name, role }];
    }
    case 'person': {
      const person = read.people.get(id);
      return [{ kind, id, name: person && nameOfPerson(person) }];
    }
    case 'company':
      return [{ kind, id, name: read.firms.get(id)?.name }];
    case 'cohort':
      return [{ kind, id, name: read.named.get(id)?.name }];
    case 'session': {
      const session = read.sessions.get(id);
      return [{ kind, id, name: session?.title, module: session?.module, at: session?.startsAt }];
    }
    case 'groupSession': {
      const session = read.groups.get(id);
      return [{ kind, id, name: session?.title, theme: session?.theme, at: session?.startsAt }];
    }
    case 'round':
      return [{ kind, id, at: read.rounds.get(id)?.requestedAt }];
    case 'mail': {
      const reader = read.readerOf(id);
      const mail = { kind, id, template: read.mails.get(id)?.template };
      return reader === undefined ? [mail] : [...concernedOf(reader, read), mail];
    }
    case 'proposal':
    case 'pair': {
      const couple = read.proposed.get(id) ?? read.formed.get(id);
      const names = couple
        ? [couple.studentApplicationId, couple.mentorApplicationId].flatMap(
            (applicationId) => read.participantOf(applicationId).name ?? [],
          )
        : [];
      return [{ kind, id, name: names.length === 2 ? names.join(' – ') : undefined }];
    }
    default:
      return [{ kind, id }];
  }
};

/** The member of staff whom a fact is about, as an actor. */
const staffIn = ({ staffId }: Fact['data']): string | undefined =>
  typeof staffId === 'string' ? `staff:${staffId}` : undefined;

/** Entries for facts, in the same order. */
export const toHistory = async (store: Store, facts: readonly Fact[]): Promise<HistoryEntry[]> => {
  const [read, actorOf] = await Promise.all([
    readConcerned(store, facts),
    actorsOf(
      store,
      facts.flatMap(({ actor, data }) => [actor, staffIn(data)]),
    ),
  ]);
  const remarks = remarksIn(read);
  return facts.map((fact) => {
    const ids = idsIn(fact);
    // An application says who and in which role, so the person need not be named once more.
    const named = new Set(ids.flatMap((id) => read.participantOf(id).personId ?? []));
    const things = ids.filter((id) => !named.has(id)).flatMap((id) => concernedOf(id, read));
    const colleague = staffIn(fact.data);
    const { id, name } = actorOf(colleague ?? '');
    const concerns = colleague === undefined ? things : [{ kind: 'staff' as const, id, name }, ...things];
    const remark = ids.map((id) => remarks.get(remarkKey(id, fact.at))).find((found) => found !== undefined);
    return {
      id: fact.id,
      at: fact.at,
      by: actorOf(fact.actor),
      fact: fact.type.replace(/\.v\d+$/, ''),
      details: detailsOf(fact),
      channel: remark?.channel,
      note: remark?.note,
      concerns,
    };
  });
};
