import { CLOSINGS, END_REASONS, ENDED_BY, PAUSE_REASONS } from '../../../../shared/domain/pairs/choices.ts';
import type { Closing, EndedBy, EndReason, PauseReason } from '../../../../shared/domain/pairs/pair.ts';
import { pairsText } from '../../../../shared/text/console/pairs/text.ts';
import { call } from '../../../api/client.ts';
import { Refusal, useAct } from '../../../ui/act.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { DialogFor } from '../../../ui/dialog-for.tsx';
import { FormBox, SelectField, TextField } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import { inLanguage } from '../../../ui/language.ts';
import type { Loaded } from '../../../ui/loaded.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { setOpenDialog } from '../../../ui/open.ts';
import type { Outcome } from '../../../ui/problem.ts';
import { type Sentence, tell } from '../../../ui/told.tsx';
import { given, namesOf, type Pair } from './couple.tsx';

type Change = (version: string | undefined) => Promise<Outcome<Pair>>;

type Pausing = { readonly until: string; readonly reason: PauseReason };
type Ending = {
  readonly by: EndedBy;
  readonly reason: EndReason;
  readonly note?: string | undefined;
};

const changesOf = (pairId: string) => {
  const params = { pairId };
  return {
    pause:
      (body: Pausing): Change =>
      (version) =>
        call('PUT /api/coordinator/pairs/{pairId}/pause', { params, body, version }),
    resume: ((version) =>
      call('PUT /api/coordinator/pairs/{pairId}/resumption', { params, version })) as Change,
    end:
      (body: Ending): Change =>
      (version) =>
        call('PUT /api/coordinator/pairs/{pairId}/end', { params, body, version }),
    close:
      (body: { readonly how: Closing }): Change =>
      (version) =>
        call('PUT /api/coordinator/pairs/{pairId}/closing', { params, body, version }),
    reopen: ((version) =>
      call('PUT /api/coordinator/pairs/{pairId}/reopening', { params, version })) as Change,
  };
};

type Parts = { readonly pair: Pair; readonly loaded: Loaded<Pair> };

const close = (): void => setOpenDialog(undefined);

/** Shows what a change has made of the pair, and offers its inverse, which is refused where somebody was faster. */
const settle = (
  loaded: Loaded<Pair>,
  { said, inverse }: { readonly said: Sentence; readonly inverse: Change },
  [answer, version]: [Pair, string | undefined],
): void => {
  loaded.take(answer, version);
  tell(said, async () => {
    const undone = await inverse(version);
    if (undone.ok) loaded.take(undone.answer, undone.version);
    else await loaded.reload();
    return undone;
  });
  close();
};

const Tells = ({ children }: { readonly children: string }) => (
  <Notice title={inLanguage(pairsText).pair.tells}>
    <p>{children}</p>
  </Notice>
);

const PauseDialog = ({ pair, loaded }: Parts) => {
  const text = inLanguage(pairsText).pair;
  const { pause, resume } = changesOf(pair.id);
  const before = pair.status === 'PAUSED' ? { until: pair.until, reason: pair.reason } : undefined;
  const form = useForm(`pause-${pair.id}`, { until: before?.until ?? '', reason: before?.reason ?? '' });
  return (
    <Dialog title={text.pauseTitle} onClose={close}>
      <FormBox
        of={form}
        send={text.pauseNow}
        onCancel={close}
        onSend={() =>
          void form.send(
            ({ until, reason }) => pause({ until: given(until), reason: given(reason) })(loaded.version),
            (...answered) =>
              settle(
                loaded,
                {
                  said: () => inLanguage(pairsText).pair.paused(namesOf(pair)),
                  inverse: before ? pause(before) : resume,
                },
                answered,
              ),
            loaded.reload,
          )
        }
      >
        <TextField
          form={form}
          name="until"
          type="date"
          size="medium"
          label={text.until}
          hint={text.untilHint}
        />
        <SelectField
          form={form}
          name="reason"
          label={text.reason}
          empty="–"
          choices={PAUSE_REASONS.map((value) => ({ value, label: text.pauseReasons[value] }))}
        />
        <Tells>{text.pauseTells}</Tells>
      </FormBox>
    </Dialog>
  );
};

const EndDialog = ({ pair, loaded }: Parts) => {
  const text = inLanguage(pairsText).pair;
  const { end, reopen } = changesOf(pair.id);
  const form = useForm(`end-${pair.id}`, { by: '', reason: '', note: '' });
  return (
    <Dialog title={text.endTitle} onClose={close}>
      <FormBox
        of={form}
        send={text.endNow}
        onCancel={close}
        onSend={() =>
          void form.send(
            ({ by, reason, note }) =>
              end({ by: given(by), reason: given(reason), note: given(note) })(loaded.version),
            (...answered) =>
              settle(
                loaded,
                { said: () => inLanguage(pairsText).pair.ended(namesOf(pair)), inverse: reopen },
                answered,
              ),
            loaded.reload,
          )
        }
      >
        <SelectField
          form={form}
          name="by"
          label={text.by}
          empty="–"
          choices={ENDED_BY.map((value) => ({ value, label: text.sides[value] }))}
        />
        <SelectField
          form={form}
          name="reason"
          label={text.reason}
          empty="–"
          choices={END_REASONS.map((value) => ({ value, label: text.endReasons[value] }))}
        />
        <TextField form={form} name="note" label={text.note} hint={text.noteHint} isOptional />
        <Tells>{text.endTells}</Tells>
      </FormBox>
    </Dialog>
  );
};

const CloseDialog = ({ pair, loaded }: Parts) => {
  const text = inLanguage(pairsText).pair;
  const { close: closeNow, reopen } = changesOf(pair.id);
  const form = useForm(`close-${pair.id}`, { how: '' });
  return (
    <Dialog title={text.closeTitle} onClose={close}>
      <FormBox
        of={form}
        send={text.closeNow}
        onCancel={close}
        onSend={() =>
          void form.send(
            ({ how }) => closeNow({ how: given(how) })(loaded.version),
            (...answered) =>
              settle(
                loaded,
                { said: () => inLanguage(pairsText).pair.closed(namesOf(pair)), inverse: reopen },
                answered,
              ),
            loaded.reload,
          )
        }
      >
        <SelectField
          form={form}
          name="how"
          label={text.reason}
          empty="–"
          choices={CLOSINGS.map((value) => ({ value, label: text.closings[value] }))}
        />
        <Tells>{text.closeTells}</Tells>
      </FormBox>
    </Dialog>
  );
};

/** A change that needs nothing but a yes. */
const ConfirmDialog = ({
  title,
  tells,
  now,
  change,
  said,
  inverse,
  loaded,
}: Omit<Parts, 'pair'> & {
  readonly title: string;
  readonly tells: string;
  readonly now: string;
  readonly change: Change;
  readonly said: Sentence;
  readonly inverse: Change;
}) => {
  const act = useAct(loaded.reload);
  return (
    <Dialog title={title} onClose={close}>
      <Refusal of={act} />
      <Tells>{tells}</Tells>
      <div class="buttons">
        <Button
          isBusy={act.isBusy}
          onPress={() =>
            void act.run(() => change(loaded.version), {
              take: (...answered) => settle(loaded, { said, inverse }, answered),
            })
          }
        >
          {now}
        </Button>
      </div>
    </Dialog>
  );
};

/** Corrections of a pair, each with the mails that it sends. */
export const PairDialogs = ({ pair, loaded }: Parts) => {
  const text = inLanguage(pairsText).pair;
  const { pause, resume, end, reopen, close: closeNow } = changesOf(pair.id);
  const isWorking = pair.status === 'FORMED' || pair.status === 'PAUSED';
  const now = inLanguage(pairsText).status[pair.status];
  const reopening =
    pair.status === 'CLOSING'
      ? closeNow({ how: pair.how })
      : pair.status === 'ENDED_EARLY'
        ? end({ by: pair.endedBy, reason: pair.reason, note: pair.note })
        : undefined;
  return (
    <>
      <DialogFor name="close" isPossible={isWorking} now={now}>
        {() => <CloseDialog pair={pair} loaded={loaded} />}
      </DialogFor>
      <DialogFor name="pause" isPossible={isWorking} now={now}>
        {() => <PauseDialog pair={pair} loaded={loaded} />}
      </DialogFor>
      <DialogFor name="end" isPossible={isWorking} now={now}>
        {() => <EndDialog pair={pair} loaded={loaded} />}
      </DialogFor>
      <DialogFor name="resume" isPossible={pair.status === 'PAUSED'} now={now}>
        {() =>
          pair.status === 'PAUSED' && (
            <ConfirmDialog
              loaded={loaded}
              title={text.resumeTitle}
              tells={text.resumeTells}
              now={text.resumeNow}
              change={resume}
              said={() => inLanguage(pairsText).pair.resumed(namesOf(pair))}
              inverse={pause({ until: pair.until, reason: pair.reason })}
            />
          )
        }
      </DialogFor>
      <DialogFor name="reopen" isPossible={reopening !== undefined} now={now}>
        {() =>
          reopening && (
            <ConfirmDialog
              loaded={loaded}
              title={text.reopenTitle}
              tells={text.reopenTells}
              now={text.reopenNow}
              change={reopen}
              said={() => inLanguage(pairsText).pair.reopened(namesOf(pair))}
              inverse={reopening}
            />
          )
        }
      </DialogFor>
    </>
  );
};
