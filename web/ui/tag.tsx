import type { Children } from './framework.ts';

/** A state in a word. The tone adds to the word and never says more than it. */
export const Tag = ({
  tone,
  children,
}: {
  readonly tone?: 'good' | 'bad' | 'wait' | undefined;
  readonly children: Children;
}) => <span class={tone === undefined ? 'tag' : `tag ${tone}`}>{children}</span>;
