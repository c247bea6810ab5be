/** What every page of the audit has: its parts, and whether the case's chain is intact. */
import type { Child } from 'hono/jsx';
import type { CaseId, Text } from '../../../../domain/terms.ts';
import type { CaseFile } from '../../../reading/case-file.ts';
import type { VerifiedChain } from '../../../reading/read-chain.ts';
import { caseAddress } from '../../addresses.ts';
import { Alert } from '../../parts/alert.tsx';
import { AUDIT } from '../../texts/audit.ts';
import type { View } from '../../view.ts';
import { CaseFrame } from '../cases/case-frame.tsx';
import { number } from './told-field.ts';

export const auditAddress = (caseId: CaseId, part: '' | '/rows' | '/quantities' = ''): string =>
  `${caseAddress(caseId)}/audit${part}`;
export const stateAddress = (caseId: CaseId, seq: number): string => `${auditAddress(caseId)}?at=${seq}`;
export const rowAddress = (caseId: CaseId, seq: number): string => `${auditAddress(caseId, '/rows')}/${seq}`;

const PARTS: readonly (readonly ['' | '/rows' | '/quantities', Text])[] = [
  ['', AUDIT.state],
  ['/rows', AUDIT.rows],
  ['/quantities', AUDIT.quantities],
];

interface AuditFrameProps {
  readonly view: View;
  readonly file: CaseFile;
  readonly part: (typeof PARTS)[number][0];
  readonly chain?: VerifiedChain;
  /** The entry that is looked at, where it is not the last one. */
  readonly at?: number;
  readonly children: Child;
}

export const AuditFrame = ({ view, file, part, chain, at, children }: AuditFrameProps) => (
  <CaseFrame view={view} file={file} part="audit">
    <nav class="audit-parts" aria-label={view.t(AUDIT.parts)}>
      <ul>
        {PARTS.map(([path, label]) => (
          <li key={label.en}>
            <a
              class="kern-link"
              href={`${auditAddress(file.caseId, path)}${at === undefined || path === '/rows' ? '' : `?at=${at}`}`}
              {...(path === part ? { 'aria-current': 'page' } : {})}
            >
              {view.t(label)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
    {chain ? <Chain view={view} chain={chain} /> : null}
    {children}
  </CaseFrame>
);

const Chain = ({ view, chain }: { readonly view: View; readonly chain: VerifiedChain }) =>
  chain.findings.length === 0 ? (
    <p class="audit-chain">
      <span class="kern-icon kern-icon--success" aria-hidden="true"></span>
      <span>{view.t(chainInWords(chain))}</span>
    </p>
  ) : (
    <Alert kind="danger" title={view.t(AUDIT.chainBroken)}>
      <ul class="kern-list kern-list--bullet">
        {chain.findings.map(({ seq, message }, index) => (
          <li key={index}>
            {seq === undefined ? '' : `${view.t(AUDIT.entry)} ${seq}: `}
            {view.t(message)}
          </li>
        ))}
      </ul>
    </Alert>
  );

/** “Kette geprüft: 243 Einträge, unversehrt” */
export const chainInWords = ({ rows, findings }: VerifiedChain): Text => {
  const outcome = findings.length === 0 ? AUDIT.sound : AUDIT.damaged;
  const count = number(rows);
  return {
    de: `${AUDIT.chainSound.de}: ${count.de} ${AUDIT.entries.de}, ${outcome.de}`,
    en: `${AUDIT.chainSound.en}: ${count.en} ${AUDIT.entries.en}, ${outcome.en}`,
  };
};
