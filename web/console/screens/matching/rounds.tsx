import { fields } from '../../../../shared/domain/vocabularies/fields.ts';
import { campuses } from '../../../../shared/domain/vocabularies/studies.ts';
import { labelOf, type Vocabulary } from '../../../../shared/domain/vocabularies/vocabulary.ts';
import { knownText } from '../../../../shared/text/console/known/text.ts';
import { deskMatchingText } from '../../../../shared/text/console/matching/text.ts';
import { formatDate } from '../../../../shared/text/format.ts';
import { matchingText } from '../../../../shared/text/matching/text.ts';
import { call, type Request } from '../../../api/client.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { type Choice, FormBox, SelectField } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import { inLanguage, language } from '../../../ui/language.ts';
import { Empty } from '../../../ui/notice.tsx';
import { openDialog, setOpenDialog } from '../../../ui/open.ts';
import { Page } from '../../../ui/page.tsx';
import { PagedList } from '../../../ui/paged-list.tsx';
import { usePages } from '../../../ui/pages.ts';
import { goTo, Link } from '../../../ui/place.tsx';
import type { Screen } from '../../../ui/screens.ts';
import { tell } from '../../../ui/told.tsx';
import { cohortOf } from '../../cohort.ts';
import { RoundStatus } from './round-status.tsx';

type NewRound = NonNullable<Request<'POST /api/coordinator/cohorts/{cohortId}/rounds'>['body']>;
type Pool = NonNullable<NewRound['pool']>;

const POOLS = ['ALL', 'TRAINED', 'CAMPUS', 'FIELD'] as const;

const choicesOf = (vocabulary: Vocabulary): readonly Choice[] =>
  vocabulary.codes.map((value) => ({ value, label: labelOf(vocabulary, value, language.value) }));

const NewRoundDialog = ({ cohortId }: { readonly cohortId: string }) => {
  const text = inLanguage(deskMatchingText);
  const { presets } = inLanguage(matchingText);
  const form = useForm(`round-${cohortId}`, { only: 'ALL', campus: '', field: '', preset: '' });
  const { only, campus, field } = form.values;
  const close = (): void => setOpenDialog(undefined);
  return (
    <Dialog title={text.newRound} onClose={close}>
      <FormBox
        of={form}
        send={text.startRound}
        onCancel={close}
        onSend={() =>
          void form.send(
            (values, once) =>
              call('POST /api/coordinator/cohorts/{cohortId}/rounds', {
                params: { cohortId },
                body: {
                  pool: {
                    only,
                    ...(only === 'CAMPUS' ? { campus } : only === 'FIELD' ? { field } : {}),
                  } as Pool,
                  ...(values.preset === ''
                    ? {}
                    : { preset: values.preset as NonNullable<NewRound['preset']> }),
                },
                once,
              }),
            ({ id }) => {
              tell(() => inLanguage(deskMatchingText).started);
              goTo(`/rounds/${id}`);
            },
          )
        }
      >
        <SelectField
          form={form}
          name="only"
          pointer="/pool"
          label={text.pool}
          choices={POOLS.map((value) => ({ value, label: text.pools[value] }))}
        />
        {only === 'CAMPUS' && (
          <SelectField
            form={form}
            name="campus"
            pointer="/pool/campus"
            label={text.campus}
            empty="–"
            choices={choicesOf(campuses)}
          />
        )}
        {only === 'FIELD' && (
          <SelectField
            form={form}
            name="field"
            pointer="/pool/field"
            label={text.field}
            empty="–"
            choices={choicesOf(fields)}
          />
        )}
        <SelectField
          form={form}
          name="preset"
          label={text.preset}
          empty={cohortOf(cohortId)?.name ?? ''}
          choices={Object.entries(presets).map(([value, label]) => ({ value, label }))}
        />
      </FormBox>
    </Dialog>
  );
};

export const Rounds: Screen = ({ params }) => {
  const text = inLanguage(deskMatchingText);
  const cohortId = params['cohortId'] ?? '';
  const rounds = usePages(cohortId, (after) =>
    call('GET /api/coordinator/cohorts/{cohortId}/rounds', { params: { cohortId }, query: { after } }),
  );
  const start = (
    <div class="buttons">
      <ButtonLink quiet to={`/cohorts/${cohortId}/pairing-notes`}>
        {inLanguage(knownText).notes.open}
      </ButtonLink>
      <Button opens="new">{text.newRound}</Button>
    </div>
  );
  return (
    <Page title={text.rounds} lead={cohortOf(cohortId)?.name} beside={start}>
      <PagedList
        of={rounds}
        caption={text.rounds}
        keyOf={({ id }) => id}
        empty={
          <Empty title={text.noRounds}>
            <p>{text.noRoundsWhy}</p>
          </Empty>
        }
        columns={[
          {
            head: text.asked,
            cell: ({ id, requestedAt }) => (
              <Link to={`/rounds/${id}`}>
                {text.round(formatDate(new Date(requestedAt), language.value))}
              </Link>
            ),
          },
          { head: text.pool, cell: ({ pool }) => text.pools[pool.only] },
          { head: text.state, cell: ({ status }) => <RoundStatus of={status} /> },
          {
            head: text.pairs,
            isNumber: true,
            cell: ({ summary }) => summary?.pairs ?? '',
          },
          {
            head: text.unmatched,
            isNumber: true,
            cell: ({ summary }) => summary?.unmatchedStudents ?? '',
          },
        ]}
      />
      {openDialog() === 'new' && <NewRoundDialog cohortId={cohortId} />}
    </Page>
  );
};
