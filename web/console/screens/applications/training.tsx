import { applicationsText } from '../../../../shared/text/console/applications/text.ts';
import { formatDate } from '../../../../shared/text/format.ts';
import { call } from '../../../api/client.ts';
import { inLanguage, language } from '../../../ui/language.ts';
import { Show, useLoaded } from '../../../ui/loaded.tsx';
import { Section } from '../../../ui/page.tsx';

/** What a person has said about the training sessions, where none of them suits. */
export const SaidOfSessions = ({ applicationId }: { readonly applicationId: string }) => {
  const text = inLanguage(applicationsText);
  const loaded = useLoaded(`training ${applicationId}`, () =>
    call('GET /api/coordinator/applications/{applicationId}/training', { params: { applicationId } }),
  );
  return (
    <Show of={loaded}>
      {({ training }) =>
        training?.unsuited === undefined ? null : (
          <Section title={text.trainingSessions}>
            <p>{text.noneSuits(formatDate(new Date(training.unsuited.at), language.value))}</p>
            <p class="words">{training.unsuited.words ?? text.noWords}</p>
          </Section>
        )
      }
    </Show>
  );
};
