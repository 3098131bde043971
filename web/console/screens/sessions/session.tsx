import { sessionsText } from '../../../../shared/text/console/sessions/text.ts';
import { type AnswerOf, call } from '../../../api/client.ts';
import { Refusal, useAct } from '../../../ui/act.tsx';
import { Button } from '../../../ui/button.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { useForm } from '../../../ui/form.ts';
import { inLanguage } from '../../../ui/language.ts';
import { type Loaded, Show, useLoaded } from '../../../ui/loaded.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { Empty } from '../../../ui/notice.tsx';
import { Page, Section } from '../../../ui/page.tsx';
import { Link } from '../../../ui/place.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { moduleName } from '../../modules.ts';
import { nameAmong, usePeopleOf } from '../../people-of-cohort.ts';
import type { Screen } from '../../screens.ts';

type Session = AnswerOf<'GET /api/coordinator/training-sessions/{sessionId}'>;
type Enrolled = { readonly id: string; readonly name: string };

/** A sheet for the door: large marks, one person in a line, and what was marked is kept until it is saved. */
const Attendance = ({
  session,
  people,
}: {
  readonly session: Session;
  readonly people: readonly Enrolled[];
}) => {
  const text = inLanguage(sessionsText);
  const recorded = useLoaded(`attendance ${session.id}`, () =>
    call('GET /api/coordinator/training-sessions/{sessionId}/attendance', {
      params: { sessionId: session.id },
    }),
  );
  return (
    <Section
      title={text.attendance}
      beside={
        <Button quiet small onPress={() => window.print()}>
          {text.print}
        </Button>
      }
    >
      <Show of={recorded}>
        {({ items }) => (
          <Sheet
            session={session}
            people={people}
            standingOf={new Map(items.map(({ applicationId, standing }) => [applicationId, standing]))}
            onSaved={recorded.reload}
          />
        )}
      </Show>
    </Section>
  );
};

type Standing = 'EXPECTED' | 'PRESENT' | 'ABSENT';

/** Who was recorded before stands in a word; the others can be marked, and one saving records them all. */
const Sheet = ({
  session,
  people,
  standingOf,
  onSaved,
}: {
  readonly session: Session;
  readonly people: readonly Enrolled[];
  readonly standingOf: ReadonlyMap<string, Standing>;
  readonly onSaved: () => Promise<void>;
}) => {
  const text = inLanguage(sessionsText);
  const act = useAct();
  const form = useForm<Readonly<Record<string, boolean>>>(`attendance-${session.id}`, {});
  const isOpen = ({ id }: Enrolled): boolean => (standingOf.get(id) ?? 'EXPECTED') === 'EXPECTED';
  const isHere = ({ id }: Enrolled): boolean => form.values[id] === true;
  const open = people.filter(isOpen);
  const save = (): void => {
    let words = '';
    void act.run(
      async () => {
        const outcome = await call('PUT /api/coordinator/training-sessions/{sessionId}/attendance', {
          params: { sessionId: session.id },
          body: {
            attended: open.filter(isHere).map(({ id }) => id),
            missed: open.filter((person) => !isHere(person)).map(({ id }) => id),
          },
        });
        if (outcome.ok) {
          const done = (list: readonly { readonly result: string }[]): number =>
            list.filter(({ result }) => result === 'DONE').length;
          const { attended, missed } = outcome.answer;
          const refused = attended.length + missed.length - done(attended) - done(missed);
          words = [
            text.saved(done(attended), done(missed)),
            ...(refused === 0 ? [] : [text.notSaved(refused)]),
          ].join(' ');
        }
        return outcome;
      },
      { said: () => words, take: form.forget, always: () => void onSaved() },
    );
  };
  return (
    <>
      {open.length > 0 && <p>{text.attendanceLead}</p>}
      <Refusal of={act} />
      <ul class="sheet">
        {people.map((person) => (
          <li key={person.id}>
            {isOpen(person) ? (
              <label class="sheet-name">
                <input
                  type="checkbox"
                  checked={isHere(person)}
                  onChange={(event) => form.set(person.id, event.currentTarget.checked)}
                />
                {person.name}
              </label>
            ) : (
              <span class="sheet-name">
                {standingOf.get(person.id) === 'PRESENT' ? (
                  <Tag tone="good">{text.present}</Tag>
                ) : (
                  <Tag tone="bad">{text.absent}</Tag>
                )}
                {person.name}
              </span>
            )}
            <Link to={`/applications/${person.id}`}>
              <span class="unseen">{person.name}</span> ›
            </Link>
          </li>
        ))}
      </ul>
      {open.length > 0 && (
        <div class="buttons">
          <Button isBusy={act.isBusy} onPress={save}>
            {text.save}
          </Button>
          <Button
            quiet
            onPress={() => {
              for (const { id } of open) form.set(id, true);
            }}
          >
            {text.everybody}
          </Button>
        </div>
      )}
    </>
  );
};

const Seats = ({ of, children }: { readonly of: Loaded<Session>; readonly children: Session }) => {
  const text = inLanguage(sessionsText);
  const act = useAct();
  return (
    <>
      <Refusal of={act} />
      <Button
        quiet
        isBusy={act.isBusy}
        onPress={() => {
          let words = '';
          void act.run(
            async () => {
              const outcome = await call('POST /api/coordinator/training-sessions/{sessionId}/enrolments', {
                params: { sessionId: children.id },
                body: { everybodyWithoutSeat: true },
              });
              if (outcome.ok) {
                const given = outcome.answer.items.filter(({ result }) => result === 'DONE').length;
                const rest = outcome.answer.items.length - given;
                words = rest === 0 ? text.gave(given) : `${text.gave(given)} ${text.notGiven(rest)}`;
              }
              return outcome;
            },
            { said: () => words, always: () => void of.reload() },
          );
        }}
      >
        {text.giveAll}
      </Button>
    </>
  );
};

export const SessionScreen: Screen = ({ params }) => {
  const text = inLanguage(sessionsText);
  const sessionId = params['sessionId'] ?? '';
  const loaded = useLoaded(sessionId, () =>
    call('GET /api/coordinator/training-sessions/{sessionId}', { params: { sessionId } }),
  );
  const people = usePeopleOf(loaded.value?.cohortId);
  const { value } = loaded;
  return (
    <Page
      title={value ? moduleName(value.module) : text.title}
      above={value && { to: `/cohorts/${value.cohortId}/sessions`, name: text.title }}
    >
      <Show of={loaded}>
        {(session) => {
          const enrolled = session.enrolled
            .map((id) => ({ id, name: nameAmong(people.value, id) }))
            .sort((a, b) => a.name.localeCompare(b.name, 'fi'));
          return (
            <>
              <Facts
                of={[
                  [text.starts, <Moment key="starts" at={session.startsAt} />],
                  [text.minutes, session.minutes],
                  [text.mode, text.modes[session.mode]],
                  [text.place, session.place],
                  [text.street, session.street],
                  [text.trainer, session.trainer],
                  [text.seats, text.taken(session.enrolled.length, session.seats)],
                ]}
              />
              <Section title={text.people}>
                <Seats of={loaded}>{session}</Seats>
                {enrolled.length === 0 && <Empty title={text.nobody} />}
              </Section>
              {enrolled.length > 0 && <Attendance session={session} people={enrolled} />}
            </>
          );
        }}
      </Show>
    </Page>
  );
};
