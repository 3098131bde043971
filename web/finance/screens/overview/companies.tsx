import { municipalities } from '../../../../shared/domain/vocabularies/municipalities.ts';
import { labelOf } from '../../../../shared/domain/vocabularies/vocabulary.ts';
import { formatNumber } from '../../../../shared/text/format.ts';
import { fundingText } from '../../../../shared/text/funding/text.ts';
import { type AnswerOf, call } from '../../../api/client.ts';
import { programmeId } from '../../../staff/programme.ts';
import { useSignal } from '../../../ui/framework.ts';
import { inLanguage, language } from '../../../ui/language.ts';
import { Moment } from '../../../ui/moment.tsx';
import { Section } from '../../../ui/page.tsx';
import { usePages } from '../../../ui/pages.ts';
import { PagesShown } from '../../../ui/pages-shown.tsx';
import { Table } from '../../../ui/table.tsx';
import { Bar } from '../../bar.tsx';

type Counted = AnswerOf<'GET /api/finance/programmes/{programmeId}/companies'>;

/** Companies by municipality, small cells kept back; their list is for the screen alone. */
export const Companies = ({ decision }: { readonly decision: string }) => {
  const text = inLanguage(fundingText);
  const about = useSignal<Counted | undefined>(undefined);
  const list = usePages(decision, async (after) => {
    const outcome = await call('GET /api/finance/programmes/{programmeId}/companies', {
      params: { programmeId },
      query: { decision, after },
    });
    if (outcome.ok && after === undefined) about.value = outcome.answer;
    return outcome;
  });
  if (about.value === undefined || about.value.total === 0) return null;
  const { byMunicipality: cells, total } = about.value;
  const townOf = (code: string | null): string =>
    code === null ? text.notKnown : labelOf(municipalities, code, language.value);
  const most = Math.max(1, ...(cells ?? []).map(({ count }) => count ?? 0));
  return (
    <Section title={text.byMunicipality}>
      {cells ? (
        <>
          <Table
            caption={text.byMunicipality}
            rows={cells}
            keyOf={({ municipality }) => municipality ?? ''}
            columns={[
              { head: text.municipality, cell: ({ municipality }) => townOf(municipality) },
              {
                head: text.companies,
                isNumber: true,
                cell: ({ count }) => (count === null ? text.keptBack : formatNumber(count, language.value)),
              },
              {
                head: text.share,
                cell: ({ count }) => (count === null ? '' : <Bar part={count} whole={most} />),
              },
            ]}
          />
          <p class="hint">{text.smallCells}</p>
        </>
      ) : (
        <p class="hint">{text.tooManyCompanies}</p>
      )}
      <details class="screen-only">
        <summary>{text.whichCompanies(formatNumber(total, language.value))}</summary>
        <PagesShown of={list} empty={null}>
          {(items) => (
            <Table
              caption={text.companies}
              rows={items}
              keyOf={({ id }) => id}
              columns={[
                { head: text.businessId, cell: ({ id, businessId }) => businessId ?? <code>{id}</code> },
                { head: text.municipality, cell: ({ municipality }) => townOf(municipality) },
                { head: text.countsFrom, cell: ({ since }) => <Moment at={since} /> },
              ]}
            />
          )}
        </PagesShown>
      </details>
    </Section>
  );
};
