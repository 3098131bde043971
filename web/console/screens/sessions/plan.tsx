import { sessionsText } from '../../../../shared/text/console/sessions/text.ts';
import { call } from '../../../api/client.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { FormBox, SelectField, TextField } from '../../../ui/fields.tsx';
import { Confirmations } from '../../../ui/findings.tsx';
import { useForm } from '../../../ui/form.ts';
import { inLanguage } from '../../../ui/language.ts';
import { setOpenDialog } from '../../../ui/open.ts';
import { tell } from '../../../ui/told.tsx';
import { instantOf } from '../../finnish-time.ts';
import { moduleChoices } from '../../modules.ts';

const NEW = {
  module: '',
  startsAt: '',
  minutes: '120',
  mode: 'IN_PERSON',
  place: '',
  street: '',
  trainer: '',
  seats: '30',
  confirmed: [] as readonly string[],
};

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
        pointers={Object.keys(NEW).map((name) => `/${name}`)}
        onCancel={close}
        onSend={() =>
          void form.send(
            ({ module, startsAt, minutes, mode, place, street, trainer, seats, confirmed }) =>
              call('POST /api/coordinator/cohorts/{cohortId}/training-sessions', {
                params: { cohortId },
                body: {
                  ...{ module, place, confirmed },
                  startsAt: instantOf(startsAt),
                  minutes: Number(minutes),
                  mode: mode === 'ONLINE' ? 'ONLINE' : 'IN_PERSON',
                  seats: Number(seats),
                  ...(street === '' ? {} : { street }),
                  ...(trainer === '' ? {} : { trainer }),
                },
                // A confirmed plan is another request than the one that was refused.
                once: crypto.randomUUID(),
              }),
            () => {
              tell(text.planned);
              close();
              void onPlanned();
            },
          )
        }
      >
        <SelectField form={form} name="module" label={text.module} empty="–" choices={moduleChoices()} />
        <TextField
          form={form}
          name="startsAt"
          type="datetime-local"
          size="medium"
          label={text.starts}
          hint={text.startsHint}
        />
        <TextField form={form} name="minutes" type="number" size="short" label={text.minutes} />
        <SelectField
          form={form}
          name="mode"
          label={text.mode}
          choices={[
            { value: 'IN_PERSON', label: text.modes.IN_PERSON },
            { value: 'ONLINE', label: text.modes.ONLINE },
          ]}
        />
        <TextField form={form} name="place" label={text.place} />
        {form.values.mode === 'IN_PERSON' && (
          <TextField form={form} name="street" label={text.street} isOptional />
        )}
        <TextField form={form} name="trainer" label={text.trainer} isOptional />
        <TextField form={form} name="seats" type="number" size="short" label={text.seats} />
        <Confirmations form={form} />
      </FormBox>
    </Dialog>
  );
};
