import { fundingText } from '../../shared/text/funding/text.ts';
import { call } from '../api/client.ts';
import { programmeId } from '../staff/programme.ts';
import type { Children } from '../ui/framework.ts';
import { inLanguage } from '../ui/language.ts';
import { usePages } from '../ui/pages.ts';
import { PagesShown } from '../ui/pages-shown.tsx';
import { MissingTable } from './missing-table.tsx';

/** Things that lack proof, of a decision or of one figure, in pages. */
export const MissingList = ({
  caption,
  decision,
  indicator,
  children,
}: {
  readonly caption: string;
  readonly decision: string | undefined;
  readonly indicator?: string;
  /** Buttons that save the whole list. */
  readonly children?: Children;
}) => {
  const text = inLanguage(fundingText);
  const pages = usePages(`${decision} ${indicator}`, (after) =>
    call('GET /api/finance/programmes/{programmeId}/missing-evidence', {
      params: { programmeId },
      query: { decision, indicator, after },
    }),
  );
  return (
    <PagesShown of={pages} empty={<p>{text.nothingMissing}</p>} beside={children}>
      {(items) => <MissingTable caption={caption} of={items} />}
    </PagesShown>
  );
};
