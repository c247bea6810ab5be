/** Free texts in papers: one that its reader may not see, or that was erased, leaves a mark in its place, never a gap. */
import { type Block, paragraph, paragraphs } from './blocks.ts';

/** Absent: withheld from whom the paper is made for, or erased. */
export type OpenText = string | undefined;

export const WITHHELD = '[nicht einsehbar]';

/** On one line, for a table or a sentence. */
export const shown = (text: OpenText): string => text?.replace(/\s+/gu, ' ').trim() || WITHHELD;

/** In paragraphs, as it was typed. */
export function shownAsParagraphs(text: OpenText): readonly Block[] {
  const typed = paragraphs(text ?? '');
  return typed.length > 0 ? typed : [paragraph(WITHHELD)];
}
