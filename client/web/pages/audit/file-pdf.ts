/** The case for the record, as one tagged PDF: where it stood, what was counted, and every entry with its rule and checksum. */
import { type Block, facts, heading, list, paragraph, table } from '../../../../activities/letters/blocks.ts';
import { taggedPdf } from '../../../../activities/letters/tagged-pdf.ts';
import type { Instant } from '../../../../domain/terms.ts';
import type { CaseFile } from '../../../reading/case-file.ts';
import type { VerifiedChain } from '../../../reading/read-chain.ts';
import type { HistoryRow } from '../../../reading/told-rows.ts';
import { AUDIT } from '../../texts/audit.ts';
import { CASE } from '../../texts/cases.ts';
import type { View } from '../../view.ts';
import { chainInWords } from './audit-frame.tsx';
import { effortOf } from './effort.ts';
import { COUNTED } from './quantity-table.tsx';
import { type Quantities, quantitiesOf } from './reconcile.ts';
import { whoInWords } from './row-parts.tsx';
import { allSums } from './sum-table.tsx';
import { inGroup, tellCase } from './tell-case.ts';
import { GROUPS, moment, number, type ToldField } from './told-field.ts';
import { GROUP_TITLES } from './told-state.tsx';

export interface FileFacts {
  readonly title: string;
  /** The case at the end of each round; the instant that is printed last. */
  readonly ends: readonly CaseFile[];
  readonly stood: CaseFile;
  /** Up to that instant. */
  readonly rows: readonly HistoryRow[];
  readonly chain: VerifiedChain;
  readonly now: Instant;
  /** Whether the reader sees contents. */
  readonly contents: boolean;
}

type Tell = View['t'];

export function filePdf(
  given: FileFacts,
  { t, language, place }: Pick<View, 't' | 'language' | 'place'>,
): Promise<Buffer> {
  const { title, stood, rows } = given;
  const last = rows.at(-1);
  return taggedPdf({
    title: `${t(AUDIT.fileTitle)} ${stood.number}`,
    footer: `${t(AUDIT.fileTitle)} ${stood.number}, ${t(AUDIT.asOfEntry)} ${stood.seq}`,
    at: last?.at ?? stood.changedAt,
    language,
    blocks: [
      facts([
        [t(CASE.untitled), title],
        [t(CASE.carrier), stood.names.carrier ?? stood.carrier],
        [t(CASE.municipality), stood.names.municipality ?? stood.municipality],
        [t(AUDIT.asOfEntry), `${stood.seq}${last ? ` (${t(moment(last.at))})` : ''}`],
        [t(AUDIT.drawnUp), t(moment(given.now))],
        [t(AUDIT.chain), t(chainInWords(given.chain))],
        [t(AUDIT.chainHead), inHalves(given.chain.head.hash)],
      ]),
      ...brokenChain(given.chain, t),
      ...stateBlocks(tellCase(stood, place), t),
      ...(given.contents ? countBlocks(quantitiesOf(given.ends), stood, t) : [paragraph(t(AUDIT.contentsHidden))]),
      heading(t(AUDIT.rows), 120),
      facts(rows.map((row) => [rowName(row, t), rowText(row, t)] as const)),
    ],
  });
}

/** What is wrong with the rows stands before everything that is told from them. */
const brokenChain = ({ findings }: VerifiedChain, t: Tell): readonly Block[] =>
  findings.length === 0
    ? []
    : [
        heading(t(AUDIT.chainBroken)),
        list(
          findings.map(({ seq, message }) => `${seq === undefined ? '' : `${t(AUDIT.entry)} ${seq}: `}${t(message)}`),
        ),
      ];

function stateBlocks(told: readonly ToldField[], t: Tell): readonly Block[] {
  return GROUPS.flatMap((group) => {
    const fields = inGroup(told, group);
    if (fields.length === 0) return [];
    return [
      heading(t(GROUP_TITLES[group]), 90),
      facts(fields.map(({ label, value }) => [t(label), t(value)] as const)),
    ];
  });
}

function countBlocks(rounds: readonly Quantities[], then: CaseFile, t: Tell): readonly Block[] {
  const counted = COUNTED.filter(([name]) => rounds.some((round) => round[name] !== undefined));
  const sums = allSums(rounds);
  const effort = effortOf(then);
  return [
    ...(counted.length === 0
      ? []
      : [
          heading(t(AUDIT.counted), 120),
          table(
            [t(AUDIT.quantity), ...rounds.map(({ round }) => `${t(AUDIT.round)} ${round}`)],
            counted.map(([name, label]) => [t(label), ...rounds.map((round) => countText(round[name], t))]),
          ),
        ]),
    ...(sums.length === 0
      ? []
      : [
          heading(t(AUDIT.sums), 90),
          facts(
            sums.map(({ round, sum }) => [
              `${sum.rule}${round === undefined ? '' : `, ${t(AUDIT.round)} ${round}`}`,
              `${t(sum.label)}: ${t(number(sum.left))} ${sum.relation === '=' ? '=' : '<='} ${t(number(sum.right))}: ${t(sum.holds ? AUDIT.holds : AUDIT.broken)}`,
            ]),
          ),
        ]),
    ...(effort.length === 0
      ? []
      : [
          heading(t(AUDIT.effort), 120),
          table(
            [t(AUDIT.what), t(AUDIT.estimated), t(AUDIT.actual)],
            effort.map(({ label, estimated, actual, words }) => [
              t(label),
              ...[estimated, actual].map((amount) => (amount === undefined ? '–' : t(words(amount)))),
            ]),
          ),
        ]),
  ];
}

const countText = (count: number | undefined, t: Tell): string => (count === undefined ? '–' : t(number(count)));

const rowName = ({ seq, at }: HistoryRow, t: Tell): string => `${seq}\n${t(moment(at))}`;

function rowText(row: HistoryRow, t: Tell): string {
  const rules =
    row.basis.length === 0 ? '' : `${t(row.basis.length === 1 ? AUDIT.rule : AUDIT.rules)} ${row.basis.join(', ')}\n`;
  const kind = row.kind === 'command' ? `${t(AUDIT.command)}: ` : '';
  return `${t(whoInWords(row))}\n${kind}${t(row.sentence)}\n${rules}${t(AUDIT.hash)} ${inHalves(row.hash)}`;
}

/** A line takes half of it; where a line ends within a word, each letter has to be measured. */
const inHalves = (hash: string): string => `${hash.slice(0, 32)}\n${hash.slice(32)}`;
