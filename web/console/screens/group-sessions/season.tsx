import { groupSessionsText } from '../../../../shared/text/console/group-sessions/text.ts';
import { sessionsText } from '../../../../shared/text/console/sessions/text.ts';
import { call } from '../../../api/client.ts';
import { Refusal, useAct } from '../../../ui/act.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { FormBox } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import { inLanguage } from '../../../ui/language.ts';
import { Show, useLoaded } from '../../../ui/loaded.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { Empty } from '../../../ui/notice.tsx';
import { openDialog, setOpenDialog } from '../../../ui/open.ts';
import { Section } from '../../../ui/page.tsx';
import { Link } from '../../../ui/place.tsx';
import { SavedTable } from '../../../ui/saved-table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { tell } from '../../../ui/told.tsx';
import { themeName } from '../../themes.ts';
import { GroupFields, groupPlanOf, NEW_GROUP, ThemeFields } from './fields.tsx';

const close = (): void => setOpenDialog(undefined);

const PlanDialog = ({
  cohortId,
  onPlanned,
}: {
  readonly cohortId: string;
  readonly onPlanned: () => Promise<void>;
}) => {
  const text = inLanguage(groupSessionsText);
  const form = useForm(`group-${cohortId}`, NEW_GROUP);
  return (
    <Dialog title={text.planTitle} onClose={close}>
      <FormBox
        of={form}
        send={text.planNow}
        onCancel={close}
        onSend={() =>
          void form.send(
            (values, once) =>
              call('POST /api/coordinator/cohorts/{cohortId}/group-sessions', {
                params: { cohortId },
                body: groupPlanOf(values),
                once,
              }),
            () => {
              tell(() => inLanguage(groupSessionsText).planned);
              close();
              void onPlanned();
            },
          )
        }
      >
        <ThemeFields form={form} />
        <GroupFields form={form} />
      </FormBox>
    </Dialog>
  );
};

/** The joint sessions of a cohort's pairs: planned with one press, and one mail for each person. */
export const GroupSeason = ({ cohortId }: { readonly cohortId: string }) => {
  const text = inLanguage(groupSessionsText);
  const words = inLanguage(sessionsText);
  const act = useAct();
  const params = { cohortId };
  const loaded = useLoaded(`groups ${cohortId}`, () =>
    call('GET /api/coordinator/cohorts/{cohortId}/group-sessions', { params }),
  );
  const again = (): void => void loaded.reload();
  const planUsual = (): void =>
    void act.run(() => call('PUT /api/coordinator/cohorts/{cohortId}/usual-season', { params }), {
      said: () => inLanguage(groupSessionsText).plannedUsual,
      always: again,
    });
  const invite = (): void => {
    let told = (): string => '';
    void act.run(
      async () => {
        const outcome = await call('POST /api/coordinator/cohorts/{cohortId}/group-invitations', { params });
        if (outcome.ok) {
          const { people, withoutPlace } = outcome.answer;
          told = () => inLanguage(groupSessionsText).invited(people, withoutPlace);
        }
        return outcome;
      },
      { said: () => told(), always: again },
    );
  };
  return (
    <Section
      title={text.title}
      beside={
        <Button quiet opens="plan-group">
          {text.planOne}
        </Button>
      }
    >
      <Refusal of={act} />
      <Show of={loaded}>
        {({ items, toInvite, toOpen }) => (
          <>
            {items.length === 0 ? (
              <Empty title={text.none}>
                <p>{text.noneWhy}</p>
                <Button isBusy={act.isBusy} onPress={planUsual}>
                  {text.planUsual}
                </Button>
              </Empty>
            ) : (
              <SavedTable
                caption={text.title}
                rows={items}
                keyOf={({ id }) => id}
                columns={[
                  {
                    head: text.theme,
                    cell: ({ id, theme, title, cancelled, place }) => (
                      <span>
                        <Link to={`/group-sessions/${id}`}>{title ?? themeName(theme)}</Link>{' '}
                        {cancelled && <Tag tone="bad">{words.isCancelled}</Tag>}
                        {place === undefined && <Tag tone="wait">{text.placeMissing}</Tag>}
                      </span>
                    ),
                  },
                  { head: words.starts, cell: ({ startsAt }) => <Moment at={startsAt} /> },
                  { head: text.audience, cell: ({ audience }) => text.audiences[audience] },
                  {
                    head: text.coming,
                    isNumber: true,
                    cell: ({ coming, seats }) =>
                      seats === undefined ? String(coming) : text.ofSeats(coming, seats),
                  },
                  { head: text.waiting, isNumber: true, cell: ({ waiting }) => String(waiting) },
                  { head: text.declined, isNumber: true, cell: ({ declined }) => String(declined) },
                  {
                    head: text.unanswered,
                    isNumber: true,
                    cell: ({ invited, coming, waiting, declined }) =>
                      String(invited - coming - waiting - declined),
                  },
                  { head: text.present, isNumber: true, cell: ({ present }) => String(present) },
                ]}
              />
            )}
            {toInvite + toOpen > 0 && (
              <>
                <p>{text.inviteLead}</p>
                <Button isBusy={act.isBusy} onPress={invite}>
                  {toInvite > 0 ? text.invite(toInvite) : text.inviteAsTheyForm}
                </Button>
              </>
            )}
          </>
        )}
      </Show>
      {openDialog() === 'plan-group' && <PlanDialog cohortId={cohortId} onPlanned={loaded.reload} />}
    </Section>
  );
};
