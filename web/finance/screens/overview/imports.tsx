import { formatNumber } from '../../../../shared/text/format.ts';
import { entryText } from '../../../../shared/text/funding-entry/text.ts';
import { call } from '../../../api/client.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { FormBox, TextArea } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import { inLanguage, language } from '../../../ui/language.ts';
import { Moment } from '../../../ui/moment.tsx';
import { openDialog, setOpenDialog } from '../../../ui/open.ts';
import { Table } from '../../../ui/table.tsx';
import { tell } from '../../../ui/told.tsx';
import type { Overview } from '../../overview.ts';
import { euro } from '../../words.ts';

type Import = Overview['costs']['imports'][number];
type Props = {
  readonly of: readonly Import[];
  readonly decisionId: string;
  readonly reload: () => Promise<void>;
};

const Withdraw = ({
  importId,
  decisionId,
  reload,
}: Pick<Props, 'decisionId' | 'reload'> & { readonly importId: string }) => {
  const { accounts: text, period } = inLanguage(entryText);
  const form = useForm(`withdraw:${importId}`, { reason: '' });
  const close = (): void => setOpenDialog(undefined);
  return (
    <Dialog title={text.withdrawTitle} onClose={close}>
      <p>{text.withdrawLead}</p>
      <FormBox
        of={form}
        send={text.withdraw}
        onCancel={close}
        onSend={() =>
          void form.send(
            (body) =>
              call('POST /api/finance/decisions/{decisionId}/cost-imports/{importId}/withdrawal', {
                params: { decisionId, importId },
                body,
              }),
            () => {
              tell(() => inLanguage(entryText).accounts.isWithdrawn);
              close();
              void reload();
            },
          )
        }
      >
        <TextArea form={form} name="reason" label={period.reason} />
      </FormBox>
    </Dialog>
  );
};

/** Files of the accounts that were imported; a wrong one is taken back. */
export const Imports = ({ of, decisionId, reload }: Props) => {
  const { accounts: text } = inLanguage(entryText);
  const opened = of.find(({ id, withdrawn }) => withdrawn === null && openDialog() === `withdraw-${id}`);
  if (of.length === 0) return null;
  return (
    <>
      <Table
        caption={text.imports}
        hasCaption
        rows={of}
        keyOf={({ id }) => id}
        columns={[
          { head: text.importedAt, cell: ({ at }) => <Moment at={at} /> },
          { head: text.count, cell: ({ lines }) => formatNumber(lines, language.value), isNumber: true },
          { head: text.costs, cell: ({ costs }) => euro(costs), isNumber: true },
          { head: text.income, cell: ({ income }) => euro(income), isNumber: true },
          { head: text.hash, cell: ({ hash }) => <code title={hash}>{hash.slice(0, 12)}…</code> },
          {
            head: text.standing,
            cell: ({ id, at, withdrawn }) =>
              withdrawn !== null ? (
                text.withdrawn(withdrawn.reason)
              ) : (
                <>
                  {text.counts}{' '}
                  <span class="screen-only">
                    <Button
                      small
                      quiet
                      name={`${text.withdraw}: ${at.slice(0, 10)}`}
                      opens={`withdraw-${id}`}
                    >
                      {text.withdraw}
                    </Button>
                  </span>
                </>
              ),
          },
        ]}
      />
      {opened && <Withdraw key={opened.id} importId={opened.id} decisionId={decisionId} reload={reload} />}
    </>
  );
};
