import { localDateOf } from '../../../../shared/domain/kernel/dates.ts';
import { cohortsText } from '../../../../shared/text/console/cohorts/text.ts';
import { writeText } from '../../../../shared/text/console/write/text.ts';
import { formatDate } from '../../../../shared/text/format.ts';
import { call } from '../../../api/client.ts';
import { serverNow } from '../../../server-time.ts';
import { Refusal, useAct } from '../../../ui/act.tsx';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { DialogFor } from '../../../ui/dialog-for.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { FormBox, TextField } from '../../../ui/fields.tsx';
import { Confirmations, Foreseen } from '../../../ui/findings.tsx';
import { useForm } from '../../../ui/form.ts';
import { inLanguage, language } from '../../../ui/language.ts';
import { type Loaded, Show, useLoaded } from '../../../ui/loaded.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { setOpenDialog } from '../../../ui/open.ts';
import { Page } from '../../../ui/page.tsx';
import type { Screen } from '../../../ui/screens.ts';
import { tell } from '../../../ui/told.tsx';
import { type Cohort, loadCohorts } from '../../cohort.ts';
import { moduleName } from '../../modules.ts';
import { HistorySection } from '../history/section.tsx';
import { CohortFields, planOf, valuesOf } from './cohort-form.tsx';
import { stateOf } from './state.ts';

type Parts = { readonly loaded: Loaded<Cohort>; readonly shown: Cohort };

const EditDialog = ({ loaded, shown }: Parts) => {
  const text = inLanguage(cohortsText);
  const before = valuesOf(shown);
  const form = useForm(`cohort-${shown.id}`, before);
  const close = (): void => setOpenDialog(undefined);
  return (
    <Dialog title={text.edit} onClose={close}>
      <FormBox
        of={form}
        send={text.saveNow}
        onCancel={close}
        onSend={() =>
          void form.send(
            (values) =>
              call('PUT /api/coordinator/cohorts/{cohortId}/settings', {
                params: { cohortId: shown.id },
                body: { kickOffMeeting: null, ...planOf(values) },
                version: loaded.version,
              }),
            (answer, version) => {
              loaded.take(answer, version);
              tell(() => inLanguage(cohortsText).saved);
              void loadCohorts();
              close();
            },
            loaded.reload,
          )
        }
      >
        <CohortFields form={form} />
        <Foreseen
          form={form}
          before={before}
          ask={() =>
            call('POST /api/coordinator/cohorts/{cohortId}/settings-preview', {
              params: { cohortId: shown.id },
              body: { kickOffMeeting: null, ...planOf(form.values) },
            })
          }
        />
      </FormBox>
    </Dialog>
  );
};

const ROLES = ['mentor', 'student'] as const;
type Role = (typeof ROLES)[number];

const closedRoles = ({ applications }: Cohort): Role[] =>
  ROLES.filter((role) => applications[role].closedAt !== undefined);
const openRoles = ({ applications }: Cohort): Role[] =>
  ROLES.filter((role) => applications[role].closedAt === undefined);

const ReopenDialog = ({ loaded, shown }: Parts) => {
  const text = inLanguage(cohortsText);
  const form = useForm(`reopen-${shown.id}`, { closes: '', confirmed: [] as readonly string[] });
  const close = (): void => setOpenDialog(undefined);
  return (
    <Dialog title={text.reopenTitle} onClose={close}>
      <FormBox
        of={form}
        send={text.reopenNow}
        onCancel={close}
        onSend={() =>
          void form.send(
            ({ closes, confirmed }) =>
              call('POST /api/coordinator/cohorts/{cohortId}/applications-reopening', {
                params: { cohortId: shown.id },
                body: { roles: closedRoles(shown), confirmed, ...(closes === '' ? {} : { closes }) },
                version: loaded.version,
              }),
            (answer, version) => {
              loaded.take(answer, version);
              tell(() => inLanguage(cohortsText).reopened);
              close();
            },
            loaded.reload,
          )
        }
      >
        <TextField
          form={form}
          name="closes"
          type="date"
          size="short"
          label={text.closes}
          hint={text.closesHint}
          isOptional
        />
        <Confirmations form={form} />
      </FormBox>
    </Dialog>
  );
};

const RestoreDialog = ({ loaded, shown }: Parts) => {
  const text = inLanguage(cohortsText);
  const form = useForm(`restore-${shown.id}`, { confirmed: [] as readonly string[] });
  const close = (): void => setOpenDialog(undefined);
  return (
    <Dialog title={text.restore} onClose={close}>
      <FormBox
        of={form}
        send={text.restore}
        onCancel={close}
        onSend={() =>
          void form.send(
            ({ confirmed }) =>
              call('DELETE /api/coordinator/cohorts/{cohortId}/archive', {
                params: { cohortId: shown.id },
                query: { confirmed: confirmed.join(',') },
                version: loaded.version,
              }),
            (answer, version) => {
              loaded.take(answer, version);
              tell(() => inLanguage(cohortsText).restored);
              close();
            },
            loaded.reload,
          )
        }
      >
        <Confirmations form={form} />
      </FormBox>
    </Dialog>
  );
};

/** Acts open to staff on a cohort in its present state. */
const Buttons = ({ loaded, shown }: Parts) => {
  const text = inLanguage(cohortsText);
  const act = useAct(loaded.reload);
  const params = { cohortId: shown.id };
  const { version } = loaded;
  if (shown.archivedAt !== undefined)
    return (
      <div class="buttons">
        <Button opens="restore">{text.restore}</Button>
        <ButtonLink quiet to="/cohorts/new" query={{ like: shown.id }}>
          {text.copy}
        </ButtonLink>
      </div>
    );
  return (
    <>
      <Refusal of={act} />
      <div class="buttons">
        <Button opens="edit">{text.editButton}</Button>
        <ButtonLink quiet to="/cohorts/new" query={{ like: shown.id }}>
          {text.copy}
        </ButtonLink>
        <ButtonLink quiet to={`/cohorts/${shown.id}/paragraphs`}>
          {inLanguage(writeText).paragraphs}
        </ButtonLink>
        {openRoles(shown).length > 0 && (
          <Button
            quiet
            isBusy={act.isBusy}
            onPress={() =>
              void act.run(
                () =>
                  call('POST /api/coordinator/cohorts/{cohortId}/applications-closing', {
                    params,
                    body: { roles: openRoles(shown) },
                    version,
                  }),
                { said: () => inLanguage(cohortsText).closed, take: loaded.take },
              )
            }
          >
            {text.closeNow}
          </Button>
        )}
        {closedRoles(shown).length > 0 && (
          <Button quiet opens="reopen">
            {text.reopen}
          </Button>
        )}
        <Button
          quiet
          isBusy={act.isBusy}
          onPress={() =>
            void act.run(() => call('PUT /api/coordinator/cohorts/{cohortId}/archive', { params, version }), {
              said: () => inLanguage(cohortsText).archived,
              take: loaded.take,
            })
          }
        >
          {text.archive}
        </Button>
      </div>
    </>
  );
};

const Dialogs = (parts: Parts) => {
  const { shown } = parts;
  const now = inLanguage(cohortsText).states[stateOf(shown, localDateOf(serverNow()))];
  const isArchived = shown.archivedAt !== undefined;
  return (
    <>
      <DialogFor name="edit" isPossible={!isArchived} now={now}>
        {() => <EditDialog {...parts} />}
      </DialogFor>
      <DialogFor name="reopen" isPossible={!isArchived && closedRoles(shown).length > 0} now={now}>
        {() => <ReopenDialog {...parts} />}
      </DialogFor>
      <DialogFor name="restore" isPossible={isArchived} now={now}>
        {() => <RestoreDialog {...parts} />}
      </DialogFor>
    </>
  );
};

export const CohortScreen: Screen = ({ params }) => {
  const text = inLanguage(cohortsText);
  const cohortId = params['cohortId'] ?? '';
  const loaded = useLoaded(cohortId, () =>
    call('GET /api/coordinator/cohorts/{cohortId}', { params: { cohortId } }),
  );
  const period = ({ opens, closes, closedAt }: Cohort['applications']['mentor']): string =>
    closedAt === undefined
      ? text.period(formatDate(opens, language.value), formatDate(closes, language.value))
      : text.closedSince(formatDate(new Date(closedAt), language.value));
  return (
    <Page title={loaded.value?.name ?? text.title} above={{ to: '/cohorts', name: text.title }}>
      <Show of={loaded}>
        {(shown) => (
          <>
            <Facts
              of={[
                [text.state, text.states[stateOf(shown, localDateOf(serverNow()))]],
                [text.mentorsApply, period(shown.applications.mentor)],
                [text.studentsApply, period(shown.applications.student)],
                [
                  text.training,
                  [...shown.training.mentor, ...shown.training.student].map(moduleName).join(', ') ||
                    text.noTraining,
                ],
                [
                  text.matchingOn(shown.matchingOn.length),
                  shown.matchingOn.map((day) => formatDate(day, language.value)).join(', '),
                ],
                [text.kickOff, <Moment key="kick-off" at={shown.kickOff} />],
                [
                  text.kickOffPlace,
                  shown.kickOffMeeting &&
                    [shown.kickOffMeeting.startsAt, shown.kickOffMeeting.place, shown.kickOffMeeting.street]
                      .filter((part) => part !== undefined)
                      .join(', '),
                ],
                [text.closing, shown.closing && formatDate(shown.closing, language.value)],
                [text.answerDays, shown.answerDays],
              ]}
            />
            <Buttons loaded={loaded} shown={shown} />
            <Dialogs loaded={loaded} shown={shown} />
          </>
        )}
      </Show>
      <HistorySection
        of={`${cohortId} ${loaded.version}`}
        load={(after) =>
          call('GET /api/coordinator/cohorts/{cohortId}/history', { params: { cohortId }, query: { after } })
        }
      />
    </Page>
  );
};
