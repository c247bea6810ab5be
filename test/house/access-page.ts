/**
 * The page of who may do what, for those who hand out roles and those who check them. Made from the tables that decide.
 * `npx node test/house/access-page.ts` writes it anew.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLabel } from '../../client/history/command-labels.ts';
import { ACCESS } from '../../domain/case/access-table.ts';
import { COMMAND_TABLE } from '../../domain/case/command-table.ts';
import { roleLabel } from '../../domain/guideline/office-words.ts';
import { STEP_TABLE } from '../../domain/guideline/steps.ts';
import { MUNICIPALITY_TABLE } from '../../domain/municipality/messages.ts';
import { MUNICIPALITY_COMMANDS, PEOPLE_COMMANDS, ROLES, type Role, STEPS, type Text } from '../../domain/terms.ts';
import { ROOT } from '../../workers/local/folders.ts';

export const ACCESS_PAGE = join(ROOT, 'docs/access.md');

interface Row {
  readonly id: string;
  readonly label: Text;
  readonly by: readonly Role[];
}

export const accessPage = (): string =>
  [
    INTRODUCTION,
    section(
      'Lesen und Verwalten',
      Object.entries(ACCESS).map(([id, { label, by }]) => ({ id, label, by })),
    ),
    section('Schritte', rowsOf(STEPS, STEP_TABLE)),
    section('Befehle zu einem Vorgang', rowsOf(PEOPLE_COMMANDS, COMMAND_TABLE)),
    section('Befehle zu Profil und Kalender', rowsOf(MUNICIPALITY_COMMANDS, MUNICIPALITY_TABLE)),
  ]
    .join('\n\n')
    .concat('\n');

const rowsOf = <N extends Parameters<typeof commandLabel>[0]>(
  names: readonly N[],
  table: { readonly [K in N]: { readonly by: readonly Role[] } },
): readonly Row[] => names.map((id) => ({ id, label: commandLabel(id), by: table[id].by }));

const INTRODUCTION = `# Wer darf was

Diese Seite wird aus den Tabellen erzeugt, nach denen Handschlag entscheidet; bitte nicht von Hand ändern
(\`npx node test/house/access-page.ts\`). Ein Test fragt jede Adresse der Schnittstelle in jeder Rolle und vergleicht.

Überall gilt außerdem:

- Ein Träger sieht und bearbeitet nur eigene Vorgänge, eine Stelle nur die ihrer Kommune. Fremdes wird beantwortet wie etwas, das es
  nicht gibt.
- Eine Vertretung handelt sichtbar für die vertretene Stelle, und nur in deren Schritten.
- Der Betrieb sieht, dass etwas geschah, aber keine Inhalte (P15). Die Rechnungsprüfung liest alles und ändert nichts.
- Welche einzelnen Angaben jemand liest, steht bei den [Formularen](forms.md); welche Dokumente, folgt aus ihrer Art.
- Die Spalten sind die Rollen; „●“ heißt: darf. Ohne Punkt darf es, wer den genannten Schritt erledigen darf.`;

const PEOPLE = ROLES.filter((role) => role !== 'engine');

const section = (title: string, rows: readonly Row[]): string => {
  const used = PEOPLE.filter((role) => rows.some(({ by }) => by.includes(role)));
  return [
    `## ${title}\n`,
    `| | ${used.map((role) => plain(roleLabel(role).de)).join(' | ')} |`,
    `|---|${used.map(() => ':-:|').join('')}`,
    ...rows
      .filter(({ by }) => by.length !== 1 || by[0] !== 'engine')
      .map(
        ({ id, label, by }) =>
          `| ${plain(label.de)} \`${id}\` | ${used.map((role) => (by.includes(role) ? '●' : '')).join(' | ')} |`,
      ),
  ].join('\n');
};

const plain = (text: string): string => text.replaceAll('*', '\\*').replaceAll('|', '\\|');

if (process.argv[1] === import.meta.filename) writeFileSync(ACCESS_PAGE, accessPage());
