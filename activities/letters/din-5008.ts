/**
 * A business letter by DIN 5008, form B: the address stands in the window of the envelope, folds and holes are marked, the
 * information block at its right. All measures in millimetres from the sheet's top left corner.
 */
import type { Instant } from '../../domain/terms.ts';
import { type Block, draw, keepTogether, type Structure, write } from './blocks.ts';
import { drawnPdf, numberPages } from './tagged-pdf.ts';
import { linesOf, type Setting } from './text-lines.ts';

export interface BusinessLetter {
  /** In the letterhead, the name in bold. */
  readonly sender: { readonly name: string; readonly lines: readonly string[] };
  /** The sender on one small line above the address. */
  readonly returnLine: string;
  /** As they stand in the window, from the top; empty ones are left out. */
  readonly addressee: readonly string[];
  readonly information: readonly (readonly [name: string, value: string])[];
  readonly subject: string;
  readonly blocks: readonly Block[];
  /** Signed between the greeting and the names. */
  readonly closing: { readonly greeting: string; readonly names: readonly string[] };
  readonly footer: string;
  readonly at: Instant;
}

export const businessLetterPdf = (letter: BusinessLetter): Promise<Buffer> =>
  drawnPdf({ title: letter.subject, at: letter.at, margins: MARGINS }, function* (setting, root) {
    const { document } = setting;
    drawMarks(document);
    drawSender(setting, root, letter.sender);
    drawAddress(setting, root, letter);
    drawInformation(setting, root, letter.information);
    document.y = Math.max(document.y + mm(4), mm(SUBJECT.top));
    root.add(
      document.struct('H1', {}, () => write(setting, letter.subject, { weight: 'bold', size: 12, after: mm(4) })),
    );
    for (const block of letter.blocks) yield* draw(setting, root, block);
    drawClosing(setting, root, letter.closing);
    yield* numberPages(setting, letter.footer);
  });

export const mm = (millimetres: number): number => (millimetres / 25.4) * 72;

const MARGINS = { top: mm(20), bottom: mm(22), left: mm(25), right: mm(20) };
/** Form B: 45 mm from the top. The upper 17.7 mm are for the return line, the lower 27.3 mm for six lines of address. */
const WINDOW = { left: 20, top: 45, width: 85, height: 45, inset: 5, addressTop: 62.7 };
const INFORMATION = { left: 125, top: 50, width: 65, nameWidth: 27 };
const SUBJECT = { top: 98.46 };
const MARKS = { folds: [105, 210], hole: 148.5, left: 4 };

/** For hands, not for readers. */
function drawMarks(document: PDFKit.PDFDocument): void {
  document.markContent('Artifact', { type: 'Layout' }).lineWidth(0.4).strokeColor('#777777');
  for (const fold of MARKS.folds) document.moveTo(mm(MARKS.left), mm(fold)).lineTo(mm(MARKS.left + 4), mm(fold));
  document.moveTo(mm(MARKS.left), mm(MARKS.hole)).lineTo(mm(MARKS.left + 6), mm(MARKS.hole));
  document.stroke().strokeColor('black').endMarkedContent();
}

function drawSender(setting: Setting, root: Structure, { name, lines }: BusinessLetter['sender']): void {
  const { document } = setting;
  document.y = mm(18);
  root.add(
    document.struct('P', {}, () => {
      write(setting, name, { weight: 'bold', size: 13 });
      for (const line of lines) write(setting, line, { size: 9.5 });
    }),
  );
}

function drawAddress(setting: Setting, root: Structure, { returnLine, addressee }: BusinessLetter): void {
  const { document } = setting;
  const x = mm(WINDOW.left + WINDOW.inset);
  const width = mm(WINDOW.width - WINDOW.inset);
  const address = addressee.filter((line) => line.trim() !== '').join('\n');
  const small = fitting(setting, returnLine, { width, height: mm(4), sizes: [8, 7, 6] });
  const size = fitting(setting, address, {
    width,
    height: mm(WINDOW.top + WINDOW.height - WINDOW.addressTop),
    sizes: [10.5, 9, 8, 7],
  });
  document.y = mm(WINDOW.addressTop - 5);
  root.add(document.struct('P', {}, () => write(setting, returnLine, { x, width, size: small })));
  document.y = mm(WINDOW.addressTop);
  root.add(document.struct('P', {}, () => write(setting, address, { x, width, size, gap: 0 })));
}

/** The largest size in which the text keeps to its place: what stands below the window's edge the post does not see. */
function fitting(
  setting: Setting,
  text: string,
  { width, height, sizes }: { readonly width: number; readonly height: number; readonly sizes: readonly number[] },
): number {
  const fits = (size: number): boolean => {
    const lines = linesOf(setting, text, { weight: 'plain', size }, width).length;
    return lines * setting.document.font('plain').fontSize(size).currentLineHeight(true) <= height;
  };
  return sizes.find(fits) ?? Math.min(...sizes);
}

function drawInformation(setting: Setting, root: Structure, rows: BusinessLetter['information']): void {
  const { document } = setting;
  document.y = mm(INFORMATION.top);
  const whole = document.struct('L');
  root.add(whole);
  for (const [name, value] of rows) {
    const top = document.y;
    const item = document.struct('LI');
    whole.add(item);
    const label = { x: mm(INFORMATION.left), width: mm(INFORMATION.nameWidth - 1), size: 9 };
    item.add(document.struct('Lbl', {}, () => write(setting, name, label)));
    const below = document.y;
    document.y = top;
    const body = {
      x: mm(INFORMATION.left + INFORMATION.nameWidth),
      width: mm(INFORMATION.width - INFORMATION.nameWidth),
      size: 9,
    };
    item.add(document.struct('LBody', {}, () => write(setting, value, body)));
    item.end();
    document.y = Math.max(below, document.y);
  }
  whole.end();
}

function drawClosing(setting: Setting, root: Structure, { greeting, names }: BusinessLetter['closing']): void {
  const { document } = setting;
  keepTogether(document, mm(24) + names.length * mm(6));
  document.y += mm(2);
  root.add(document.struct('P', {}, () => write(setting, greeting)));
  document.y += mm(16);
  root.add(document.struct('P', {}, () => write(setting, names.join('\n'))));
}
