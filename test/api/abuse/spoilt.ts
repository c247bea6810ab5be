/** A form as it should be, spoilt in one place: by a value of another kind, an impossible one, a field too much or too few. */
import fc from 'fast-check';

/** What no field means, and what breaks naive code. */
const HOSTILE: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  2 ** 53,
  '',
  ' ',
  'constructor',
  '__proto__',
  '2027-02-30',
  '0000-00-00',
  '9999-12-31',
  '2027-03-15T10:00:00Z',
  '\u0000',
  '\ud800',
  '\udfff x',
  '\u202eabc',
  'ﷺ'.repeat(3000),
  'x'.repeat(100_000),
  '../../../etc/passwd',
  "'; DROP TABLE journal; --",
  '%00',
  '{{7*7}}',
  '<script>alert(1)</script>',
  'a\r\nBcc: b@example.org',
  'f'.repeat(64),
  'a'.repeat(26),
  [],
  {},
  [[[[]]]],
  Array.from({ length: 2000 }, () => 'x'),
  { $sealed: 1, kid: 'k', alg: 'A256GCM', iv: '', ct: '', com: '' },
  { toString: 'x', length: -1 },
];

/** JSON text, since some of what is sent no JavaScript object can hold. */
export const spoilt = (form: fc.Arbitrary<unknown>): fc.Arbitrary<string> =>
  fc
    .tuple(form, fc.nat(), fc.constantFrom<'replace' | 'remove' | 'add' | 'none'>('replace', 'remove', 'add', 'none'))
    .chain(([value, at, how]) =>
      fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...HOSTILE) }, fc.jsonValue()).map((hostile) => {
        const places = pathsIn(value);
        const path = places[at % places.length] ?? [];
        return JSON.stringify(changed(value, path, how, hostile));
      }),
    );

type Path = readonly (string | number)[];

function pathsIn(value: unknown): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [[]];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [
    [],
    ...keys.flatMap((key) =>
      pathsIn((value as Record<string | number, unknown>)[key]).map((rest) => [key, ...rest] as Path),
    ),
  ];
}

function changed(value: unknown, [first, ...rest]: Path, how: string, hostile: unknown): unknown {
  if (how === 'none') return value;
  if (first === undefined) {
    if (how !== 'add' || typeof value !== 'object' || value === null) return hostile;
    return Array.isArray(value) ? [...value, hostile] : { ...value, surprise: hostile };
  }
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string | number, unknown>;
  if (rest.length === 0 && how === 'remove') delete copy[first];
  else copy[first] = changed(copy[first], rest, how, hostile);
  return copy;
}
