import { deskMatchingText } from '../../../../shared/text/console/matching/text.ts';
import { call } from '../../../api/client.ts';
import { inLanguage } from '../../../ui/language.ts';
import { Show, useLoaded } from '../../../ui/loaded.tsx';
import { SETTLED_AFTER, useSettled } from '../../../ui/settled.ts';

/** Sentences at the top of a round; the others are one press away. */
const FIRST = 2;

const Sentences = ({ of }: { readonly of: readonly string[] }) => (
  <ul>
    {of.map((sentence) => (
      <li key={sentence}>{sentence}</li>
    ))}
  </ul>
);

/** Fields from which one mentor more would help most. Nothing is shown where nobody would. */
export const Recruitment = ({
  roundId,
  runId,
  decided,
}: {
  readonly roundId: string;
  readonly runId: string;
  readonly decided: number;
}) => {
  const text = inLanguage(deskMatchingText);
  const settled = useSettled(decided, SETTLED_AFTER);
  const recruits = useLoaded(`recruitment ${roundId} ${runId} ${settled}`, () =>
    call('GET /api/coordinator/rounds/{roundId}/recruitment', { params: { roundId } }),
  );
  return (
    <Show of={recruits}>
      {({ items }) => {
        const sentences = items.map(({ sentence }) => sentence);
        const more = sentences.slice(FIRST);
        return sentences.length === 0 ? null : (
          <>
            <h2>{text.recruit}</h2>
            <Sentences of={sentences.slice(0, FIRST)} />
            {more.length > 0 && (
              <details>
                <summary>{text.moreRecruits(more.length)}</summary>
                <Sentences of={more} />
              </details>
            )}
          </>
        );
      }}
    </Show>
  );
};
