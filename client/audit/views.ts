/** Whether what stands beside the journal agrees with it: the lists, the tasks, the receipts and the tenant of a stream. */
import type { CaseFold } from '../../domain/case/fold.ts';
import { viewOf } from '../../domain/case/project.ts';
import type { CaseRow, CaseView, TaskRow } from '../../domain/case/view.ts';
import { canonicalJson, type Envelope } from '../../domain/journal/envelope.ts';
import { type CaseId, type CommandId, caseStream, type StreamId } from '../../domain/terms.ts';
import type { Journal } from '../../storage/journal.ts';
import type { ReadModel } from '../../storage/read-model.ts';
import { batchesOf } from './batches.ts';
import { type Finding, finding } from './findings.ts';

export async function viewFindings(
  readModel: Pick<ReadModel, 'view'>,
  caseId: CaseId,
  { state }: CaseFold,
): Promise<readonly Finding[]> {
  const stream = caseStream(caseId);
  const view = await readModel.view(caseId);
  if (!state) return view ? [finding(stream, undefined, 'row-without-case')] : [];
  if (!view) return [finding(stream, undefined, 'row-missing')];
  const right = readable(() => viewOf(state));
  // Only out of a forged state comes no view at all.
  if (!right) return [finding(stream, undefined, 'row-differs', '–')];
  const fields = Object.keys(right.row).filter((field) => textOf(fieldOf(view, field)) !== right.row[field]);
  return [
    ...(fields.length > 0 ? [finding(stream, undefined, 'row-differs', fields.join(', '))] : []),
    ...(inOrder(view.tasks) === right.tasks ? [] : [finding(stream, undefined, 'tasks-differ')]),
  ];
}

interface ReadableView {
  readonly row: { readonly [field: string]: string };
  readonly tasks: string;
}

function readable(view: () => CaseView): ReadableView | undefined {
  try {
    const made = view();
    const fields = [...Object.keys(made.row), 'substitutes', 'text'].map(
      (name) => [name, textOf(fieldOf(made, name))] as const,
    );
    return { row: Object.fromEntries(fields), tasks: inOrder(made.tasks) };
  } catch {
    return undefined;
  }
}

/** Of the case's row, or what stands beside it. */
function fieldOf({ row, substitutes, text }: CaseView, name: string): unknown {
  if (name === 'text') return text;
  if (name === 'substitutes') return substitutes.map(textOf).sort();
  return row[name as keyof CaseRow];
}

const textOf = (value: unknown): string => (value === undefined ? '' : canonicalJson(value));

const inOrder = (tasks: readonly TaskRow[]): string =>
  canonicalJson([...tasks].sort((one, other) => (one.key < other.key ? -1 : 1)));

/** A receipt that names other rows would prove to its holder what never happened. */
export async function receiptFindings(
  journal: Journal,
  stream: StreamId,
  envelopes: readonly Envelope[],
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const { basis, command, events } of batchesOf(envelopes)) {
    if (!command) continue;
    const receipt = await journal.findCommand(command.cause.replace(/^command:/, '') as CommandId);
    const [from, to] = [(basis ?? command).seq, (events.at(-1) ?? command).seq];
    if (receipt?.stream !== stream || receipt.from !== from || receipt.to !== to)
      findings.push(finding(stream, command.seq, 'receipt-differs', receipt ? `${receipt.from}–${receipt.to}` : '–'));
  }
  return findings;
}

const PAGE = 500;

/** Cases of the lists that have no stream: where a whole stream is gone, this is all that is left of it. */
export async function strayRows(
  { journal, readModel }: { readonly journal: Journal; readonly readModel: Pick<ReadModel, 'cases'> },
  known: ReadonlySet<StreamId>,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  let after: CaseId | undefined;
  while (true) {
    const page = await readModel.cases({}, { limit: PAGE, ...(after ? { after } : {}) });
    for (const stream of page.map(({ caseId }) => caseStream(caseId))) {
      // One that was opened since the streams were listed is no stray.
      const isStray = !known.has(stream) && (await journal.head(stream)).seq === 0;
      if (isStray) findings.push(finding(stream, undefined, 'row-without-case'));
    }
    after = page.at(-1)?.caseId;
    if (page.length < PAGE) return findings;
  }
}
