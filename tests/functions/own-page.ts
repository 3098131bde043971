import { expect } from 'vitest';
import type { Answer } from './api.ts';
import { WEB_ORIGIN, type World } from './world.ts';

export const post = (
  world: World,
  path: string,
  form: Record<string, string> | URLSearchParams,
  cookie?: string,
) =>
  world.myPageApi('POST', path, {
    form,
    headers: { origin: WEB_ORIGIN },
    ...(cookie === undefined ? {} : { cookies: [cookie] }),
  });

export const hidden = ({ body }: Pick<Answer, 'body'>, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? '';

/** Asks for a code. @returns the page that waits for it */
export const ask = async (world: World, email: string): Promise<Answer> => {
  const page = await post(world, '/a/me/code', { email, lang: 'en' });
  await world.deliver();
  return page;
};

export const codeIn = (world: World, email: string): string =>
  /Code: (\d{6})|Kod: (\d{6})|Koodi: (\d{6})/
    .exec(world.mails.to(email).at(-1)?.text ?? '')
    ?.slice(1)
    .find((code) => code !== undefined) ?? '';

export const type = (world: World, page: Answer, code: string) =>
  post(world, '/a/me/session', {
    signIn: hidden(page, 'signIn'),
    email: hidden(page, 'email'),
    code,
    lang: 'en',
  });

/** @returns the cookie of the session */
export const signedIn = async (world: World, email: string): Promise<string> => {
  const answer = await type(world, await ask(world, email), codeIn(world, email));
  expect(answer.status).toBe(303);
  return String(answer.cookies[0]?.split(';')[0]);
};

export const look = (world: World, cookie: string, query = '') =>
  world.myPageApi('GET', '/a/me', { cookies: [cookie], query });

/** Presses a button of the own page, with the key of its forms. */
export const press = async (world: World, cookie: string, path: string, fields: Record<string, string>) =>
  post(world, path, { key: hidden(await look(world, cookie), 'key'), lang: 'en', ...fields }, cookie);

/** Names of the buttons that wait for an answer. */
export const waitingIn = (body: string): string[] => {
  const list = /<h2 id="waiting">.*?<\/section>/su.exec(body)?.[0] ?? '';
  return [...list.matchAll(/<button[^>]*>([^<]*)<\/button>/g)].map(([, name]) => String(name));
};

/** A further page of the own page, in English. */
export const see = (world: World, cookie: string, path: string, query = 'lang=en') =>
  world.myPageApi('GET', path, { cookies: [cookie], query });
