import { applicationsText } from '../../../../shared/text/console/applications/text.ts';
import { call } from '../../../api/client.ts';
import { Refusal, useAct } from '../../../ui/act.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { type Choice, FormBox, SelectField } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import { inLanguage } from '../../../ui/language.ts';
import type { Loaded } from '../../../ui/loaded.tsx';
import { setOpenDialog } from '../../../ui/open.ts';
import { Link } from '../../../ui/place.tsx';
import { tell } from '../../../ui/told.tsx';
import { cohorts } from '../../cohort.ts';
import { nameOf, type Shown } from './name-of.ts';

type Parts = { readonly loaded: Loaded<Shown>; readonly shown: Shown };

const close = (): void => setOpenDialog(undefined);

const otherCohorts = (shown: Shown): readonly Choice[] =>
  (cohorts.value ?? [])
    .filter(({ id, archivedAt }) => id !== shown.cohortId && archivedAt === undefined)
    .map(({ id, name }) => ({ value: id, label: name }));

export const MoveDialog = ({ loaded, shown }: Parts) => {
  const text = inLanguage(applicationsText);
  const form = useForm(`move-${shown.id}`, { cohortId: '' });
  return (
    <Dialog title={text.moveTitle(nameOf(shown))} onClose={close}>
      <p>{text.moveLead}</p>
      <FormBox
        of={form}
        send={text.moveNow}
        onCancel={close}
        onSend={() =>
          void form.send(
            ({ cohortId }) =>
              call('PUT /api/coordinator/applications/{applicationId}/cohort', {
                params: { applicationId: shown.id },
                body: { cohortId },
                version: loaded.version,
              }),
            (answer, version) => {
              loaded.take(answer, version);
              tell(() => inLanguage(applicationsText).moved(nameOf(shown)));
              close();
            },
            loaded.reload,
          )
        }
      >
        <SelectField
          form={form}
          name="cohortId"
          label={text.cohort}
          empty="–"
          choices={otherCohorts(shown)}
        />
      </FormBox>
    </Dialog>
  );
};

/**
 * Way on for somebody who is decided on: approval, training and waiting are of this cohort and stay in its figures, so the
 * other cohort gets an application of its own, with the same answers.
 */
export const AnewDialog = ({ shown }: { readonly shown: Shown }) => {
  const text = inLanguage(applicationsText);
  const form = useForm(`anew-${shown.id}`, { cohortId: '' });
  return (
    <Dialog title={text.anewTitle(nameOf(shown))} onClose={close}>
      <p>{text.anewLead}</p>
      <ol>
        {text.anewSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <SelectField form={form} name="cohortId" label={text.cohort} empty="–" choices={otherCohorts(shown)} />
      {form.values.cohortId !== '' && (
        <p>
          <Link to={`/cohorts/${form.values.cohortId}/applications/new`} query={{ from: shown.id }}>
            {text.anewNow}
          </Link>
        </p>
      )}
    </Dialog>
  );
};

export const ReopenDialog = ({ loaded, shown }: Parts) => {
  const text = inLanguage(applicationsText);
  const act = useAct(loaded.reload);
  const name = nameOf(shown);
  return (
    <Dialog title={text.reopenTitle(name)} onClose={close}>
      <p>{text.reopenLead}</p>
      <Refusal of={act} />
      <Button
        isBusy={act.isBusy}
        onPress={() =>
          void act
            .run(
              () =>
                call('POST /api/coordinator/applications/{applicationId}/reopening', {
                  params: { applicationId: shown.id },
                  body: {},
                  version: loaded.version,
                }),
              { said: () => inLanguage(applicationsText).reopened(name), take: loaded.take },
            )
            .then((isDone) => isDone && close())
        }
      >
        {text.reopenNow}
      </Button>
    </Dialog>
  );
};
