import { staffPageText } from '../../../../shared/text/console/staff/text.ts';
import { call, type ItemOf } from '../../../api/client.ts';
import { programmeId } from '../../../staff/programme.ts';
import { Refusal, useAct } from '../../../ui/act.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { FormBox } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import { inLanguage } from '../../../ui/language.ts';
import { Moment } from '../../../ui/moment.tsx';
import { Empty } from '../../../ui/notice.tsx';
import { openDialog, setOpenDialog } from '../../../ui/open.ts';
import { Page } from '../../../ui/page.tsx';
import { PagedList } from '../../../ui/paged-list.tsx';
import { usePages } from '../../../ui/pages.ts';
import type { Screen } from '../../../ui/screens.ts';
import { Tag } from '../../../ui/tag.tsx';
import { tell } from '../../../ui/told.tsx';
import { lastDayOf, RoleFields, type RoleValues, rolesOf } from './fields.tsx';

const LIST = 'GET /api/coordinator/programmes/{programmeId}/staff';
type Member = ItemOf<typeof LIST>;
type Parts = { readonly of: Member; readonly reload: () => Promise<void> };

const close = (): void => setOpenDialog(undefined);

const InviteDialog = ({ reload }: Pick<Parts, 'reload'>) => {
  const text = inLanguage(staffPageText);
  const form = useForm<RoleValues>('staff-invite', { name: '', email: '', roles: [], lastDay: '' });
  return (
    <Dialog title={text.inviteTitle} onClose={close}>
      <p>{text.inviteLead}</p>
      <FormBox
        of={form}
        send={text.inviteNow}
        onCancel={close}
        onSend={() =>
          void form.send(
            (values) =>
              call('POST /api/coordinator/programmes/{programmeId}/staff', {
                params: { programmeId },
                body: { ...rolesOf(values), roles: [...values.roles], email: values.email.trim() },
              }),
            ({ name, isMailed }) => {
              tell(() =>
                isMailed
                  ? inLanguage(staffPageText).invited(name)
                  : inLanguage(staffPageText).appointed(name),
              );
              close();
              void reload();
            },
          )
        }
      >
        <RoleFields form={form} isNew />
      </FormBox>
    </Dialog>
  );
};

const ChangeDialog = ({ of: member, reload }: Parts) => {
  const text = inLanguage(staffPageText);
  const { id, name, roles, until, version } = member;
  const form = useForm<RoleValues>(`staff-${id}`, {
    name,
    email: '',
    roles,
    lastDay: until === undefined ? '' : lastDayOf(until),
  });
  return (
    <Dialog title={text.changeTitle(name)} onClose={close}>
      <FormBox
        of={form}
        send={text.changeNow}
        onCancel={close}
        onSend={() =>
          void form.send(
            (values) =>
              call('PUT /api/coordinator/programmes/{programmeId}/staff/{staffId}', {
                params: { programmeId, staffId: id },
                body: { ...rolesOf(values), roles: [...values.roles] },
                version: `"${version}"`,
              }),
            (changed) => {
              tell(() => inLanguage(staffPageText).changed(changed.name));
              close();
              void reload();
            },
            reload,
          )
        }
      >
        <RoleFields form={form} isNew={false} />
      </FormBox>
    </Dialog>
  );
};

const EndDialog = ({ of: { id, name, version }, reload }: Parts) => {
  const text = inLanguage(staffPageText);
  const act = useAct(reload);
  return (
    <Dialog title={text.endTitle(name)} onClose={close}>
      <p>{text.endLead}</p>
      <Refusal of={act} />
      <Button
        danger
        isBusy={act.isBusy}
        onPress={() =>
          void act
            .run(
              () =>
                call('PUT /api/coordinator/programmes/{programmeId}/staff/{staffId}/end', {
                  params: { programmeId, staffId: id },
                  version: `"${version}"`,
                }),
              { said: () => inLanguage(staffPageText).endedNow(name), always: () => void reload() },
            )
            .then((isDone) => isDone && close())
        }
      >
        {text.endNow}
      </Button>
    </Dialog>
  );
};

const Actions = ({ of: { id, name } }: Pick<Parts, 'of'>) => {
  const text = inLanguage(staffPageText);
  const act = useAct();
  return (
    <div class="buttons">
      <Button small quiet name={text.changeOf(name)} opens={`change-${id}`}>
        {text.change}
      </Button>
      <Button
        small
        quiet
        name={text.againOf(name)}
        isBusy={act.isBusy}
        onPress={() =>
          void act.run(
            () =>
              call('POST /api/coordinator/programmes/{programmeId}/staff/{staffId}/invitation', {
                params: { programmeId, staffId: id },
              }),
            {
              take: ({ isMailed }) =>
                tell(() =>
                  isMailed
                    ? inLanguage(staffPageText).sentAgain(name)
                    : inLanguage(staffPageText).notSentAgain(name),
                ),
            },
          )
        }
      >
        {text.again}
      </Button>
      <Button small quiet danger name={text.endOf(name)} opens={`end-${id}`}>
        {text.end}
      </Button>
      <Refusal of={act} />
    </div>
  );
};

/** The staff of the programme, for its admins. */
export const Staff: Screen = () => {
  const text = inLanguage(staffPageText);
  const pages = usePages('staff of programme', (after) =>
    call(LIST, { params: { programmeId }, query: { after } }),
  );
  const dialog = openDialog();
  const chosen = pages.items?.find(
    ({ id, isActive }) => isActive && (dialog === `change-${id}` || dialog === `end-${id}`),
  );
  return (
    <Page title={text.title} lead={text.lead} beside={<Button opens="invite">{text.invite}</Button>}>
      <PagedList
        of={pages}
        caption={text.title}
        keyOf={({ id }) => id}
        empty={<Empty title={text.none} />}
        columns={[
          { head: text.name, cell: ({ name }) => name },
          { head: text.email, cell: ({ email }) => email },
          { head: text.roles, cell: ({ roles }) => roles.map((role) => text.role[role]).join(', ') },
          { head: text.since, cell: ({ since }) => <Moment at={since} /> },
          {
            head: text.until,
            cell: ({ until, isActive }) => (
              <>
                {until !== undefined && <Moment at={lastDayOf(until)} />}{' '}
                {!isActive && <Tag tone="bad">{text.ended}</Tag>}
              </>
            ),
          },
          { head: text.actions, cell: (member) => member.isActive && <Actions of={member} /> },
        ]}
      />
      {dialog === 'invite' && <InviteDialog reload={pages.reload} />}
      {chosen && dialog?.startsWith('change-') && <ChangeDialog of={chosen} reload={pages.reload} />}
      {chosen && dialog?.startsWith('end-') && <EndDialog of={chosen} reload={pages.reload} />}
    </Page>
  );
};
