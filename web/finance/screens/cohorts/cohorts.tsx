import { suppressed } from '../../../../shared/domain/funding/suppression.ts';
import { formatNumber } from '../../../../shared/text/format.ts';
import { fundingText } from '../../../../shared/text/funding/text.ts';
import { type AnswerOf, call } from '../../../api/client.ts';
import { programmeId } from '../../../staff/programme.ts';
import { inLanguage, language } from '../../../ui/language.ts';
import { Show, useLoaded } from '../../../ui/loaded.tsx';
import { Page } from '../../../ui/page.tsx';
import { hrefTo, place } from '../../../ui/place.tsx';
import type { Screen } from '../../../ui/screens.ts';
import { Table } from '../../../ui/table.tsx';
import { KeptOnScreen } from '../../kept-on-screen.tsx';

type Step = AnswerOf<'GET /api/finance/programmes/{programmeId}/cohorts'>['steps'][number];

const ELSEWHERE = '';

const cellsOf = ({ counts, elsewhere }: Step) =>
  Object.entries({ ...counts, [ELSEWHERE]: elsewhere }).map(([key, count]) => ({ key, count }));

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
  const cellOf = (key: string) => (step: Step) => {
    const of = (all: readonly { readonly key: string; readonly count: number | null }[]) =>
      all.find((cell) => cell.key === key)?.count ?? null;
    const cells = cellsOf(step);
    const onPaper = of(suppressed(cells));
    return <KeptOnScreen staysHere={onPaper === null}>{number(of(cells) ?? 0)}</KeptOnScreen>;
  };
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
                    head: name,
                    isNumber: true,
                    cell: cellOf(id),
                  })),
                  ...(steps.some(({ elsewhere }) => elsewhere !== 0)
                    ? [
                        {
                          head: text.elsewhere,
                          isNumber: true,
                          cell: cellOf(ELSEWHERE),
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
