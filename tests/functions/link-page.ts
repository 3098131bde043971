import { WEB_ORIGIN, type World } from './world.ts';

/** The page of a link, as a browser asks for it. */
export const page = (world: World, token: string, query = '', headers: Record<string, string> = {}) =>
  world.participantApi('GET', '/a', { query: `t=${token}${query}`, headers });

/** Press of a button on that page. */
export const press = (world: World, form: Record<string, string>, headers: Record<string, string> = {}) =>
  world.participantApi('POST', '/a', { form, headers: { origin: WEB_ORIGIN, ...headers } });

/** Subject of the link, as a program reads it. */
export const view = (world: World, token: unknown) =>
  world.participantApi('POST', '/api/participant/links/view', { json: { token } });
