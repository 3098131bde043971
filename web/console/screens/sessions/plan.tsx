import { sessionsText } from '../../../../shared/text/console/sessions/text.ts';
import { call } from '../../../api/client.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { FormBox, SelectField } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import { inLanguage } from '../../../ui/language.ts';
import { setOpenDialog } from '../../../ui/open.ts';
import { tell } from '../../../ui/told.tsx';
import { moduleChoices } from '../../modules.ts';
import { languageOf, NEW_SESSION, planOf, SessionFields, type SessionValues } from './fields.tsx';

type Plan = SessionValues & { readonly module: string };

const NEW: Plan = { module: '', ...NEW_SESSION };

export const PlanDialog = ({
  cohortId,
  onPlanned,
}: {
  readonly cohortId: string;
  readonly onPlanned: () => Promise<void>;
}) => {
  const text = inLanguage(sessionsText);
  const form = useForm(`session-${cohortId}`, NEW);
  const close = (): void => setOpenDialog(undefined);
  return (
    <Dialog title={text.plan} onClose={close}>
      <FormBox
        of={form}
        send={text.planNow}
        onCancel={close}
        onSend={() =>
          void form.send(
            (values, once) => {
              const { title, street, link, trainer, module } = values;
              const optional = Object.entries({ title, street, link, trainer });
              return call('POST /api/coordinator/cohorts/{cohortId}/training-sessions', {
                params: { cohortId },
                body: {
                  module,
                  language: languageOf(values),
                  ...planOf(values),
                  ...Object.fromEntries(optional.filter(([, value]) => value.trim() !== '')),
                },
                once,
              });
            },
            () => {
              tell(() => inLanguage(sessionsText).planned);
              close();
              void onPlanned();
            },
          )
        }
      >
        <SelectField form={form} name="module" label={text.module} empty="–" choices={moduleChoices()} />
        <SessionFields form={form} />
      </FormBox>
    </Dialog>
  );
};
