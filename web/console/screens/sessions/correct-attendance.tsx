import {
  CORRECTION_REASONS,
  type CorrectionReason,
} from '../../../../shared/domain/sessions/correction-reasons.ts';
import { sessionsText } from '../../../../shared/text/console/sessions/text.ts';
import { call } from '../../../api/client.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { FormBox, SelectField } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import { inLanguage } from '../../../ui/language.ts';
import { setOpenDialog } from '../../../ui/open.ts';
import { tell } from '../../../ui/told.tsx';
import type { Attendee } from './attendance.tsx';
import type { Session } from './fields.tsx';
import { nobodyChosen, ofOne } from './outcome.ts';
import { PersonChoice } from './person-choice.tsx';

type Given = { readonly session: Session; readonly onSaved: () => void };

const close = (): void => setOpenDialog(undefined);

/** Turns an entry round, with the reason. */
export const CorrectDialog = ({ session, person, onSaved }: Given & { readonly person: Attendee }) => {
  const text = inLanguage(sessionsText);
  const form = useForm(`attendance-${session.id}-${person.applicationId}`, { reason: '' });
  const standing = person.standing === 'PRESENT' ? ('ABSENT' as const) : ('PRESENT' as const);
  const name = person.name ?? text.somebody;
  return (
    <Dialog title={text.correctTitle[standing](name)} onClose={close}>
      <p>{text.correctLead[standing]}</p>
      <FormBox
        of={form}
        send={text.correctNow}
        onCancel={close}
        onSend={() =>
          void form.send(
            ({ reason }) =>
              call('PUT /api/coordinator/training-sessions/{sessionId}/attendance/{applicationId}', {
                params: { sessionId: session.id, applicationId: person.applicationId },
                body: {
                  standing,
                  reason: reason as CorrectionReason,
                  // Everybody in the list belongs there.
                  otherCohorts: true,
                },
                version: `"${person.version}"`,
              }),
            () => {
              tell(() => inLanguage(sessionsText).corrected(name));
              close();
              onSaved();
            },
            async () => onSaved(),
          )
        }
      >
        <SelectField
          form={form}
          name="reason"
          label={text.correctReason}
          empty="–"
          choices={CORRECTION_REASONS.map((value) => ({ value, label: text.correctReasons[value] }))}
        />
      </FormBox>
    </Dialog>
  );
};

/** Somebody was there who stands in no list. */
export const AddDialog = ({ session, onSaved }: Given) => {
  const text = inLanguage(sessionsText);
  const form = useForm(`attendance-add-${session.id}`, { cohortId: session.cohortId, applicationId: '' });
  return (
    <Dialog title={text.addTitle} onClose={close}>
      <p>{text.addLead}</p>
      <FormBox
        of={form}
        send={text.addNow}
        onCancel={close}
        onSend={() =>
          void form.send(
            async ({ cohortId, applicationId }) => {
              if (applicationId === '') return nobodyChosen(text.choosePerson, '/attended/0');
              return ofOne(
                await call('PUT /api/coordinator/training-sessions/{sessionId}/attendance', {
                  params: { sessionId: session.id },
                  body: {
                    attended: [applicationId],
                    missed: [],
                    otherCohorts: cohortId !== session.cohortId,
                  },
                }),
                ({ attended }) => attended[0],
                '/attended/0',
              );
            },
            () => {
              tell(() => inLanguage(sessionsText).saved(1, 0));
              close();
              onSaved();
            },
          )
        }
      >
        <PersonChoice
          form={form}
          session={session}
          isSought={(standing) => !NOT_IN_TRAINING.has(standing)}
          pointer="/attended/0"
        />
      </FormBox>
    </Dialog>
  );
};

/** States without a way through training. */
const NOT_IN_TRAINING: ReadonlySet<string> = new Set([
  'SUBMITTED',
  'CONFIRMED',
  'NEEDS_INFO',
  'REJECTED',
  'WITHDRAWN',
]);
