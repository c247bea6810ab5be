/** `npm run mutations` runs apart from `npm test`: what it breaks must still stand in the code when it does. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BREAKS } from '../mutations/breaks.ts';

const DOMAIN = fileURLToPath(new URL('../../domain/', import.meta.url));

test.each(BREAKS)('$rule: the text to be broken ($lets) stands once in $file', ({ file, from, to }) => {
  expect(readFileSync(`${DOMAIN}${file}`, 'utf8').split(from)).toHaveLength(2);
  expect(to).not.toBe(from);
});
