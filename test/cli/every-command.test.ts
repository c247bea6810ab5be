/** What holds of every command, whoever adds one: it explains itself in both languages, and ends as the help says. */
import { type ApiDouble, apiDouble } from './api-double.ts';
import { groupsOf, leavesOf, programIn } from './command-tree.ts';
import { handschlag } from './handschlag.ts';

const GERMAN = programIn('de');
const LEAVES = leavesOf(GERMAN);
const NAMES = LEAVES.map(({ name }) => name);

const GLOBAL = GERMAN.options.map((option) => option.long ?? '');

/** What works without the API: on the stores themselves, on files, or on nothing but the guideline. */
const WITHOUT_API = [
  'walk',
  'help',
  'completion',
  'new-municipality',
  'journal',
  'backup',
  'restore',
  'doctor',
  'erase-again',
  'token',
  'step form',
  'command form',
  'municipality form',
];

/** What a word or an option stands for where anything would not do. */
const WORDS: Readonly<Record<string, string>> = {
  seq: '12',
  case: 'k3vuo5jqn2x7ab4mlw6ctzr2ae',
  step: 'close-case',
  command: 'pause-case',
  'municipality give command': 'schedule-sitting',
  letter: 'decision-note',
  'document upload file': 'examples/muelheim/fragebogen.pdf',
  file: 'examples/muelheim/paper-file.yaml',
};
/** Options without which a command does nothing. */
const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  'case open': ['--form', 'examples/muelheim/paper-file.yaml'],
  'step complete': ['close-case'],
  'command give': ['pause-case'],
  erase: ['--key', 'k'],
};

/** A line that is complete. */
function typed(name: string): readonly string[] {
  const { registeredArguments = [], options = [] } = LEAVES.find((leaf) => leaf.name === name)?.command ?? {};
  const words = registeredArguments
    .filter((argument) => argument.required || argument.name() === 'case')
    .map((argument) => WORDS[`${name} ${argument.name()}`] ?? WORDS[argument.name()] ?? 'x');
  const mandatory = options.filter((option) => option.mandatory).flatMap((option) => [option.long ?? '', 'x']);
  // What cannot be taken back is meant: nobody can be asked here.
  const sure = options.some((option) => option.long === '--yes') ? ['--yes'] : [];
  return [...name.split(' '), ...words, ...mandatory, ...sure, ...(OPTIONS[name] ?? [])];
}

const OVER_THE_API = NAMES.filter((name) => !WITHOUT_API.some((other) => `${name} `.startsWith(`${other} `)));

describe('help', () => {
  test.each(NAMES)('%s says what it is, what its words mean and how it is typed, in both languages', (name) => {
    const [german, english] = (['de', 'en'] as const).map((language) => {
      const leaf = leavesOf(programIn(language)).find((one) => one.name === name)?.command;
      if (!leaf) throw new Error(`no ${name}`);
      let help = '';
      leaf.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
      const meanings = [
        leaf.description(),
        ...leaf.registeredArguments.map(({ description }) => description),
        ...leaf.options.map(({ description }) => description),
      ];
      expect(meanings.filter((meaning) => meaning === '')).toEqual([]);
      return { help, meanings };
    });
    expect(german?.help).toMatch(/Beispiele?:\n {2}.*handschlag /);
    expect(english?.help).toMatch(/Examples?:\n {2}.*handschlag /);
    expect(german?.help).toContain(`handschlag ${name}`);
    // A name may be the same in both; a sentence is not.
    german?.meanings.forEach((meaning, index) => {
      if (meaning.includes(' ')) expect(meaning).not.toBe(english?.meanings[index]);
    });
  });

  test.each(NAMES)('%s: its examples can be typed as they stand', (name) => {
    const { command } = LEAVES.find((leaf) => leaf.name === name) ?? {};
    let help = '';
    command?.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
    const [, examples = ''] = /Beispiele?:\n((?: {2}.*\n)+)/.exec(help) ?? [];
    for (const example of examples.trim().split('\n')) {
      // A pipe, a variable or a file may stand around it.
      const [, line = ''] = /(?:^|[\s(])handschlag ([^)>]*)/.exec(example.trim()) ?? [];
      const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
      const leaf = LEAVES.find((one) => `${words.join(' ')} `.startsWith(`${one.name} `));
      const path = leaf?.name.split(' ') ?? [];
      const { operands = [], unknown = ['no command'] } = leaf?.command.parseOptions(words.slice(path.length)) ?? {};
      expect([example, unknown.filter((word) => !GLOBAL.includes(word))]).toEqual([example, []]);
      const { registeredArguments = [] } = leaf?.command ?? {};
      const most = registeredArguments.some(({ variadic }) => variadic) ? Infinity : registeredArguments.length;
      expect(operands.length).toBeLessThanOrEqual(most);
      expect(operands.length).toBeGreaterThanOrEqual(registeredArguments.filter(({ required }) => required).length);
    }
  });

  test('every group says what it is', () => {
    expect(groupsOf(GERMAN).filter((group) => group.description() === '')).toEqual([]);
  });

  test('reads like a table of contents, names every exit status, and finds one command by its words', async () => {
    const { exit, out } = await handschlag(['--help']);
    expect(exit).toBe(0);
    const headings = ['Aufgaben und Vorgänge:', 'Kommune:', 'Betrieb:', 'Prüfung:', 'Ausprobieren und Hilfe:'];
    expect(headings.map((heading) => out.indexOf(heading))).toEqual(
      headings.map((heading) => out.indexOf(heading)).sort((one, other) => one - other),
    );
    for (const group of GERMAN.commands) expect(out).toContain(`\n  ${group.name()} `);
    for (const status of ['0', '1', '2', '3', '4', '78', '130']) expect(out).toMatch(new RegExp(`^  ${status} `, 'm'));
    expect((await handschlag(['help', 'case', 'show'])).out).toContain('handschlag case show [Optionen] <case>');
    expect((await handschlag(['help', 'case', 'shwo'])).err).toContain('Meinten Sie show?');
    expect((await handschlag(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('exit', () => {
  let api: ApiDouble;
  beforeEach(async () => {
    api = await apiDouble();
  });
  afterEach(() => api.close());
  const elsewhere = () => ({ HANDSCHLAG_URL: api.url, HANDSCHLAG_TOKEN: 'given-token' });

  test.each(OVER_THE_API)('%s: 1 where it is refused, 3 where nobody answers, 4 without a sign-in', async (name) => {
    const args = typed(name);
    api.answers = [{ status: 422, body: { detail: 'So geht das nicht.' } }];
    const refused = await handschlag(args, elsewhere());
    expect([refused.exit, refused.err]).toEqual([1, expect.stringContaining('So geht das nicht.')]);
    // An import tells its lines as they go.
    if (name !== 'case import') expect(refused.out).toBe('');
    api.answers = [{ status: 401, body: { detail: 'Bitte melden Sie sich an.' } }];
    expect((await handschlag(args, elsewhere())).exit).toBe(4);
    const nowhere = { HANDSCHLAG_URL: 'http://127.0.0.1:1', HANDSCHLAG_TOKEN: 'given-token' };
    expect((await handschlag(args, nowhere)).exit).toBe(3);
  });

  test.each(NAMES)('%s: 2 where an option is none', async (name) => {
    expect((await handschlag([...typed(name), '--no-such-option'], elsewhere())).exit).toBe(2);
    expect(api.asked).toEqual([]);
  });
});
