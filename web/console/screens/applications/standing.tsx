import type { Standing } from '../../../../shared/domain/applications/standing.ts';
import { wordsText } from '../../../../shared/text/console/words/text.ts';
import { inLanguage } from '../../../ui/language.ts';
import { Tag } from '../../../ui/tag.tsx';

const TONES: Partial<Record<Standing, 'good' | 'bad' | 'wait'>> = {
  CONFIRMED: 'wait',
  WAITLISTED: 'wait',
  PROPOSED: 'wait',
  FORMED: 'good',
  REJECTED: 'bad',
  WITHDRAWN: 'bad',
};

export const StandingTag = ({ of }: { readonly of: Standing }) => (
  <Tag tone={TONES[of] ?? 'plain'}>{inLanguage(wordsText).standing[of]}</Tag>
);
