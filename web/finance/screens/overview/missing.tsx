import { formatNumber } from '../../../../shared/text/format.ts';
import { fundingText } from '../../../../shared/text/funding/text.ts';
import { inLanguage, language } from '../../../ui/language.ts';
import { Section } from '../../../ui/page.tsx';
import { MissingList } from '../../missing-list.tsx';
import type { Overview } from '../../overview.ts';
import { SaveList } from '../../save-list.tsx';

type Counts = NonNullable<Overview['missing']>;

/** Amount of missing proof, in words; “at least” if there is more than was looked at. */
export const missingSaid = (of: Counts): string => {
  const { missingCount, atLeast } = inLanguage(fundingText);
  const count = of.reduce((sum, each) => sum + each.count, 0);
  const shown = formatNumber(count, language.value);
  return of.some(({ isAtLeast }) => isAtLeast) ? atLeast(shown) : missingCount(count);
};

export const MissingEvidence = ({ of, decision }: { readonly of: Counts; readonly decision: string }) => {
  const text = inLanguage(fundingText);
  const isWhole = of.every(({ count, isAtLeast }) => count === 0 && !isAtLeast);
  return (
    <Section title={text.missing}>
      {isWhole ? (
        <p>{text.nothingMissing}</p>
      ) : (
        <>
          <p>
            {missingSaid(of)} {text.missingLead}
          </p>
          <MissingList caption={text.missing} decision={decision}>
            <SaveList list="missing" decision={decision} />
          </MissingList>
        </>
      )}
    </Section>
  );
};
