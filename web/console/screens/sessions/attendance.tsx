import { sessionsText } from '../../../../shared/text/console/sessions/text.ts';
import { call, type ItemOf } from '../../../api/client.ts';
import { Refusal, useAct } from '../../../ui/act.tsx';
import { Button } from '../../../ui/button.tsx';
import { useForm } from '../../../ui/form.ts';
import { useHeld } from '../../../ui/held.ts';
import { inLanguage } from '../../../ui/language.ts';
import { type Loaded, Show, useLoaded } from '../../../ui/loaded.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { openDialog } from '../../../ui/open.ts';
import { Section } from '../../../ui/page.tsx';
import { Link } from '../../../ui/place.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { mayHere } from '../../me.ts';
import { AddDialog, CorrectDialog } from './correct-attendance.tsx';
import type { Session } from './fields.tsx';
import { peopleIn } from './people-in.ts';
import { ToPerson } from './to-person.tsx';

const ROUTE = 'GET /api/coordinator/training-sessions/{sessionId}/attendance';
export type Attendee = ItemOf<typeof ROUTE>;

type Parts = { readonly session: Session; readonly onSaved: () => void };

/** A sheet for the door: large marks, one person in a line, and what was marked is kept until it is saved. */
const Sheet = ({ session, open, onSaved }: Parts & { readonly open: readonly Attendee[] }) => {
  const text = inLanguage(sessionsText);
  const act = useAct();
  const held = useHeld<HTMLUListElement>(act.isSending);
  const form = useForm<Readonly<Record<string, boolean>>>(`attendance-${session.id}`, {});
  const isHere = ({ applicationId }: Attendee): boolean => form.values[applicationId] === true;
  const idOf = ({ applicationId }: Attendee): string => applicationId;
  const save = (): void => {
    let told = (): string => '';
    void act.run(
      async () => {
        const outcome = await call('PUT /api/coordinator/training-sessions/{sessionId}/attendance', {
          params: { sessionId: session.id },
          body: {
            attended: open.filter(isHere).map(idOf),
            missed: open.filter((person) => !isHere(person)).map(idOf),
          },
        });
        if (outcome.ok) {
          const done = (list: readonly { readonly result: string }[]): number =>
            list.filter(({ result }) => result === 'DONE').length;
          const { attended, missed } = outcome.answer;
          const refused = attended.length + missed.length - done(attended) - done(missed);
          told = () => {
            const { saved, notSaved } = inLanguage(sessionsText);
            return [saved(done(attended), done(missed)), ...(refused === 0 ? [] : [notSaved(refused)])].join(
              ' ',
            );
          };
        }
        return outcome;
      },
      { said: () => told(), take: form.forget, always: onSaved },
    );
  };
  return (
    <>
      <p>{text.attendanceLead}</p>
      <Refusal of={act} />
      <ul class="sheet" ref={held}>
        {open.map((person) => (
          <li key={person.applicationId}>
            <label class="sheet-name">
              <input
                type="checkbox"
                checked={isHere(person)}
                onChange={(event) => form.set(person.applicationId, event.currentTarget.checked)}
              />
              {person.name}
            </label>
            {mayHere('coordinator') && (
              <Link to={`/applications/${person.applicationId}`}>
                <span class="unseen">{person.name}</span> ›
              </Link>
            )}
          </li>
        ))}
      </ul>
      <div class="buttons">
        <Button isBusy={act.isBusy} onPress={save}>
          {text.save}
        </Button>
        <Button
          quiet
          isBusy={act.isSending}
          onPress={() => {
            for (const { applicationId } of open) form.set(applicationId, true);
          }}
        >
          {text.everybody}
        </Button>
      </div>
    </>
  );
};

const Recorded = ({ people }: { readonly people: readonly Attendee[] }) => {
  const text = inLanguage(sessionsText);
  return (
    <Table
      caption={text.recorded}
      rows={people}
      keyOf={({ applicationId }) => applicationId}
      columns={[
        {
          head: text.name,
          cell: ({ applicationId, name }) => <ToPerson of={{ applicationId, name }} />,
        },
        {
          head: text.attendance,
          cell: ({ standing }) =>
            standing === 'PRESENT' ? (
              <Tag tone="good">{text.present}</Tag>
            ) : (
              <Tag tone="bad">{text.absent}</Tag>
            ),
        },
        {
          head: text.recordedBy,
          cell: ({ recordedBy, recordedAt }) => (
            <>
              {recordedBy?.name ?? text.staff}
              {recordedAt !== undefined && (
                <>
                  {', '}
                  <Moment at={recordedAt} />
                </>
              )}
            </>
          ),
        },
        {
          head: text.correct,
          hasButtons: true,
          cell: ({ applicationId, name }) => (
            <Button
              small
              quiet
              name={text.correctOf(name ?? text.somebody)}
              opens={`correct-${applicationId}`}
            >
              {text.correct}
            </Button>
          ),
        },
      ]}
    />
  );
};

/** Attendance, from the beginning of the session on. */
export const Attendance = ({
  session,
  loaded,
}: {
  readonly session: Session;
  readonly loaded: Loaded<Session>;
}) => {
  const text = inLanguage(sessionsText);
  const list = useLoaded(`attendance ${session.id}`, () =>
    call(ROUTE, { params: { sessionId: session.id } }),
  );
  const onSaved = (): void => {
    void list.reload();
    void loaded.reload();
  };
  const dialog = openDialog();
  return (
    <Section
      title={text.attendance}
      beside={
        <Button quiet small onPress={() => window.print()}>
          {text.print}
        </Button>
      }
    >
      {!session.hasBegun ? (
        <p>{text.notYet}</p>
      ) : (
        <Show of={list}>
          {({ items }) => {
            const people = peopleIn(session, items).toSorted((a, b) =>
              (a.name ?? '').localeCompare(b.name ?? '', 'fi'),
            );
            const open = people.filter(({ standing }) => standing === 'EXPECTED');
            const recorded = people.filter(({ standing }) => standing !== 'EXPECTED');
            const chosen = recorded.find(({ applicationId }) => dialog === `correct-${applicationId}`);
            return (
              <>
                {open.length > 0 && <Sheet session={session} open={open} onSaved={onSaved} />}
                {recorded.length > 0 && <Recorded people={recorded} />}
                {mayHere('coordinator') && (
                  <div class="buttons">
                    <Button quiet opens="add">
                      {text.add}
                    </Button>
                  </div>
                )}
                {dialog === 'add' && <AddDialog session={session} onSaved={onSaved} />}
                {chosen && <CorrectDialog session={session} person={chosen} onSaved={onSaved} />}
              </>
            );
          }}
        </Show>
      )}
    </Section>
  );
};
