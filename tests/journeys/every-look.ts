export type Look = { readonly route: string; readonly path: string; readonly status: number };

type Api = { readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>> };

/** Ids of one kind that are looked at. */
const MOST = 4;
const PASSES = 4;

/** Every GET of the staff's doors, with ids that the answers before it named. */
export const lookAtEverything = async (origin: string): Promise<readonly Look[]> => {
  const { paths } = (await (await fetch(`${origin}/api/openapi.json`)).json()) as Api;
  const routes = Object.keys(paths).filter(
    (path) => /^\/api\/(?:coordinator|finance)\//.test(path) && paths[path]?.['get'] !== undefined,
  );
  /** `cohorts` of `/cohorts/{cohortId}`: a list of that name tells ids of that kind. */
  const paramOf = new Map(
    Object.keys(paths).flatMap((path) =>
      [...path.matchAll(/\/([\w-]+)\/\{(\w+)\}/g)].map(([, list = '', param = '']) => [list, param] as const),
    ),
  );
  const ids = new Map([['programmeId', new Set(['cccc'])]]);
  const learn = (param: string, id: unknown): void => {
    if (typeof id === 'string') ids.set(param, (ids.get(param) ?? new Set()).add(id));
  };
  const read = (answer: unknown, param: string | undefined): void => {
    if (Array.isArray(answer)) for (const each of answer) read(each, param);
    else if (answer !== null && typeof answer === 'object')
      for (const [name, value] of Object.entries(answer)) {
        if (name === 'id' && param !== undefined) learn(param, value);
        else if (/Id$/.test(name)) learn(name, value);
        else read(value, name === 'items' ? param : paramOf.get(name));
      }
  };
  const filled = (route: string): readonly string[] => {
    let made = [route];
    for (const [whole, param = ''] of route.matchAll(/\{(\w+)\}/g)) {
      const known = [...(ids.get(param) ?? [])].slice(0, MOST);
      made = made
        .flatMap((path) => known.map((id) => path.replace(whole, encodeURIComponent(id))))
        .slice(0, MOST);
    }
    return made;
  };
  const token = await fetch(`${origin}/_local/token`, { method: 'POST', body: '{"persona":"admin"}' });
  const { access_token } = (await token.json()) as { access_token: string };
  const looks = new Map<string, Look>();
  for (let pass = 0; pass < PASSES; pass += 1)
    for (const route of routes)
      for (const path of filled(route).filter((each) => !looks.has(each))) {
        const answer = await fetch(origin + path, { headers: { authorization: `Bearer ${access_token}` } });
        looks.set(path, { route, path, status: answer.status });
        if (answer.headers.get('content-type')?.includes('json'))
          read(await answer.json(), paramOf.get(route.split('/').at(-1) ?? ''));
        else await answer.arrayBuffer();
      }
  return [...looks.values()];
};
