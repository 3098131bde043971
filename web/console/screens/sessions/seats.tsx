import { sessionsText } from '../../../../shared/text/console/sessions/text.ts';
import { call } from '../../../api/client.ts';
import { Refusal, useAct } from '../../../ui/act.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { DialogFor } from '../../../ui/dialog-for.tsx';
import { FormBox } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import { inLanguage } from '../../../ui/language.ts';
import { type Loaded, useLoaded } from '../../../ui/loaded.tsx';
import { Empty } from '../../../ui/notice.tsx';
import { openDialog, setOpenDialog } from '../../../ui/open.ts';
import { Section } from '../../../ui/page.tsx';
import { tell } from '../../../ui/told.tsx';
import { mayHere } from '../../me.ts';
import type { Session } from './fields.tsx';
import { nobodyChosen, ofOne } from './outcome.ts';
import { peopleIn } from './people-in.ts';
import { PersonChoice } from './person-choice.tsx';
import { ToPerson } from './to-person.tsx';

type Parts = { readonly loaded: Loaded<Session>; readonly session: Session };
type Participant = Session['participants'][number];

const close = (): void => setOpenDialog(undefined);

const GiveAll = ({ loaded, session }: Parts) => {
  const text = inLanguage(sessionsText);
  const act = useAct();
  return (
    <>
      <Refusal of={act} />
      <Button
        quiet
        isBusy={act.isBusy}
        onPress={() => {
          let told = (): string => '';
          void act.run(
            async () => {
              const outcome = await call('POST /api/coordinator/training-sessions/{sessionId}/enrolments', {
                params: { sessionId: session.id },
                body: { everybodyWithoutSeat: true },
              });
              if (outcome.ok) {
                const given = outcome.answer.items.filter(({ result }) => result === 'DONE').length;
                const rest = outcome.answer.items.length - given;
                told = () => {
                  const { gave, notGiven } = inLanguage(sessionsText);
                  return rest === 0 ? gave(given) : `${gave(given)} ${notGiven(rest)}`;
                };
              }
              return outcome;
            },
            { said: () => told(), always: () => void loaded.reload() },
          );
        }}
      >
        {text.giveAll}
      </Button>
    </>
  );
};

/** People with a seat in another session of the module are among them: they move. */
const GiveDialog = ({ loaded, session }: Parts) => {
  const text = inLanguage(sessionsText);
  const form = useForm(`seat-${session.id}`, { cohortId: session.cohortId, applicationId: '' });
  return (
    <Dialog title={text.giveTitle} onClose={close}>
      <p>{text.giveLead}</p>
      <FormBox
        of={form}
        send={text.giveNow}
        onCancel={close}
        onSend={() =>
          void form.send(
            async ({ cohortId, applicationId }) => {
              if (applicationId === '') return nobodyChosen(text.choosePerson, '/applicationIds');
              return ofOne(
                await call('POST /api/coordinator/training-sessions/{sessionId}/enrolments', {
                  params: { sessionId: session.id },
                  body: {
                    applicationIds: [applicationId],
                    otherCohorts: cohortId !== session.cohortId,
                  },
                }),
                ({ items }) => items[0],
                '/applicationIds',
              );
            },
            () => {
              tell(() => inLanguage(sessionsText).gave(1));
              close();
              void loaded.reload();
            },
          )
        }
      >
        <PersonChoice
          form={form}
          session={session}
          isSought={(standing) => standing === 'APPROVED'}
          pointer="/applicationIds"
        />
      </FormBox>
    </Dialog>
  );
};

const TakeDialog = ({ loaded, session, person }: Parts & { readonly person: Participant }) => {
  const text = inLanguage(sessionsText);
  const act = useAct(loaded.reload);
  const name = person.name ?? text.somebody;
  const { applicationId } = person;
  const seat = useLoaded(`seat ${applicationId}`, () =>
    call('GET /api/coordinator/training-sessions/{sessionId}/attendance', {
      params: { sessionId: session.id },
    }),
  );
  const version = seat.value?.items.find((each) => each.applicationId === applicationId)?.version;
  return (
    <Dialog title={text.takeTitle(name)} onClose={close}>
      <p>{text.takeLead(name)}</p>
      <Refusal of={act} />
      <Button
        danger
        isBusy={act.isBusy || version === undefined}
        onPress={() =>
          void act
            .run(
              () =>
                call('DELETE /api/coordinator/training-sessions/{sessionId}/enrolments/{applicationId}', {
                  params: { sessionId: session.id, applicationId },
                  version: `"${version}"`,
                }),
              { said: () => inLanguage(sessionsText).took(name), always: () => void loaded.reload() },
            )
            .then((isDone) => isDone && close())
        }
      >
        {text.takeNow}
      </Button>
    </Dialog>
  );
};

/** People that the session expects, and the acts open to staff before it begins. */
export const Seats = ({ loaded, session }: Parts) => {
  const text = inLanguage(sessionsText);
  const open = openDialog();
  const isOpen = !session.hasBegun && session.cancelled === undefined && mayHere('coordinator');
  const people = peopleIn(session, session.participants).toSorted((a, b) =>
    (a.name ?? '').localeCompare(b.name ?? '', 'fi'),
  );
  const taking = people.find(
    ({ applicationId, attended }) => isOpen && !attended && open === `take-${applicationId}`,
  );
  return (
    <Section title={session.cancelled === undefined ? text.people : text.peopleBefore}>
      {isOpen && (
        <div class="buttons">
          <GiveAll loaded={loaded} session={session} />
          <Button quiet opens="give">
            {text.giveOne}
          </Button>
        </div>
      )}
      {people.length === 0 ? (
        <Empty title={text.nobody} />
      ) : (
        <ul class="sheet">
          {people.map((person) => (
            <li key={person.applicationId}>
              <span>
                <ToPerson of={person} />
                {person.chosenAt !== undefined && <small> {text.choseIt}</small>}
              </span>
              {isOpen && !person.attended && (
                <Button
                  small
                  quiet
                  name={text.takeOf(person.name ?? text.somebody)}
                  opens={`take-${person.applicationId}`}
                >
                  {text.take}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <DialogFor name="give" isPossible={isOpen}>
        {() => <GiveDialog loaded={loaded} session={session} />}
      </DialogFor>
      {taking && <TakeDialog loaded={loaded} session={session} person={taking} />}
    </Section>
  );
};
