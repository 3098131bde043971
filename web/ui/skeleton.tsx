import { uiText } from '../../shared/text/console/ui/text.ts';
import { inLanguage } from './language.ts';

/** Place of what is still loading. */
export const Skeleton = () => (
  <div class="skeleton">
    <p class="unseen">{inLanguage(uiText).loading}</p>
    <span />
    <span />
    <span />
    <span />
  </div>
);
