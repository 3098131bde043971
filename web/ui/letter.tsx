import { useEffect, useRef } from './framework.ts';

/** Writes a document of our own making into a frame. The page's policy allows no inline styles, so they are set one by one. */
const write = (into: HTMLIFrameElement, html: string): void => {
  const page = into.contentDocument;
  const view = into.contentWindow as (Window & typeof globalThis) | null;
  if (!page || !view) return;
  const given = new DOMParser().parseFromString(html, 'text/html');
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync([...given.querySelectorAll('style')].map(({ textContent }) => textContent).join('\n'));
  const styled = [...given.querySelectorAll('[style]')].map((element) => {
    const style = element.getAttribute('style') ?? '';
    element.removeAttribute('style');
    return [element as HTMLElement, style] as const;
  });
  for (const unwanted of given.querySelectorAll('style, script, meta')) unwanted.remove();
  for (const link of given.querySelectorAll('a')) link.removeAttribute('href');
  const root = page.importNode(given.body, true);
  const places = [...given.body.querySelectorAll('*')];
  const copies = [...root.querySelectorAll('*')];
  page.documentElement.lang = given.documentElement.lang;
  page.body.replaceWith(root);
  page.adoptedStyleSheets = [sheet];
  for (const [element, style] of styled) {
    const copy = element === given.body ? root : copies[places.indexOf(element)];
    if (copy instanceof view.HTMLElement) copy.style.cssText = style;
  }
  into.style.blockSize = `${page.documentElement.scrollHeight + 16}px`;
};

/** A mail as its reader sees it, in a frame where no script runs and no link leads anywhere. */
export const LetterFrame = ({ html, title }: { readonly html: string; readonly title: string }) => {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    if (frame.current) write(frame.current, html);
  }, [html]);
  return <iframe ref={frame} class="letter" sandbox="allow-same-origin" title={title} />;
};
