import { formatNumber } from '../../../../shared/text/format.ts';
import { fundingText } from '../../../../shared/text/funding/text.ts';
import { inLanguage, language } from '../../../ui/language.ts';
import { Section } from '../../../ui/page.tsx';
import { MissingTable } from '../../missing-table.tsx';
import type { Missing } from '../../overview.ts';
import { SaveList } from '../../save-list.tsx';

export const MissingEvidence = ({
  of,
  decision,
}: {
  readonly of: readonly Missing[];
  readonly decision: string;
}) => {
  const text = inLanguage(fundingText);
  return (
    <Section title={`${text.missing} (${formatNumber(of.length, language.value)})`}>
      {of.length === 0 ? (
        <p>{text.nothingMissing}</p>
      ) : (
        <>
          <p>{text.missingLead}</p>
          <MissingTable caption={text.missing} of={of} />
          <SaveList list="missing" decision={decision} />
        </>
      )}
    </Section>
  );
};
