/** Papers that are drawn up from what a case says, for whom each is meant: decision note, decision letter, committee paper. */
import { mayDo } from '../../../../domain/case/access-table.ts';
import type { Role } from '../../../../domain/terms.ts';
import type { WantedPaper } from '../../../letters/case-papers.ts';
import type { CaseFile } from '../../../reading/case-file.ts';
import { caseAddress } from '../../addresses.ts';
import { CASE } from '../../texts/cases.ts';
import type { View } from '../../view.ts';

interface PapersProps {
  readonly view: View;
  readonly file: CaseFile;
  readonly roles: readonly Role[];
}

export const Papers = ({ view, file, roles }: PapersProps) => {
  const papers = [
    ...(isDecided(file) && mayDo(roles, 'draw-decision-note') ? [[CASE.decisionNote, 'decision-note'] as const] : []),
    ...(isConfirmed(file) && mayDo(roles, 'draw-decision-letter')
      ? [[CASE.decisionLetter, 'decision-letter'] as const]
      : []),
  ];
  const committees = isReported(file) && mayDo(roles, 'draw-committee-paper') ? file.sittings : [];
  if (papers.length + committees.length === 0) return null;
  const address = `${caseAddress(file.caseId)}/papers`;
  return (
    <section aria-labelledby="papers">
      <h2 class="kern-heading-medium" id="papers">
        {view.t(CASE.papers)}
      </h2>
      <p class="kern-body">{view.t(CASE.papersLead)}</p>
      <ul class="plain-list">
        {papers.map(([label, kind]) => (
          <li key={kind}>
            <a class="kern-link" href={`${address}/${kind}`} download>
              {view.t(label)}
            </a>
          </li>
        ))}
        {committees.map(({ committee }) => (
          <li key={committee}>
            <a class="kern-link" href={`${address}/committee-paper?committee=${committee}`} download>
              {view.t(CASE.committeePaper)}: {file.names.committees[committee] ?? committee}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};

const isDone = ({ completed }: CaseFile, step: string): boolean => completed.some((one) => one.step === step);
const isDecided = (file: CaseFile) => isDone(file, 'weigh-request');
const isConfirmed = (file: CaseFile) => isDone(file, 'confirm-decision');
const isReported = (file: CaseFile) => isDone(file, 'accept-report');

/** What an address asks for; undefined where there is no such paper. */
export function wantedPaper(kind: string, committee: string | undefined): WantedPaper | undefined {
  if (kind === 'decision-note' || kind === 'decision-letter') return { kind };
  return kind === 'committee-paper' && committee ? { kind, committee } : undefined;
}
