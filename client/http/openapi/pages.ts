/**
 * The description as pages to browse: a table of contents, and a page for each operation. Plain HTML without a script, so that
 * it reads well with a screen reader and needs nothing from another host.
 */
import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { ApiDescription } from './describe-api.ts';
import { type Schema, schemaRows, typeOf } from './schema-rows.ts';

export const DOCS = '/api/v1/docs';

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;
type Content = Readonly<Record<string, { readonly schema: Schema }>>;

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly description?: string;
    readonly schema: Schema;
  }[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>;
}

export function contentsPage(description: ApiDescription): Html {
  const operations = operationsOf(description);
  const sections = (description.tags ?? []).map(({ name, description: about = '' }) => {
    const own = operations.filter(({ tags }) => tags.includes(name));
    return html`<section aria-labelledby="${name}"><h2 id="${name}">${heading(name)}</h2><p>${about}</p><ul>
      ${own.map(({ method, path, operationId, summary }) => html`<li><a href="${DOCS}/${operationId}">${summary}</a><br><code><b>${method}</b> ${path}</code></li>`)}
    </ul></section>`;
  });
  const schemas = Object.entries(description.components?.schemas ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return page(
    'Handschlag API',
    html`${paragraphs(description.info.description ?? '')}
      <p>For programs: <a href="/api/v1/openapi.json">the same as OpenAPI 3.1</a>.</p>
      <nav aria-label="Contents"><ul class="row">${(description.tags ?? []).map(({ name }) => html`<li><a href="#${name}">${heading(name)}</a></li>`)}<li><a href="#schemas">Schemas</a></li></ul></nav>
      ${sections}
      <section aria-labelledby="schemas"><h2 id="schemas">Schemas</h2>
        ${schemas.map(([name, schema]) => html`<h3 id="schema-${name}">${name}</h3>${fieldTable(schema as Schema, name)}`)}
      </section>`,
  );
}

/** Undefined where there is no such operation. */
export function operationPage(description: ApiDescription, id: string): Html | undefined {
  const found = operationsOf(description).find(({ operationId }) => operationId === id);
  if (!found) return undefined;
  const { method, path, summary, description: about, parameters = [], requestBody, responses } = found;
  return page(
    summary,
    html`<p><a href="${DOCS}">All operations</a></p>
      <p class="address"><code><b>${method}</b> ${path}</code></p>
      ${about ? paragraphs(about) : ''}
      ${parameters.length > 0 ? html`<h2>Parameters</h2>${parameterTable(parameters)}` : ''}
      ${Object.entries(requestBody?.content ?? {}).map(([type, { schema }]) => html`<h2>Body <code>${type}</code></h2>${fieldTable(schema, 'body')}${example(schema)}`)}
      <h2>Answers</h2>
      ${table(
        'Answers',
        ['Status', 'When', 'Body'],
        Object.entries(responses).map(([status, { description: when, content = {} }]) => [
          status,
          inline(when),
          bodiesOf(content),
        ]),
      )}`,
  );
}

/** What the API takes, and what it sends to receivers, which have no path here. */
function operationsOf({ paths, webhooks }: ApiDescription): readonly Operation[] {
  return Object.entries({ ...paths, ...webhooks }).flatMap(([path, item]) =>
    Object.entries(item as object).map(
      ([method, operation]) => ({ method: method.toUpperCase(), path, ...operation }) as Operation,
    ),
  );
}

const parameterTable = (parameters: NonNullable<Operation['parameters']>): Html =>
  table(
    'Parameters',
    ['Name', 'In', 'Type', 'About'],
    parameters.map(({ name, in: where, required, schema, description = '' }) => [
      html`<code>${name}</code>${required ? '' : ' (optional)'}`,
      where,
      typeLink(schema),
      inline(description),
    ]),
  );

function fieldTable(schema: Schema, caption: string): Html {
  const rows = schemaRows(schema);
  if (rows.length === 0) return html`<p>${typeLink(schema)} ${inline(schema.description ?? '')}</p>`;
  return table(
    caption,
    ['Field', 'Type', 'About'],
    rows.map(({ place, required, type, about }) => [
      html`<code>${place}</code>${required ? '' : ' (optional)'}`,
      html`<span class="type">${type}</span>`,
      inline(about),
    ]),
  );
}

const example = ({ examples: [first] = [] }: Schema): Html =>
  first === undefined ? html`` : html`<h2>Example</h2><pre tabindex="0">${JSON.stringify(first, null, 2)}</pre>`;

const bodiesOf = (content: Content): Html =>
  html`${Object.entries(content).map(([type, { schema }]) => html`<code>${type}</code> ${typeLink(schema)}`)}`;

const typeLink = (schema: Schema): Html =>
  schema.$ref ? html`<a href="${DOCS}#schema-${typeOf(schema)}">${typeOf(schema)}</a>` : html`${typeOf(schema)}`;

const table = (caption: string, heads: readonly string[], rows: readonly (readonly (string | Html)[])[]): Html =>
  html`<div class="wide" tabindex="0" role="region" aria-label="${caption}"><table><caption class="unseen">${caption}</caption>
    <thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
    <tbody>${rows.map(([first, ...cells]) => html`<tr><th scope="row">${first}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table></div>`;

/** The few marks of CommonMark that the description uses: paragraphs, lists, bold, code. */
const paragraphs = (text: string): Html =>
  html`${text
    .split('\n\n')
    .map((block) =>
      block.startsWith('- ')
        ? html`<ul>${block.split('\n').map((line) => html`<li>${inline(line.slice(2))}</li>`)}</ul>`
        : html`<p>${inline(block)}</p>`,
    )}`;

const inline = (text: string): Html =>
  html`${text
    .split(/(\*\*[^*]+\*\*|`[^`]+`)/)
    .map((part) =>
      part.startsWith('**')
        ? html`<strong>${part.slice(2, -2)}</strong>`
        : part.startsWith('`')
          ? html`<code>${part.slice(1, -1)}</code>`
          : part,
    )}`;

const heading = (tag: string): string => tag.charAt(0).toUpperCase() + tag.slice(1);

const page = (title: string, content: Html): Html =>
  html`${raw('<!doctype html>')}<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>${title === 'Handschlag API' ? title : `${title} · Handschlag API`}</title><link rel="stylesheet" href="${DOCS}/style.css"></head>
    <body><main><h1>${title}</h1>${content}</main></body></html>`;
