/** `npm run mutations` runs apart from `npm test`: what it breaks must still stand in the code when it does. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../workers/local/folders.ts';
import { BREAKS } from '../mutations/breaks.ts';

test.each(BREAKS)('$rule: the text to be broken ($lets) stands once in $file', ({ file, from, to, seenBy = [] }) => {
  expect(readFileSync(join(ROOT, file), 'utf8').split(from)).toHaveLength(2);
  expect(to).not.toBe(from);
  expect(seenBy.filter((suite) => !existsSync(join(ROOT, suite)))).toEqual([]);
});
