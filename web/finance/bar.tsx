const WIDTH = 200;

/** A bar as long as its part of the whole, with a line where the goal is. Drawn for the eye alone: a number stands beside it. */
export const Bar = ({
  part,
  whole,
  goal,
}: {
  readonly part: number;
  readonly whole: number;
  readonly goal?: number | undefined;
}) => {
  const at = (value: number): number =>
    whole <= 0 ? 0 : Math.round((Math.min(Math.max(0, value), whole) / whole) * WIDTH);
  return (
    <svg
      class="bar"
      viewBox={`0 0 ${WIDTH} 16`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect class="bar-whole" y="3" width={WIDTH} height="10" />
      <rect class="bar-part" y="3" width={at(part)} height="10" />
      {goal !== undefined && (
        <rect class="bar-goal" x={Math.min(at(goal), WIDTH - 2)} width="2" height="16" />
      )}
    </svg>
  );
};
