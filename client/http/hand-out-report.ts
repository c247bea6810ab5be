/** Hands out what is stored about somebody (Art. 15 GDPR) as a paper of their own. */
import type { Context, Env } from 'hono';
import type { AccessReport } from '../access-report/report.ts';
import { accessReportPdf } from '../access-report/report-pdf.ts';
import { handOutPdf } from './hand-out-pdf.ts';

export async function handOutReport<E extends Env>(
  c: Context<E>,
  report: AccessReport,
  language: 'de' | 'en',
): Promise<Response> {
  const name = language === 'de' ? 'auskunft.pdf' : 'access-report.pdf';
  return handOutPdf(c, { pdf: await accessReportPdf(report, language), name, language });
}
