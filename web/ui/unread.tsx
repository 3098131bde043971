import { uiText } from '../../shared/text/console/ui/text.ts';
import { Button } from './button.tsx';
import { type Children, signal, useLayoutEffect, useRef } from './framework.ts';
import { inLanguage } from './language.ts';
import { Refused } from './notice.tsx';
import type { Problem } from './problem.ts';

type Part = {
  readonly cause: string;
  readonly box: HTMLElement;
  readonly again: () => Promise<void>;
};

/** Parts of the page that could not be read. */
const parts = signal<readonly Part[]>([]);

export const isAnyUnread = (): boolean => parts.value.length > 0;

/** A dialog is a page of its own: what lies below it cannot be reached. */
const pageOf = ({ box }: Part): Element | null => box.closest('dialog');

const isAfter = (one: Part, other: Part): boolean =>
  (one.box.compareDocumentPosition(other.box) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;

/** A part of the page that could not be read. Where several have one cause, the first of them says it, and tries all of them again. */
export const Unread = ({
  problem,
  again,
  children,
}: {
  readonly problem: Problem;
  readonly again: () => Promise<void>;
  /** More to say about this part. */
  readonly children?: Children;
}) => {
  const text = inLanguage(uiText);
  const box = useRef<HTMLDivElement>(null);
  const cause = `${problem.code} ${problem.detail}`;
  useLayoutEffect(() => {
    if (!box.current) return undefined;
    const part = { cause, box: box.current, again };
    parts.value = [...parts.value, part];
    return () => {
      parts.value = parts.value.filter((each) => each !== part);
    };
  }, [cause]);
  const own = parts.value.find((each) => each.box === box.current);
  const same = own ? parts.value.filter((each) => each.cause === cause && pageOf(each) === pageOf(own)) : [];
  const isFirst = own !== undefined && !same.some((each) => isAfter(own, each) && each.box.checkVisibility());
  return (
    <div class="unread" ref={box}>
      {isFirst ? (
        <Refused problem={problem}>
          {children}
          <Button
            quiet
            onPress={() => {
              for (const each of same) void each.again();
            }}
          >
            {text.retry}
          </Button>
        </Refused>
      ) : (
        own && (
          <>
            <p class="hint">{text.unread}</p>
            {children}
          </>
        )
      )}
    </div>
  );
};
