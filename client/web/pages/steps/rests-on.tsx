/**
 * What a step is about, beside its form: the request that is checked, the decision that is confirmed, the complaint that is
 * answered. Nobody decides what they would have to look up on another page.
 */
import type { StepName } from '../../../../domain/terms.ts';
import type { CaseFile } from '../../../reading/case-file.ts';
import { type Entry, isWithheld, stepEntered, type WantedEntry } from '../../../reading/read-entry.ts';
import { entryLabel } from '../../../texts/step-label.ts';
import { entryAddress } from '../../addresses.ts';
import { Day, dayOf } from '../../parts/dates.tsx';
import { Entered } from '../../parts/entered.tsx';
import { ENTRY } from '../../texts/entries.ts';
import type { View } from '../../view.ts';

/** The first is what the step examines, and is shown at once; the others unfold, and so does a whole request but for its check. */
const RESTS_ON: Partial<Record<StepName, readonly StepName[]>> = {
  'check-completeness': ['open-case'],
  'vet-carrier': ['open-case'],
  'estimate-addressees': ['open-case'],
  'assess-legal-position': ['open-case', 'estimate-addressees'],
  'weigh-request': ['assess-legal-position', 'estimate-addressees', 'vet-carrier', 'open-case'],
  'confirm-decision': ['weigh-request', 'assess-legal-position', 'estimate-addressees', 'open-case'],
  'obtain-resolution': ['weigh-request', 'assess-legal-position'],
  'draft-mailing': ['assess-legal-position'],
  'select-addressees': ['estimate-addressees', 'plan-dispatch'],
  'print-mailing': ['release-print', 'select-addressees'],
  'send-mailing': ['print-mailing', 'plan-dispatch'],
  'record-responses': ['send-mailing'],
  'submit-report': ['record-responses', 'send-mailing'],
  'accept-report': ['submit-report'],
  'prepare-paper': ['submit-report'],
  'present-report': ['submit-report'],
  'publish-results': ['submit-report'],
  'evaluate-cooperation': ['submit-report', 'record-responses'],
};

/** Of the entries, those that the case still stands by; a corrected one is its correction. */
export function restsOn(step: StepName, file: CaseFile, instance: string | undefined): readonly WantedEntry[] {
  // What was sent back last, by the check or later.
  if (step === 'complete-request') return [{ lastOf: ['check-completeness', 'return-request'] }];
  const complaint = Number(instance ?? 1);
  if (step === 'answer-complaint') return [{ kind: 'register-complaint', nth: complaint }];
  if (step === 'close-complaint') {
    const answered = file.completed.find(({ key }) => key === `answer-complaint/${complaint}`);
    return [...(answered ? [answered] : []), { kind: 'register-complaint', nth: complaint }];
  }
  return (RESTS_ON[step] ?? []).flatMap((earlier) => file.completed.filter((done) => done.step === earlier));
}

interface RestsOnProps {
  readonly view: View;
  readonly step: StepName;
  readonly file: CaseFile;
  readonly entries: readonly Entry[];
}

export const RestsOn = ({ view, step, file, entries }: RestsOnProps) => {
  const open = entries.filter((entry) => !isWithheld(entry));
  return open.length === 0 ? null : (
    <section class="panel rests-on" aria-labelledby="rests-on">
      <h2 class="kern-heading-small" id="rests-on">
        {view.t(ENTRY.restsOn)}
      </h2>
      {open.map((entry, index) => (
        <EarlierEntry
          key={entry.seq}
          view={view}
          file={file}
          entry={entry}
          unfolded={index === 0 && (entry.type !== 'open-case' || step === 'check-completeness')}
        />
      ))}
    </section>
  );
};

const EarlierEntry = (
  props: Pick<RestsOnProps, 'view' | 'file'> & { readonly entry: Entry; readonly unfolded: boolean },
) => {
  const { view, file, entry, unfolded } = props;
  const entered = stepEntered(entry);
  return (
    <details open={unfolded}>
      <summary>
        {view.t(entryLabel(entered.type))}{' '}
        <span class="kern-body--small kern-body--muted">
          <Day view={view} day={dayOf(entry.at)} /> · {view.office(entry.actor.role)}
        </span>
      </summary>
      <Entered view={view} entry={entered} />
      <p class="kern-body kern-body--small">
        <a class="kern-link" href={entryAddress(file.caseId, entry.seq)}>
          {view.t(ENTRY.one)} {entry.seq}
        </a>
      </p>
    </details>
  );
};
