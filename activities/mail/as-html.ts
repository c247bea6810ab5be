/**
 * A mail as HTML that any mail program and a screen reader can show: headings, paragraphs, one button for each thing to do.
 * Nothing is fetched from anywhere, and only the button has colours, so that a dark display keeps its own.
 */
import type { CasePart, Letter, Link, Passage } from './letter.ts';

export function asHtml({ language, subject, greeting, opening, cases, ending, closing }: Letter): string {
  return [
    '<!DOCTYPE html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escaped(subject)}</title>`,
    '</head>',
    `<body lang="${language}" style="${BODY}">`,
    '<main>',
    `<p>${escaped(greeting)},</p>`,
    ...ownWords(opening),
    ...cases.map(caseHtml),
    ...ownWords(ending),
    '</main>',
    '<hr>',
    ...closing.map((line) => `<p>${escaped(line)}</p>`),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const ownWords = (text: string | undefined): readonly string[] =>
  text === undefined ? [] : [`<p>${escaped(text).replaceAll('\n', '<br>')}</p>`];

const caseHtml = ({ heading, passages, factsHeading, facts, remarks }: CasePart): string =>
  [
    `<h1 style="font-size:1.25em">${escaped(heading)}</h1>`,
    ...passages.map(passageHtml),
    ...(facts.length > 0
      ? [
          `<h2 style="font-size:1.1em">${escaped(factsHeading)}</h2>`,
          '<ul>',
          ...facts.map(({ label, value }) => `<li>${escaped(label)}: ${escaped(value)}</li>`),
          '</ul>',
        ]
      : []),
    ...remarks.map((remark) => `<p>${escaped(remark)}</p>`),
  ].join('\n');

const passageHtml = ({ heading, paragraphs, basis, link, further }: Passage): string =>
  [
    `<h2 style="font-size:1.1em">${escaped(heading)}</h2>`,
    ...paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`),
    ...(basis ? [`<p>${escaped(basis)}</p>`] : []),
    `<p>${anchor(link, ` style="${BUTTON}"`)}</p>`,
    ...(further ? [`<p>${anchor(further)}</p>`] : []),
  ].join('\n');

const anchor = ({ label, href }: Link, style = ''): string =>
  `<a href="${escaped(href)}"${style}>${escaped(label)}</a>`;

const BODY = 'font-family:sans-serif;font-size:16px;line-height:1.5;max-width:40em;margin:1em auto;padding:0 1em';
// 7.6 to 1 on white letters; the border keeps its edge where a program turns colours round.
const BUTTON =
  'display:inline-block;padding:0.6em 1.2em;border:2px solid #1d4f91;border-radius:4px;background-color:#1d4f91;color:#ffffff;font-weight:bold;text-decoration:none';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
