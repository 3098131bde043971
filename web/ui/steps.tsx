/** Long work as steps that can be left and found again: a bar, the steps in words, and the current one told aloud. */
export const Steps = ({
  title,
  names,
  current,
}: {
  readonly title: string;
  readonly names: readonly string[];
  /** Number of steps that are done. */
  readonly current: number;
}) => (
  <div class="working">
    <p class="notice-title">{title}</p>
    <progress max={names.length} value={current} aria-label={title} />
    <ol>
      {names.map((name, place) => (
        <li
          key={name}
          class={place < current ? 'past' : undefined}
          aria-current={place === current ? 'step' : undefined}
        >
          {place < current ? '✓ ' : ''}
          {name}
        </li>
      ))}
    </ol>
    <p class="unseen" role="status">
      {names[current]}
    </p>
  </div>
);
