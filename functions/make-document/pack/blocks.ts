/** A part of a paper, whatever it is written with. */
export type Block =
  | { readonly kind: 'title' | 'heading' | 'paragraph' | 'note'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly heading: readonly string[];
      /** Shares of the width. */
      readonly widths: readonly number[];
      /** The first cell names the row; the others are numbers. */
      readonly rows: readonly (readonly string[])[];
    };

export const title = (text: string): Block => ({ kind: 'title', text });
export const heading = (text: string): Block => ({ kind: 'heading', text });
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const note = (text: string): Block => ({ kind: 'note', text });
export const list = (items: readonly string[]): Block => ({ kind: 'list', items });
export const table = (
  columns: readonly (readonly [heading: string, width: number])[],
  rows: readonly (readonly string[])[],
): Block => ({
  kind: 'table',
  heading: columns.map(([words]) => words),
  widths: columns.map(([, width]) => width),
  rows,
});
