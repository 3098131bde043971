import type { Plugin } from 'esbuild';

/** Modules of nodemailer for files and for fetching them, which our mails never have: 80 KB, mostly media types. */
const UNUSED = /(?:^|\/)(?:mime-types|fetch\/index)(?:\.js)?$/;

const REFUSAL = `() => { throw new Error('Bundled without attachments: see infra/build/without-attachments.ts.'); }`;

/** Replaces them in the bundles by modules that throw, should a mail ever carry a file. */
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
