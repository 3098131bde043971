import { companiesText } from '../../../../shared/text/console/companies/text.ts';
import { pairsText } from '../../../../shared/text/console/pairs/text.ts';
import { type AnswerOf, call } from '../../../api/client.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { FormBox, TextField } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import { inLanguage } from '../../../ui/language.ts';
import { Show, useLoaded } from '../../../ui/loaded.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { Empty, Notice } from '../../../ui/notice.tsx';
import { openDialog, setOpenDialog } from '../../../ui/open.ts';
import { Page, Section } from '../../../ui/page.tsx';
import { goTo, Link } from '../../../ui/place.tsx';
import { SavedTable } from '../../../ui/saved-table.tsx';
import type { Screen } from '../../../ui/screens.ts';
import { tell } from '../../../ui/told.tsx';
import { useMerged } from '../../merged.ts';
import { StandingTag } from '../applications/standing.tsx';
import { HistorySection } from '../history/section.tsx';
import { ContactDialog, ContactOf } from './contact.tsx';
import { MergeCompany } from './merge.tsx';
import { municipalityName, nameOfCompany, sizeName } from './names.ts';

type Company = AnswerOf<'GET /api/coordinator/companies/{companyId}'>;
type Mentor = Company['mentors'][number];

const byCohort = (mentors: readonly Mentor[]): readonly (readonly [Mentor['cohort'], Mentor[]])[] => {
  const cohorts = new Map<string, [Mentor['cohort'], Mentor[]]>();
  for (const mentor of mentors) {
    const known = cohorts.get(mentor.cohort.id);
    if (known) known[1].push(mentor);
    else cohorts.set(mentor.cohort.id, [mentor.cohort, [mentor]]);
  }
  return [...cohorts.values()];
};

const Given = ({ company }: { readonly company: Company }) => {
  const text = inLanguage(companiesText);
  const status = inLanguage(pairsText).status;
  const { mentors, trained, pairs } = company.given;
  if (mentors === 0) return <Empty title={text.noMentors} />;
  return (
    <>
      <p>{[text.mentorCount(mentors), text.trainedCount(trained), text.pairCount(pairs)].join(' · ')}</p>
      {byCohort(company.mentors).map(([cohort, given]) => (
        <SavedTable
          key={cohort.id}
          caption={cohort.name ?? cohort.id}
          hasCaption
          rows={given}
          keyOf={({ applicationId }) => applicationId}
          columns={[
            {
              head: text.mentor,
              cell: ({ applicationId, name }) => (
                <Link to={`/applications/${applicationId}`}>{name ?? applicationId}</Link>
              ),
            },
            { head: text.state, cell: ({ standing }) => <StandingTag of={standing} /> },
            {
              head: text.training,
              cell: ({ training }) => (training === undefined ? '–' : text.trainingState[training]),
            },
            {
              head: text.pairs,
              cell: ({ pairs: formed }) =>
                formed.length === 0
                  ? '–'
                  : formed.map((pair) => (
                      <div key={pair.id}>
                        <Link to={`/applications/${pair.student.applicationId}`}>
                          {pair.student.name ?? pair.student.applicationId}
                        </Link>{' '}
                        ({status[pair.status]})
                      </div>
                    )),
            },
          ]}
        />
      ))}
    </>
  );
};

const Former = ({ former }: Pick<Company, 'former'>) => {
  const text = inLanguage(companiesText);
  return (
    <SavedTable
      caption={text.former}
      rows={former}
      keyOf={({ at, id }) => `${at} ${id}`}
      columns={[
        {
          head: text.was,
          cell: ({ name, businessId }) => [name ?? text.nameless, businessId].filter(Boolean).join(', '),
        },
        { head: text.until, cell: ({ at }) => <Moment at={at} /> },
        { head: text.why, cell: ({ what, reason }) => `${text.what[what]}: ${reason}` },
        { head: text.by, cell: ({ by }) => by.name ?? by.id },
      ]}
    />
  );
};

export const CompanyScreen: Screen = ({ params }) => {
  const text = inLanguage(companiesText);
  const companyId = params['companyId'] ?? '';
  const loaded = useLoaded(companyId, () =>
    call('GET /api/coordinator/companies/{companyId}', { params: { companyId } }),
  );
  const { value, version } = loaded;
  const isMerged = useMerged('/companies', companyId, value);
  const open = openDialog();
  const close = (): void => setOpenDialog(undefined);
  const form = useForm(`company-${companyId}`, {
    name: value?.name ?? '',
    businessId: value?.businessId ?? '',
    reason: '',
  });
  const other =
    form.problem?.code === 'company-exists' ? String(form.problem.members['companyId']) : undefined;
  return (
    <Page
      title={value ? nameOfCompany(value) : text.title}
      above={{ to: '/companies', name: text.title }}
      beside={
        value && (
          <>
            <Button quiet opens="correct">
              {text.correct}
            </Button>
            <Button quiet opens="merge">
              {text.merge}
            </Button>
          </>
        )
      }
    >
      <Show of={loaded}>
        {(company) => (
          <>
            {isMerged && (
              <Notice>
                <p>{text.movedHere}</p>
              </Notice>
            )}
            <Facts
              of={[
                [text.businessId, company.businessId],
                [text.municipality, municipalityName(company.municipality)],
                [text.size, sizeName(company.size)],
                [text.since, <Moment key="since" at={company.joinedAt.slice(0, 10)} />],
              ]}
            />
            <Section title={text.given}>
              <Given company={company} />
            </Section>
            <ContactOf company={company} loaded={loaded} />
            {company.former.length > 0 && (
              <Section title={text.former}>
                <Former former={company.former} />
              </Section>
            )}
          </>
        )}
      </Show>
      {value && open === 'correct' && (
        <Dialog title={text.correctTitle} onClose={close}>
          <p>{text.correctLead}</p>
          {other !== undefined && (
            <p>
              <Link to={`/companies/${other}`}>{text.toOther}</Link>
            </p>
          )}
          <FormBox
            of={form}
            send={text.correctNow}
            onCancel={close}
            onSend={() =>
              void form.send(
                ({ name, businessId, reason }) =>
                  call('PUT /api/coordinator/companies/{companyId}/details', {
                    params: { companyId: value.id },
                    body: {
                      reason,
                      ...(name.trim() === '' ? {} : { name }),
                      ...(businessId.trim() === '' ? {} : { businessId }),
                    },
                    version,
                  }),
                (answer, newVersion) => {
                  loaded.take(answer, newVersion);
                  tell(() => inLanguage(companiesText).corrected);
                  close();
                },
                loaded.reload,
              )
            }
          >
            <TextField form={form} name="name" label={text.name} />
            <TextField form={form} name="businessId" label={text.businessId} size="medium" isOptional />
            <TextField form={form} name="reason" label={text.reason} hint={text.reasonHint} />
          </FormBox>
        </Dialog>
      )}
      {value && open === 'contact' && <ContactDialog company={value} loaded={loaded} onClose={close} />}
      {value && open === 'merge' && (
        <MergeCompany
          losing={value}
          onClose={close}
          onMerged={(kept) => {
            tell(() => inLanguage(companiesText).merged(nameOfCompany(value), nameOfCompany(kept)));
            goTo(`/companies/${kept.id}`);
          }}
        />
      )}
      <HistorySection
        of={`${companyId} ${loaded.version}`}
        load={(after) =>
          call('GET /api/coordinator/companies/{companyId}/history', {
            params: { companyId },
            query: { after },
          })
        }
      />
    </Page>
  );
};
