type Name = 'localStorage' | 'sessionStorage';

/** Storage that never throws. What a browser does not keep, because storage is blocked or full, lasts as long as the page. */
const lasting = (name: Name) => {
  const own = new Map<string, string>();
  const tried = <Result>(deed: (storage: Storage) => Result): Result | undefined => {
    try {
      return deed(window[name]);
    } catch {
      return undefined;
    }
  };
  const removeItem = (key: string): void => {
    own.delete(key);
    tried((storage) => storage.removeItem(key));
  };
  return {
    getItem: (key: string): string | null => own.get(key) ?? tried((storage) => storage.getItem(key)) ?? null,
    setItem: (key: string, value: string): void => {
      own.set(key, value);
      tried((storage) => {
        storage.setItem(key, value);
        own.delete(key);
      });
    },
    removeItem,
    /** Removes what has a name that begins so. */
    removeAll: (start: string): void => {
      for (const key of [...own.keys(), ...(tried(Object.keys) ?? [])])
        if (key.startsWith(start)) removeItem(key);
    },
  };
};

export type Kept = ReturnType<typeof lasting>;

/** Lasts as long as the tab. */
export const inTab = lasting('sessionStorage');

/** Lasts in this browser. */
export const inBrowser = lasting('localStorage');

/** What names of forms of staff begin with. */
export const FORMS = 'desk-form:';
