import { referenceTo } from '../../../../shared/domain/applications/reference.ts';
import {
  CORRECTION_REASONS,
  type CorrectionReason,
} from '../../../../shared/domain/sessions/correction-reasons.ts';
import { groupSessionsText } from '../../../../shared/text/console/group-sessions/text.ts';
import { sessionsText } from '../../../../shared/text/console/sessions/text.ts';
import { call } from '../../../api/client.ts';
import { Refusal, useAct } from '../../../ui/act.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { FormBox, SelectField } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import { useHeld } from '../../../ui/held.ts';
import { inLanguage } from '../../../ui/language.ts';
import type { Loaded } from '../../../ui/loaded.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { Empty } from '../../../ui/notice.tsx';
import { openDialog, setOpenDialog } from '../../../ui/open.ts';
import { Section } from '../../../ui/page.tsx';
import { Link } from '../../../ui/place.tsx';
import { SavedTable } from '../../../ui/saved-table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { tell } from '../../../ui/told.tsx';
import { toldApart } from '../../told-apart.ts';
import type { Group, Guest } from './fields.tsx';

type Parts = { readonly loaded: Loaded<Group>; readonly session: Group };

const close = (): void => setOpenDialog(undefined);
const guestsOf = ({ people }: Group): readonly Guest[] =>
  toldApart(people, ({ role, applicationId }) => referenceTo(role, applicationId));

const nameIn = ({ name }: Guest): string => name ?? inLanguage(sessionsText).somebody;

const AnswerDialog = ({ loaded, session, guest }: Parts & { readonly guest: Guest }) => {
  const text = inLanguage(groupSessionsText);
  const act = useAct();
  const say = (answer: 'COMING' | 'DECLINED'): void =>
    void act
      .run(
        () =>
          call('PUT /api/coordinator/group-sessions/{groupSessionId}/answers/{applicationId}', {
            params: { groupSessionId: session.id, applicationId: guest.applicationId },
            body: { answer },
          }),
        {
          said: () => inLanguage(groupSessionsText).answered(nameIn(guest)),
          always: () => void loaded.reload(),
        },
      )
      .then((isDone) => isDone && close());
  return (
    <Dialog title={text.answerOf(nameIn(guest))} onClose={close}>
      <p>{text.answerLead}</p>
      <Refusal of={act} />
      <div class="buttons">
        <Button isBusy={act.isBusy} onPress={() => say('COMING')}>
          {text.comes}
        </Button>
        <Button quiet isBusy={act.isBusy} onPress={() => say('DECLINED')}>
          {text.cannot}
        </Button>
      </div>
    </Dialog>
  );
};

const CorrectDialog = ({ loaded, session, guest }: Parts & { readonly guest: Guest }) => {
  const text = inLanguage(groupSessionsText);
  const words = inLanguage(sessionsText);
  const form = useForm(`group-presence-${session.id}-${guest.applicationId}`, { reason: '' });
  const standing = guest.standing === 'PRESENT' ? ('ABSENT' as const) : ('PRESENT' as const);
  return (
    <Dialog title={words.correctTitle[standing](nameIn(guest))} onClose={close}>
      <p>{text.correctLead}</p>
      <FormBox
        of={form}
        send={words.correctNow}
        onCancel={close}
        onSend={() =>
          void form.send(
            ({ reason }) =>
              call('PUT /api/coordinator/group-sessions/{groupSessionId}/attendance/{applicationId}', {
                params: { groupSessionId: session.id, applicationId: guest.applicationId },
                body: { standing, reason: reason as CorrectionReason },
                version: loaded.version,
              }),
            () => {
              tell(() => inLanguage(sessionsText).corrected(nameIn(guest)));
              close();
              void loaded.reload();
            },
            loaded.reload,
          )
        }
      >
        <SelectField
          form={form}
          name="reason"
          label={words.correctReason}
          empty="–"
          choices={CORRECTION_REASONS.map((value) => ({ value, label: words.correctReasons[value] }))}
        />
      </FormBox>
    </Dialog>
  );
};

const AnswerCell = ({ guest }: { readonly guest: Guest }) => {
  const text = inLanguage(groupSessionsText);
  return (
    <span>
      {guest.answer === undefined ? text.unanswered : text.answers[guest.answer]}
      {guest.enteredBy?.name !== undefined && <small> ({text.enteredBy(guest.enteredBy.name)})</small>}
    </span>
  );
};

const PresenceCell = ({ guest }: { readonly guest: Guest }) => {
  const words = inLanguage(sessionsText);
  if (guest.standing === undefined) return <span>–</span>;
  return (
    <span>
      <Tag tone={guest.standing === 'PRESENT' ? 'good' : 'bad'}>
        {guest.standing === 'PRESENT' ? words.present : words.absent}
      </Tag>{' '}
      {guest.recordedAt !== undefined && <Moment at={guest.recordedAt} />}
      {guest.recordedBy?.name !== undefined && <>, {guest.recordedBy.name}</>}
    </span>
  );
};

/** Everybody who is invited or was there, with the answer and the presence, and what can be entered for them. */
export const People = ({ loaded, session }: Parts) => {
  const text = inLanguage(groupSessionsText);
  const words = inLanguage(sessionsText);
  const isOpen = !session.hasBegun && session.cancelled === undefined;
  const people = guestsOf(session).toSorted((a, b) => nameIn(a).localeCompare(nameIn(b), 'fi'));
  const chosen = (what: string): Guest | undefined =>
    people.find(({ applicationId }) => openDialog() === `${what}-${applicationId}`);
  const answering = chosen('answer');
  const correcting = chosen('correct');
  return (
    <Section title={text.people}>
      {people.length === 0 ? (
        <Empty title={text.nobody} />
      ) : (
        <SavedTable
          caption={text.people}
          rows={people}
          keyOf={({ applicationId }) => applicationId}
          columns={[
            {
              head: text.name,
              cell: (guest) => <Link to={`/applications/${guest.applicationId}`}>{nameIn(guest)}</Link>,
            },
            { head: text.role, cell: ({ role }) => text.roles[role] },
            { head: text.answer, cell: (guest) => <AnswerCell guest={guest} /> },
            { head: words.attendance, cell: (guest) => <PresenceCell guest={guest} /> },
            {
              head: isOpen ? text.answerFor : words.correct,
              hasButtons: true,
              cell: (guest) => {
                const { applicationId } = guest;
                if (isOpen)
                  return (
                    <Button small quiet name={text.answerOf(nameIn(guest))} opens={`answer-${applicationId}`}>
                      {text.answerFor}
                    </Button>
                  );
                return (
                  guest.standing !== undefined && (
                    <Button
                      small
                      quiet
                      name={words.correctOf(nameIn(guest))}
                      opens={`correct-${applicationId}`}
                    >
                      {words.correct}
                    </Button>
                  )
                );
              },
            },
          ]}
        />
      )}
      {isOpen && answering && <AnswerDialog loaded={loaded} session={session} guest={answering} />}
      {correcting?.standing !== undefined && (
        <CorrectDialog loaded={loaded} session={session} guest={correcting} />
      )}
    </Section>
  );
};

/** A sheet for the door: large marks, one person in a line. Those who said yes come first. */
export const DoorSheet = ({ loaded, session }: Parts) => {
  const text = inLanguage(groupSessionsText);
  const words = inLanguage(sessionsText);
  const act = useAct();
  const held = useHeld<HTMLDivElement>(act.isSending);
  const form = useForm<Readonly<Record<string, boolean>>>(`group-sheet-${session.id}`, {});
  const open = guestsOf(session)
    .filter(({ standing }) => standing === undefined)
    .toSorted((a, b) => nameIn(a).localeCompare(nameIn(b), 'fi'));
  const expected = open.filter(({ answer }) => answer === 'COMING');
  const others = open.filter(({ answer }) => answer !== 'COMING');
  const isHere = ({ applicationId }: Guest): boolean => form.values[applicationId] === true;
  const idsOf = (people: readonly Guest[]): string[] => people.map(({ applicationId }) => applicationId);
  const save = (): void => {
    const attended = idsOf(open.filter(isHere));
    const missed = idsOf(expected.filter((guest) => !isHere(guest)));
    let told = (): string => '';
    void act.run(
      async () => {
        const outcome = await call('PUT /api/coordinator/group-sessions/{groupSessionId}/attendance', {
          params: { groupSessionId: session.id },
          body: { attended, missed },
        });
        if (outcome.ok) {
          const refused = outcome.answer.items.filter(({ result }) => result !== 'DONE').length;
          told = () => {
            const { saved, notSaved } = inLanguage(sessionsText);
            return [
              saved(attended.length, missed.length),
              ...(refused === 0 ? [] : [notSaved(refused)]),
            ].join(' ');
          };
        }
        return outcome;
      },
      { said: () => told(), take: form.forget, always: () => void loaded.reload() },
    );
  };
  const list = (people: readonly Guest[]) => (
    <ul class="sheet">
      {people.map((guest) => (
        <li key={guest.applicationId}>
          <label class="sheet-name">
            <input
              type="checkbox"
              checked={isHere(guest)}
              onChange={(event) => form.set(guest.applicationId, event.currentTarget.checked)}
            />
            {nameIn(guest)}
          </label>
          <span>{text.roles[guest.role]}</span>
        </li>
      ))}
    </ul>
  );
  if (open.length === 0) return null;
  return (
    <Section title={words.attendance}>
      <p>{text.sheetLead}</p>
      <Refusal of={act} />
      <div ref={held}>
        {list(expected)}
        {others.length > 0 && (
          <>
            <h3>{text.others}</h3>
            {list(others)}
          </>
        )}
      </div>
      <div class="buttons">
        <Button isBusy={act.isBusy} onPress={save}>
          {words.save}
        </Button>
        <Button
          quiet
          isBusy={act.isSending}
          onPress={() => {
            for (const { applicationId } of expected) form.set(applicationId, true);
          }}
        >
          {words.everybody}
        </Button>
      </div>
    </Section>
  );
};
