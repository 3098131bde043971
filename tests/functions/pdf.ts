import { getDocumentProxy } from 'unpdf';

type Node = { readonly role?: string; readonly children?: readonly Node[] };

const tagsIn = ({ role, children = [] }: Node): string[] => [
  ...(role === undefined ? [] : [role]),
  ...children.flatMap(tagsIn),
];

type Font = { readonly name?: string; readonly missingFile?: boolean } | undefined;

/** A PDF as a reader's program opens it. */
export const readPdf = async (bytes: Uint8Array) => {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const page = await pdf.getPage(1);
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    texts.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''));
  }
  // Fonts are unpacked with the page's drawing.
  await page.getOperatorList();
  const fonts = [...(page.commonObjs as unknown as Iterable<[string, Font]>)].flatMap(([, font]) =>
    font?.name === undefined ? [] : [{ name: font.name, isEmbedded: font.missingFile === false }],
  );
  const { info } = await pdf.getMetadata();
  return {
    pages: pdf.numPages,
    language: (info as { readonly Language?: string }).Language,
    title: (info as { readonly Title?: string }).Title,
    isTagged: (await pdf.getMarkInfo())?.Marked === true,
    showsTitle:
      ((await pdf.getViewerPreferences()) as { readonly DisplayDocTitle?: boolean } | null)
        ?.DisplayDocTitle === true,
    tags: tagsIn((await page.getStructTree()) as Node),
    fonts,
    text: texts.join('\n'),
  };
};
