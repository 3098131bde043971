import type { Standing } from '../../../../shared/domain/applications/standing.ts';
import { wordsText } from '../../../../shared/text/console/words/text.ts';
import { inLanguage } from '../../../ui/language.ts';
import { Tag } from '../../../ui/tag.tsx';

const TONES: Partial<Record<Standing, 'good' | 'bad' | 'wait'>> = {
  CONFIRMED: 'wait',
  NEEDS_INFO: 'wait',
  WAITLISTED: 'wait',
  PROPOSED: 'wait',
  ASIDE: 'wait',
  RESTRICTED: 'bad',
  FORMED: 'good',
  REJECTED: 'bad',
  WITHDRAWN: 'bad',
};

export const StandingTag = ({ of }: { readonly of: Standing }) => (
  <Tag {...(TONES[of] === undefined ? {} : { tone: TONES[of] })}>{inLanguage(wordsText).standing[of]}</Tag>
);
