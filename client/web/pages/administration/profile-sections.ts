/** The profile in parts that one looks at and changes at once: each a form of its own, made from the command's schema. */
import { ELECTION_NAMES } from '../../../../domain/calendar/election-names.ts';
import { ELECTION_KINDS } from '../../../../domain/calendar/planning-basis.ts';
import { stepOf } from '../../../../domain/guideline/steps.ts';
import { MUNICIPALITY_TABLE, type MunicipalityData } from '../../../../domain/municipality/messages.ts';
import type { Profile } from '../../../../domain/municipality/profile.ts';
import { electionWindows } from '../../../../domain/municipality/profile-fields.ts';
import { CARRIER_ROLES, STEPS, type StepName, type Text } from '../../../../domain/terms.ts';
import { describeForm, type FieldDescription, type FormVariant } from '../../../reading/form-description.ts';
import { workingDays } from '../../../texts/tell-shifted.ts';
import { withIds } from '../../forms/ids-by-name.ts';
import { PROFILE, SUBSTITUTES } from '../../texts/profile.ts';

export type ProfileField = keyof MunicipalityData<'revise-profile'>;

export interface ProfileSection {
  readonly id: string;
  readonly title: Text;
  readonly lead?: Text;
  readonly rules: readonly string[];
  readonly fields: readonly ProfileField[];
}

export const SECTIONS: readonly ProfileSection[] = [
  {
    id: 'basics',
    title: { de: 'Grundlegendes', en: 'Basics' },
    rules: ['A10'],
    fields: ['name', 'kind', 'land', 'zone', 'unit', 'leadership', 'morning'],
  },
  {
    id: 'offices',
    title: { de: 'Stellen', en: 'Offices' },
    lead: {
      de: 'Welche Stellen es gibt und wie sie hier heißen. Fehlt eine, ohne die ein Vorgang nicht weiterkommt, sagt Handschlag es beim Speichern.',
      en: 'Which offices there are and what they are called here. If one is missing without which a case cannot go on, saving says so.',
    },
    rules: ['A10', 'L10'],
    fields: ['offices', 'registers', 'resolutionRequired', 'outsidePrinter'],
  },
  {
    id: 'committees',
    title: { de: 'Gremien', en: 'Committees' },
    lead: {
      de: 'Mit dem Tag, bis zu dem eine Vorlage eingereicht sein muss. Sitzungen stehen im Kalender.',
      en: 'With the day by which papers must be submitted. Sittings stand in the calendar.',
    },
    rules: ['T1'],
    fields: ['committees', 'reportsTo'],
  },
  { id: 'recesses', title: { de: 'Sitzungspausen', en: 'Recesses' }, rules: ['T1'], fields: ['recesses'] },
  {
    id: 'lead-times',
    title: { de: 'Bearbeitungszeiten', en: 'Lead times' },
    lead: {
      de: 'Wie lange eine Stelle für einen Schritt Zeit hat, in Arbeitstagen. Ohne Angabe gilt der Leitfaden.',
      en: 'How long an office has for a step, in working days. Left out, the guideline holds.',
    },
    rules: ['A10'],
    fields: ['leadTimes'],
  },
  {
    id: 'election-windows',
    title: { de: 'Zeiten vor Wahlen', en: 'Stretches before elections' },
    lead: {
      de: 'Wann ein Versand, den die Leitung unterzeichnet, vor einer Wahl vermerkt wird, wann gewarnt, wann er warten muss.',
      en: 'When a dispatch that the leadership signs is noted before an election, when warned of, when it has to wait.',
    },
    rules: ['T2'],
    fields: ['electionWindows', 'electionWindowsByKind'],
  },
  {
    id: 'substitutes',
    title: SUBSTITUTES.title,
    lead: SUBSTITUTES.lead,
    rules: ['A10'],
    fields: ['substitutes'],
  },
  {
    id: 'retention',
    title: { de: 'Aufbewahrung', en: 'Retention' },
    lead: {
      de: 'Wie lange ein Vorgang nach seinem Ende aufbewahrt wird. Alle Fristen werden gemeinsam entschieden.',
      en: 'How long a case is kept after its end. All periods are decided together.',
    },
    rules: ['A5'],
    fields: ['retention'],
  },
];

/** The section's fields as the schema describes them; what is sent states all of them. */
export function formOf({ fields }: Pick<ProfileSection, 'fields'>, profile: Profile): readonly FormVariant[] {
  const [all] = describeForm(MUNICIPALITY_TABLE['revise-profile'].form);
  const wanted = fields.filter(
    (name) => name !== 'registers' || profile.kind === 'county' || profile.registers.length > 0,
  );
  return [
    {
      fields: wanted.flatMap((name) => {
        const field = all?.fields.find((one) => one.name === name);
        return field ? [{ ...(SPECIAL[name]?.(field, profile) ?? field), optional: false }] : [];
      }),
    },
  ];
}

type Special = (field: FieldDescription, profile: Profile) => FieldDescription;

/** What a description by the schema alone leaves open. */
const SPECIAL: { readonly [F in ProfileField]?: Special } = {
  leadTimes: (field, { leadTimes }) => ({ ...field, kind: 'group', variants: [{ fields: stepsIn(leadTimes) }] }),
  electionWindowsByKind: (field) => ({
    ...field,
    kind: 'group',
    variants: [
      {
        fields: ELECTION_KINDS.map((kind) => ({
          name: kind,
          label: ELECTION_NAMES[kind],
          kind: 'group',
          optional: true,
          variants: describeForm(electionWindows),
        })),
      },
    ],
  }),
  committees: withoutIds,
  registers: withoutIds,
  offices: (field) => choosing(field, 'role', isOffice),
  substitutes: (field, { offices }) => choosing(field, 'office', (value) => offices.some(({ role }) => role === value)),
};

/** The ids of a list's entries are made from their names. */
function withoutIds(field: FieldDescription): FieldDescription {
  const variants = field.variants?.map((variant) => ({
    ...variant,
    fields: variant.fields.map((inner) => (inner.name === 'id' ? ({ ...inner, carried: true } as const) : inner)),
  }));
  return { ...field, ...(variants ? { variants } : {}) };
}

export const completedBy =
  ({ committees, registers, sittings }: Profile) =>
  (form: Readonly<Record<string, unknown>>): unknown => ({
    ...form,
    // A sitting may be that of a committee that is gone.
    ...('committees' in form
      ? {
          committees: withIds(
            form.committees,
            committees,
            sittings.map(({ committee }) => committee),
          ),
        }
      : {}),
    ...('registers' in form ? { registers: withIds(form.registers, registers) } : {}),
  });

const isOffice = (value: string): boolean =>
  value !== 'engine' && value !== 'operator' && !CARRIER_ROLES.some((role) => role === value);

/** The field with fewer choices for one of its parts. */
export const choosing = (
  field: FieldDescription,
  part: string,
  offers: (value: string) => boolean,
): FieldDescription => ({
  ...field,
  ...(field.name === part && field.choices ? { choices: field.choices.filter(({ value }) => offers(value)) } : {}),
  ...(field.variants
    ? {
        variants: field.variants.map((variant) => ({
          ...variant,
          fields: variant.fields.map((inner) => choosing(inner, part, offers)),
        })),
      }
    : {}),
});

/** Steps for which the guideline or the municipality sets a time. */
const stepsIn = (leadTimes: Profile['leadTimes']): readonly FieldDescription[] =>
  STEPS.filter((name) => stepOf(name).within !== undefined || leadTimes[name] !== undefined).map((name) => ({
    name,
    label: stepOf(name).label,
    kind: 'number',
    optional: true,
    hint: guidelineTime(name),
  }));

export function guidelineTime(name: StepName): Text {
  const { within } = stepOf(name);
  const time = within === undefined ? { de: '–', en: '–' } : workingDays(within);
  const of = (language: keyof Text) => `${PROFILE.guideline[language]}: ${time[language]}`;
  return { de: of('de'), en: of('en') };
}
