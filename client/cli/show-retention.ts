/** Until when a case is kept, and whether somebody holds it back or wants it deleted: lines of a case's page. */
import { roleLabel } from '../../domain/guideline/office-words.ts';
import { ENDING_WORDS } from '../../domain/municipality/profile-words.ts';
import type { Role, Text } from '../../domain/terms.ts';
import type { CaseFile } from '../reading/case-file.ts';
import { localDate, localTime } from './local-time.ts';
import type { Terminal } from './terminal.ts';

export function keptLines(
  { retention, hold, deletion, emptiedAt }: CaseFile,
  { words }: Terminal,
): readonly (readonly [Text, string])[] {
  const by = (role: Role, at: string): string => `${localTime(at)} (${words(roleLabel(role))})`;
  return [
    ...(retention
      ? [[KEPT, `${words(UNTIL)} ${localDate(retention.dueSince)} (${words(ENDING_WORDS[retention.ending])})`] as const]
      : []),
    ...(hold ? [[HOLD, `${words(SINCE)} ${by(hold.by, hold.since)}`] as const] : []),
    ...(deletion && !emptiedAt
      ? [[DELETION, `${words(PROPOSED)} ${by(deletion.proposedBy, deletion.proposedAt)}`] as const]
      : []),
    ...(emptiedAt ? [[DELETED, localTime(emptiedAt)] as const] : []),
  ];
}

const KEPT = { de: 'Frist', en: 'Kept' };
const UNTIL = { de: 'löschbar ab', en: 'to be deleted from' };
const HOLD = { de: 'Sperre', en: 'Hold' };
const SINCE = { de: 'Löschsperre seit', en: 'legal hold since' };
const DELETION = { de: 'Löschung', en: 'Deletion' };
const PROPOSED = { de: 'vorgeschlagen am', en: 'proposed on' };
const DELETED = { de: 'Gelöscht', en: 'Deleted' };
