import { uiText } from '../../shared/text/console/ui/text.ts';
import type { Children } from './framework.ts';
import { useLayoutEffect, useMemo, useRef } from './framework.ts';
import { inLanguage, language } from './language.ts';
import { Moment } from './moment.tsx';
import { foreignChangesIn, type Problem } from './problem.ts';

/** A sentence that stands out. `good` and `bad` are said by their words as well, never by colour alone. */
export const Notice = ({
  tone,
  title,
  children,
}: {
  readonly tone?: 'good' | 'bad';
  readonly title?: string;
  readonly children?: Children;
}) => (
  <div class={tone === undefined ? 'notice' : `notice ${tone}`}>
    {title !== undefined && <p class="notice-title">{title}</p>}
    {children}
  </div>
);

/** Authors and changes since the page was loaded. */
const ForeignChanges = ({ problem }: { readonly problem: Problem }) => {
  const changes = foreignChangesIn(problem);
  return changes.length === 0 ? null : (
    <ul>
      {changes.map(({ at, who, what }) => (
        <li key={`${at} ${what}`}>
          {who}, <Moment at={at} />: {what}
        </li>
      ))}
    </ul>
  );
};

/** A refusal: its reason, the way on, and each fault that no field of the page shows. */
export const Refused = ({
  problem,
  faults = [...new Set(problem.errors.map(({ detail }) => detail))],
  children,
}: {
  readonly problem: Problem;
  /** Sentences of faults that no field shows: by default all. */
  readonly faults?: readonly string[];
  readonly children?: Children;
}) => {
  const box = useRef<HTMLDivElement>(null);
  const said = useMemo(() => language.value, [problem]);
  // Words of the API stay as they came; those of the page follow the reader.
  const isOther = said !== language.value && problem.code !== 'offline';
  const lang = isOther ? said : language.value;
  useLayoutEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), [problem]);
  return (
    <div class="problems" role="alert" data-code={problem.code} ref={box}>
      <h2 lang={lang}>{problem.title}</h2>
      <p lang={lang}>{problem.detail}</p>
      {isOther && <p class="hint">{inLanguage(uiText).saidBefore}</p>}
      <ForeignChanges problem={problem} />
      {faults.length > 0 && (
        <ul lang={lang}>
          {faults.map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      )}
      {children}
    </div>
  );
};

/** Why a list is empty, and the one thing to do about it. */
export const Empty = ({ title, children }: { readonly title: string; readonly children?: Children }) => (
  <div class="empty">
    <p class="empty-title">{title}</p>
    {children}
  </div>
);
