import type { Plugin } from 'esbuild';

/** How zod's classes write themselves as JSON Schema. Documents are generated at build; no Lambda ever writes one. */
const WRITERS = /(?:to-json-schema|json-schema-(?:processors|generator))\.js$/;

const REFUSAL = `() => { throw new Error('Bundled without JSON Schema: see infra/build/without-json-schema.ts.'); }`;

/** Leaves seventeen kilobytes out of every bundle. What stands in their place throws, should a Lambda ever want a schema. */
export const withoutJsonSchema: Plugin = {
  name: 'without-json-schema',
  setup(build) {
    build.onResolve({ filter: WRITERS }, ({ path, importer }) =>
      /[\\/]zod[\\/]/.test(importer) ? { path, namespace: 'without-json-schema' } : undefined,
    );
    build.onLoad({ filter: /./, namespace: 'without-json-schema' }, () => ({
      contents: `const refuse = ${REFUSAL}; export const toJSONSchema = refuse; export const createToJSONSchemaMethod = () => refuse; export const createStandardJSONSchemaMethod = () => refuse; export const JSONSchemaGenerator = refuse; export const allProcessors = {};`,
    }));
  },
};
