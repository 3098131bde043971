import { deskMatchingText } from '../../../../shared/text/console/matching/text.ts';
import { call } from '../../../api/client.ts';
import { inLanguage } from '../../../ui/language.ts';
import { Show, useLoaded } from '../../../ui/loaded.tsx';
import { Section } from '../../../ui/page.tsx';
import { SETTLED_AFTER, useSettled } from '../../../ui/settled.ts';

/** Evenness of a round's treatment of people, in sentences. */
export const Fairness = ({
  roundId,
  runId,
  decided,
}: {
  readonly roundId: string;
  readonly runId: string;
  /** Number of decisions: each may change the sheet. */
  readonly decided: number;
}) => {
  const settled = useSettled(decided, SETTLED_AFTER);
  const sheet = useLoaded(`${runId} ${settled}`, () =>
    call('GET /api/coordinator/rounds/{roundId}/fairness', { params: { roundId } }),
  );
  return (
    <Section title={inLanguage(deskMatchingText).fairness}>
      <Show of={sheet}>
        {({ sentences }) => (
          <ul>
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </Show>
    </Section>
  );
};
