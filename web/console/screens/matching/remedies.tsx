import { deskMatchingText } from '../../../../shared/text/console/matching/text.ts';
import { formatDate } from '../../../../shared/text/format.ts';
import { type AnswerOf, call } from '../../../api/client.ts';
import { Refusal, useAct } from '../../../ui/act.tsx';
import { Button } from '../../../ui/button.tsx';
import { inLanguage, language } from '../../../ui/language.ts';
import { setQuery } from '../../../ui/place.tsx';
import { nameIn, type People, pairKey, type Round } from './round-data.ts';

type Remedy = AnswerOf<'GET /api/coordinator/rounds/{roundId}/people/{applicationId}'>['remedies'][number];
type Raise = Extract<Remedy, { code: 'RAISE_CAPACITY' }>;

/** Most places of a mentor: more is never asked for. */
const MOST_PLACES = 3;

/** The next step towards a further place: ask, wait, or change the places of the round. */
const MorePlaces = ({
  remedy: { mentorId, capacity: places },
  shown,
  people,
  onAsked,
}: {
  readonly remedy: Raise;
  readonly shown: Round;
  readonly people: People;
  readonly onAsked: () => void;
}) => {
  const text = inLanguage(deskMatchingText);
  const act = useAct();
  const { taken = 0, mayTake = 0, capacityAsk } = people.get(mentorId) ?? {};
  if (mayTake >= places) {
    const own = shown.pairs.find(({ mentorApplicationId }) => mentorApplicationId === mentorId);
    return (
      <p>
        {text.roomReady(mayTake)}{' '}
        {own && (
          <Button small quiet onPress={() => setQuery({ view: undefined, pair: pairKey(own) })}>
            {text.toPlaces}
          </Button>
        )}
      </p>
    );
  }
  // A round counts the places that are left; a mentor is asked about all of them.
  const capacity = taken + places;
  if (capacity > MOST_PLACES) return null;
  const last = capacityAsk !== undefined && capacityAsk.capacity >= capacity ? capacityAsk : undefined;
  if (last?.standing === 'OPEN')
    return <p>{text.mentorAsked(last.capacity, formatDate(new Date(last.answerBy), language.value))}</p>;
  if (last?.standing === 'NO') return <p>{text.saidNo}</p>;
  return (
    <>
      {last?.standing === 'LAPSED' && <p>{text.silent}</p>}
      <Refusal of={act} />
      <p>
        <Button
          small
          quiet
          isBusy={act.isBusy}
          name={text.askMentorOf(nameIn(people, mentorId))}
          onPress={() =>
            void act.run(
              () =>
                call('POST /api/coordinator/applications/{applicationId}/capacity-ask', {
                  params: { applicationId: mentorId },
                  body: { capacity },
                }),
              { said: () => inLanguage(deskMatchingText).saidAsked, always: onAsked },
            )
          }
        >
          {text.askMentor}
        </Button>
      </p>
    </>
  );
};

/** A remedy in words, with the button that does it where there is one. */
export const RemedyItem = ({
  remedy,
  shown,
  people,
  onAsked,
}: {
  readonly remedy: Remedy;
  readonly shown: Round;
  readonly people: People;
  readonly onAsked: () => void;
}) => (
  <li>
    {remedy.sentence}
    {remedy.code === 'RAISE_CAPACITY' && shown.status === 'PROPOSED' && (
      <MorePlaces remedy={remedy} shown={shown} people={people} onAsked={onAsked} />
    )}
  </li>
);
