/** The part of MJML that the mail layout needs; the package brings no types. */
declare module 'mjml' {
  type Options = {
    readonly validationLevel: 'strict';
    readonly keepComments: boolean;
    /** Font name → address that is loaded when the font is named. MJML’s own list points to a third party. */
    readonly fonts: Readonly<Record<string, string>>;
  };
  const mjml2html: (source: string, options: Options) => Promise<{ readonly html: string }>;
  // biome-ignore lint/style/noDefaultExport: this is how the package exports it
  export default mjml2html;
}
