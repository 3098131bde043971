import { CHANNELS } from '../../../../shared/domain/kernel/channels.ts';
import type { Role } from '../../../../shared/domain/kernel/role.ts';
import type { DeclineReason } from '../../../../shared/domain/pairs/proposal.ts';
import { declineReasons } from '../../../../shared/domain/vocabularies/declining.ts';
import { channelText } from '../../../../shared/text/channel.ts';
import { pairsText } from '../../../../shared/text/console/pairs/text.ts';
import { call } from '../../../api/client.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { FormBox, SelectField, TextField } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import { inLanguage } from '../../../ui/language.ts';
import type { Loaded } from '../../../ui/loaded.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { setOpenDialog } from '../../../ui/open.ts';
import { tell } from '../../../ui/told.tsx';
import { given, nameOf, type Proposal } from './couple.tsx';

/** The answer of one side that came to a coordinator. A yes can still become a no. */
export const EnterAnswer = ({
  role,
  proposal,
  loaded,
}: {
  readonly role: Role;
  readonly proposal: Proposal;
  readonly loaded: Loaded<Proposal>;
}) => {
  const text = inLanguage(pairsText).proposal;
  const name = nameOf(proposal[role]);
  const hasSaidYes = proposal.answers[role]?.said === 'YES';
  const form = useForm(`answer-${proposal.id}-${role}`, {
    verb: hasSaidYes ? 'decline' : 'accept',
    reason: '',
    channel: '',
    note: '',
  });
  const isNo = form.values.verb === 'decline';
  const close = (): void => setOpenDialog(undefined);
  const tells = isNo
    ? text.tells.no
    : proposal.status === 'HALF_ACCEPTED'
      ? text.tells.secondYes
      : text.tells.firstYes;
  return (
    <Dialog title={text.enterFor(name)} onClose={close}>
      <p>{text.enterLead}</p>
      <FormBox
        of={form}
        send={text.send}
        onCancel={close}
        onSend={() =>
          void form.send(
            ({ verb, reason, channel, note }) => {
              const by = { channel: given<(typeof CHANNELS)[number]>(channel), note: given(note) };
              return call('PUT /api/coordinator/proposals/{proposalId}/answers/{role}', {
                params: { proposalId: proposal.id, role },
                body:
                  verb === 'decline'
                    ? { verb, reason: given<DeclineReason>(reason), ...by }
                    : { verb: 'accept', ...by },
                version: loaded.version,
              });
            },
            (answer, version) => {
              loaded.take(answer, version);
              tell(() =>
                answer.status === 'ACCEPTED'
                  ? inLanguage(pairsText).proposal.formed
                  : isNo
                    ? inLanguage(pairsText).proposal.saidNo(name)
                    : inLanguage(pairsText).proposal.saidYes(name),
              );
              close();
            },
            loaded.reload,
          )
        }
      >
        <SelectField
          form={form}
          name="verb"
          label={text.which}
          choices={[
            ...(hasSaidYes ? [] : [{ value: 'accept', label: text.yes }]),
            { value: 'decline', label: text.no },
          ]}
        />
        {isNo && (
          <SelectField
            form={form}
            name="reason"
            label={text.reason}
            hint={text.reasonHint}
            empty="–"
            choices={declineReasons.codes.map((value) => ({
              value,
              label: text.declined[value],
            }))}
          />
        )}
        <SelectField
          form={form}
          name="channel"
          label={text.channel}
          empty="–"
          choices={CHANNELS.map((value) => ({ value, label: inLanguage(channelText)[value] }))}
        />
        <TextField form={form} name="note" label={text.note} hint={text.noteHint} />
        <Notice>
          <p>{tells}</p>
        </Notice>
      </FormBox>
    </Dialog>
  );
};
