/** Every Lambda by name. Its bundle, its construct, its permissions and its environment all go by this name. */
export const FUNCTION_NAMES = [
  'public-api',
  'participant-api',
  'my-page-api',
  'coordinator-api',
  'finance-api',
  'relay-events',
  'sweep-outbox',
  'send-mail',
  'record-mail-outcome',
  'track-metrics',
  'rebuild-metrics',
  'make-document',
  'run-matching',
  'publish-round',
  'start-due-rounds',
  'send-reminders',
  'watch-pairs',
  'apply-retention',
  'redrive',
] as const;
export type FunctionName = (typeof FUNCTION_NAMES)[number];
