import { ACCESS } from '../../../infra/aws/access.ts';
import type { FunctionName } from '../../../infra/aws/function-names.ts';
import type { May } from './permitted-store.ts';
import { like } from './policies.ts';

/** What a function's row of `ACCESS` allows; `access.test.ts` holds the template to the rows. */
export const rowAllows =
  (name: FunctionName): May =>
  (verb, part, key) =>
    ACCESS[name].table.some(
      ({ actions, on, keys }) =>
        actions.some((action) => action === verb) &&
        on.includes(part) &&
        (keys?.some((pattern) => like(pattern, key)) ?? true),
    );
