import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

const PACKAGE = /[\\/]@aws-sdk[\\/]client-[a-z-]+[\\/]package\.json$/;

/** A client of the SDK tells its version to AWS, and carries its whole package file for it: two kilobytes each. */
export const versionsOnly: Plugin = {
  name: 'versions-only',
  setup(build) {
    build.onLoad({ filter: PACKAGE, namespace: 'file' }, async ({ path }) => {
      const { version } = JSON.parse(await readFile(path, 'utf8')) as { readonly version: string };
      return { contents: JSON.stringify({ version }), loader: 'json' };
    });
  },
};
