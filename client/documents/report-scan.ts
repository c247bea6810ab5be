/** Tells the operators what the virus scanner said: which case, which signature; no name and no byte of the file. */
import type { Logger } from 'pino';
import type { CaseId } from '../../domain/terms.ts';
import type { Scanned } from './virus-scanner.ts';

export type ScanReport = (what: Exclude<Scanned, { readonly kind: 'clean' }>, caseId: CaseId) => void;

export const reportScan =
  (log: Pick<Logger, 'warn' | 'error'>): ScanReport =>
  (what, caseId) => {
    if (what.kind === 'found')
      log.warn(
        { code: 'upload-infected', caseId, signature: what.signature },
        'an uploaded file was refused by the virus scanner',
      );
    else
      log.error(
        { code: 'scanner-away', caseId, why: what.why },
        'the virus scanner does not answer; uploads are refused',
      );
  };
