/** What somebody has to know before they decide: what it is about, comparable cases (A5), the versions of a mailing (L2), conditions (A3). */
import type { Child } from 'hono/jsx';
import { EARLIER_OUTCOME } from '../../../../domain/guideline/choices/review.ts';
import type { Actor, StepName } from '../../../../domain/terms.ts';
import type { Services } from '../../../http/services.ts';
import type { CaseFile } from '../../../reading/case-file.ts';
import type { ComparableCase } from '../../../reading/read-comparable.ts';
import { COMPARABLE_FACT_LABELS } from '../../../texts/comparable.ts';
import { caseAddress } from '../../addresses.ts';
import { Day } from '../../parts/dates.tsx';
import { COMPARABLE } from '../../texts/comparable.ts';
import { MAILING } from '../../texts/mailing.ts';
import { TURN } from '../../texts/turn.ts';
import type { View } from '../../view.ts';
import { Conditions } from '../cases/conditions.tsx';
import { RestsOn, restsOn } from './rests-on.tsx';

export interface Beside {
  readonly panel: (view: View) => Child | Promise<Child>;
  /** What of it the form is filled in with. */
  readonly suggested?: () => Promise<object>;
}

/** Those whose work must keep to the conditions, and who would otherwise have to look them up. */
const BOUND: readonly StepName[] = [
  'draft-mailing',
  'approve-mailing',
  'sign-cover-letter',
  'select-addressees',
  'release-print',
];

/** Looks nothing up before it is shown: whoever sends a form has seen it. */
export function besideStep(
  services: Pick<Services, 'readComparable' | 'readEntries'>,
  { step, instance, file, actor }: Before,
): Beside {
  const more = besideOf(services, step, file, actor);
  const wanted = restsOn(step, file, instance);
  return {
    async panel(view) {
      const [entries, others] = await Promise.all([
        wanted.length === 0 ? [] : services.readEntries(file.caseId, wanted, actor),
        more?.panel(view),
      ]);
      return (
        <>
          <RestsOn view={view} step={step} file={file} entries={entries} />
          {others}
        </>
      );
    },
    ...(more?.suggested ? { suggested: more.suggested } : {}),
  };
}

interface Before {
  readonly step: StepName;
  /** Which of several, as the address names it. */
  readonly instance: string | undefined;
  readonly file: CaseFile;
  readonly actor: Actor;
}

function besideOf(
  services: Pick<Services, 'readComparable'>,
  step: StepName,
  file: CaseFile,
  actor: Actor,
): Beside | undefined {
  if (step === 'weigh-request' || step === 'confirm-decision') return besideDecision(services, step, file, actor);
  if (step === 'sign-for-carrier' || step === 'sign-for-municipality')
    return { panel: (view) => <Declaration view={view} file={file} /> };
  return BOUND.includes(step) ? { panel: (view) => <BeforeMailing view={view} file={file} /> } : undefined;
}

function besideDecision(
  { readComparable }: Pick<Services, 'readComparable'>,
  step: 'weigh-request' | 'confirm-decision',
  { caseId: id }: CaseFile,
  actor: Actor,
): Beside {
  let found: ReturnType<Services['readComparable']> | undefined;
  const mostAlike = async () => {
    found ??= readComparable(id, actor);
    return (await found)?.slice(0, MOST);
  };
  return {
    async panel(view) {
      const cases = await mostAlike();
      return cases ? <ComparablePanel view={view} cases={cases} /> : null;
    },
    async suggested() {
      const cases = step === 'weigh-request' ? await mostAlike() : undefined;
      if (!cases) return {};
      return { comparablesSearched: true, comparable: cases.map(({ caseId, outcome }) => ({ case: caseId, outcome })) };
    },
  };
}

/** More than anybody compares. */
const MOST = 5;

const ComparablePanel = ({ view, cases }: { readonly view: View; readonly cases: readonly ComparableCase[] }) => (
  <section class="panel" aria-labelledby="comparable">
    <h2 class="kern-heading-small" id="comparable">
      {view.t(COMPARABLE.title)}
    </h2>
    <p class="kern-body">{view.t(cases.length === 0 ? COMPARABLE.none : COMPARABLE.lead)}</p>
    <ul class="plain-list">
      {cases.map(({ caseId, number, outcome, decidedOn, summary, alike, reasons }) => (
        <li key={caseId}>
          <p class="kern-body">
            <a class="kern-link" href={caseAddress(caseId)}>
              {number}
            </a>
            {': '}
            <strong>{view.t(EARLIER_OUTCOME[outcome])}</strong> (<Day view={view} day={decidedOn} />
            ). {summary}
          </p>
          <p class="kern-body kern-body--small kern-body--muted">
            {view.t(COMPARABLE.alike)}: {alike.map((fact) => view.t(COMPARABLE_FACT_LABELS[fact])).join(', ')}
            {typeof reasons === 'string' ? `. ${view.t(COMPARABLE.reasons)}: ${reasons}` : null}
          </p>
        </li>
      ))}
    </ul>
  </section>
);

const Declaration = ({ view, file: { caseId, declaration } }: { readonly view: View; readonly file: CaseFile }) =>
  declaration ? (
    <section class="panel" aria-labelledby="to-sign">
      <h2 class="kern-heading-small" id="to-sign">
        {view.t(TURN.readFirst)}
      </h2>
      <p class="kern-body">
        <a class="kern-link" href={`${caseAddress(caseId)}/documents/${declaration.document}`}>
          {view.t(TURN.readDeclaration)}
        </a>
      </p>
    </section>
  ) : null;

const BeforeMailing = ({ view, file }: { readonly view: View; readonly file: CaseFile }) => (
  <>
    <Conditions view={view} file={file} />
    {file.mailing ? (
      <p>
        <a class="kern-link" href={`${caseAddress(file.caseId)}/mailing`}>
          {view.t(MAILING.toIt)}
        </a>
      </p>
    ) : null}
  </>
);
