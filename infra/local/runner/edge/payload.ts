import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { type EdgeReply, type EdgeRequest, json } from './http.ts';

/** Claims as the JWT authorizer passes them to the function: each a string, a list as `[a b]`. */
export type JwtContext = { claims: Record<string, string>; scopes: string[] | null };

const TEXT = /^(text\/|application\/(json|xml|javascript|x-www-form-urlencoded|.+\+(json|xml))\b)/;

/** The event of an HTTP API with payload format 2.0; empty members are absent, as there. */
export const eventOf = (
  request: EdgeRequest,
  route: { routeKey: string; pathParameters: Record<string, string>; jwt?: JwtContext },
  api: { id: string; domainName: string; stage: string; accountId: string },
): APIGatewayProxyEventV2 & { requestContext: { authorizer?: { jwt: JwtContext } } } => {
  const now = new Date();
  const { headers, cookies, body } = request;
  const isText = TEXT.test(headers['content-type'] ?? 'text/plain');
  const rawPath = decoded(request.path);
  return {
    version: '2.0',
    routeKey: route.routeKey,
    rawPath,
    rawQueryString: request.query,
    ...(cookies.length > 0 && { cookies }),
    headers,
    ...(request.query !== '' && { queryStringParameters: parametersOf(request.query) }),
    ...(Object.keys(route.pathParameters).length > 0 && { pathParameters: route.pathParameters }),
    requestContext: {
      accountId: api.accountId,
      apiId: api.id,
      ...(route.jwt && { authorizer: { jwt: route.jwt } }),
      domainName: api.domainName,
      domainPrefix: api.domainName.split('.')[0] ?? '',
      http: {
        method: request.method,
        path: rawPath,
        protocol: 'HTTP/1.1',
        sourceIp: request.clientAddress,
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: route.routeKey,
      stage: api.stage,
      time: accessLogTime(now),
      timeEpoch: now.getTime(),
    },
    ...(body.length > 0 && { body: body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !isText,
  };
};

/** The HTTP API hands paths on decoded, and leaves alone what does not decode. */
export const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

const parametersOf = (query: string): Record<string, string> => {
  const parameters: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    const before = parameters[name];
    parameters[name] = before === undefined ? value : `${before},${value}`;
  }
  return parameters;
};

const accessLogTime = (instant: Date): string => {
  const [, weekday = '', day = '', month = '', year = '', time = ''] =
    /^(\w+), (\d+) (\w+) (\d+) ([\d:]+)/.exec(instant.toUTCString()) ?? [];
  return weekday && `${day}/${month}/${year}:${time} +0000`;
};

/**
 * The response for a function's answer: with a `statusCode` the answer itself, otherwise the JSON body of a 200. An
 * answer that API Gateway could not read is its 500.
 */
export const replyOf = (answer: unknown): EdgeReply => {
  if (!isRecord(answer) || answer['statusCode'] === undefined)
    return {
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: typeof answer === 'string' ? answer : JSON.stringify(answer ?? null),
    };

  const { statusCode, headers = {}, cookies = [], body = '', isBase64Encoded } = answer;
  const status = Number(statusCode);
  if (!Number.isInteger(status) || status < 100 || status > 599) return INTERNAL_ERROR;
  if (typeof body !== 'string' || !isRecord(headers) || !Array.isArray(cookies)) return INTERNAL_ERROR;
  const named = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]);
  return {
    status,
    headers: { 'content-type': 'text/plain;charset=utf-8', ...Object.fromEntries(named) },
    cookies: cookies.map(String),
    body: isBase64Encoded === true ? Buffer.from(body, 'base64') : body,
  };
};

export const INTERNAL_ERROR = json(500, { message: 'Internal Server Error' });

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
