/** From the application to the successful pair: indicators, each of which says what it counts. */
export const FUNNEL = [
  'students.applied',
  'students.selected',
  'mentors.recruited',
  'mentors.trained',
  'pairs.formed',
  'pairs.started',
  'pairs.successful',
] as const;
