import { breakable } from './breakable.tsx';
import type { Children } from './framework.ts';

/** Names and values below each other; a line without a value is left out. */
export const Facts = ({
  of,
}: {
  readonly of: readonly (readonly [name: string, value: Children | undefined])[];
}) => (
  <dl class="facts">
    {of
      .filter(([, value]) => value !== undefined && value !== '' && value !== null && value !== false)
      .map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{breakable(value)}</dd>
        </div>
      ))}
  </dl>
);
