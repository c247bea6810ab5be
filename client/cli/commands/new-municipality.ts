/** `new-municipality`: asks for what a profile needs, and writes the file that an installation starts with. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import type { Text } from '../../../domain/terms.ts';
import type { FieldError } from '../../commands/answer.ts';
import { fieldErrors } from '../../commands/field-errors.ts';
import { MunicipalityFileError, readMunicipality } from '../../http/municipality-file.ts';
import { describeForm } from '../../reading/form-description.ts';
import { asSaid, CliError, EXIT } from '../cli-error.ts';
import { type Context, described } from '../context.ts';
import { type Form, readForm } from '../form-file.ts';
import { Answers } from '../new-municipality/answers.ts';
import { municipalityYaml } from '../new-municipality/write-municipality.ts';
import { sentByForm } from './by-form.ts';

export function addNewMunicipality(program: Command, context: Context): void {
  const { words } = context;
  const option = (flags: string, de: string, en: string) => new Option(flags, words({ de, en }));
  const line = described(
    'new-municipality',
    { de: 'die Datei einer neuen Kommune schreiben', en: 'write the file of a new municipality' },
    context,
    program,
    [
      'new-municipality',
      'new-municipality --answers antworten.yaml --output musterstadt.yaml',
      'new-municipality --id musterstadt --name Musterstadt --kind district-free-city --land NW',
    ],
  )
    .addOption(option('--answers <file>', 'Antworten, JSON oder YAML', 'answers, JSON or YAML'))
    .addOption(
      option(
        '--output <file>',
        'wohin; sonst <id>.yaml; - auf die Standardausgabe',
        'where to; otherwise <id>.yaml; - to standard output',
      ),
    )
    .addOption(
      option('--force', 'eine Datei überschreiben, die es schon gibt', 'write over a file that is there already'),
    )
    .addOption(option('--id <id>', 'Kennung', 'an id'))
    .addOption(option('--name <name>', 'Name der Kommune', 'name of the municipality'))
    .addOption(
      option(
        '--kind <kind>',
        'Art: district-free-city, county, municipality-in-county',
        'kind: district-free-city, county, municipality-in-county',
      ),
    )
    .addOption(option('--land <land>', 'Land, z. B. NW', 'Land, e.g. NW'))
    .addOption(option('--unit <name>', 'sozialplanende Einheit', 'unit for social planning'))
    .addOption(option('--leadership <name>', 'Leitung, wie sie im Satz steht', 'leadership, as in a sentence'));
  line.action(async () => {
    const { answers, output, force, ...said }: NewOptions = line.opts();
    const terminal = context.terminal();
    const known: Form = { ...(answers === undefined ? {} : readForm(answers)), ...said };
    const check = (form: Form) => wrongIn(form, terminal.language);
    if (!context.questioner()) refuseUnlessRight(check(known));
    const yaml = await sentByForm(
      {
        title: TITLE,
        variants: describeForm(Answers),
        known,
        check,
        send: async (form) => municipalityYaml(Answers.parse(form), terminal.language),
      },
      context,
    );
    if (output === '-') return terminal.answer({ yaml }, yaml.trimEnd());
    const file = output ?? `${readMunicipality(yaml, '').profile.id}.yaml`;
    if (existsSync(file) && !force) throw new CliError(EXIT.usage, thereAlready(file));
    await writeFile(file, yaml);
    terminal.answer({ file }, written(file));
  });
}

type NewOptions = {
  readonly answers?: string;
  readonly output?: string;
  readonly force?: true;
};

/** By the answers' own form; then as the file is read, which knows what does not fit together. */
function wrongIn(form: Form, language: keyof Text): readonly FieldError[] {
  const errors = fieldErrors(Answers, form);
  const parsed = Answers.safeParse(form);
  if (!parsed.success) return errors;
  try {
    readMunicipality(municipalityYaml(parsed.data, language), '');
    return [];
  } catch (error) {
    if (!(error instanceof MunicipalityFileError)) throw error;
    return error.problems.map(({ at, message }) => {
      const path = at[0] === 'municipality' ? at.slice(1) : at;
      return { path: `/${path.map(String).join('/')}`, message: asSaid(`${path.map(String).join('.')}: ${message}`) };
    });
  }
}

function refuseUnlessRight(errors: readonly FieldError[]): void {
  if (errors.length === 0) return;
  const lines = (language: keyof Text) => errors.map(({ message }) => `\n  ${message[language]}`).join('');
  throw new CliError(EXIT.usage, {
    de: `Für die Datei einer Kommune fehlt noch etwas:${lines('de')}`,
    en: `Something is missing for a municipality’s file:${lines('en')}`,
  });
}

const TITLE: Text = { de: 'Eine neue Kommune', en: 'A new municipality' };
const thereAlready = (file: string) => ({
  de: `${file} gibt es schon. Einen anderen Ort nennt --output; --force überschreibt.`,
  en: `${file} is there already. --output names another place; --force writes over it.`,
});
const written = (file: string) => ({
  de: `✓ ${file}. Damit starten: HANDSCHLAG_MUNICIPALITY_FILE=${file} npm start`,
  en: `✓ ${file}. Start with it: HANDSCHLAG_MUNICIPALITY_FILE=${file} npm start`,
});
