import type { Plugin } from 'esbuild';

/** What nodemailer needs for files and for fetching them, and a mail of ours never has: 80 KB, mostly media types. */
const UNUSED = /(?:^|\/)(?:mime-types|fetch\/index)(?:\.js)?$/;

const REFUSAL = `() => { throw new Error('Bundled without attachments: see infra/build/without-attachments.ts.'); }`;

/** Leaves that out of the bundles. What stands in its place throws, should a mail ever carry a file. */
export const withoutAttachments: Plugin = {
  name: 'without-attachments',
  setup(build) {
    build.onResolve({ filter: UNUSED }, ({ path, importer }) =>
      /[\\/]nodemailer[\\/]/.test(importer) ? { path, namespace: 'without-attachments' } : undefined,
    );
    build.onLoad({ filter: /./, namespace: 'without-attachments' }, () => ({
      contents: `const refuse = ${REFUSAL}; export default refuse; export const detectMimeType = refuse; export const detectExtension = refuse;`,
    }));
  },
};
