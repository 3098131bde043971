import { formatDateTime, formatNumber } from '../../../../shared/text/format.ts';
import { inspectionText } from '../../../../shared/text/inspection/text.ts';
import { type AnswerOf, call, type ItemOf } from '../../../api/client.ts';
import { Refusal, useAct } from '../../../ui/act.tsx';
import { base64Of } from '../../../ui/base64.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useId, useMemo, useSignal } from '../../../ui/framework.ts';
import { useHeld } from '../../../ui/held.ts';
import { inLanguage, language } from '../../../ui/language.ts';
import { type Loaded, Show, useLoaded } from '../../../ui/loaded.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { openDialog, setOpenDialog } from '../../../ui/open.ts';
import { Section } from '../../../ui/page.tsx';
import type { Outcome } from '../../../ui/problem.ts';
import { Table } from '../../../ui/table.tsx';

const ROUTE = 'GET /api/coordinator/training-sessions/{sessionId}/signed-sheets';
type Sheets = AnswerOf<typeof ROUTE>;
type Sheet = ItemOf<typeof ROUTE>;

/** Base64 makes a third more of a file; the door takes 4 MB. */
const MOST_BYTES = 2_900_000;

/** The routes of one session. */
export type SheetRoutes = {
  readonly load: () => Promise<Outcome<Sheets>>;
  readonly attach: (content: string, once: string) => Promise<Outcome<Sheets>>;
};

export const trainingSheets = (sessionId: string): SheetRoutes => ({
  load: () => call(ROUTE, { params: { sessionId } }),
  attach: (content, once) =>
    call('POST /api/coordinator/training-sessions/{sessionId}/signed-sheets', {
      params: { sessionId },
      body: { content },
      once,
    }),
});

export const groupSheets = (groupSessionId: string): SheetRoutes => ({
  load: () =>
    call('GET /api/coordinator/group-sessions/{groupSessionId}/signed-sheets', {
      params: { groupSessionId },
    }),
  attach: (content, once) =>
    call('POST /api/coordinator/group-sessions/{groupSessionId}/signed-sheets', {
      params: { groupSessionId },
      body: { content },
      once,
    }),
});

const Attach = ({ routes, take }: { readonly routes: SheetRoutes; readonly take: (of: Sheets) => void }) => {
  const text = inLanguage(inspectionText).sheets;
  const id = useId();
  const file = useSignal<File | undefined>(undefined);
  const fault = useSignal<string | undefined>(undefined);
  /** A second press on the same file is the same request. */
  const once = useMemo(() => crypto.randomUUID(), [file.value]);
  const act = useAct();
  const held = useHeld<HTMLFormElement>(act.isSending);
  const box = useSignal(0);
  const attach = async (): Promise<void> => {
    const chosen = file.value;
    fault.value = chosen === undefined ? text.noFile : chosen.size > MOST_BYTES ? text.tooLarge : undefined;
    if (chosen === undefined || fault.value !== undefined) return;
    await act.run(async () => routes.attach(await base64Of(chosen), once), {
      said: () => inLanguage(inspectionText).sheets.attached,
      take: (sheets) => {
        file.value = undefined;
        box.value += 1;
        take(sheets);
      },
    });
  };
  const isWrong = fault.value !== undefined;
  return (
    <form
      ref={held}
      class="desk-form screen-only"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void attach();
      }}
    >
      <div class="question">
        <label for={id}>{text.choose}</label>
        {isWrong && (
          <p class="fault" id={`${id}-fault`} role="alert">
            {fault.value}
          </p>
        )}
        <input
          key={box.value}
          id={id}
          type="file"
          accept=".pdf,.jpg,.jpeg,.png"
          aria-invalid={isWrong ? 'true' : undefined}
          aria-describedby={isWrong ? `${id}-fault` : undefined}
          onChange={(event) => {
            file.value = event.currentTarget.files?.[0];
            fault.value = undefined;
            act.forget();
          }}
        />
      </div>
      <div class="buttons">
        <Button isSubmit quiet isBusy={act.isBusy}>
          {text.attach}
        </Button>
      </div>
      <Refusal of={act} />
    </form>
  );
};

const List = ({ of, loaded }: { readonly of: readonly Sheet[]; readonly loaded: Loaded<Sheets> }) => {
  const text = inLanguage(inspectionText).sheets;
  const act = useAct();
  const show = (sheetId: string) =>
    act.run(() => call('POST /api/coordinator/signed-sheets/{sheetId}/links', { params: { sheetId } }), {
      // In the reader's language, should its time be over by then.
      take: ({ href }) => location.assign(`${href}&lang=${language.value}`),
    });
  const remove = (sheetId: string) =>
    act.run(() => call('DELETE /api/coordinator/signed-sheets/{sheetId}', { params: { sheetId } }), {
      said: () => inLanguage(inspectionText).sheets.removed,
      take: () => {
        setOpenDialog(undefined);
        void loaded.reload();
      },
    });
  const timeOf = ({ attachedAt }: Sheet): string => formatDateTime(attachedAt, language.value);
  const leaving = of.find(({ id }) => openDialog() === `remove-${id}`);
  return (
    <>
      <Table
        caption={text.list}
        rows={of}
        keyOf={({ id }) => id}
        columns={[
          { head: text.attached.replace(/\.$/, ''), cell: ({ attachedAt }) => <Moment at={attachedAt} /> },
          { head: inLanguage(inspectionText).by, cell: ({ attachedBy }) => attachedBy.name ?? attachedBy.id },
          {
            head: text.kind,
            cell: ({ type, bytes }) =>
              `${type}, ${text.size(formatNumber(Math.ceil(bytes / 1024), language.value))}`,
          },
          {
            head: text.show,
            hasButtons: true,
            cell: (sheet) => (
              <span class="screen-only">
                <Button small quiet name={text.showOf(timeOf(sheet))} onPress={() => void show(sheet.id)}>
                  {text.show}
                </Button>{' '}
                <Button small quiet name={text.removeOf(timeOf(sheet))} opens={`remove-${sheet.id}`}>
                  {text.remove}
                </Button>
              </span>
            ),
          },
        ]}
      />
      <Refusal of={act} />
      {leaving && (
        <Dialog title={text.removeTitle} onClose={() => setOpenDialog(undefined)}>
          <p>{text.removeLead}</p>
          <div class="buttons">
            <Button danger isBusy={act.isBusy} onPress={() => void remove(leaving.id)}>
              {text.remove}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
};

/** Sheets of a session that were signed on paper, from its beginning on. */
export const SignedSheets = ({ of, routes }: { readonly of: string; readonly routes: SheetRoutes }) => {
  const text = inLanguage(inspectionText).sheets;
  const loaded = useLoaded(`sheets ${of}`, routes.load);
  return (
    <Section title={text.title}>
      <p>{text.lead}</p>
      <Show of={loaded}>
        {({ items }) => (items.length === 0 ? <p>{text.none}</p> : <List of={items} loaded={loaded} />)}
      </Show>
      <Attach routes={routes} take={(sheets) => loaded.take(sheets, undefined)} />
    </Section>
  );
};
