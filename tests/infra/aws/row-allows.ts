import { ACCESS } from '../../../infra/aws/access.ts';
import type { FunctionName } from '../../../infra/aws/function-names.ts';
import { recordRight } from '../../rights/record.ts';
import type { May } from './permitted-store.ts';
import { like } from './policies.ts';

/** Rights by a function's row of `ACCESS`; `access.test.ts` holds the template to the rows. */
export const rowAllows =
  (name: FunctionName): May =>
  (verb, part, key) => {
    const patterns = ACCESS[name].table
      .filter(({ actions, on }) => actions.some((action) => action === verb) && on.includes(part))
      .flatMap(({ keys = [undefined] }: { keys?: readonly (string | undefined)[] }) => keys)
      .filter((pattern) => pattern === undefined || like(pattern, key));
    for (const pattern of patterns)
      recordRight([name, `dynamodb:${verb}`, part, ...(pattern === undefined ? [] : [pattern])].join(' '));
    return patterns.length > 0;
  };
