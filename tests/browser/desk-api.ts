import type { Client } from '../../infra/local/sample/client.ts';

/** Calls of the desk's API in the name of staff. `client` is read at each call: a suite starts its system after this. */
export const deskApi = (client: () => Pick<Client, 'send'>) => {
  const send = async <Answer>(method: string, path: string, body?: unknown): Promise<Answer> =>
    (await client().send(method, `/api/coordinator/${path}`, body, { staff: true })) as Answer;
  return {
    get: <Answer>(path: string) => send<Answer>('GET', path),
    post: <Answer>(path: string, body: unknown = {}) => send<Answer>('POST', path, body),
    put: <Answer>(path: string, body: unknown) => send<Answer>('PUT', path, body),
  };
};
