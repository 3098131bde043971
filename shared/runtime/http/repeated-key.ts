/**
 * The first member that an object of a JSON text names twice; undefined where there is none. `JSON.parse` keeps the
 * last of the two, and other readers may keep the first. `text` must be JSON.
 */
export const repeatedKeyIn = (text: string): string | undefined => {
  const objects: (Set<string> | undefined)[] = [];
  let last = '';
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]:]/g)) {
    if (token === '{') objects.push(new Set());
    else if (token === '[') objects.push(undefined);
    else if (token === '}' || token === ']') objects.pop();
    else if (token !== ':') last = token;
    else {
      const keys = objects.at(-1);
      const key = JSON.parse(last) as string;
      if (keys?.has(key)) return key;
      keys?.add(key);
    }
  }
  return undefined;
};
