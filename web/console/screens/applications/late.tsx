import { ROLES } from '../../../../shared/domain/kernel/role.ts';
import { messageLanguages } from '../../../../shared/domain/vocabularies/languages.ts';
import { LABEL_LANGUAGES } from '../../../../shared/domain/vocabularies/vocabulary.ts';
import { applicationsText } from '../../../../shared/text/console/applications/text.ts';
import { lateText } from '../../../../shared/text/console/late/text.ts';
import { wordsText } from '../../../../shared/text/console/words/text.ts';
import { call, type ItemOf } from '../../../api/client.ts';
import { Refusal, useAct } from '../../../ui/act.tsx';
import { Button } from '../../../ui/button.tsx';
import { FormBox, SelectField, TextArea, TextField } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import { inLanguage, language } from '../../../ui/language.ts';
import { type Loaded, Show, useLoaded } from '../../../ui/loaded.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { Page, Section } from '../../../ui/page.tsx';
import { Link } from '../../../ui/place.tsx';
import type { Screen } from '../../../ui/screens.ts';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { tell } from '../../../ui/told.tsx';
import { cohortOf } from '../../cohort.ts';

const LIST = 'GET /api/coordinator/cohorts/{cohortId}/late-invitations';
type Invitation = ItemOf<typeof LIST>;
type Role = Invitation['role'];
type Language = Invitation['language'];

const nameOf = ({ firstName, lastName = '' }: Pick<Invitation, 'firstName' | 'lastName'>): string =>
  `${firstName} ${lastName}`.trim();

const TONES = { open: 'wait', applied: 'good', over: undefined, withdrawn: undefined } as const;

const InviteForm = ({
  cohortId,
  onSent,
}: {
  readonly cohortId: string;
  readonly onSent: () => Promise<void>;
}) => {
  const text = inLanguage(lateText);
  const words = inLanguage(wordsText);
  const form = useForm(`late-${cohortId}`, {
    role: 'student' as Role,
    firstName: '',
    lastName: '',
    email: '',
    language: language.value as Language,
    reason: '',
  });
  return (
    <FormBox
      of={form}
      send={text.inviteNow}
      onSend={() =>
        void form.send(
          ({ lastName, ...values }, once) =>
            call('POST /api/coordinator/cohorts/{cohortId}/late-invitations', {
              params: { cohortId },
              body: { ...values, ...(lastName.trim() === '' ? {} : { lastName }) },
              once,
            }),
          (invitation) => {
            tell(() => inLanguage(lateText).invited(nameOf(invitation)));
            void onSent();
          },
        )
      }
    >
      <SelectField
        form={form}
        name="role"
        label={text.role}
        choices={ROLES.map((value) => ({ value, label: words.role[value] }))}
      />
      <TextField form={form} name="firstName" label={text.firstName} size="medium" />
      <TextField form={form} name="lastName" label={text.lastName} size="medium" isOptional />
      <TextField form={form} name="email" type="email" label={text.email} hint={text.emailHint} />
      <SelectField
        form={form}
        name="language"
        label={text.language}
        choices={LABEL_LANGUAGES.map((value) => ({
          value,
          label: messageLanguages.terms[value][value],
        }))}
      />
      <TextArea form={form} name="reason" label={text.reason} hint={text.reasonHint} />
    </FormBox>
  );
};

const Links = ({
  of,
  items,
}: {
  readonly of: Pick<Loaded<unknown>, 'reload'>;
  readonly items: readonly Invitation[];
}) => {
  const text = inLanguage(lateText);
  const words = inLanguage(wordsText);
  const act = useAct(of.reload);
  if (items.length === 0) return <p>{text.none}</p>;
  return (
    <>
      <Refusal of={act} />
      <Table
        caption={text.links}
        rows={items}
        keyOf={({ id }) => id}
        columns={[
          {
            head: text.person,
            cell: (each) => (
              <>
                {nameOf(each)}
                <br />
                {words.role[each.role]}, {each.email}
              </>
            ),
          },
          {
            head: text.standing,
            cell: ({ standing, withdrawnBy }) => (
              <>
                <Tag tone={TONES[standing]}>{text.standings[standing]}</Tag>
                {withdrawnBy?.name !== undefined && <> {text.withdrawnBy(withdrawnBy.name)}</>}
              </>
            ),
          },
          { head: text.until, cell: ({ applyBy }) => <Moment at={applyBy} /> },
          { head: text.by, cell: ({ invitedBy }) => invitedBy.name ?? '' },
          { head: text.reason, cell: ({ reason }) => reason },
          {
            head: text.deed,
            cell: (each) =>
              each.applicationId === undefined ? (
                each.standing === 'open' && (
                  <Button
                    small
                    quiet
                    isBusy={act.isBusy}
                    onPress={() =>
                      void act.run(
                        () =>
                          call('PUT /api/coordinator/late-invitations/{lateInvitationId}/withdrawal', {
                            params: { lateInvitationId: each.id },
                            version: `"${each.version}"`,
                          }),
                        {
                          said: () => inLanguage(lateText).withdrawn(nameOf(each)),
                          always: () => void of.reload(),
                        },
                      )
                    }
                  >
                    {text.withdraw}
                  </Button>
                )
              ) : (
                <Link to={`/applications/${each.applicationId}`}>{text.toApplication}</Link>
              ),
          },
        ]}
      />
    </>
  );
};

/** Personal links by which people apply after applications have closed. */
export const LateEntries: Screen = ({ params }) => {
  const text = inLanguage(lateText);
  const cohortId = params['cohortId'] ?? '';
  const loaded = useLoaded(`late-${cohortId}`, () => call(LIST, { params: { cohortId } }));
  return (
    <Page
      title={text.title}
      above={{
        to: `/cohorts/${cohortId}/applications`,
        name: [inLanguage(applicationsText).title, cohortOf(cohortId)?.name].filter(Boolean).join(', '),
      }}
      lead={text.lead}
    >
      <Section title={text.invite}>
        <InviteForm cohortId={cohortId} onSent={loaded.reload} />
      </Section>
      <Section title={text.links}>
        <Show of={loaded}>{({ items }) => <Links of={loaded} items={items} />}</Show>
      </Section>
    </Page>
  );
};
