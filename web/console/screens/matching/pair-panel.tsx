import { deskMatchingText } from '../../../../shared/text/console/matching/text.ts';
import { uiText } from '../../../../shared/text/console/ui/text.ts';
import { call } from '../../../api/client.ts';
import { Button } from '../../../ui/button.tsx';
import { useLayoutEffect, useRef, useSignal } from '../../../ui/framework.ts';
import { inLanguage } from '../../../ui/language.ts';
import { type Loaded, Show, useLoaded } from '../../../ui/loaded.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Link, setQuery } from '../../../ui/place.tsx';
import { PairDecisions } from './pair-decisions.tsx';
import { PairLetters } from './pair-letters.tsx';
import { RemedyItem } from './remedies.tsx';
import { nameIn, type People, type Person, type Round } from './round-data.ts';

const Sentences = ({ title, of }: { readonly title: string; readonly of: readonly string[] }) =>
  of.length === 0 ? null : (
    <>
      <h4>{title}</h4>
      <ul>
        {of.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );

/** A wish in somebody's own words: no rule can judge it, so a person must. */
const Heed = ({
  person,
  other,
}: {
  readonly person: Person | undefined;
  readonly other: Person | undefined;
}) => {
  const text = inLanguage(deskMatchingText);
  if (!person) return null;
  const { name, avoid, avoids = [], accessibilityNeeds, saidYes } = person;
  const isMeant = other !== undefined && avoids.includes(other.applicationId);
  return (
    <>
      {avoid !== undefined && (
        <Notice title={text.heedAvoid(name)} {...(isMeant ? { tone: 'bad' as const } : {})}>
          <p class="words">{avoid}</p>
          <p>{isMeant ? text.suggestThisVeto(other.name) : text.suggestVeto}</p>
        </Notice>
      )}
      {accessibilityNeeds !== undefined && (
        <Notice title={text.heedAccess(name)}>
          <p class="words">{accessibilityNeeds}</p>
        </Notice>
      )}
      {saidYes !== undefined && <p>{text.saidYesWhy(name)}</p>}
    </>
  );
};

/** One pair: its reasons, its alternatives, and the decisions of a person about it. */
export const PairPanel = ({
  chosen,
  round,
  shown,
  people,
  onAsked,
}: {
  /** `mentor~student` */
  readonly chosen: string;
  readonly round: Loaded<Round>;
  readonly shown: Round;
  readonly people: People;
  readonly onAsked: () => void;
}) => {
  const text = inLanguage(deskMatchingText);
  const [mentorApplicationId = '', studentApplicationId = ''] = chosen.split('~');
  const roundId = shown.id;
  const about = `${chosen} ${shown.run.overrides.length} ${shown.runId}`;
  const why = useLoaded(`why ${about}`, () =>
    call('GET /api/coordinator/rounds/{roundId}/pairs/{mentorApplicationId}/{studentApplicationId}', {
      params: { roundId, mentorApplicationId, studentApplicationId },
    }),
  );
  const person = useLoaded(`person ${about}`, () =>
    call('GET /api/coordinator/rounds/{roundId}/people/{applicationId}', {
      params: { roundId, applicationId: studentApplicationId },
    }),
  );
  const heading = useRef<HTMLHeadingElement>(null);
  const isLooking = useSignal(false);
  useLayoutEffect(() => {
    const row = document.activeElement;
    const panel = heading.current?.closest('aside');
    heading.current?.focus();
    return () => {
      const held = document.activeElement;
      if (row instanceof HTMLElement && (held === document.body || panel?.contains(held))) row.focus();
    };
  }, []);
  const [mentor, student] = [nameIn(people, mentorApplicationId), nameIn(people, studentApplicationId)];
  return (
    <aside
      class="panel"
      onKeyDown={(event) => {
        if (event.key === 'Escape') setQuery({ pair: undefined });
      }}
    >
      <div class="page-head">
        <h3 tabIndex={-1} ref={heading}>
          {student} → {mentor}
        </h3>
        <Button small quiet onPress={() => setQuery({ pair: undefined })}>
          {inLanguage(uiText).close}
        </Button>
      </div>
      <p>
        <Link to={`/applications/${studentApplicationId}`}>{student}</Link>
        {' · '}
        <Link to={`/applications/${mentorApplicationId}`}>{mentor}</Link>
      </p>
      <Heed person={people.get(studentApplicationId)} other={people.get(mentorApplicationId)} />
      <Heed person={people.get(mentorApplicationId)} other={people.get(studentApplicationId)} />
      <Show of={why}>
        {({ score, general, strong, weak, missing }) => (
          <>
            <p>
              {text.score}: <strong>{score}</strong>
            </p>
            {general.map(({ code, sentence }) => (
              <p key={code}>{sentence}</p>
            ))}
            <Sentences title={text.strong} of={strong.map(({ sentence }) => sentence)} />
            <Sentences title={text.doubts} of={weak.map(({ sentence }) => sentence)} />
            <Sentences title={text.missing} of={missing.map(({ sentence }) => sentence)} />
          </>
        )}
      </Show>
      {shown.status === 'PROPOSED' && (
        <PairDecisions
          round={round}
          shown={shown}
          people={people}
          mentorApplicationId={mentorApplicationId}
          studentApplicationId={studentApplicationId}
        />
      )}
      {(shown.status === 'PROPOSED' || shown.status === 'APPROVED') && (
        <details
          onToggle={(event) => {
            isLooking.value = event.currentTarget.open;
          }}
        >
          <summary>{text.mailsToBoth}</summary>
          {isLooking.value && <PairLetters roundId={shown.id} studentApplicationId={studentApplicationId} />}
        </details>
      )}
      <h4>{text.instead}</h4>
      <Show of={person}>
        {({ alternatives, remedies }) => (
          <>
            {alternatives.length === 0 && <p>{text.noInstead}</p>}
            <ul>
              {alternatives.map(({ sentence }) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
            {remedies.length > 0 && (
              <>
                <h4>{text.remedies}</h4>
                <ul>
                  {remedies.map((remedy) => (
                    <RemedyItem
                      key={remedy.sentence}
                      remedy={remedy}
                      shown={shown}
                      people={people}
                      onAsked={onAsked}
                    />
                  ))}
                </ul>
              </>
            )}
          </>
        )}
      </Show>
    </aside>
  );
};
