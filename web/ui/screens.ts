import type { JSX } from './framework.ts';

export type Params = Readonly<Record<string, string>>;
export type Screen = (props: { readonly params: Params }) => JSX.Element | null;

/** A screen with its path. Its code is loaded when somebody goes there. */
export type ScreenEntry = { readonly path: string; readonly load: () => Promise<Screen> };

/** A part of a path as it was meant, or as it stands where an address was cut off within a letter. */
const partOf = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

const paramsIn = (pattern: string, path: string): Params | undefined => {
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [place, part] of wanted.entries()) {
    const here = given[place] ?? '';
    if (part.startsWith('{') && here !== '') params[part.slice(1, -1)] = partOf(here);
    else if (part !== here) return undefined;
  }
  return params;
};

/** The screen at a path, or undefined where there is none. */
export const screenIn = <Entry extends ScreenEntry>(
  screens: readonly Entry[],
  path: string,
): (Entry & { readonly params: Params }) | undefined => {
  for (const entry of screens) {
    const params = paramsIn(entry.path, path);
    if (params) return { ...entry, params };
  }
  return undefined;
};
