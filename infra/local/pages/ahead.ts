import { addDays, instantAt } from '../../../shared/domain/kernel/dates.ts';
import { PROGRAMMES } from '../../../shared/domain/programme/catalogue.ts';
import { DUE, type WatchedAgenda } from '../../../shared/store/indexes.ts';
import type { DueEntry, Records } from './records.ts';

/** Something that happens at an instant, or is due then. */
export type Ahead = {
  readonly at: Date;
  readonly what: string;
  readonly kind: 'due' | 'date' | 'matching' | 'kick-off';
  /** Entries of the due index. */
  readonly ids: readonly string[];
};

type Agenda = Exclude<keyof typeof DUE, 'outbox' | 'rounds' | 'watched'>;

/** The names of the due index that a person waits for; the outbox is emptied within minutes, and matching days stand in their cohort. */
const DUE_NAMES: Readonly<Record<Agenda | WatchedAgenda, readonly [one: string, more: string]>> = {
  publications: ['A round is published', 'rounds are published'],
  PROPOSAL: ['The time to answer a proposal ends', 'proposals: the time to answer ends'],
  CLOSING: ['A pair is looked at that closes', 'pairs are looked at that close'],
  PAUSE: ['The pause of a pair ends', 'pairs: the pause ends'],
  ASIDE: ['Somebody without time can be proposed again', 'people without time can be proposed again'],
  HEALTH: ['A rule of health can come due for a pair', 'pairs: a rule of health can come due'],
  REPORT: [
    'A reported meeting counts unless somebody objects',
    'reported meetings count unless somebody objects',
  ],
  mails: ['A mail is looked at again', 'mails are looked at again'],
  erasures: ['A person is erased', 'people are erased'],
  lifts: ['A restriction of data ends', 'restrictions of data end'],
  reminders: ['A reminder', 'reminders'],
  SURVEY: ['The time to answer a survey ends', 'surveys: the time to answer ends'],
  returns: ['A quarantined fact returns', 'quarantined facts return'],
};

const suffixOf = (key: keyof typeof DUE): string => DUE[key]('').split('#').at(-1) ?? '';

const nameOf = ({ partition, agenda }: DueEntry): readonly [string, string] | undefined => {
  const isIn = (key: keyof typeof DUE): boolean => partition.endsWith(`#${suffixOf(key)}`);
  const found = (Object.keys(DUE_NAMES) as (Agenda | WatchedAgenda)[]).find((key) =>
    key in DUE ? isIn(key as Agenda) : key === agenda && isIn('watched'),
  );
  return found && DUE_NAMES[found];
};

/** The hour at which the office opens: after the night's and the morning's schedules. */
const OPENS = '09:00';

type Periods = Records['cohorts'][number]['applications'];

/** Both roles mostly apply in the same days. */
const rolesByPeriod = ({ mentor, student }: Periods) =>
  mentor.opens === student.opens && mentor.closes === student.closes
    ? [{ ...mentor, roles: 'mentors and students' }]
    : [
        { ...mentor, roles: 'mentors' },
        { ...student, roles: 'students' },
      ];

const moduleName = (programmeId: string, module: string): string =>
  PROGRAMMES.of(programmeId).modules[module]?.name.en ?? module;

const datesOf = ({ cohorts, sessions }: Records): Ahead[] => {
  const date = (at: Date, what: string, kind: Ahead['kind'] = 'date'): Ahead => ({ at, what, kind, ids: [] });
  return [
    ...cohorts.flatMap(({ name, applications, matchingOn, kickOff }) => [
      ...rolesByPeriod(applications).flatMap(({ roles, opens, closes }) => [
        date(instantAt(opens, '00:00'), `${name}: applications of ${roles} open`),
        date(instantAt(addDays(closes, 1), '00:00'), `${name}: applications of ${roles} are closed`),
      ]),
      ...matchingOn.map((day) => date(instantAt(day, OPENS), `${name}: matching day`, 'matching')),
      date(instantAt(kickOff, OPENS), `${name}: kick-off`, 'kick-off'),
    ]),
    ...sessions.map(({ programmeId, module, startsAt, cohortId }) =>
      date(
        new Date(startsAt),
        `${cohorts.find(({ id }) => id === cohortId)?.name}: training, ${moduleName(programmeId, module)}`,
      ),
    ),
  ];
};

/** One line for all that is due at the same instant for the same reason. */
const dueOf = ({ due }: Records): Ahead[] =>
  [...Map.groupBy(due, (entry) => `${entry.at.toISOString()} ${nameOf(entry)?.[0]}`).values()].flatMap(
    (group) => {
      const [entry] = group;
      const names = entry && nameOf(entry);
      if (entry === undefined || names === undefined) return [];
      const { at } = entry;
      const what = group.length === 1 ? names[0] : `${group.length} ${names[1]}`;
      return [{ at, what, kind: 'due' as const, ids: group.map(({ id }) => id) }];
    },
  );

/** Everything that lies ahead, the soonest first; due entries whose schedule has not come round yet are first of all. */
export const aheadOf = (records: Records, now: Date): Ahead[] =>
  [...datesOf(records).filter(({ at }) => at > now), ...dueOf(records)].sort(
    (one, other) => one.at.getTime() - other.at.getTime(),
  );
