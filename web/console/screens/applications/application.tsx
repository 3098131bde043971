import { REJECTION_REASONS } from '../../../../shared/domain/applications/rejection-reasons.ts';
import { applicationsText } from '../../../../shared/text/console/applications/text.ts';
import { wordsText } from '../../../../shared/text/console/words/text.ts';
import { type AnswerOf, call } from '../../../api/client.ts';
import { Refusal, useAct } from '../../../ui/act.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { FormBox, SelectField } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import { inLanguage } from '../../../ui/language.ts';
import { Show, useLoaded } from '../../../ui/loaded.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { openDialog, setOpenDialog } from '../../../ui/open.ts';
import { Page, Section } from '../../../ui/page.tsx';
import { tell } from '../../../ui/told.tsx';
import type { Screen } from '../../screens.ts';
import { Answered } from './answers.tsx';
import { StandingTag } from './standing.tsx';

const fullNameOf = ({
  form: { answers },
}: AnswerOf<'GET /api/coordinator/applications/{applicationId}'>): string =>
  [answers.firstName, answers.lastName].filter(Boolean).join(' ');

export const ApplicationScreen: Screen = ({ params }) => {
  const text = inLanguage(applicationsText);
  const words = inLanguage(wordsText);
  const applicationId = params['applicationId'] ?? '';
  const loaded = useLoaded(applicationId, () =>
    call('GET /api/coordinator/applications/{applicationId}', { params: { applicationId } }),
  );
  const act = useAct(loaded.reload);
  const open = openDialog();
  const rejection = useForm(`reject-${applicationId}`, { reason: '' });
  const { value, version } = loaded;
  const name = value ? fullNameOf(value) : '';
  const close = (): void => setOpenDialog(undefined);
  return (
    <Page
      title={name || text.title}
      above={value && { to: `/cohorts/${value.cohortId}/applications`, name: text.title }}
    >
      <Show of={loaded}>
        {(application) => (
          <>
            <Facts
              of={[
                [text.role, words.role[application.form.role]],
                [text.standing, <StandingTag key="standing" of={application.standing} />],
                [text.reference, application.reference],
                [text.submitted, <Moment key="sent" at={application.submittedAt} />],
              ]}
            />
            <Section title={text.decision}>
              <Refusal of={act} />
              <div class="buttons">
                {application.status === 'CONFIRMED' && (
                  <>
                    <Button
                      isBusy={act.isBusy}
                      onPress={() =>
                        void act.run(
                          () =>
                            call('POST /api/coordinator/applications/{applicationId}/approval', {
                              params: { applicationId },
                              body: {},
                              version,
                            }),
                          { said: text.approved(name), take: loaded.take },
                        )
                      }
                    >
                      {text.approve}
                    </Button>
                    <Button quiet danger onPress={() => setOpenDialog('reject')}>
                      {text.reject}
                    </Button>
                  </>
                )}
                {application.status !== 'REJECTED' && application.status !== 'WITHDRAWN' && (
                  <Button quiet onPress={() => setOpenDialog('withdraw')}>
                    {text.withdraw}
                  </Button>
                )}
              </div>
            </Section>
            <Section title={text.answers}>
              <Answered role={application.form.role} answers={application.form.answers} />
            </Section>
          </>
        )}
      </Show>
      {value && open === 'reject' && (
        <Dialog title={text.rejectTitle(name)} onClose={close}>
          <p>{text.rejectLead}</p>
          <FormBox
            of={rejection}
            send={text.rejectNow}
            pointers={['/reason']}
            onCancel={close}
            onSend={() =>
              void rejection.send(
                ({ reason }) =>
                  call('POST /api/coordinator/applications/{applicationId}/rejection', {
                    params: { applicationId },
                    body: { reason: reason as (typeof REJECTION_REASONS)[number] },
                    version,
                  }),
                (answer, newVersion) => {
                  loaded.take(answer, newVersion);
                  tell(text.rejected(name));
                  close();
                },
                loaded.reload,
              )
            }
          >
            <SelectField
              form={rejection}
              name="reason"
              label={text.reason}
              empty="–"
              choices={REJECTION_REASONS.map((reason) => ({ value: reason, label: words.rejection[reason] }))}
            />
          </FormBox>
        </Dialog>
      )}
      {value && open === 'withdraw' && (
        <Dialog title={text.withdrawTitle(name)} onClose={close}>
          <p>{text.withdrawLead}</p>
          <Refusal of={act} />
          <Button
            danger
            isBusy={act.isBusy}
            onPress={() =>
              void act
                .run(
                  () =>
                    call('POST /api/coordinator/applications/{applicationId}/withdrawal', {
                      params: { applicationId },
                      body: {},
                      version,
                    }),
                  { said: text.withdrawn(name), take: loaded.take },
                )
                .then((isDone) => isDone && close())
            }
          >
            {text.withdrawNow}
          </Button>
        </Dialog>
      )}
    </Page>
  );
};
