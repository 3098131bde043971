import type { Children } from './framework.ts';
import { setOpenDialog } from './open.ts';
import { hrefTo } from './place.tsx';

export type ButtonLook = {
  readonly quiet?: boolean;
  readonly danger?: boolean;
  readonly small?: boolean;
};

const classOf = ({ quiet, danger, small }: ButtonLook): string =>
  ['button', quiet && 'quiet', danger && 'danger', small && 'small'].filter(Boolean).join(' ');

/** A deed that asks more first bears dots, as in every menu. */
const withDots = (words: Children): string => `${String(words).replace(/\s*…$/, '')} …`;

/** A button that stays focusable while its deed runs; a second press then does nothing. */
export const Button = ({
  children,
  onPress,
  opens,
  isBusy = false,
  isSubmit = false,
  name,
  pressed,
  ...look
}: ButtonLook & {
  readonly children: Children;
  readonly onPress?: () => void;
  /** Name of the dialog that it opens. */
  readonly opens?: string | undefined;
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
    aria-haspopup={opens === undefined ? undefined : 'dialog'}
    onClick={(event) => {
      if (isBusy) event.preventDefault();
      else if (opens === undefined) onPress?.();
      else setOpenDialog(opens);
    }}
  >
    {opens === undefined ? children : withDots(children)}
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
