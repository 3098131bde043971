import { deskMatchingText } from '../../../../shared/text/console/matching/text.ts';
import { matchingText } from '../../../../shared/text/matching/text.ts';
import { type AnswerOf, call, type Request } from '../../../api/client.ts';
import { Refusal, useAct } from '../../../ui/act.tsx';
import { Button } from '../../../ui/button.tsx';
import { WithFaults } from '../../../ui/faults.tsx';
import { TextField } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import { useSignal } from '../../../ui/framework.ts';
import { useHeld } from '../../../ui/held.ts';
import { inLanguage } from '../../../ui/language.ts';
import { type Loaded, Show, useLoaded } from '../../../ui/loaded.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Section } from '../../../ui/page.tsx';
import { place, setQuery } from '../../../ui/place.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { nameIn, type People, type Round } from './round-data.ts';
import { RoundStatus } from './round-status.tsx';

type Wishes = NonNullable<Request<'POST /api/coordinator/rounds/{roundId}/what-if'>['body']>;
type Parts = { readonly round: Loaded<Round>; readonly shown: Round; readonly people: People };

/** Weights to play with. Their effect is asked for, and stored only by a new run. */
const Rules = ({ round, shown }: Parts) => {
  const text = inLanguage(deskMatchingText);
  const { criteria } = inLanguage(matchingText);
  const { weights, floor } = shown.run.rules;
  const form = useForm<Readonly<Record<string, string>>>(`rules-${shown.runId}`, {
    ...Object.fromEntries(Object.entries(weights).map(([key, value]) => [key, String(value)])),
    floor: String(floor),
  });
  const act = useAct(round.reload);
  const held = useHeld<HTMLDivElement>(act.isSending);
  const answer = useSignal<AnswerOf<'POST /api/coordinator/rounds/{roundId}/what-if'> | undefined>(undefined);
  const { values } = form;
  const wishes = (): Wishes => ({
    weights: Object.fromEntries(Object.keys(weights).map((key) => [key, Number(values[key])])) as NonNullable<
      Wishes['weights']
    >,
    floor: Number(values['floor']),
  });
  const params = { roundId: shown.id };
  return (
    <details>
      <summary>{text.rules}</summary>
      <p>{text.rulesLead}</p>
      <WithFaults problem={act.problem}>
        <div class="weights" ref={held}>
          {(Object.keys(weights) as (keyof typeof weights)[]).map((key) => (
            <TextField
              key={key}
              form={form}
              name={key}
              pointer={`/weights/${key}`}
              type="number"
              size="short"
              label={criteria[key]}
            />
          ))}
          <TextField form={form} name="floor" type="number" size="short" label={text.floor} />
        </div>
      </WithFaults>
      {answer.value && (
        <Notice>
          <p role="status">{answer.value.sentence}</p>
        </Notice>
      )}
      <div class="buttons">
        <Button
          quiet
          isBusy={act.isBusy}
          onPress={() =>
            void act.run(
              () => call('POST /api/coordinator/rounds/{roundId}/what-if', { params, body: wishes() }),
              {
                take: (seen) => {
                  answer.value = seen;
                },
              },
            )
          }
        >
          {text.whatIf}
        </Button>
        {shown.status === 'PROPOSED' && (
          <Button
            isBusy={act.isBusy}
            onPress={() =>
              void act.run(
                () =>
                  call('POST /api/coordinator/rounds/{roundId}/runs', {
                    params,
                    body: wishes(),
                    version: round.version,
                  }),
                { said: () => inLanguage(deskMatchingText).saidRunAgain, always: () => void round.reload() },
              )
            }
          >
            {text.runAgain}
          </Button>
        )}
      </div>
    </details>
  );
};

const letterOf = (index: number): string => String.fromCharCode(65 + index);

/** Two runs side by side, student by student. */
const Comparison = ({ shown, people, other }: Parts & { readonly other: string }) => {
  const text = inLanguage(deskMatchingText);
  const loaded = useLoaded(`${shown.runId} ${other}`, () =>
    call('GET /api/coordinator/rounds/{roundId}/comparison', {
      params: { roundId: shown.id },
      query: { a: shown.runId, b: other },
    }),
  );
  return (
    <Show of={loaded}>
      {({ same, changed, onlyA, onlyB }) => (
        <>
          <p>{text.comparison(same, changed.length, onlyA.length, onlyB.length)}</p>
          <Table
            caption={text.compare}
            rows={[
              ...changed,
              ...onlyA.map(({ studentApplicationId, ...a }) => ({
                studentApplicationId,
                a,
                b: undefined,
                gain: -a.score,
              })),
              ...onlyB.map(({ studentApplicationId, ...b }) => ({
                studentApplicationId,
                a: undefined,
                b,
                gain: b.score,
              })),
            ]}
            keyOf={({ studentApplicationId }) => studentApplicationId}
            columns={[
              {
                head: text.student,
                cell: ({ studentApplicationId }) => nameIn(people, studentApplicationId),
              },
              {
                head: text.inA,
                cell: ({ a }) => (a ? `${nameIn(people, a.mentorApplicationId)} (${a.score})` : '–'),
              },
              {
                head: text.inB,
                cell: ({ b }) => (b ? `${nameIn(people, b.mentorApplicationId)} (${b.score})` : '–'),
              },
              { head: text.gain, isNumber: true, cell: ({ gain }) => (gain > 0 ? `+${gain}` : gain) },
            ]}
          />
        </>
      )}
    </Show>
  );
};

const Runs = (parts: Parts) => {
  const { round, shown } = parts;
  const text = inLanguage(deskMatchingText);
  const act = useAct(round.reload);
  const runs = useLoaded(`${shown.id} ${shown.runIds.length} ${shown.runId}`, () =>
    call('GET /api/coordinator/rounds/{roundId}/runs', { params: { roundId: shown.id } }),
  );
  const other = place.value.query['compare'];
  return (
    <Section title={text.runs}>
      <Refusal of={act} />
      <Show of={runs}>
        {({ items }) => (
          <Table
            caption={text.runs}
            rows={items.map((run, index) => ({ run, letter: letterOf(index) }))}
            keyOf={({ run }) => run.id}
            isMarked={({ run }) => run.isCurrent}
            columns={[
              { head: text.oneRun, cell: ({ letter }) => text.run(letter) },
              {
                head: text.state,
                cell: ({ run }) =>
                  run.isCurrent ? <Tag tone="good">{text.current}</Tag> : <RoundStatus of={run.status} />,
              },
              {
                head: text.pairs,
                isNumber: true,
                cell: ({ run }) => (run.status === 'DONE' ? run.summary.pairs : ''),
              },
              {
                head: text.score,
                isNumber: true,
                cell: ({ run }) => (run.status === 'DONE' ? run.summary.totalScore : ''),
              },
              {
                head: text.compare,
                hasButtons: true,
                cell: ({ run, letter }) =>
                  !run.isCurrent &&
                  run.status === 'DONE' && (
                    <span class="buttons">
                      <Button
                        small
                        quiet
                        pressed={other === run.id}
                        onPress={() => setQuery({ compare: other === run.id ? undefined : run.id })}
                      >
                        {text.compareWith(letter)}
                      </Button>
                      {shown.status === 'PROPOSED' && (
                        <Button
                          small
                          isBusy={act.isBusy}
                          onPress={() =>
                            void act.run(
                              () =>
                                call('POST /api/coordinator/rounds/{roundId}/runs/{runId}/choice', {
                                  params: { roundId: shown.id, runId: run.id },
                                  body: {},
                                  version: round.version,
                                }),
                              {
                                said: () => inLanguage(deskMatchingText).saidChosen,
                                always: () => void round.reload(),
                              },
                            )
                          }
                        >
                          {text.choose}
                        </Button>
                      )}
                    </span>
                  ),
              },
            ]}
          />
        )}
      </Show>
      {other !== undefined && other !== shown.runId && <Comparison {...parts} other={other} />}
    </Section>
  );
};

export const RulesAndRuns = (parts: Parts) => (
  <>
    <Rules {...parts} />
    <Runs {...parts} />
  </>
);
