/** A mail as plain text. */
import type { CasePart, Letter, Link, Passage } from './letter.ts';

export function asText({ greeting, opening, cases, ending, closing }: Letter): string {
  const parts = [
    `${greeting},`,
    ...(opening === undefined ? [] : [opening]),
    ...cases.map(caseText),
    ...(ending === undefined ? [] : [ending]),
    ['-- ', ...closing].join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

const caseText = ({ heading, passages, factsHeading, facts, remarks }: CasePart): string =>
  [
    `${heading}\n${'='.repeat(Math.min(heading.length, 72))}`,
    ...passages.map(passageText),
    ...(facts.length > 0 ? [[factsHeading, ...facts.map(({ label, value }) => `${label}: ${value}`)].join('\n')] : []),
    ...remarks,
  ].join('\n\n');

const passageText = ({ heading, paragraphs, basis, link, further }: Passage): string =>
  [
    `* ${heading}`,
    ...paragraphs,
    [...(basis ? [basis] : []), linkText(link), ...(further ? [linkText(further)] : [])].join('\n'),
  ].join('\n\n');

const linkText = ({ label, href }: Link): string => `${label}:\n${href}`;
