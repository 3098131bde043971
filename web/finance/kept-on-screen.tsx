import { fundingText } from '../../shared/text/funding/text.ts';
import type { Children } from '../ui/framework.ts';
import { inLanguage } from '../ui/language.ts';

/** Parts that paper leaves out if they could tell of few: paper leaves the house. */
export const KeptOnScreen = ({
  staysHere,
  onPaper,
  children,
}: {
  readonly staysHere: boolean;
  /** By default that it is kept back. */
  readonly onPaper?: string;
  readonly children: Children;
}) =>
  staysHere ? (
    <>
      <span class="screen-only">{children}</span>
      <span class="print-only">{onPaper ?? inLanguage(fundingText).keptBack}</span>
    </>
  ) : (
    <>{children}</>
  );
