import { fundingText } from '../../../../shared/text/funding/text.ts';
import { call } from '../../../api/client.ts';
import { inLanguage } from '../../../ui/language.ts';
import { Show, useLoaded } from '../../../ui/loaded.tsx';
import { Section } from '../../../ui/page.tsx';
import { CorrectionTable, type FigureNames } from '../../correction-table.tsx';
import type { Overview, Period } from '../../overview.ts';
import { daysOf } from './periods.tsx';

const namesOf = (indicators: Overview['indicators']): FigureNames =>
  new Map(
    indicators.flatMap(({ key, label, unit, ofWhich }) => [
      [key, { label, unit }] as const,
      ...ofWhich.map((part) => [part.key, { label: part.label, unit }] as const),
    ]),
  );

const Since = ({ of, figures }: { readonly of: Period; readonly figures: FigureNames }) => {
  const text = inLanguage(fundingText);
  const loaded = useLoaded(of.id, () =>
    call('GET /api/finance/periods/{periodId}/difference', { params: { periodId: of.id } }),
  );
  return (
    <Show of={loaded}>
      {({ items }) => (
        <>
          <p>{text.changesLead(daysOf(of))}</p>
          {items.length === 0 ? (
            <p>{text.noChanges}</p>
          ) : (
            <CorrectionTable caption={text.changes} of={items} figures={figures} />
          )}
        </>
      )}
    </Show>
  );
};

/** Changes since the last lock: they stand in the next period as corrections. */
export const Changes = ({ of: { periods, indicators } }: { readonly of: Overview }) => {
  const text = inLanguage(fundingText);
  const last = periods.findLast(({ isLocked }) => isLocked);
  return (
    <Section title={text.changes}>
      {last === undefined ? <p>{text.noLock}</p> : <Since of={last} figures={namesOf(indicators)} />}
    </Section>
  );
};
