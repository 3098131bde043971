import type { EdgeRequest } from './http.ts';

/** Names the address that a request is to come from, as if from elsewhere. Only the local runner reads it. */
const LOCAL_ADDRESS = 'x-local-address';

/**
 * Addresses of callers. A laptop has one for everybody who is played on it, and the public doors count by network: so each request comes
 * from a network of its own, unless it names an address. With `oneAddress` all come from the one that they have.
 */
export const createCallers = (oneAddress: boolean): ((request: EdgeRequest) => EdgeRequest) => {
  let calls = 0;
  return (request) => {
    const { [LOCAL_ADDRESS]: named, ...headers } = request.headers;
    if (named !== undefined) return { ...request, headers, clientAddress: named };
    if (oneAddress) return request;
    calls += 1;
    return { ...request, clientAddress: `10.${(calls >> 8) & 0xff}.${calls & 0xff}.7` };
  };
};
