import type { Plugin } from 'esbuild';

/** How zod's classes write themselves as JSON Schema. Documents are generated at build; no Lambda ever writes one. */
const PROCESSORS = /json-schema-processors\.js$/;

const REFUSAL = `() => { throw new Error('Bundled without JSON Schema: see infra/build/without-json-schema.ts.'); }`;

/** Leaves nine kilobytes out of every bundle. What stands in their place throws, should a Lambda ever want a schema. */
export const withoutJsonSchema: Plugin = {
  name: 'without-json-schema',
  setup(build) {
    build.onResolve({ filter: PROCESSORS }, ({ path, importer }) =>
      /[\\/]zod[\\/]/.test(importer) ? { path, namespace: 'without-json-schema' } : undefined,
    );
    build.onLoad({ filter: /./, namespace: 'without-json-schema' }, () => ({
      contents: `export const toJSONSchema = ${REFUSAL}; export const allProcessors = {};`,
    }));
  },
};
