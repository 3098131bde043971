import type { APIGatewayProxyEventV2 } from 'aws-lambda';

/** Set by the distribution to the address that it was called from, over whatever the caller had put there. */
export const VIEWER_ADDRESS = 'x-viewer-address';

/**
 * Address of the caller. `X-Forwarded-For` is never read: its first entries are the caller's own words. The distribution's header counts
 * where its secret came along; without a distribution the caller is who is connected to the API.
 */
export const callerOf = (event: APIGatewayProxyEventV2, originSecret: string | undefined): string =>
  (originSecret === undefined ? undefined : event.headers[VIEWER_ADDRESS]) ??
  event.requestContext.http.sourceIp;
