/** Hands out a paper that was drawn for whoever asked: to be kept, not to be shown among the pages, and in the language that it is in. */
import type { Context, Env } from 'hono';
import { attachment } from './content-disposition.ts';

export interface DrawnPaper {
  readonly pdf: Uint8Array;
  /** Of the file. */
  readonly name: string;
  readonly language: 'de' | 'en';
}

export const handOutPdf = <E extends Env>(c: Context<E>, { pdf, name, language }: DrawnPaper): Response =>
  c.body(Uint8Array.from(pdf), 200, {
    'content-type': 'application/pdf',
    'content-disposition': attachment(name),
    'content-language': language,
    'x-content-type-options': 'nosniff',
  });
