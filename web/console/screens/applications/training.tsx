import { applicationsText } from '../../../../shared/text/console/applications/text.ts';
import { formatDate } from '../../../../shared/text/format.ts';
import { type AnswerOf, call } from '../../../api/client.ts';
import { Refusal, useAct } from '../../../ui/act.tsx';
import { Button } from '../../../ui/button.tsx';
import { inLanguage, language } from '../../../ui/language.ts';
import { Show, useLoaded } from '../../../ui/loaded.tsx';
import { Section } from '../../../ui/page.tsx';

type Answer = AnswerOf<'GET /api/coordinator/applications/{applicationId}/training'>;
type Training = NonNullable<Answer['training']>;
type Of = {
  readonly training: Training;
  readonly version: string | undefined;
  readonly onChanged: () => Promise<void>;
};

/** The training of a person. @param asOf turn in which the application was loaded: a waiver is given there. */
export const useTraining = (applicationId: string, asOf = 0) =>
  useLoaded(`training ${applicationId} ${asOf}`, () =>
    call('GET /api/coordinator/applications/{applicationId}/training', { params: { applicationId } }),
  );

/** The training of another cohort that the person has completed. */
export const Before = ({ before }: Pick<Answer, 'before'>) => {
  if (before === undefined) return null;
  const { cohort, completedOn } = before;
  const day = formatDate(new Date(completedOn), language.value);
  return <p>{inLanguage(applicationsText).trainedBefore(cohort.name ?? cohort.id, day)}</p>;
};

/** A waiver, which can be taken back. */
const Waived = ({ training, version, onChanged }: Of) => {
  const text = inLanguage(applicationsText);
  const act = useAct(onChanged);
  const { outcome, applicationId } = training;
  if (outcome.status !== 'WAIVED') return null;
  const waivers: Readonly<Record<string, string>> = text.waivers;
  return (
    <>
      <Refusal of={act} />
      <p>
        {text.waivedOn(
          formatDate(new Date(outcome.waivedAt), language.value),
          waivers[outcome.reason] ?? outcome.reason,
        )}
      </p>
      <Button
        small
        quiet
        isBusy={act.isBusy}
        onPress={() =>
          void act.run(
            () =>
              call('DELETE /api/coordinator/applications/{applicationId}/training-waiver', {
                params: { applicationId },
                version,
              }),
            { said: () => inLanguage(applicationsText).waiverTakenBack, always: () => void onChanged() },
          )
        }
      >
        {text.takeWaiverBack}
      </Button>
    </>
  );
};

/** Training of an earlier cohort, a person's words where no training session suits, and the modules that a coordinator has waived. */
export const TrainingOf = ({
  applicationId,
  asOf,
  onChanged,
}: {
  readonly applicationId: string;
  /** Turn in which the application was loaded: a waiver is given there. */
  readonly asOf: number;
  readonly onChanged: () => Promise<void>;
}) => {
  const text = inLanguage(applicationsText);
  const loaded = useTraining(applicationId, asOf);
  return (
    <Show of={loaded}>
      {({ training, before }) =>
        before === undefined &&
        training?.unsuited === undefined &&
        training?.outcome.status !== 'WAIVED' ? null : (
          <Section title={text.trainingSessions}>
            <Before before={before} />
            {training?.unsuited && (
              <>
                <p>{text.noneSuits(formatDate(new Date(training.unsuited.at), language.value))}</p>
                <p class="words">{training.unsuited.words ?? text.noWords}</p>
              </>
            )}
            {training && <Waived training={training} version={loaded.version} onChanged={onChanged} />}
          </Section>
        )
      }
    </Show>
  );
};
