/** A10: what a profile must have so that a case can be carried to its end, beyond what the form of each field says. */
import { recessOn } from '../calendar/sittings.ts';
import { CARRIER_ROLES, type Role, type Text } from '../terms.ts';
import type { Profile } from './profile.ts';

export interface Inconsistency {
  readonly path: readonly (string | number)[];
  readonly message: Text;
}

export const inconsistencies = (profile: Profile): readonly Inconsistency[] =>
  [offices, registers, committees, sittings, recesses, substitutes, uniqueness].flatMap((check) => check(profile));

/** Without these a case stands still: each has a step that nobody else may do. */
export const NEEDED: readonly Role[] = [
  'social-planner',
  'data-protection-officer',
  'press-office',
  'registration-office',
  'leadership',
  'head-of-unit',
];

function offices({ offices: present, outsidePrinter }: Profile): readonly Inconsistency[] {
  const roles = present.map(({ role }) => role);
  const needed: readonly Role[] = outsidePrinter ? NEEDED : [...NEEDED, 'print-shop'];
  const missing = needed.filter((role) => !roles.includes(role));
  const foreign = roles.filter((role) => NO_OFFICE.includes(role));
  return [
    ...missing.map((role) =>
      issue(
        ['offices'],
        role === 'print-shop'
          ? 'es fehlt die Stelle „print-shop“, oder es druckt jemand außerhalb („outsidePrinter: true“)'
          : `es fehlt die Stelle „${role}“`,
        role === 'print-shop'
          ? 'the office "print-shop" is missing, unless somebody outside prints ("outsidePrinter: true")'
          : `the office "${role}" is missing`,
      ),
    ),
    ...foreign.map((role) =>
      issue(['offices'], `„${role}“ ist keine Stelle der Kommune`, `"${role}" is no office of the municipality`),
    ),
  ];
}
const NO_OFFICE: readonly Role[] = [...CARRIER_ROLES, 'operator', 'engine'];

function registers({ kind, registers: towns }: Profile): readonly Inconsistency[] {
  if (kind === 'county' && towns.length === 0) {
    return [
      issue(
        ['registers'],
        'ein Landkreis nennt die Gemeinden, deren Melderegister er fragt',
        'a county names the towns whose registers it asks',
      ),
    ];
  }
  return kind !== 'county' && towns.length > 0
    ? [issue(['registers'], 'nur ein Landkreis fragt fremde Melderegister', 'only a county asks registers of others')]
    : [];
}

function committees({ committees: known, reportsTo }: Profile): readonly Inconsistency[] {
  const ids = known.map(({ id }) => id);
  return reportsTo.flatMap((id, index) =>
    ids.includes(id) ? [] : [issue(['reportsTo', index], `das Gremium „${id}“ gibt es nicht`, noCommittee(id))],
  );
}

function sittings(profile: Profile): readonly Inconsistency[] {
  const known = new Set(profile.committees.map(({ id }) => id));
  return profile.sittings.flatMap(({ id, committee, date, special }, index) => {
    const recess = special ? undefined : recessOn(profile, date);
    return [
      ...(known.has(committee)
        ? []
        : [
            issue(
              ['sittings', index],
              `die Sitzung „${id}“ nennt das Gremium „${committee}“, das es nicht gibt`,
              `the sitting "${id}": ${noCommittee(committee)}`,
            ),
          ]),
      ...(recess
        ? [
            issue(
              ['sittings', index],
              `die Sitzung „${id}“ liegt in den Sitzungsferien „${recess.name}“ und ist keine Sondersitzung`,
              `the sitting "${id}" lies in the recess "${recess.name}" and is not special`,
            ),
          ]
        : []),
    ];
  });
}

const recesses = ({ recesses: all }: Profile): readonly Inconsistency[] =>
  all.flatMap(({ from, to, name }, index) =>
    from <= to ? [] : [issue(['recesses', index], `„${name}“ endet vor dem Beginn`, `"${name}" ends before it begins`)],
  );

function substitutes({ offices: present, substitutes: all }: Profile): readonly Inconsistency[] {
  const roles = present.map(({ role }) => role);
  const officers = all.filter(({ office }) => office === 'data-protection-officer').map(({ person }) => person);
  return all.flatMap(({ office, person }, index) => [
    ...(roles.includes(office)
      ? []
      : [issue(['substitutes', index], `die Stelle „${office}“ gibt es nicht`, `there is no office "${office}"`)]),
    // Art. 38(6) GDPR; and L2's two approvals would be one person's.
    ...(office !== 'data-protection-officer' && officers.includes(person)
      ? [
          issue(
            ['substitutes', index],
            'wer die*den Datenschutzbeauftragte*n vertritt, vertritt keine andere Stelle',
            'whoever stands in for the data-protection officer stands in for no other office',
          ),
        ]
      : []),
  ]);
}

const uniqueness = (profile: Profile): readonly Inconsistency[] => [
  ...repeated('committees', profile.committees, ({ id }) => id),
  ...repeated('sittings', profile.sittings, ({ id }) => id),
  ...repeated('elections', profile.elections, ({ id }) => id),
  ...repeated('registers', profile.registers, ({ id }) => id),
  ...repeated('offices', profile.offices, ({ role }) => role),
  ...repeated('budget', profile.budget, ({ year }) => `${year}`),
  ...repeated('substitutes', profile.substitutes, ({ office, person }) => `${office} ${person}`),
];

function repeated<T>(list: string, items: readonly T[], key: (item: T) => string): readonly Inconsistency[] {
  const keys = items.map(key);
  return keys.flatMap((text, index) =>
    keys.indexOf(text) === index
      ? []
      : [issue([list, index], `„${text}“ steht schon in der Liste`, `"${text}" stands in the list already`)],
  );
}

const noCommittee = (id: string): string => `there is no committee "${id}"`;
const issue = (path: Inconsistency['path'], de: string, en: string): Inconsistency => ({ path, message: { de, en } });
