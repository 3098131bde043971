import { formatNumber } from '../../../../shared/text/format.ts';
import { fundingText } from '../../../../shared/text/funding/text.ts';
import { call } from '../../../api/client.ts';
import { programmeId } from '../../../staff/programme.ts';
import { inLanguage, language } from '../../../ui/language.ts';
import { Show, useLoaded } from '../../../ui/loaded.tsx';
import { Page } from '../../../ui/page.tsx';
import { hrefTo, place } from '../../../ui/place.tsx';
import type { Screen } from '../../../ui/screens.ts';
import { Table } from '../../../ui/table.tsx';

/** Cohorts of a decision side by side, from the application to the successful pair. */
export const Cohorts: Screen = () => {
  const text = inLanguage(fundingText);
  const { decision } = place.value.query;
  const loaded = useLoaded(decision ?? '', () =>
    call('GET /api/finance/programmes/{programmeId}/cohorts', {
      params: { programmeId },
      query: { decision },
    }),
  );
  const number = (value: number): string => formatNumber(value, language.value);
  return (
    <>
      <p class="above screen-only">
        <a href={hrefTo('/figures', { decision })}>← {text.toFigures}</a>
      </p>
      <Page title={text.byCohort} lead={text.byCohortLead}>
        <Show of={loaded}>
          {({ cohorts, steps }) =>
            cohorts.length === 0 ? (
              <p>{text.noCohorts}</p>
            ) : (
              <Table
                caption={text.byCohort}
                rows={steps}
                keyOf={({ key }) => key}
                columns={[
                  { head: text.step, cell: ({ label }) => label[language.value] },
                  ...cohorts.map(({ id, name }) => ({
                    ...{ head: name, isNumber: true },
                    cell: ({ counts }: (typeof steps)[number]) => number(counts[id] ?? 0),
                  })),
                  ...(steps.some(({ elsewhere }) => elsewhere !== 0)
                    ? [
                        {
                          ...{ head: text.elsewhere, isNumber: true },
                          cell: ({ elsewhere }: (typeof steps)[number]) => number(elsewhere),
                        },
                      ]
                    : []),
                  { head: text.total, cell: ({ total }) => number(total), isNumber: true },
                ]}
              />
            )
          }
        </Show>
      </Page>
    </>
  );
};
