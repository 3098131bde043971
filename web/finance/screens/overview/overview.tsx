import { localDateOf } from '../../../../shared/domain/kernel/dates.ts';
import { formatDate, formatDateTime } from '../../../../shared/text/format.ts';
import { fundingText } from '../../../../shared/text/funding/text.ts';
import { entryText } from '../../../../shared/text/funding-entry/text.ts';
import { reportText } from '../../../../shared/text/funding-report/text.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Filter } from '../../../ui/filters.tsx';
import { useId } from '../../../ui/framework.ts';
import { inLanguage, language } from '../../../ui/language.ts';
import { Show, useLoaded } from '../../../ui/loaded.tsx';
import { Empty, Notice } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { place, setQuery } from '../../../ui/place.tsx';
import type { Screen } from '../../../ui/screens.ts';
import { loadOverview, type Overview as Of } from '../../overview.ts';
import { SaveList } from '../../save-list.tsx';
import { spanName, spansOf } from '../../spans.ts';
import { isOfAnswers, wordFor } from '../../words.ts';
import { Changes } from './changes.tsx';
import { Companies } from './companies.tsx';
import { Costs } from './costs.tsx';
import { Funnel } from './funnel.tsx';
import { Definitions, Indicators } from './indicators.tsx';
import { MissingEvidence, missingSaid } from './missing.tsx';
import { Packs } from './packs.tsx';
import { Periods } from './periods.tsx';

const DAY = 86_400_000;

const DecisionChoice = ({ of: { decisions, decision } }: { readonly of: Of }) => {
  const text = inLanguage(fundingText);
  const id = useId();
  return (
    <div>
      <label for={id}>{text.decision}</label>
      <select
        id={id}
        value={decision.id}
        onChange={(event) => setQuery({ decision: event.currentTarget.value, span: undefined })}
      >
        {decisions.map((each) => (
          <option key={each.id} value={each.id}>
            {each.label[language.value]} ({wordFor(text.statuses, each.status)})
          </option>
        ))}
      </select>
    </div>
  );
};

/** First facts for a reader: progress, missing proof, and the day of the next claim. */
const Summary = ({ of: { asOf, decision, indicators, missing, periods } }: { readonly of: Of }) => {
  const text = inLanguage(fundingText);
  const withTarget = indicators.filter(({ target }) => target !== null);
  const well = withTarget.filter(({ course }) => course === 'REACHED' || course === 'ON_COURSE');
  const today = localDateOf(new Date(asOf));
  const due = periods
    .filter(({ claim, status }) => claim === null && status !== 'CANCELLED')
    .flatMap(({ dueOn }) => dueOn ?? [])
    .sort()[0];
  return (
    <ul class="summary">
      {!decision.isBeingCounted && <li>{text.onCourse(well.length, withTarget.length)}</li>}
      {missing !== null && <li>{missingSaid(missing)}</li>}
      <li>
        {due === undefined
          ? text.noClaimDue
          : text.nextClaim(
              formatDate(due, language.value),
              Math.round((Date.parse(due) - Date.parse(today)) / DAY),
            )}
      </li>
    </ul>
  );
};

const Remarks = ({ of: { decision, indicators } }: { readonly of: Of }) => {
  const text = inLanguage(fundingText);
  const isUnknown = indicators.every(({ actual, unit }) => actual === null || isOfAnswers(unit));
  if (decision.isBeingCounted) return <Notice>{text.beingCounted}</Notice>;
  return (
    <>
      {isUnknown && <Notice>{text.resultsNotEntered}</Notice>}
      {decision.carriesOver && <Notice>{text.carriesOver}</Notice>}
      {!isUnknown && indicators.every(({ actual }) => (actual ?? 0) === 0) && <Notice>{text.empty}</Notice>}
    </>
  );
};

const Annex = ({ of, reload }: { readonly of: Of; readonly reload: () => Promise<void> }) => {
  const text = inLanguage(fundingText);
  const entry = inLanguage(entryText);
  const { decision, indicators } = of;
  const spans = spansOf(indicators);
  const span = spans.find((each) => each === place.value.query['span']);
  return (
    <>
      <div class="filters screen-only">
        <DecisionChoice of={of} />
        <Filter
          name="span"
          label={text.span}
          none={text.thisMonth}
          choices={spans.map((value) => ({ value, label: spanName(value) }))}
        />
        <Button quiet onPress={() => window.print()}>
          {text.print}
        </Button>
        <ButtonLink quiet to={`/decisions/${decision.id}`}>
          {entry.openDecision}
        </ButtonLink>
        <ButtonLink quiet to="/report" query={{ decision: decision.id }}>
          {inLanguage(reportText).title}
        </ButtonLink>
        <ButtonLink quiet to="/decisions/new">
          {entry.enterDecision}
        </ButtonLink>
      </div>
      <h2>{decision.label[language.value]}</h2>
      <p>
        {decision.number !== null && `${text.decisionNumber(decision.number)}. `}
        {text.period(
          formatDate(decision.from, language.value),
          decision.to === undefined ? '' : formatDate(decision.to, language.value),
        )}
        . {text.asOf(formatDateTime(of.asOf, language.value))}.
      </p>
      <Summary of={of} />
      <Remarks of={of} />
      {!decision.isBeingCounted && (
        <>
          <Indicators of={of} span={span} />
          <SaveList list="indicators" decision={decision.id} />
          <SaveList list="evidence" decision={decision.id} />
          <Funnel of={indicators} decision={decision.id} />
        </>
      )}
      {!decision.isBeingCounted && <Companies decision={decision.id} />}
      {of.missing !== null && <MissingEvidence of={of.missing} decision={decision.id} />}
      <Costs of={of.costs} decisionId={decision.id} reload={reload} />
      <Periods of={of} />
      <Packs of={of.periods} />
      <Changes of={of} />
      <Definitions of={indicators} />
    </>
  );
};

/** The finance page: everything of one decision, as a controller prints it. */
export const Overview: Screen = () => {
  const text = inLanguage(fundingText);
  const { decision } = place.value.query;
  const loaded = useLoaded(decision ?? '', () => loadOverview(decision));
  const hasNone =
    loaded.value === undefined && loaded.problem?.code === 'not-found' && decision === undefined;
  return (
    <Page title={text.title}>
      {hasNone ? (
        <Empty title={text.noDecision.title}>
          <p>{text.noDecision.detail}</p>
          <ButtonLink to="/decisions/new">{inLanguage(entryText).enterDecision}</ButtonLink>
        </Empty>
      ) : (
        <Show of={loaded}>{(of) => <Annex of={of} reload={loaded.reload} />}</Show>
      )}
    </Page>
  );
};
