import { useEffect, useSignal } from './framework.ts';

/** Milliseconds after which somebody has stopped deciding, and what is computed from all decisions is worth its time. */
export const SETTLED_AFTER = 1500;

/** A value that follows another once that has been still for some milliseconds. */
export const useSettled = <Value>(value: Value, milliseconds: number): Value => {
  const settled = useSignal(value);
  useEffect(() => {
    const timer = window.setTimeout(() => {
      settled.value = value;
    }, milliseconds);
    return () => window.clearTimeout(timer);
  }, [value]);
  return settled.value;
};
