import { deskMatchingText } from '../../../../shared/text/console/matching/text.ts';
import { inLanguage } from '../../../ui/language.ts';
import { Tag } from '../../../ui/tag.tsx';
import type { Round } from './round-data.ts';

type Status = Round['status'] | Round['run']['status'];

const TONES: Partial<Record<Status, 'good' | 'bad' | 'wait'>> = {
  RUNNING: 'wait',
  PUBLISHING: 'wait',
  PUBLISHED: 'good',
  FAILED: 'bad',
};

export const RoundStatus = ({ of }: { readonly of: Status }) => (
  <Tag {...(TONES[of] === undefined ? {} : { tone: TONES[of] })}>
    {inLanguage(deskMatchingText).status[of]}
  </Tag>
);
