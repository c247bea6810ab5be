/** A walk: a whole case as YAML, line by line with its person and form, and placeholders for what only turns out on the way. */
import { dirname } from 'node:path';
import { z } from 'zod';
import { MISTAKES, WalkLine, wrongPlaceholders } from './walk-line.ts';
import { readYaml } from './yaml-file.ts';

export { fillIn } from './placeholders.ts';
export { WHOEVER_MAY } from './walk-line.ts';

const WalkFile = z.strictObject({
  title: z.string().min(1),
  municipality: z.string().min(1),
  /** Whose case it is, where the planner opens or imports it. */
  carrier: z.string().min(1).optional(),
  steps: z.array(WalkLine).min(1),
});
export type WalkFile = z.output<typeof WalkFile>;

export const readWalk = (file: string): Promise<WalkFile> =>
  readYaml(file, {
    schema: WalkFile,
    sentences: Object.values(MISTAKES),
    check: ({ steps }) => wrongPlaceholders(steps, dirname(file)),
    unfit: { de: 'ist kein Ablauf, der sich spielen lässt', en: 'is no walk that can be played' },
  });
