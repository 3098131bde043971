import { html } from '../../../shared/pages/html.ts';
import { escaped } from '../runner/page.ts';
import { localPage } from './frame.ts';

type Operation = {
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly requestBody?: unknown;
  readonly responses: Readonly<Record<string, { readonly description?: string; readonly content?: unknown }>>;
};
export type ApiDocument = { readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> };

const folded = (title: string, value: unknown): string =>
  `<details><summary>${escaped(title)}</summary><pre>${escaped(JSON.stringify(value, null, 2))}</pre></details>`;

const operationHtml = (path: string, method: string, operation: Operation): string => {
  const parameters = operation.parameters.map(
    ({ name, in: place, required }) =>
      `<code>${escaped(name)}</code> (${place}${required ? '' : ', optional'})`,
  );
  return `<section id="${escaped(`${method}-${path}`)}"><h2><code>${method.toUpperCase()} ${escaped(path)}</code></h2>
<p>${escaped(operation.summary)} <span class="note">${escaped(operation.description)}</span></p>
${parameters.length === 0 ? '' : `<p>${parameters.join(', ')}</p>`}
${operation.requestBody === undefined ? '' : folded('Body', operation.requestBody)}
${Object.entries(operation.responses)
  .filter(([status]) => status !== 'default')
  .map(([status, response]) => folded(`${status} ${response.description ?? ''}`, response.content ?? null))
  .join('\n')}</section>`;
};

/** The OpenAPI document as a page: every route with its input and answers. */
export const apiPage = ({ paths }: ApiDocument): string =>
  localPage(
    'The API',
    html`<p class="note">From the same contracts that the doors keep; the document is <a href="/api/openapi.json">openapi.json</a>.
Refusals are problem documents (RFC 9457).</p>
${Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ markup: operationHtml(path, method, operation) })),
)}`,
  );
