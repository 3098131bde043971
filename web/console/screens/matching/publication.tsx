import { deskMatchingText } from '../../../../shared/text/console/matching/text.ts';
import { type AnswerOf, call } from '../../../api/client.ts';
import { Refusal, useAct } from '../../../ui/act.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { DialogFor } from '../../../ui/dialog-for.tsx';
import { FormBox, SelectField, TextField } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import { useSignal } from '../../../ui/framework.ts';
import { inLanguage } from '../../../ui/language.ts';
import { type Loaded, Show, useLoaded } from '../../../ui/loaded.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { setOpenDialog } from '../../../ui/open.ts';
import { tell } from '../../../ui/told.tsx';
import { instantOf } from '../../finnish-time.ts';
import { CancelDialog } from './cancel.tsx';
import { PairLetters } from './pair-letters.tsx';
import { nameIn, type People, type Round } from './round-data.ts';

type Parts = { readonly round: Loaded<Round>; readonly shown: Round };

const CAN_BE_CANCELLED: ReadonlySet<Round['status']> = new Set(['RUNNING', 'PROPOSED', 'APPROVED']);

/** Buttons that lead from a draft to the people. */
export const Publication = ({ round }: { readonly round: Loaded<Round> }) => {
  const text = inLanguage(deskMatchingText);
  const act = useAct(round.reload);
  const shown = round.value;
  if (!shown) return null;
  return (
    <>
      <Refusal of={act} />
      {shown.status === 'APPROVED' && shown.publishAt !== undefined && (
        <span>
          {text.publishAtSet}: <Moment at={shown.publishAt} />
        </span>
      )}
      {shown.status === 'PROPOSED' && <Button opens="approve">{text.approve}</Button>}
      {shown.status === 'APPROVED' && (
        <>
          <Button opens="publish">{text.publish}</Button>
          <Button
            quiet
            isBusy={act.isBusy}
            onPress={() =>
              void act.run(
                () =>
                  call('DELETE /api/coordinator/rounds/{roundId}/approval', {
                    params: { roundId: shown.id },
                    version: round.version,
                  }),
                { said: () => inLanguage(deskMatchingText).saidTakenBack, always: () => void round.reload() },
              )
            }
          >
            {text.takeBack}
          </Button>
        </>
      )}
      {CAN_BE_CANCELLED.has(shown.status) && (
        <Button quiet danger opens="cancel">
          {text.cancelRound}
        </Button>
      )}
    </>
  );
};

const ApprovalDialog = ({ round, shown }: Parts) => {
  const text = inLanguage(deskMatchingText);
  const act = useAct(round.reload);
  return (
    <Dialog title={text.approveTitle} onClose={() => setOpenDialog(undefined)}>
      <p>{text.approveLead(shown.pairs.length)}</p>
      <Refusal of={act} />
      <Button
        isBusy={act.isBusy}
        onPress={() =>
          void act.run(
            () =>
              call('POST /api/coordinator/rounds/{roundId}/approval', {
                params: { roundId: shown.id },
                body: {},
                version: round.version,
              }),
            {
              said: () => inLanguage(deskMatchingText).saidApproved,
              take: () => setOpenDialog(undefined),
              always: () => void round.reload(),
            },
          )
        }
      >
        {text.approveNow}
      </Button>
    </Dialog>
  );
};

type LeftOut = AnswerOf<'GET /api/coordinator/rounds/{roundId}/publication'>['leftOut'];

/** The mails that both people of each pair would get, pair by pair, each in the reader's own language. */
const MailsOf = ({
  round,
  people,
  leftOut,
}: {
  readonly round: Round;
  readonly people: People;
  readonly leftOut: LeftOut;
}) => {
  const text = inLanguage(deskMatchingText);
  const dropped = new Set(leftOut.map(({ studentApplicationId }) => studentApplicationId));
  const told = round.pairs.filter(({ studentApplicationId }) => !dropped.has(studentApplicationId));
  const chosen = useSignal('');
  if (told.length === 0) return null;
  return (
    <details>
      <summary>{text.mailsToAll}</summary>
      <label for="mails-of">{text.mailsOf}</label>
      <select
        id="mails-of"
        value={chosen.value}
        onChange={(event) => {
          chosen.value = event.currentTarget.value;
        }}
      >
        <option value="">–</option>
        {told.map(({ mentorApplicationId, studentApplicationId }) => (
          <option key={studentApplicationId} value={studentApplicationId}>
            {nameIn(people, studentApplicationId)} → {nameIn(people, mentorApplicationId)}
          </option>
        ))}
      </select>
      {chosen.value !== '' && <PairLetters roundId={round.id} studentApplicationId={chosen.value} />}
    </details>
  );
};

/** The last step before people are told: who, when, and a count that only somebody who has read it types. */
const PublicationDialog = ({ round, shown, people }: Parts & { readonly people: People }) => {
  const text = inLanguage(deskMatchingText);
  const preview = useLoaded(`${shown.id} ${round.version}`, () =>
    call('GET /api/coordinator/rounds/{roundId}/publication', { params: { roundId: shown.id } }),
  );
  const form = useForm(`publish-${shown.id}`, { when: 'now', at: '', count: '' });
  const { when, at, count } = form.values;
  const close = (): void => setOpenDialog(undefined);
  return (
    <Dialog title={text.publishTitle} onClose={close}>
      <Show of={preview}>
        {({ proposed, leftOut }) => (
          <>
            <p>{text.publishLead(proposed)}</p>
            {leftOut.length > 0 && (
              <>
                <p>{text.leftOut(leftOut.length)}</p>
                <ul>
                  {leftOut.map(({ mentorApplicationId, studentApplicationId, outcome }) => (
                    <li key={`${mentorApplicationId} ${studentApplicationId}`}>
                      {nameIn(people, studentApplicationId)} → {nameIn(people, mentorApplicationId)}:{' '}
                      {text.leftOutReason[outcome]}
                    </li>
                  ))}
                </ul>
              </>
            )}
            <MailsOf round={shown} people={people} leftOut={leftOut} />
            <FormBox
              of={form}
              send={text.publishNow}
              onCancel={close}
              onSend={() =>
                void form.send(
                  async () =>
                    count.trim() === String(proposed)
                      ? call('POST /api/coordinator/rounds/{roundId}/publication', {
                          params: { roundId: shown.id },
                          body: when === 'now' ? {} : { at: instantOf(at) },
                          version: round.version,
                        })
                      : {
                          ok: false,
                          problem: {
                            code: 'count-differs',
                            status: 0,
                            title: text.countDiffers,
                            detail: text.typeCount(proposed),
                            errors: [
                              { pointer: '/count', code: 'count-differs', detail: text.typeCount(proposed) },
                            ],
                            members: {},
                          },
                        },
                  (answer) => {
                    tell(() =>
                      'publishAt' in answer && answer.publishAt
                        ? inLanguage(deskMatchingText).saidScheduled
                        : inLanguage(deskMatchingText).saidPublished,
                    );
                    close();
                    void round.reload();
                  },
                  round.reload,
                )
              }
            >
              <SelectField
                form={form}
                name="when"
                label={text.publishWhen}
                choices={[
                  { value: 'now', label: text.publishAtOnce },
                  { value: 'at', label: text.publishAt },
                ]}
              />
              {when === 'at' && (
                <TextField form={form} name="at" type="datetime-local" label={text.publishAt} size="medium" />
              )}
              <TextField
                form={form}
                name="count"
                label={text.typeCount(proposed)}
                hint={text.typeCountHint}
                size="short"
              />
            </FormBox>
          </>
        )}
      </Show>
    </Dialog>
  );
};

/** Dialogs on the way from a draft to the people, each as long as the round is where it leads from. */
export const PublicationDialogs = (parts: Parts & { readonly people: People }) => {
  const { status } = parts.shown;
  const now = inLanguage(deskMatchingText).status[status];
  const isDraft = status === 'PROPOSED';
  return (
    <>
      <DialogFor name="approve" isPossible={isDraft} now={now}>
        {() => <ApprovalDialog {...parts} />}
      </DialogFor>
      <DialogFor name="publish" isPossible={status === 'APPROVED'} now={now}>
        {() => <PublicationDialog {...parts} />}
      </DialogFor>
      <DialogFor name="cancel" isPossible={CAN_BE_CANCELLED.has(status)} now={now}>
        {() => <CancelDialog {...parts} />}
      </DialogFor>
    </>
  );
};
