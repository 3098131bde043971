import type { Children } from './framework.ts';

/** A state in a word. The tone adds to the word and never says more than it. */
export const Tag = ({
  tone = 'plain',
  children,
}: {
  readonly tone?: 'plain' | 'good' | 'bad' | 'wait';
  readonly children: Children;
}) => <span class={`tag ${tone}`}>{children}</span>;
