import { consentWords } from '../../../../shared/text/consents.ts';
import { peopleText } from '../../../../shared/text/console/people/text.ts';
import { privacyText } from '../../../../shared/text/privacy/text.ts';
import { type AnswerOf, call } from '../../../api/client.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { FormBox, SelectField } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import { inLanguage } from '../../../ui/language.ts';
import { Show, useLoaded } from '../../../ui/loaded.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { openDialog, setOpenDialog } from '../../../ui/open.ts';
import { Section } from '../../../ui/page.tsx';
import { Table } from '../../../ui/table.tsx';
import { tell } from '../../../ui/told.tsx';
import { OnBehalfFields } from '../applications/on-behalf.tsx';

type Consents = AnswerOf<'GET /api/coordinator/people/{personId}/consents'>['consents'];
type Purpose = Consents[number]['purpose'];

type Standing = {
  readonly personId: string;
  readonly name: string;
  readonly purposes: readonly Purpose[];
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** Takes in the word of a person who does not want to consent any more. */
const WithdrawDialog = ({ personId, name, purposes, onClose, onDone }: Standing) => {
  const text = inLanguage(peopleText);
  const names = inLanguage(privacyText).purposes;
  const form = useForm(`withdraw-consent-${personId}`, { purpose: '', channel: '', reason: '' });
  return (
    <Dialog title={text.takeBackTitle(name)} onClose={onClose}>
      <p>{text.takeBackLead}</p>
      <FormBox
        of={form}
        send={text.takeBackNow}
        onCancel={onClose}
        onSend={() =>
          void form.send(
            ({ purpose, channel, reason }) =>
              call('POST /api/coordinator/people/{personId}/consents/withdrawal', {
                params: { personId },
                body: { purpose: purpose as Purpose, channel: channel as 'PHONE', reason },
              }),
            () => {
              tell(() => inLanguage(peopleText).tookBack);
              onDone();
              onClose();
            },
          )
        }
      >
        <SelectField
          form={form}
          name="purpose"
          label={text.whichConsent}
          empty="–"
          choices={purposes.map((value) => ({ value, label: names[value].name }))}
        />
        <OnBehalfFields form={form} />
      </FormBox>
    </Dialog>
  );
};

/** Consents of a person, given and taken back. Only the person gives one. */
export const ConsentsOf = ({ personId, name }: { readonly personId: string; readonly name: string }) => {
  const text = inLanguage(peopleText);
  const words = inLanguage(consentWords);
  const names = inLanguage(privacyText).purposes;
  const loaded = useLoaded(`consents ${personId}`, () =>
    call('GET /api/coordinator/people/{personId}/consents', { params: { personId } }),
  );
  return (
    <Section title={text.consents}>
      <Show of={loaded}>
        {({ consents }) => {
          const rows = consents.flatMap(({ purpose, entries }) =>
            entries.map((entry) => ({ purpose, ...entry })),
          );
          if (rows.length === 0) return <p>{text.noConsents}</p>;
          const purposes = consents.flatMap(({ purpose, stands }) => (stands ? [purpose] : []));
          const close = (): void => setOpenDialog(undefined);
          return (
            <>
              {purposes.length > 0 && (
                <p>
                  <Button quiet opens="consent">
                    {text.takeBack}
                  </Button>
                </p>
              )}
              {purposes.length > 0 && openDialog() === 'consent' && (
                <WithdrawDialog
                  {...{ personId, name, purposes }}
                  onClose={close}
                  onDone={() => void loaded.reload()}
                />
              )}
              <Table
                caption={text.consents}
                rows={rows}
                keyOf={({ purpose, at, applicationId }) => `${purpose} ${at} ${applicationId}`}
                columns={[
                  { head: text.what, cell: ({ purpose }) => names[purpose].name },
                  { head: text.state, cell: ({ isGiven }) => (isGiven ? words.given : words.withdrawn) },
                  { head: text.when, cell: ({ at }) => <Moment at={at} /> },
                  { head: text.consentHow, cell: ({ channel }) => words.channels[channel] },
                  { head: text.consentNotice, cell: ({ noticeVersion }) => noticeVersion },
                ]}
              />
            </>
          );
        }}
      </Show>
    </Section>
  );
};
