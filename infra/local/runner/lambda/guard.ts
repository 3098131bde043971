import { subscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';
import { askedBy } from './requests.ts';
import { type FunctionRole, rightsFor } from './role.ts';

/** IAM's refusal, as the SDK of a function meets it. */
class AccessDenied extends Error {
  override readonly name = 'AccessDeniedException';
  readonly $fault = 'client';
}

const serviceOf = (request: ClientRequest): string =>
  /Credential=[^/]+\/\d+\/[^/]+\/([\w-]+)\/aws4_request/.exec(
    String(request.getHeader('authorization') ?? ''),
  )?.[1] ?? '';

/**
 * Holds all that a function asks of AWS against the policies of its role: a request that they do not allow never leaves the thread, and each right is
 * told when it is first used, and again after `forget`.
 */
export const guard = (options: {
  readonly functionName: string;
  readonly role: FunctionRole;
  readonly onUse: (right: string) => void;
  readonly onRefusal: (message: string) => void;
}): { forget(): void } => {
  const { functionName, role, onUse, onRefusal } = options;
  const used = new Set<string>();
  const judge = (request: ClientRequest, body: string): void => {
    const target = String(request.getHeader('x-amz-target') ?? '');
    for (const asked of askedBy({ service: serviceOf(request), target, path: request.path, body }, role)) {
      const rights = rightsFor(role, asked);
      if (rights.length === 0) {
        const key = asked.key === undefined ? '' : ` with the partition key ${asked.key.split('#')[0]}#…`;
        const refusal = `${functionName} is not authorized to perform ${asked.action} on ${asked.resource}${key}`;
        onRefusal(refusal);
        throw new AccessDenied(refusal);
      }
      for (const right of rights)
        if (!used.has(right)) {
          used.add(right);
          onUse(right);
        }
    }
  };
  subscribe('http.client.request.created', (message) => {
    const { request } = message as { request: ClientRequest };
    const end = request.end.bind(request) as (...given: unknown[]) => ClientRequest;
    // The SDK hands its whole body over with the end of the request.
    request.end = ((...given: unknown[]) => {
      const [body] = given;
      judge(request, typeof body === 'string' || Buffer.isBuffer(body) ? body.toString() : '');
      return end(...given);
    }) as ClientRequest['end'];
  });
  return { forget: () => used.clear() };
};
