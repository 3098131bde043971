import { type Children, signal } from './framework.ts';

/** Place in the desk: the part behind the `#` of the address, so that every view can be sent to a colleague. */
export type Place = { readonly path: string; readonly query: Readonly<Record<string, string>> };

const placeIn = (hash: string): Place => {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  return { path: path.startsWith('/') ? path : '/', query: Object.fromEntries(new URLSearchParams(query)) };
};

export const place = signal<Place>(placeIn(window.location.hash));

window.addEventListener('hashchange', () => {
  place.value = placeIn(window.location.hash);
});

/** Address of a place; a member that is undefined or empty is left out. */
export const hrefTo = (path: string, query: Readonly<Record<string, string | undefined>> = {}): string => {
  const kept = Object.entries(query).filter((entry): entry is [string, string] => !!entry[1]);
  return `#${path}${kept.length === 0 ? '' : `?${new URLSearchParams(kept)}`}`;
};

let isMoved = true;

/** Does something for a reader who has gone on meanwhile: nothing of it moves them. */
export const withoutMoves = (deed: () => void): void => {
  isMoved = false;
  try {
    deed();
  } finally {
    isMoved = true;
  }
};

export const goTo = (path: string, query?: Readonly<Record<string, string | undefined>>): void => {
  if (isMoved) window.location.hash = hrefTo(path, query);
};

/** Goes on to a place that takes the turn of this one in the history of the browser: one step back leaves both. */
export const goOnTo = (path: string, query: Readonly<Record<string, string | undefined>>): void => {
  if (!isMoved) return;
  const href = hrefTo(path, query);
  window.history.replaceState(null, '', href);
  place.value = placeIn(href);
};

/** Changes members of the query. */
export const setQuery = (change: Readonly<Record<string, string | undefined>>): void =>
  goOnTo(place.value.path, { ...place.value.query, ...change });

export const Link = ({
  to,
  query,
  current,
  isBesideFilters = false,
  children,
}: {
  readonly to: string;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly current?: boolean;
  /** Adds its query to that of the place where the reader is by then. */
  readonly isBesideFilters?: boolean;
  readonly children: Children;
}) => (
  <a
    href={hrefTo(to, query)}
    aria-current={current === true ? 'page' : undefined}
    onClick={
      isBesideFilters
        ? (event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            goTo(to, { ...place.value.query, ...query });
          }
        : undefined
    }
  >
    {children}
  </a>
);
