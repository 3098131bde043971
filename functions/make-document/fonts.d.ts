/** A font as the bundle carries it. */
declare module '*.ttf' {
  const bytes: Uint8Array;
  // biome-ignore lint/style/noDefaultExport: the form in which a bundler hands a file on.
  export default bytes;
}
