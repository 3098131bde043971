import type { Children } from './framework.ts';
import { hrefTo } from './place.tsx';

export type ButtonLook = {
  readonly quiet?: boolean;
  readonly danger?: boolean;
  readonly small?: boolean;
};

const classOf = ({ quiet, danger, small }: ButtonLook): string =>
  ['button', quiet && 'quiet', danger && 'danger', small && 'small'].filter(Boolean).join(' ');

/** A button that stays focusable while its deed runs; a second press then does nothing. */
export const Button = ({
  children,
  onPress,
  isBusy = false,
  isSubmit = false,
  name,
  pressed,
  ...look
}: ButtonLook & {
  readonly children: Children;
  readonly onPress?: () => void;
  readonly isBusy?: boolean;
  readonly isSubmit?: boolean;
  /** Accessible name where the visible words do not say enough, for example in a row. */
  readonly name?: string;
  readonly pressed?: boolean;
}) => (
  <button
    type={isSubmit ? 'submit' : 'button'}
    class={classOf(look)}
    aria-disabled={isBusy ? 'true' : undefined}
    aria-label={name}
    aria-pressed={pressed}
    onClick={(event) => {
      if (isBusy) event.preventDefault();
      else onPress?.();
    }}
  >
    {children}
  </button>
);

/** A link that looks like a button: it leads to a place and does nothing. */
export const ButtonLink = ({
  to,
  query,
  children,
  ...look
}: ButtonLook & {
  readonly to: string;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly children: Children;
}) => (
  <a class={classOf(look)} href={hrefTo(to, query)}>
    {children}
  </a>
);
