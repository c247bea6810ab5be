/** What poppler finds in a PDF: programs that had no part in making it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** On one line. */
export const textOf = (pdf: Buffer): string => poppler('pdftotext', pdf, ['-', '-']).replace(/\s+/g, ' ').trim();

/** Every font, and whether it is embedded and has its letters' meaning with it. */
export const fontsOf = (pdf: Buffer) =>
  poppler('pdffonts', pdf)
    .split('\n')
    .slice(2)
    .filter((line) => line !== '')
    .map((line) => {
      const [, name = '', embedded, , unicode] = /^(\S+) .* (yes|no) +(yes|no) +(yes|no) +\d+ +\d+$/.exec(line) ?? [];
      return { name: name.replace(/^[A-Z]{6}\+/, ''), embedded: embedded === 'yes', unicode: unicode === 'yes' };
    });

export const infoOf = (pdf: Buffer): Readonly<Record<string, string>> =>
  Object.fromEntries(
    poppler('pdfinfo', pdf)
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );

/** The tree that a screen reader goes by, with its texts. */
export const structureOf = (pdf: Buffer): string => poppler('pdfinfo', pdf, ['-struct-text']);

/** Where words stand, in millimetres from the top left of their page. */
export const wordsOf = (pdf: Buffer) =>
  [
    ...poppler('pdftotext', pdf, ['-bbox'], ['-']).matchAll(
      /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g,
    ),
  ].map(([, x, y, right, bottom, word = '']) => ({ word, x: mm(x), y: mm(y), right: mm(right), bottom: mm(bottom) }));

const mm = (points: string | undefined): number => (Number(points) / 72) * 25.4;

/** A warning about the file is an error: "Mismatched EMC operator" tells of a broken structure. */
function poppler(program: string, pdf: Buffer, before: readonly string[] = [], after: readonly string[] = []): string {
  if (before.includes('-')) return execFileSync(program, [...before], { input: pdf }).toString('utf8');
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
  try {
    const file = join(folder, 'document.pdf');
    writeFileSync(file, pdf);
    return execFileSync('sh', ['-c', 'exec "$@" 2>&1', 'sh', program, ...before, file, ...after]).toString('utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
