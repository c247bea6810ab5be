/**
 * Every story of the examples is played: nothing in it breaks a rule, each ends with its page of history, and says what it is
 * there to say. `GOLDEN=write` writes the pages anew; read them before they are committed.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pageOf } from '../../client/rehearsal/page.ts';
import { type Rehearsal, rehearse } from '../../client/rehearsal/rehearse.ts';
import { isStory, readStory } from '../../client/rehearsal/story-file.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));

const stories: string[] = [];
for (const file of readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' }).sort())
  if (file.endsWith('.yaml') && (await isStory(`${EXAMPLES}${file}`))) stories.push(file);

const played = new Map<string, Promise<Rehearsal>>();
function play(file: string): Promise<Rehearsal> {
  const rehearsal = played.get(file) ?? readStory(`${EXAMPLES}${file}`).then((story) => rehearse(story));
  played.set(file, rehearsal);
  return rehearsal;
}

describe.each(stories)('%s', (file) => {
  test('keeps every rule, and an audit that decides it again finds nothing', async () => {
    expect((await play(file)).findings).toEqual([]);
  });

  test('ends with its page of history', async () => {
    const page = pageOf(await play(file), 'de');
    const golden = `${EXAMPLES}${file.replace(/\.yaml$/, '.history.txt')}`;
    if (process.env.GOLDEN === 'write') writeFileSync(golden, page);
    expect(existsSync(golden) ? readFileSync(golden, 'utf8') : '').toBe(page);
  });

  test('can be told in English, with no gap', async () => {
    const page = pageOf(await play(file), 'en', { all: true });
    expect(page).not.toMatch(/undefined|NaN|\[object|which this release of Handschlag does not know/);
  });
});
