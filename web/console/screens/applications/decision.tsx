import { REJECTION_REASONS } from '../../../../shared/domain/applications/rejection-reasons.ts';
import { applicationsText } from '../../../../shared/text/console/applications/text.ts';
import { wordsText } from '../../../../shared/text/console/words/text.ts';
import { call } from '../../../api/client.ts';
import { Refusal, useAct } from '../../../ui/act.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { DialogFor } from '../../../ui/dialog-for.tsx';
import { FormBox, SelectField, TextField } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import type { Children } from '../../../ui/framework.ts';
import { inLanguage } from '../../../ui/language.ts';
import { type Loaded, Show } from '../../../ui/loaded.tsx';
import { setOpenDialog } from '../../../ui/open.ts';
import { Section } from '../../../ui/page.tsx';
import { tell } from '../../../ui/told.tsx';
import { AnswerDialog, AskDialog } from './ask.tsx';
import { DecisionLetters } from './decision-letters.tsx';
import { AnewDialog, MoveDialog, ReopenDialog } from './move.tsx';
import { nameOf, type Shown } from './name-of.ts';
import { Before, useTraining } from './training.tsx';

type Parts = { readonly loaded: Loaded<Shown>; readonly shown: Shown };

type WaiverReason = 'TRAINED_BEFORE' | 'TRAINED_ELSEWHERE' | 'MADE_UP_IN_PERSON' | 'OTHER';

const close = (): void => setOpenDialog(undefined);

/** Approved people whom no proposal and no pair holds in their cohort. */
const MOVED_ANEW: ReadonlySet<string> = new Set(['APPROVED', 'READY', 'WAITLISTED', 'ASIDE']);

/** Takes a decision back while its mail waits. */
const takeBack = (applicationId: string) =>
  call('DELETE /api/coordinator/applications/{applicationId}/decision', { params: { applicationId } });

const RejectDialog = ({ loaded, shown }: Parts) => {
  const text = inLanguage(applicationsText);
  const words = inLanguage(wordsText);
  const form = useForm(`reject-${shown.id}`, { reason: '' });
  const name = nameOf(shown);
  return (
    <Dialog title={text.rejectTitle(name)} onClose={close}>
      <p>{text.rejectLead}</p>
      <p>{text.undoHint}</p>
      <FormBox
        of={form}
        send={text.rejectNow}
        onCancel={close}
        onSend={() =>
          void form.send(
            ({ reason }) =>
              call('POST /api/coordinator/applications/{applicationId}/rejection', {
                params: { applicationId: shown.id },
                body: { reason: reason as (typeof REJECTION_REASONS)[number] },
                version: loaded.version,
              }),
            (answer, version) => {
              loaded.take(answer, version);
              tell(
                () => inLanguage(applicationsText).rejected(name),
                async () => {
                  const outcome = await takeBack(shown.id);
                  await loaded.reload();
                  return outcome;
                },
              );
              close();
            },
            loaded.reload,
          )
        }
      >
        <SelectField
          form={form}
          name="reason"
          label={text.reason}
          empty="–"
          choices={REJECTION_REASONS.map((reason) => ({ value: reason, label: words.rejection[reason] }))}
        />
      </FormBox>
      {form.values.reason !== '' && (
        <>
          <h3>{text.mailToCome}</h3>
          <DecisionLetters
            applicationId={shown.id}
            asked={{ decision: 'REJECT', reason: form.values.reason as (typeof REJECTION_REASONS)[number] }}
          />
        </>
      )}
    </Dialog>
  );
};

const WithdrawDialog = ({ loaded, shown }: Parts) => {
  const text = inLanguage(applicationsText);
  const act = useAct(loaded.reload);
  const name = nameOf(shown);
  return (
    <Dialog title={text.withdrawTitle(name)} onClose={close}>
      <p>{text.withdrawLead}</p>
      <Refusal of={act} />
      <Button
        danger
        isBusy={act.isBusy}
        onPress={() =>
          void act
            .run(
              () =>
                call('POST /api/coordinator/applications/{applicationId}/withdrawal', {
                  params: { applicationId: shown.id },
                  body: {},
                  version: loaded.version,
                }),
              { said: () => inLanguage(applicationsText).withdrawn(name), take: loaded.take },
            )
            .then((isDone) => isDone && close())
        }
      >
        {text.withdrawNow}
      </Button>
    </Dialog>
  );
};

const PauseDialog = ({ loaded, shown }: Parts) => {
  const text = inLanguage(applicationsText);
  const form = useForm(`pause-application-${shown.id}`, { until: '' });
  const name = nameOf(shown);
  return (
    <Dialog title={text.pauseTitle(name)} onClose={close}>
      <p>{text.pauseLead}</p>
      <FormBox
        of={form}
        send={text.pauseNow}
        onCancel={close}
        onSend={() =>
          void form.send(
            ({ until }) =>
              call('PUT /api/coordinator/applications/{applicationId}/aside', {
                params: { applicationId: shown.id },
                body: until === '' ? {} : { until },
                version: loaded.version,
              }),
            () => {
              tell(() => inLanguage(applicationsText).participationPaused(name));
              close();
              void loaded.reload();
            },
            loaded.reload,
          )
        }
      >
        <TextField
          form={form}
          name="until"
          type="date"
          size="medium"
          label={text.pauseUntil}
          hint={text.pauseUntilHint}
          isOptional
        />
      </FormBox>
    </Dialog>
  );
};

const WaiveDialog = ({ loaded, shown }: Parts) => {
  const text = inLanguage(applicationsText);
  const training = useTraining(shown.id);
  const form = useForm(`waive-${shown.id}`, { reason: '' });
  return (
    <Dialog title={text.waiveTitle(nameOf(shown))} onClose={close}>
      <p>{text.waiveLead}</p>
      <Show of={training}>
        {({ before }) => (
          <FormBox
            of={form}
            send={text.waiveNow}
            onCancel={close}
            onSend={() =>
              void form.send(
                ({ reason }) =>
                  call('POST /api/coordinator/applications/{applicationId}/training-waiver', {
                    params: { applicationId: shown.id },
                    body: { reason: reason as WaiverReason },
                    version: training.version,
                  }),
                () => {
                  tell(() => inLanguage(applicationsText).waived);
                  close();
                  void loaded.reload();
                },
                training.reload,
              )
            }
          >
            <Before before={before} />
            <SelectField
              form={form}
              name="reason"
              label={text.reason}
              empty="–"
              choices={Object.entries(text.waivers).map(([value, label]) => ({ value, label }))}
            />
          </FormBox>
        )}
      </Show>
    </Dialog>
  );
};

/** Each place with the button has a refusal of its own: a dialog does not say on the page below what it says itself. */
const useApproval = ({ loaded, shown }: Parts) => {
  const act = useAct(loaded.reload);
  const approve = () =>
    act.run(
      () =>
        call('POST /api/coordinator/applications/{applicationId}/approval', {
          params: { applicationId: shown.id },
          body: {},
          version: loaded.version,
        }),
      {
        said: () => inLanguage(applicationsText).approved(nameOf(shown)),
        take: loaded.take,
        undo: async () => {
          const outcome = await takeBack(shown.id);
          await loaded.reload();
          return outcome;
        },
      },
    );
  return { act, approve };
};

const ApproveDialog = (parts: Parts) => {
  const text = inLanguage(applicationsText);
  const { act, approve } = useApproval(parts);
  return (
    <Dialog title={text.approveTitle(nameOf(parts.shown))} onClose={close}>
      <p>{text.undoHint}</p>
      <Refusal of={act} />
      <Button isBusy={act.isBusy} onPress={() => void approve().then((isDone) => isDone && close())}>
        {text.approve}
      </Button>
      <h3>{text.mailToCome}</h3>
      <DecisionLetters applicationId={parts.shown.id} asked={{ decision: 'APPROVE' }} />
    </Dialog>
  );
};

/** Acts open to a coordinator on an application in its present state. */
export const Decision = ({ loaded, shown }: Parts) => {
  const text = inLanguage(applicationsText);
  const { act, approve } = useApproval({ loaded, shown });
  const { status, standing, id } = shown;
  const isUndecided = status === 'CONFIRMED' || status === 'NEEDS_INFO';
  const isOver = status === 'REJECTED' || status === 'WITHDRAWN';
  const letBeProposed = () =>
    act.run(
      () =>
        call('DELETE /api/coordinator/applications/{applicationId}/aside', {
          params: { applicationId: id },
          version: loaded.version,
        }),
      { said: () => inLanguage(applicationsText).beProposed(nameOf(shown)), take: loaded.take },
    );
  const dialogs: readonly (readonly [string, boolean, () => Children])[] = [
    ['approve', isUndecided, () => <ApproveDialog loaded={loaded} shown={shown} />],
    ['reject', isUndecided, () => <RejectDialog loaded={loaded} shown={shown} />],
    [
      'pause',
      standing === 'READY' || standing === 'WAITLISTED',
      () => <PauseDialog loaded={loaded} shown={shown} />,
    ],
    ['withdraw', !isOver, () => <WithdrawDialog loaded={loaded} shown={shown} />],
    ['waive', status === 'APPROVED', () => <WaiveDialog loaded={loaded} shown={shown} />],
    ['answer', status === 'NEEDS_INFO', () => <AnswerDialog loaded={loaded} shown={shown} />],
    ['move', isUndecided, () => <MoveDialog loaded={loaded} shown={shown} />],
    ['anew', MOVED_ANEW.has(standing), () => <AnewDialog shown={shown} />],
    ['reopen', isOver, () => <ReopenDialog loaded={loaded} shown={shown} />],
    ['ask', status === 'CONFIRMED', () => <AskDialog loaded={loaded} shown={shown} />],
  ];
  return (
    <Section title={text.decision}>
      <Refusal of={act} />
      <div class="buttons">
        {isUndecided && (
          <>
            <Button isBusy={act.isBusy} onPress={() => void approve()}>
              {text.approve}
            </Button>
            <Button quiet opens="approve">
              {text.approveLooking}
            </Button>
            <Button quiet danger opens="reject">
              {text.reject}
            </Button>
          </>
        )}
        {status === 'CONFIRMED' && (
          <Button quiet opens="ask">
            {text.ask}
          </Button>
        )}
        {status === 'APPROVED' && (
          <Button quiet opens="waive">
            {text.waive}
          </Button>
        )}
        {status === 'NEEDS_INFO' && (
          <Button quiet opens="answer">
            {text.enterAnswer}
          </Button>
        )}
        {isUndecided && (
          <Button quiet opens="move">
            {text.move}
          </Button>
        )}
        {MOVED_ANEW.has(standing) && (
          <Button quiet opens="anew">
            {text.move}
          </Button>
        )}
        {(standing === 'READY' || standing === 'WAITLISTED') && (
          <Button quiet opens="pause">
            {text.pause}
          </Button>
        )}
        {'aside' in shown && shown.aside !== undefined && (
          <Button quiet isBusy={act.isBusy} onPress={() => void letBeProposed()}>
            {text.letBeProposed}
          </Button>
        )}
        {isOver && (
          <Button quiet opens="reopen">
            {text.reopen}
          </Button>
        )}
        {!isOver && (
          <Button quiet opens="withdraw">
            {text.withdraw}
          </Button>
        )}
      </div>
      {dialogs.map(([name, isPossible, dialog]) => (
        <DialogFor
          key={name}
          name={name}
          isPossible={isPossible}
          now={inLanguage(wordsText).standing[standing]}
        >
          {dialog}
        </DialogFor>
      ))}
    </Section>
  );
};
