import { deskMatchingText } from '../../../../shared/text/console/matching/text.ts';
import { serverNow } from '../../../server-time.ts';
import { Refusal, useAct } from '../../../ui/act.tsx';
import { Button, type ButtonLook } from '../../../ui/button.tsx';
import { SelectField, TextField } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import { useHeld } from '../../../ui/held.ts';
import { inLanguage } from '../../../ui/language.ts';
import type { Loaded } from '../../../ui/loaded.tsx';
import { setQuery } from '../../../ui/place.tsx';
import type { Outcome } from '../../../ui/problem.ts';
import { byName, nameIn, type People, pairKey, type Round } from './round-data.ts';
import { deedsAbout } from './round-deeds.ts';

type Decision = {
  readonly difference: {
    readonly moved: readonly { readonly studentApplicationId: string; readonly after?: string | undefined }[];
  };
};

type Said = 'saidLocked' | 'saidUnlocked' | 'saidVetoed' | 'saidUnvetoed' | 'saidSwapped' | 'saidPlaces';

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
  const held = useHeld<HTMLDivElement>(act.isSending);
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
  /** Follows the student to the mentor that the decision gives them. */
  const follow = ({ difference }: Decision): void => {
    const own = difference.moved.find((each) => each.studentApplicationId === studentApplicationId);
    if (own)
      setQuery({
        pair: own.after && pairKey({ mentorApplicationId: own.after, studentApplicationId }),
      });
  };
  const deeds = deedsAbout({ roundId, mentorApplicationId, studentApplicationId });
  /** A button for a deed and the way back, which gets the version of the round after the deed. */
  /** Shows a decision that moves nobody at once. Its effect on the whole round is loaded meanwhile. */
  const showLocks = ({ difference }: Decision, next: string | undefined, all: typeof locks): void => {
    if (difference.moved.length > 0) return;
    const run = { ...shown.run, decisions: { ...shown.run.decisions, locks: all } };
    round.take({ ...shown, run } as Round, next);
  };
  const button = (
    label: string,
    said: Said,
    deed: () => Promise<Outcome<Decision>>,
    undo: (after: string | undefined) => Promise<Outcome<unknown>>,
    look: ButtonLook = { quiet: true },
    show?: (answer: Decision, next: string | undefined) => void,
  ) => {
    let count = 0;
    let after: string | undefined;
    return (
      <Button
        small
        {...look}
        isBusy={act.isBusy}
        onPress={() =>
          void act.run(
            async () => {
              const outcome = await deed();
              if (outcome.ok) count = outcome.answer.difference.moved.length;
              return outcome;
            },
            {
              said: () => {
                const words = inLanguage(deskMatchingText);
                return count === 0 ? words[said] : `${words[said]} ${words.moved(count)}`;
              },
              undo: () => undo(after),
              take: (answer, next) => {
                after = next;
                show?.(answer, next);
                form.forget();
                follow(answer);
              },
              always: () => void round.reload(),
            },
          )
        }
      >
        {label}
      </Button>
    );
  };
  return (
    <div class="decisions" ref={held}>
      <Refusal of={act} />
      <TextField form={form} name="reason" label={text.reason} hint={text.reasonHint} />
      <div class="buttons">
        {isLocked
          ? button(
              text.unlock,
              'saidUnlocked',
              () => deeds.unlock(version),
              () => deeds.lock(lock?.reason ?? ''),
              undefined,
              (answer, next) =>
                showLocks(
                  answer,
                  next,
                  locks.filter(({ studentId }) => studentId !== studentApplicationId),
                ),
            )
          : button(
              text.lock,
              'saidLocked',
              () => deeds.lock(reason, version),
              () => deeds.unlock(),
              {},
              (answer, next) =>
                showLocks(answer, next, [
                  ...locks,
                  {
                    mentorId: mentorApplicationId,
                    studentId: studentApplicationId,
                    reason,
                    by: '',
                    at: serverNow().toISOString(),
                  },
                ]),
            )}
        {veto
          ? button(
              text.unveto,
              'saidUnvetoed',
              () => deeds.unveto(version),
              () => deeds.veto(veto.reason),
            )
          : button(
              text.veto,
              'saidVetoed',
              () => deeds.veto(reason, version),
              () => deeds.unveto(),
              { quiet: true, danger: true },
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
            .sort((a, b) => byName(a.label, b.label))}
        />
        {button(
          text.swap,
          'saidSwapped',
          () => deeds.swap(other, reason, version),
          (after) => deeds.swap(other, reason, after),
        )}
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
          {button(
            text.setPlaces,
            'saidPlaces',
            () => deeds.setPlaces(Number(places), reason, version),
            () => (room === undefined ? deeds.restorePlaces() : deeds.setPlaces(room, reason)),
          )}
          {room !== undefined &&
            button(
              text.resetPlaces,
              'saidPlaces',
              () => deeds.restorePlaces(version),
              () => deeds.setPlaces(room, reason),
            )}
        </div>
      </details>
    </div>
  );
};
