/** The engine says that it is ready once it is, also where its first look came too early. */
import { tellWhenReady } from '../../workers/tell-when-ready.ts';

const answers = (...given: readonly (readonly [boolean, string])[]) => {
  let asked = 0;
  return {
    count: () => asked,
    examine: async () => {
      const [ready = true, journal = 'ok'] = given[asked] ?? given.at(-1) ?? [];
      asked += 1;
      return { ready, parts: { journal } };
    },
  };
};
const logged = () => {
  const lines: unknown[] = [];
  return { lines, error: (line: unknown) => void lines.push(line) };
};

test('it looks again until every part is there, and says once what is not', async () => {
  const late = [false, 'no answer within 2500 ms'] as const;
  const readiness = answers(late, late, [false, 'does not answer'], [true, 'ok']);
  const [log, { signal }] = [logged(), new AbortController()];
  let told = 0;
  await tellWhenReady({ readiness, log, ready: () => void told++, signal, every: 1 });
  expect([told, readiness.count()]).toEqual([1, 4]);
  expect(log.lines).toMatchObject([{ parts: { journal: late[1] } }, { parts: { journal: 'does not answer' } }]);
});

test('told to stop it waits no longer, and is never said to be ready', async () => {
  const stopping = new AbortController();
  let told = 0;
  const telling = tellWhenReady({
    ...{ readiness: answers([false, 'does not answer']), log: logged(), signal: stopping.signal },
    ready: () => void told++,
    every: 3_600_000,
  });
  stopping.abort();
  await telling;
  expect(told).toBe(0);
});
