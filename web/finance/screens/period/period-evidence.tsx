import { fundingText } from '../../../../shared/text/funding/text.ts';
import { entryText } from '../../../../shared/text/funding-entry/text.ts';
import { type AnswerOf, call } from '../../../api/client.ts';
import { useSignal } from '../../../ui/framework.ts';
import { inLanguage, language } from '../../../ui/language.ts';
import { Page } from '../../../ui/page.tsx';
import { usePages } from '../../../ui/pages.ts';
import { hrefTo } from '../../../ui/place.tsx';
import type { Screen } from '../../../ui/screens.ts';
import { EvidenceList } from '../evidence-list.tsx';
import { daysOf } from '../overview/periods.tsx';

type Evidence = AnswerOf<'GET /api/finance/periods/{periodId}/evidence/{indicator}'>;

/** Things that a figure of a period counts: as locked, or as of now. */
export const PeriodEvidence: Screen = ({ params: { periodId = '', indicator = '' } }) => {
  const words = inLanguage(fundingText);
  const { period: text } = inLanguage(entryText);
  const about = useSignal<Evidence | undefined>(undefined);
  const lines = usePages(`${periodId} ${indicator}`, async (after) => {
    const outcome = await call('GET /api/finance/periods/{periodId}/evidence/{indicator}', {
      params: { periodId, indicator },
      query: { after },
    });
    if (outcome.ok) about.value = outcome.answer;
    return outcome;
  });
  const of = about.value;
  const title = words.evidenceTitle(of === undefined ? '' : of.indicator.label[language.value]);
  return (
    <>
      <p class="above screen-only">
        <a href={hrefTo(`/periods/${periodId}`)}>← {text.figures}</a>
      </p>
      <Page
        title={of === undefined ? words.proof : title}
        lead={of && `${daysOf(of)}. ${of.final ? text.final : text.moving}`}
      >
        {of?.staysHere === true && <p class="print-only">{words.notOnPaper}</p>}
        <EvidenceList
          caption={title}
          of={lines}
          unit={of?.indicator.unit ?? 'COUNT'}
          staysHere={of?.staysHere === true}
        />
      </Page>
    </>
  );
};
