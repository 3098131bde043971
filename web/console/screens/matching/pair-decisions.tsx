import { deskMatchingText } from '../../../../shared/text/console/matching/text.ts';
import { call } from '../../../api/client.ts';
import { Refusal, useAct } from '../../../ui/act.tsx';
import { Button } from '../../../ui/button.tsx';
import { SelectField, TextField } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import { inLanguage } from '../../../ui/language.ts';
import type { Loaded } from '../../../ui/loaded.tsx';
import { setQuery } from '../../../ui/place.tsx';
import type { Outcome } from '../../../ui/problem.ts';
import { nameIn, type People, pairKey, type Round } from './round-data.ts';

type Decision = {
  readonly difference: {
    readonly moved: readonly { readonly studentApplicationId: string; readonly after?: string | undefined }[];
  };
};

/** Deeds about one pair of a proposed round. Each can be undone until the round is published. */
export const PairDecisions = ({
  round,
  shown,
  people,
  mentorApplicationId,
  studentApplicationId,
}: {
  readonly round: Loaded<Round>;
  readonly shown: Round;
  readonly people: People;
  readonly mentorApplicationId: string;
  readonly studentApplicationId: string;
}) => {
  const text = inLanguage(deskMatchingText);
  const act = useAct(round.reload);
  const roundId = shown.id;
  const { version } = round;
  const { locks, vetoes, rooms } = shown.run.decisions;
  const lock = locks.find(({ studentId }) => studentId === studentApplicationId);
  const isLocked = lock?.mentorId === mentorApplicationId;
  const veto = vetoes.find(
    ({ studentId, against }) =>
      studentId === studentApplicationId && 'mentorId' in against && against.mentorId === mentorApplicationId,
  );
  const room = rooms.find(({ mentorId }) => mentorId === mentorApplicationId)?.room;
  const offered = people.get(mentorApplicationId)?.places ?? 1;
  const form = useForm(`decide-${roundId}-${studentApplicationId}`, {
    reason: '',
    other: '',
    places: String(room ?? offered),
  });
  const { reason, other, places } = form.values;
  const said = (sentence: string, answer: Decision): string => {
    const count = answer.difference.moved.length;
    return count === 0 ? sentence : `${sentence} ${text.moved(count)}`;
  };
  /** Follows the student to the mentor that the decision gives them. */
  const follow = ({ difference }: Decision): void => {
    const own = difference.moved.find((each) => each.studentApplicationId === studentApplicationId);
    if (own)
      setQuery({
        pair: own.after && pairKey({ mentorApplicationId: own.after, studentApplicationId }),
      });
  };
  const run = (
    sentence: string,
    deed: () => Promise<Outcome<Decision>>,
    undo: () => Promise<Outcome<unknown>>,
  ): void => {
    let words = sentence;
    void act.run(
      async () => {
        const outcome = await deed();
        if (outcome.ok) words = said(sentence, outcome.answer);
        return outcome;
      },
      {
        said: () => words,
        undo,
        take: (answer) => {
          form.forget();
          follow(answer);
        },
        always: () => void round.reload(),
      },
    );
  };
  const params = { roundId };
  const locked = { roundId, studentApplicationId };
  const vetoed = { roundId, studentApplicationId, againstId: mentorApplicationId };
  const doLock = (words: string, at?: string) =>
    call('POST /api/coordinator/rounds/{roundId}/locks', {
      params,
      body: { mentorApplicationId, studentApplicationId, reason: words },
      version: at,
    });
  const unlock = (at?: string) =>
    call('DELETE /api/coordinator/rounds/{roundId}/locks/{studentApplicationId}', {
      params: locked,
      version: at,
    });
  const doVeto = (words: string, at?: string) =>
    call('POST /api/coordinator/rounds/{roundId}/vetoes', {
      params,
      body: { studentApplicationId, against: { mentorApplicationId }, reason: words },
      version: at,
    });
  const unveto = (at?: string) =>
    call('DELETE /api/coordinator/rounds/{roundId}/vetoes/{studentApplicationId}/{againstId}', {
      params: vetoed,
      version: at,
    });
  const swap = (words: string, at?: string) =>
    call('POST /api/coordinator/rounds/{roundId}/swaps', {
      params,
      body: { students: [studentApplicationId, other], reason: words },
      version: at,
    });
  const setPlaces = (count: number, words: string, at?: string) =>
    call('POST /api/coordinator/rounds/{roundId}/rooms', {
      params,
      body: { mentorApplicationId, room: count, reason: words },
      version: at,
    });
  const restorePlaces = (at?: string) =>
    call('DELETE /api/coordinator/rounds/{roundId}/rooms/{mentorApplicationId}', {
      params: { roundId, mentorApplicationId },
      version: at,
    });
  return (
    <div class="decisions">
      <Refusal of={act} />
      <TextField form={form} name="reason" label={text.reason} hint={text.reasonHint} />
      <div class="buttons">
        {isLocked ? (
          <Button
            small
            quiet
            isBusy={act.isBusy}
            onPress={() =>
              run(
                text.saidUnlocked,
                () => unlock(version),
                () => doLock(lock?.reason ?? ''),
              )
            }
          >
            {text.unlock}
          </Button>
        ) : (
          <Button
            small
            isBusy={act.isBusy}
            onPress={() =>
              run(
                text.saidLocked,
                () => doLock(reason, version),
                () => unlock(),
              )
            }
          >
            {text.lock}
          </Button>
        )}
        {veto ? (
          <Button
            small
            quiet
            isBusy={act.isBusy}
            onPress={() =>
              run(
                text.saidUnvetoed,
                () => unveto(version),
                () => doVeto(veto.reason),
              )
            }
          >
            {text.unveto}
          </Button>
        ) : (
          <Button
            small
            quiet
            danger
            isBusy={act.isBusy}
            onPress={() =>
              run(
                text.saidVetoed,
                () => doVeto(reason, version),
                () => unveto(),
              )
            }
          >
            {text.veto}
          </Button>
        )}
      </div>
      <details>
        <summary>{text.swapWith} …</summary>
        <SelectField
          form={form}
          name="other"
          label={text.swapWith}
          empty="–"
          choices={shown.pairs
            .filter((each) => each.studentApplicationId !== studentApplicationId)
            .map((each) => ({
              value: each.studentApplicationId,
              label: `${nameIn(people, each.studentApplicationId)} → ${nameIn(people, each.mentorApplicationId)}`,
            }))
            .sort((a, b) => a.label.localeCompare(b.label, 'fi'))}
        />
        <Button
          small
          quiet
          isBusy={act.isBusy}
          onPress={() =>
            run(
              text.saidSwapped,
              () => swap(reason, version),
              () => swap(reason),
            )
          }
        >
          {text.swap}
        </Button>
      </details>
      <details>
        <summary>{text.places} …</summary>
        <SelectField
          form={form}
          name="places"
          label={text.places}
          choices={['0', '1', '2', '3'].map((value) => ({ value, label: value }))}
        />
        <div class="buttons">
          <Button
            small
            quiet
            isBusy={act.isBusy}
            onPress={() =>
              run(
                text.saidPlaces,
                () => setPlaces(Number(places), reason, version),
                () => (room === undefined ? restorePlaces() : setPlaces(room, reason)),
              )
            }
          >
            {text.setPlaces}
          </Button>
          {room !== undefined && (
            <Button
              small
              quiet
              isBusy={act.isBusy}
              onPress={() =>
                run(
                  text.saidPlaces,
                  () => restorePlaces(version),
                  () => setPlaces(room, reason),
                )
              }
            >
              {text.resetPlaces}
            </Button>
          )}
        </div>
      </details>
    </div>
  );
};
