import { inBrowser, type Kept } from '../storage.ts';
import { confirmedAt, rememberSent, type Sent, sentIn } from './sent.ts';

const LONGEST_LIFE_MS = 24 * 60 * 60 * 1000;
/** Fields of the page itself, which no draft should bring back. */
const NOT_KEPT = ['lang', 'noticeVersion', 'step', 't', 'verb'];

type Draft = {
  keep(post: URLSearchParams): void;
  isKept(): boolean;
  /** Fills an untouched form. Answers whether there was something to fill in. */
  restore(form: HTMLFormElement): boolean;
  /** Keeps the answers: the address can still be wrong. They go when an address is confirmed in this browser. */
  markSent(sent: Sent): void;
};

/** Whether an address was confirmed in this browser, perhaps in another tab, after these answers were sent. */
const isConfirmed = (key: string, storage: Kept): boolean => {
  const keptAt = Number((storage.getItem(key) ?? '').split(' ')[0]);
  const sentAt = sentIn(storage)?.at ?? Number.POSITIVE_INFINITY;
  return keptAt <= sentAt && sentAt < confirmedAt(inBrowser);
};

const fill = (field: Element, texts: string[]): void => {
  if (field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio'))
    field.checked = texts.includes(field.value);
  else if (
    field instanceof HTMLInputElement ||
    field instanceof HTMLTextAreaElement ||
    field instanceof HTMLSelectElement
  )
    // Selects of a ranking share a name; each takes the next of its texts.
    field.value = texts.shift() ?? '';
};

const PREFIX = 'application-draft-';

/** Removes the drafts whose names begin so. */
export const forgetDrafts = (start: string, storage: Kept): void => {
  storage.removeAll(PREFIX + start);
};

/**
 * Typed answers, kept in this tab until it is sent or a day has passed. It has no language: changing the
 * language of the page keeps the answers. `form` tells the forms of an installation apart: each has a draft of its own.
 */
export const draftOf = (form: string, storage: Kept): Draft => {
  const key = `${PREFIX}${form}`;
  const keptPost = (): URLSearchParams | undefined => {
    const kept = storage.getItem(key);
    const separator = kept?.indexOf(' ') ?? -1;
    if (!kept || separator < 0) return undefined;
    const age = Date.now() - Number(kept.slice(0, separator));
    return age < LONGEST_LIFE_MS ? new URLSearchParams(kept.slice(separator + 1)) : undefined;
  };
  return {
    keep(post) {
      for (const name of NOT_KEPT) post.delete(name);
      storage.setItem(key, `${Date.now()} ${post}`);
    },
    isKept: () => keptPost() !== undefined,
    restore(form) {
      const post = keptPost();
      if (!post || isConfirmed(key, storage)) {
        storage.removeItem(key);
        return false;
      }
      const texts = new Map([...new Set(post.keys())].map((name) => [name, post.getAll(name)]));
      for (const field of form.elements) {
        const name = field.getAttribute('name');
        if (name && !NOT_KEPT.includes(name)) fill(field, texts.get(name) ?? []);
      }
      return true;
    },
    markSent: (sent) => rememberSent(sent, storage),
  };
};
