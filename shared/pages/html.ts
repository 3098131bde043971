/** A piece of markup that is safe to show: all that came from outside has been escaped on its way in. */
export type Html = { readonly markup: string };

type Content = Html | string | number | false | null | undefined | readonly Content[];

const isMarkup = (content: Content): content is Html =>
  typeof content === 'object' && content !== null && 'markup' in content;

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

const render = (content: Content): string => {
  if (content === false || content === null || content === undefined) return '';
  if (Array.isArray(content)) return content.map(render).join('');
  return isMarkup(content) ? content.markup : escaped(String(content));
};

/**
 * Markup with values in it. A text is escaped, for element content and for quoted attributes alike; a list is
 * joined; `false`, `null` and `undefined` leave nothing behind. Attributes are therefore always written in quotes.
 */
export const html = (parts: TemplateStringsArray, ...contents: readonly Content[]): Html => ({
  markup: parts.reduce((whole, part, place) => whole + render(contents[place - 1]) + part),
});

export const nothing: Html = { markup: '' };

/** ` name="value"`, or nothing where there is no value. A value of `true` gives the bare attribute. */
export const attribute = (name: string, value: string | number | boolean | undefined): Html => {
  if (value === undefined || value === false) return nothing;
  return { markup: value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"` };
};
