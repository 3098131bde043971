import { cohortsText } from '../../../../shared/text/console/cohorts/text.ts';
import { formatDate } from '../../../../shared/text/format.ts';
import { call } from '../../../api/client.ts';
import { Refusal, useAct } from '../../../ui/act.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { FormBox } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import { inLanguage, language } from '../../../ui/language.ts';
import { type Loaded, Show, useLoaded } from '../../../ui/loaded.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { openDialog, setOpenDialog } from '../../../ui/open.ts';
import { Page } from '../../../ui/page.tsx';
import { tell } from '../../../ui/told.tsx';
import { type Cohort, loadCohorts } from '../../cohort.ts';
import { moduleName } from '../../modules.ts';
import type { Screen } from '../../screens.ts';
import { COHORT_POINTERS, CohortFields, planOf, valuesOf } from './cohort-form.tsx';

type Parts = { readonly loaded: Loaded<Cohort>; readonly shown: Cohort };

const EditDialog = ({ loaded, shown }: Parts) => {
  const text = inLanguage(cohortsText);
  const form = useForm(`cohort-${shown.id}`, valuesOf(shown));
  const close = (): void => setOpenDialog(undefined);
  return (
    <Dialog title={text.edit} onClose={close}>
      <FormBox
        of={form}
        send={text.saveNow}
        pointers={COHORT_POINTERS}
        onCancel={close}
        onSend={() =>
          void form.send(
            (values) =>
              call('PUT /api/coordinator/cohorts/{cohortId}/settings', {
                params: { cohortId: shown.id },
                body: planOf(values, shown.matchingOn.slice(2)),
                version: loaded.version,
              }),
            (answer, version) => {
              loaded.take(answer, version);
              tell(text.saved);
              void loadCohorts();
              close();
            },
            loaded.reload,
          )
        }
      >
        <CohortFields form={form} />
      </FormBox>
    </Dialog>
  );
};

/** Applications are closed by hand for both roles at once; the periods say when they close by themselves. */
const Buttons = ({ loaded, shown }: Parts) => {
  const text = inLanguage(cohortsText);
  const act = useAct(loaded.reload);
  const params = { cohortId: shown.id };
  const { version } = loaded;
  const isArchived = shown.archivedAt !== undefined;
  const archive = (at?: string) =>
    call('PUT /api/coordinator/cohorts/{cohortId}/archive', { params, version: at });
  const restore = (at?: string) =>
    call('DELETE /api/coordinator/cohorts/{cohortId}/archive', { params, version: at });
  const undoing = (deed: typeof archive) => async () => {
    const outcome = await deed();
    await loaded.reload();
    return outcome;
  };
  return (
    <>
      <Refusal of={act} />
      <div class="buttons">
        <Button onPress={() => setOpenDialog('edit')}>{text.editButton}</Button>
        <Button
          quiet
          isBusy={act.isBusy}
          onPress={() =>
            void act.run(
              () =>
                call('POST /api/coordinator/cohorts/{cohortId}/applications-closing', {
                  params,
                  body: { roles: ['mentor', 'student'] },
                  version,
                }),
              { said: text.closed, take: loaded.take },
            )
          }
        >
          {text.closeNow}
        </Button>
        <Button
          quiet
          isBusy={act.isBusy}
          onPress={() =>
            void act.run(() => (isArchived ? restore : archive)(version), {
              said: isArchived ? text.restored : text.archived,
              take: loaded.take,
              undo: undoing(isArchived ? archive : restore),
            })
          }
        >
          {isArchived ? text.restore : text.archive}
        </Button>
      </div>
    </>
  );
};

export const CohortScreen: Screen = ({ params }) => {
  const text = inLanguage(cohortsText);
  const cohortId = params['cohortId'] ?? '';
  const loaded = useLoaded(cohortId, () =>
    call('GET /api/coordinator/cohorts/{cohortId}', { params: { cohortId } }),
  );
  const period = ({ opens, closes }: { readonly opens: string; readonly closes: string }): string =>
    text.period(formatDate(opens, language.value), formatDate(closes, language.value));
  return (
    <Page title={loaded.value?.name ?? text.title} above={{ to: '/cohorts', name: text.title }}>
      <Show of={loaded}>
        {(shown) => (
          <>
            <Facts
              of={[
                [text.mentorsApply, period(shown.applications.mentor)],
                [text.studentsApply, period(shown.applications.student)],
                [
                  text.training,
                  [...shown.training.mentor, ...shown.training.student].map(moduleName).join(', ') ||
                    text.noTraining,
                ],
                [text.matchingOn, shown.matchingOn.map((day) => formatDate(day, language.value)).join(', ')],
                [text.kickOff, <Moment key="kick-off" at={shown.kickOff} />],
                [text.answerDays, shown.answerDays],
              ]}
            />
            <Buttons loaded={loaded} shown={shown} />
            {openDialog() === 'edit' && <EditDialog loaded={loaded} shown={shown} />}
          </>
        )}
      </Show>
    </Page>
  );
};
