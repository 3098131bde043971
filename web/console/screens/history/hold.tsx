import { retentionText } from '../../../../shared/text/console/retention/text.ts';
import { type AnswerOf, call } from '../../../api/client.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { FormBox, SelectField, TextField } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import { inLanguage } from '../../../ui/language.ts';
import { tell } from '../../../ui/told.tsx';
import { cohorts } from '../../cohort.ts';

type Given = { readonly onClose: () => void; readonly onHeld: () => Promise<void> };

type Holds = AnswerOf<'GET /api/coordinator/programmes/{programmeId}/retention'>['holds'];

/** Keeps a person beyond the times of retention. */
export const HoldPerson = ({
  personId,
  name,
  version,
  onClose,
  onHeld,
}: Given & { readonly personId: string; readonly name: string; readonly version: number | undefined }) => {
  const text = inLanguage(retentionText);
  const form = useForm(`hold-${personId}`, { reason: '', until: '' });
  return (
    <Dialog title={text.holdTitle(name)} onClose={onClose}>
      <p>{text.holdLead}</p>
      <FormBox
        of={form}
        send={text.hold}
        onCancel={onClose}
        onSend={() =>
          void form.send(
            (body) =>
              call('PUT /api/coordinator/people/{personId}/retention-hold', {
                params: { personId },
                body,
                version: `"${version ?? 0}"`,
              }),
            () => {
              tell(() => inLanguage(retentionText).held);
              void onHeld();
              onClose();
            },
            onHeld,
          )
        }
      >
        <TextField form={form} name="reason" label={text.reason} hint={text.reasonHint} />
        <TextField form={form} name="until" type="date" size="medium" label={text.until} />
      </FormBox>
    </Dialog>
  );
};

/** Keeps everybody of a cohort. */
export const HoldCohort = ({ holds, onClose, onHeld }: Given & { readonly holds: Holds }) => {
  const text = inLanguage(retentionText);
  const all = cohorts.value ?? [];
  const holdOf = (cohortId: string) => holds.find(({ aboutId }) => aboutId === cohortId);
  const form = useForm('hold-cohort', { cohortId: all[0]?.id ?? '', reason: '', until: '' });
  return (
    <Dialog title={text.holdCohort} onClose={onClose}>
      <p>{text.holdLead}</p>
      <FormBox
        of={form}
        send={text.hold}
        onCancel={onClose}
        onSend={() =>
          void form.send(
            ({ cohortId, ...body }) =>
              call('PUT /api/coordinator/cohorts/{cohortId}/retention-hold', {
                params: { cohortId },
                body,
                version: `"${holdOf(cohortId)?.version ?? 0}"`,
              }),
            () => {
              tell(() => inLanguage(retentionText).held);
              void onHeld();
              onClose();
            },
            onHeld,
          )
        }
      >
        <SelectField
          form={form}
          name="cohortId"
          label={text.cohort}
          choices={all.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField form={form} name="reason" label={text.reason} hint={text.reasonHint} />
        <TextField form={form} name="until" type="date" size="medium" label={text.until} />
      </FormBox>
    </Dialog>
  );
};
