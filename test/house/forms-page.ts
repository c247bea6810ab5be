/**
 * The sheet of all forms for people who fill them in: per step who does it, under which rules, with which fields. In German, made
 * from the schemas. `npx node test/house/forms-page.ts` writes it anew.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PHASE_LABELS } from '../../client/texts/phases.ts';
import { COMMAND_TABLE, type Command } from '../../domain/case/command-table.ts';
import { OFFICE } from '../../domain/guideline/choices/offices.ts';
import type { FieldMeta } from '../../domain/guideline/field-meta.ts';
import { type FormField, fieldsIn, variantsOf } from '../../domain/guideline/form-fields.ts';
import { Request } from '../../domain/guideline/forms/request.ts';
import { ANSWERING, DECIDING, INTERNAL, MUNICIPAL, PARTNERS } from '../../domain/guideline/readers.ts';
import type { Step } from '../../domain/guideline/step.ts';
import { STEP_TABLE } from '../../domain/guideline/steps.ts';
import { PEOPLE_COMMANDS, type Phase, type Role } from '../../domain/terms.ts';
import { ROOT } from '../../workers/local/folders.ts';

export const FORMS_PAGE = join(ROOT, 'docs/forms.md');

export const formsPage = (): string =>
  [INTRODUCTION, readersTable(), ...phases(), '## Neben den Schritten', ...PEOPLE_COMMANDS.map(commandSheet)]
    .join('\n\n')
    .concat('\n');

const CAUTION = 'Bitte keine Namen oder Anschriften von Bürgerinnen und Bürgern.';

const INTRODUCTION = `# Formulare

Diese Seite wird aus den Formularen selbst erzeugt; bitte nicht von Hand ändern (\`npx node test/house/forms-page.ts\`).

Für alle Formulare gilt:

- Für jeden Freitext: ${CAUTION}
- Persönliche Angaben (Kontaktdaten und Freitexte) werden verschlüsselt abgelegt und lassen sich einzeln löschen.
- „Geschehen am“ gibt es fast überall. Es wird nur ausgefüllt, wenn etwas vor dem Tag der Eingabe geschehen ist; bei der Anfrage heißt es „Eingegangen am“.
- Ein Stern (\\*) steht bei Angaben, die nicht fehlen dürfen.
- Dokumente haben höchstens 20 MB. Welche Dateien es sein dürfen, steht bei jeder Angabe. Listen von Personen werden nie angenommen.`;

const GROUPS: readonly (readonly [name: string, roles: readonly Role[]])[] = [
  ['beide Seiten', PARTNERS],
  ['Entscheidende', DECIDING],
  ['Verwaltung', INTERNAL],
  ['ganze Kommune', MUNICIPAL],
  ['Beschwerdestellen', ANSWERING],
];

const readersTable = (): string =>
  [
    '## Wer persönliche Angaben liest\n',
    'Ohne Vermerk lesen alle Beteiligten des Vorgangs mit. Wo weniger lesen, steht eine dieser Gruppen:\n',
    '| Gruppe | wer dazugehört |',
    '|---|---|',
    ...GROUPS.map(([name, roles]) => `| ${name} | ${officesText(roles)} |`),
  ].join('\n');

const officesText = (roles: readonly Role[]): string => roles.map((role) => plain(OFFICE[role].de)).join(', ');

const listed = (roles: readonly Role[], word: string): string =>
  officesText(roles).replace(/, (?=[^,]*$)/, ` ${word} `);

function phases(): readonly string[] {
  const rows = Object.values<Step>(STEP_TABLE);
  const order = [...new Set(rows.map(({ phase }) => phase))];
  return order.flatMap((phase: Phase) => [
    `## ${PHASE_LABELS[phase].de}`,
    ...rows.filter((row) => row.phase === phase).map(stepSheet),
  ]);
}

function stepSheet({ label, short, by, each, within, rules, form }: Step): string {
  const who = listed(by, each === 'role' ? 'und' : 'oder');
  const lead = within === undefined ? '' : ` · **Frist:** ${within} Arbeitstag${within === 1 ? '' : 'e'}`;
  return sheet(plain(`${label.de} – ${short.de}`), `**Wer:** ${who} · **Regeln:** ${rules.join(', ')}${lead}`, form);
}

function commandSheet(name: (typeof PEOPLE_COMMANDS)[number]): string {
  const { label, by, rules, form }: Command = COMMAND_TABLE[name];
  const who = by.length > 0 ? listed(by, 'oder') : 'wer den genannten Schritt erledigen darf';
  return sheet(label.de, `**Wer:** ${who}${rules.length > 0 ? ` · **Regeln:** ${rules.join(', ')}` : ''}`, form);
}

function sheet(title: string, facts: string, form: z.core.$ZodType): string {
  const rows = form === Request && title.startsWith('Anfrage') ? rowsOf(form, '') : rowsIn(form, '');
  const table = ['| Angabe | Hinweis | persönlich | wer liest |', '|---|---|---|---|', ...rows].join('\n');
  return `### ${title}\n\n${facts}\n\n${rows.length > 0 ? table : 'Keine weiteren Angaben.'}`;
}

/** The request stands once on the page. */
const rowsIn = (schema: z.core.$ZodType, indent: string): readonly string[] =>
  fieldsIn(schema)[0]?.schema === Request.shape.carrier
    ? [`| ${indent}alle Angaben wie bei „Anfrage stellen“ | | | |`]
    : rowsOf(schema, indent);

function rowsOf(schema: z.core.$ZodType, indent: string): readonly string[] {
  const union = schema instanceof z.ZodDiscriminatedUnion ? schema.def.discriminator : undefined;
  return variantsOf(schema).flatMap((variant) => fieldsIn(variant).flatMap((field) => rowOf(field, union, indent)));
}

function rowOf(field: FormField, discriminator: string | undefined, indent: string): readonly string[] {
  const { name, schema, meta, optional } = field;
  if (!meta || name === 'occurredOn' || meta.hint?.de.includes('von selbst')) return [];
  if (name === discriminator && schema instanceof z.ZodLiteral) {
    return [`| ${indent}**${meta.label.de}: ${meta.choices?.[String([...schema.values][0])]?.de}** | | | |`];
  }
  const label = `${indent}${plain(meta.label.de)}${optional || name === '*' ? '' : '\\*'}`;
  const row = `| ${label} | ${hintOf(field)} | ${PERSONAL[meta.personal ?? 'no']} | ${readersOf(meta)} |`;
  return [row, ...rowsIn(itemsAside(schema), `${indent}↳ `)];
}

const PERSONAL = { person: 'Kontaktdaten', text: 'Freitext', no: '' };

/** A list whose items are groups shows the group's fields at once. */
const itemsAside = (schema: z.core.$ZodType): z.core.$ZodType =>
  schema instanceof z.ZodArray && schema.def.element instanceof z.ZodObject ? schema.def.element : schema;

const readersOf = ({ personal, readers }: FieldMeta): string => {
  if (!personal) return '';
  if (!readers) return 'alle';
  return GROUPS.find(([, roles]) => roles === readers)?.[0] ?? officesText(readers);
};

/** Longer lists of choices are left to the form itself. */
const LISTED = 13;

function hintOf({ schema, meta }: FormField): string {
  const hint = meta?.hint?.de.replace(CAUTION, '').trim() ?? '';
  const words = schema instanceof z.ZodEnum ? Object.values(meta?.choices ?? {}).map(({ de }) => de) : [];
  const choices = words.length > 0 && words.length <= LISTED ? `Möglich: ${words.join('; ')}.` : '';
  const example = meta?.example ? `*Beispiel: ${plain(meta.example.de)}*` : '';
  return [plain(hint), plain(choices), example].filter(Boolean).join(' ');
}

/** What Markdown would read as its own signs. */
const plain = (text: string): string => text.replaceAll('*', '\\*').replaceAll('|', '\\|');

if (process.argv[1] === import.meta.filename) writeFileSync(FORMS_PAGE, formsPage());
