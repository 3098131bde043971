import { pairsText } from '../../../../shared/text/console/pairs/text.ts';
import { twoNames } from '../../../../shared/text/two-names.ts';
import type { AnswerOf } from '../../../api/client.ts';
import { inLanguage } from '../../../ui/language.ts';
import { Link } from '../../../ui/place.tsx';
import { Tag } from '../../../ui/tag.tsx';

export type Proposal = AnswerOf<'GET /api/coordinator/proposals/{proposalId}'>;
export type Pair = AnswerOf<'GET /api/coordinator/pairs/{pairId}'>;
export type Participant = Pair['mentor'];
export type Status = Proposal['status'] | Pair['status'];

const TONES: Partial<Record<Status, 'good' | 'bad' | 'wait'>> = {
  PROPOSED: 'wait',
  HALF_ACCEPTED: 'wait',
  ACCEPTED: 'good',
  FORMED: 'good',
  PAUSED: 'wait',
  CLOSING: 'wait',
  COMPLETED: 'good',
  ENDED_EARLY: 'bad',
  DECLINED: 'bad',
  LAPSED: 'bad',
};

export const StatusTag = ({ of }: { readonly of: Status }) => (
  <Tag {...(TONES[of] === undefined ? {} : { tone: TONES[of] })}>{inLanguage(pairsText).status[of]}</Tag>
);

export const nameOf = ({ name }: Participant): string => name ?? inLanguage(pairsText).nameless;

/** Both names in one, the student first. */
export const namesOf = ({ student, mentor }: Pick<Pair, 'student' | 'mentor'>): string =>
  twoNames(nameOf(student), nameOf(mentor));

/** A participant with the way to their application, and with the company where there is one. */
export const Person = ({ of }: { readonly of: Participant }) => (
  <>
    <Link to={`/applications/${of.applicationId}`}>{nameOf(of)}</Link>
    {of.company?.name !== undefined && (
      <>
        {', '}
        <Link to={`/companies/${of.company.id}`}>{of.company.name}</Link>
      </>
    )}
  </>
);

/** A choice without a value and a text without letters are missing, so that they are asked for. */
export const given = <Value extends string>(typed: string): Value => (typed.trim() || undefined) as Value;
