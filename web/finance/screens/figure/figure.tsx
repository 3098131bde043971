import { formatMonth } from '../../../../shared/text/format.ts';
import { fundingText } from '../../../../shared/text/funding/text.ts';
import { type AnswerOf, call } from '../../../api/client.ts';
import { programmeId } from '../../../staff/programme.ts';
import { useId, useSignal } from '../../../ui/framework.ts';
import { inLanguage, language } from '../../../ui/language.ts';
import { Page, Section } from '../../../ui/page.tsx';
import { usePages } from '../../../ui/pages.ts';
import { hrefTo, place, setQuery } from '../../../ui/place.tsx';
import type { Screen } from '../../../ui/screens.ts';
import { MissingList } from '../../missing-list.tsx';
import { SaveList } from '../../save-list.tsx';
import { countedAs } from '../../words.ts';
import { EvidenceList } from '../evidence-list.tsx';

type Evidence = AnswerOf<'GET /api/finance/programmes/{programmeId}/indicators/{indicator}/evidence'>;

const MonthChoice = ({ of: { months, month, indicator } }: { readonly of: Evidence }) => {
  const text = inLanguage(fundingText);
  const id = useId();
  return (
    <div class="filters screen-only">
      <div>
        <label for={id}>{text.month}</label>
        <select id={id} value={month} onChange={(event) => setQuery({ month: event.currentTarget.value })}>
          {months.map((each) => (
            <option key={each.month} value={each.month}>
              {formatMonth(each.month, language.value)}: {countedAs(each.amount, indicator.unit)}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
};

/** Proof of a number: its definition, each thing that it counts, and the things it counts without proof. */
export const Figure: Screen = ({ params: { indicator = '' } }) => {
  const text = inLanguage(fundingText);
  const { decision, month } = place.value.query;
  const about = useSignal<Evidence | undefined>(undefined);
  const lines = usePages(`${indicator} ${decision} ${month}`, async (after) => {
    const outcome = await call('GET /api/finance/programmes/{programmeId}/indicators/{indicator}/evidence', {
      params: { programmeId, indicator },
      query: { decision, month, after },
    });
    if (outcome.ok) about.value = outcome.answer;
    return outcome;
  });
  const of = about.value;
  const title = of === undefined ? text.definition : of.indicator.label[language.value];
  return (
    <>
      <p class="above screen-only">
        <a href={hrefTo('/figures', { decision })}>← {text.toFigures}</a>
      </p>
      <Page title={title}>
        {of && <p class="lead">{of.indicator.definition[language.value]}</p>}
        <Section title={text.evidenceTitle(title)}>
          {of && of.months.length > 0 && <MonthChoice of={of} />}
          {of?.canBeSaved === false && <p class="print-only">{text.notOnPaper}</p>}
          <EvidenceList
            caption={text.evidenceTitle(title)}
            of={lines}
            unit={of?.indicator.unit ?? 'COUNT'}
            staysHere={of?.canBeSaved === false}
          >
            {of?.canBeSaved === true ? (
              <SaveList list="evidence" decision={decision} indicator={indicator} month={of.month} />
            ) : (
              <p class="hint screen-only">{text.staysHere}</p>
            )}
          </EvidenceList>
        </Section>
        <Section title={text.figureMissing}>
          <MissingList caption={text.figureMissing} decision={decision} indicator={indicator} />
        </Section>
      </Page>
    </>
  );
};
