/** A route of the HTTP API as its template writes it: `GET /api/{proxy+}`, `ANY /a` or `$default`. */
export type RouteKey = string;

export type RouteMatch<Route> = { route: Route; pathParameters: Record<string, string> };

type Rank = number[];

const DEFAULT = '$default';

/**
 * Picks a route as API Gateway does: a literal segment beats `{name}`, which beats the greedy `{name+}`, compared
 * from the left; then a method beats ANY; `$default` takes the rest. `path` is the decoded one.
 */
export const matchRoute = <Route extends { routeKey: RouteKey }>(
  routes: readonly Route[],
  method: string,
  path: string,
): RouteMatch<Route> | undefined => {
  let best: { match: RouteMatch<Route>; rank: Rank } | undefined;
  for (const route of routes) {
    if (route.routeKey === DEFAULT) continue;
    const [routeMethod = '', routePath = ''] = route.routeKey.split(' ');
    if (routeMethod !== 'ANY' && routeMethod !== method) continue;
    const fit = fitPath(routePath, path);
    if (fit === undefined) continue;
    const rank = [...fit.rank, routeMethod === 'ANY' ? 0 : 1];
    if (best === undefined || isHigher(rank, best.rank))
      best = { match: { route, pathParameters: fit.pathParameters }, rank };
  }
  if (best !== undefined) return best.match;
  const fallback = routes.find(({ routeKey }) => routeKey === DEFAULT);
  return fallback && { route: fallback, pathParameters: {} };
};

const fitPath = (
  pattern: string,
  path: string,
): { rank: Rank; pathParameters: Record<string, string> } | undefined => {
  const wanted = pattern.split('/').slice(1);
  const given = path.split('/').slice(1);
  const pathParameters: Record<string, string> = {};
  const rank: Rank = [];
  for (const [at, segment] of wanted.entries()) {
    const [, name, greedy] = /^\{(.+?)(\+?)\}$/.exec(segment) ?? [];
    const value = greedy === '+' ? given.slice(at).join('/') : given[at];
    if (value === undefined) return undefined;
    if (name === undefined) {
      if (segment !== value) return undefined;
      rank.push(3);
      continue;
    }
    if (value === '') return undefined;
    pathParameters[name] = value;
    rank.push(greedy === '+' ? 1 : 2);
    if (greedy === '+') return { rank, pathParameters };
  }
  return wanted.length === given.length ? { rank, pathParameters } : undefined;
};

const isHigher = (one: Rank, other: Rank): boolean => {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at >= 0 && (one[at] ?? 0) > (other[at] ?? 0);
};
