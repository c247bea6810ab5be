/** The case up to an entry, to take away: each format says what its reader may read, and no more. */
import type { Context } from 'hono';
import type { Instant } from '../../../../domain/terms.ts';
import { attachment } from '../../../http/content-disposition.ts';
import type { View } from '../../view.ts';
import type { WebEnv } from '../../web-env.ts';
import { caseName } from '../cases/case-frame.tsx';
import type { AuditedCase, Standing } from './audited-case.ts';
import { rowsAsCsv } from './csv.ts';
import { filePdf } from './file-pdf.ts';

const FORMATS = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  pdf: 'application/pdf',
} as const;
type Format = keyof typeof FORMATS;

export const isFormat = (text: string): text is Format => Object.hasOwn(FORMATS, text);

interface Wanted {
  readonly audited: AuditedCase;
  readonly then: Standing;
  readonly format: Format;
  readonly now: Instant;
}

export async function exported(c: Context<WebEnv>, view: View, wanted: Wanted): Promise<Response> {
  const { audited, then, format } = wanted;
  const name = `${audited.file.number}-${then.row.seq}.${format}`;
  return c.body(await contentOf(view, wanted), 200, {
    'content-type': FORMATS[format],
    'content-disposition': attachment(name),
    'content-language': view.language,
    'x-content-type-options': 'nosniff',
  });
}

async function contentOf(
  view: View,
  { audited, then, format, now }: Wanted,
): Promise<string | Uint8Array<ArrayBuffer>> {
  const rows = audited.rows.filter(({ seq }) => seq <= then.row.seq);
  switch (format) {
    case 'csv':
      return rowsAsCsv(rows, view.t);
    case 'json':
      return JSON.stringify(await asJson(audited, then, rows), null, 2);
    case 'pdf': {
      const [ends, chain] = await Promise.all([audited.ends(then), audited.chain()]);
      const title = caseName(then.file, view);
      const { contents } = audited;
      const pdf = await filePdf({ title, ends, stood: then.file, rows, chain, now, contents }, view);
      return Uint8Array.from(pdf);
    }
  }
}

/** What the API answers for the case, its history and its events. */
async function asJson(audited: AuditedCase, { file, row }: Standing, rows: AuditedCase['rows']) {
  const { events, head } = await audited.events();
  return { case: file, history: { rows }, events: events.filter(({ seq }) => seq <= row.seq), head };
}
