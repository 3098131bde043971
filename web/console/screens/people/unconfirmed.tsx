import { peopleText } from '../../../../shared/text/console/people/text.ts';
import { wordsText } from '../../../../shared/text/console/words/text.ts';
import { call, type ItemOf } from '../../../api/client.ts';
import { programmeId } from '../../../staff/programme.ts';
import { Refusal, useAct } from '../../../ui/act.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { FormBox, TextField } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import { inLanguage } from '../../../ui/language.ts';
import { useLoaded } from '../../../ui/loaded.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { openDialog, setOpenDialog } from '../../../ui/open.ts';
import { Section } from '../../../ui/page.tsx';
import { setQuery } from '../../../ui/place.tsx';
import { Table } from '../../../ui/table.tsx';
import { tell } from '../../../ui/told.tsx';

const SEARCH = 'POST /api/coordinator/programmes/{programmeId}/unconfirmed-search';
type Unconfirmed = ItemOf<typeof SEARCH>;

const close = (): void => setOpenDialog(undefined);

const AddressDialog = ({ of, onSaved }: { readonly of: Unconfirmed; readonly onSaved: () => void }) => {
  const text = inLanguage(peopleText);
  const form = useForm(`unconfirmed-${of.id}`, { email: '' });
  return (
    <Dialog title={text.unconfirmedAddress} onClose={close}>
      <p>{text.unconfirmedAddressLead}</p>
      <FormBox
        of={form}
        send={text.unconfirmedAddressNow}
        onCancel={close}
        onSend={() =>
          void form.send(
            ({ email }) =>
              call('PUT /api/coordinator/unconfirmed-applications/{applicationId}/address', {
                params: { applicationId: of.id },
                body: { email },
              }),
            () => {
              tell(() => inLanguage(peopleText).linkSentTo(form.values.email.trim()));
              setQuery({ do: undefined, search: form.values.email.trim() });
              onSaved();
            },
          )
        }
      >
        <TextField form={form} name="email" type="email" label={text.email} />
      </FormBox>
    </Dialog>
  );
};

/** Applications of an address that nobody has confirmed yet: a lost mail, or a slip of the finger. */
export const UnconfirmedOf = ({ email }: { readonly email: string }) => {
  const text = inLanguage(peopleText);
  const words = inLanguage(wordsText);
  const found = useLoaded(`unconfirmed ${email}`, () =>
    call(SEARCH, { params: { programmeId }, body: { email } }),
  );
  const act = useAct(found.reload);
  const items = found.value?.items ?? [];
  if (items.length === 0) return null;
  const chosen = items.find(({ id }) => openDialog() === `address-${id}`);
  return (
    <Section title={text.unconfirmed}>
      <p>{text.unconfirmedWhy}</p>
      <Refusal of={act} />
      <Table
        caption={text.unconfirmed}
        rows={items}
        keyOf={({ id }) => id}
        columns={[
          { head: text.reference, cell: ({ reference }) => reference },
          {
            head: text.takesPart,
            cell: ({ role, cohort }) => `${words.role[role]}, ${cohort.name ?? cohort.id}`,
          },
          { head: text.sent, cell: ({ submittedAt }) => <Moment at={submittedAt} /> },
          { head: text.expires, cell: ({ expiresAt }) => <Moment at={expiresAt} /> },
          {
            head: text.help,
            hasButtons: true,
            cell: ({ id }) => (
              <div class="buttons">
                <Button
                  small
                  quiet
                  isBusy={act.isBusy}
                  onPress={() =>
                    void act.run(
                      () =>
                        call(
                          'POST /api/coordinator/unconfirmed-applications/{applicationId}/confirmation-mail',
                          { params: { applicationId: id }, body: {} },
                        ),
                      {
                        said: () => inLanguage(peopleText).linkSentTo(email),
                        always: () => void found.reload(),
                      },
                    )
                  }
                >
                  {text.sendAgain}
                </Button>
                <Button small quiet opens={`address-${id}`}>
                  {text.correctTheirAddress}
                </Button>
              </div>
            ),
          },
        ]}
      />
      {chosen && <AddressDialog of={chosen} onSaved={() => void found.reload()} />}
    </Section>
  );
};
