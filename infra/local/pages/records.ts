import type { MailMessage } from '../../../shared/domain/follow-up/mail.ts';
import type { QuarantinedFact } from '../../../shared/domain/follow-up/quarantined-fact.ts';
import type { Cohort } from '../../../shared/domain/programme/cohort.ts';
import type { TrainingSession } from '../../../shared/domain/sessions/training.ts';
import { agendaIn } from '../../../shared/store/due.ts';
import { parseItem } from '../../../shared/store/item-record.ts';
import { mailMessages, quarantinedFacts } from '../../../shared/store/kinds/follow-up.ts';
import { cohorts } from '../../../shared/store/kinds/programme.ts';
import { trainingSessions } from '../../../shared/store/kinds/sessions.ts';
import type { ItemKind } from '../../../shared/store/store.ts';
import type { TableView } from '../runner/parts.ts';

/** An entry of the due index. */
export type DueEntry = {
  readonly id: string;
  readonly partition: string;
  readonly at: Date;
  /** The second part of its sort key: in a partition of several agendas, its own. */
  readonly agenda: string;
};

/** Items that the pages of the local system show. */
export type Records = {
  readonly cohorts: readonly Cohort[];
  readonly sessions: readonly TrainingSession[];
  readonly mails: ReadonlyMap<string, MailMessage>;
  readonly quarantined: readonly QuarantinedFact[];
  readonly due: readonly DueEntry[];
  /** Names by the id of an application. */
  readonly names: ReadonlyMap<string, string>;
};

type Answers = { readonly firstName?: string; readonly lastName?: string };

/** Reads the whole table, as only a local system may. */
export const readRecords = async (table: Pick<TableView, 'items'>): Promise<Records> => {
  const byKind = new Map<unknown, Record<string, unknown>[]>();
  const due: DueEntry[] = [];
  for await (const item of table.items()) {
    const { kind, pk, sk, dpk, dsk } = item;
    byKind.set(kind, [...(byKind.get(kind) ?? []), item]);
    if (typeof dpk === 'string' && typeof dsk === 'string')
      due.push({
        id: `${String(pk)} ${String(sk)} ${dsk}`,
        partition: dpk,
        at: new Date(dsk.split('#')[0] ?? ''),
        agenda: agendaIn(dsk),
      });
  }
  const of = <State>(kind: ItemKind<State>): State[] =>
    (byKind.get(kind.name) ?? []).map((item) => parseItem(kind, item).state);
  const applications = (byKind.get('Application') ?? []) as {
    data: { id: string; form?: { answers?: Answers } };
  }[];
  return {
    cohorts: of(cohorts),
    sessions: of(trainingSessions),
    mails: new Map(of(mailMessages).map((mail) => [mail.id, mail])),
    quarantined: of(quarantinedFacts),
    due,
    names: new Map(
      applications.map(({ data: { id, form } }) => [
        id,
        [form?.answers?.firstName, form?.answers?.lastName].filter((part) => part !== undefined).join(' '),
      ]),
    ),
  };
};
