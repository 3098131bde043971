/**
 * A `Date` that runs `offsetMs` ahead of the real one, and is in all else the real one. Timers, `performance` and
 * what Intl takes for "now" when it is given nothing keep real time.
 */
export const shiftedDate = (offsetMs: () => number, Real: DateConstructor = Date): DateConstructor => {
  const now = () => Real.now() + offsetMs();
  function Shifted(this: unknown, ...given: unknown[]): unknown {
    if (!new.target) return new Real(now()).toString();
    return Reflect.construct(Real, given.length === 0 ? [now()] : given, new.target);
  }
  Object.defineProperty(Shifted, 'name', { value: 'Date' });
  Object.defineProperty(Shifted, 'length', { value: Real.length });
  Object.defineProperty(Shifted, 'prototype', { value: Real.prototype });
  return Object.assign(Shifted as unknown as DateConstructor, { now, parse: Real.parse, UTC: Real.UTC });
};
