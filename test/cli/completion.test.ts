/** What a real shell offers once it has read the script that `handschlag completion` prints. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leavesOf, programIn } from './command-tree.ts';
import { handschlag } from './handschlag.ts';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'handschlag-completion-'));
  for (const shell of ['bash', 'zsh'])
    writeFileSync(join(folder, shell), (await handschlag(['completion', shell])).out);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** As if the tabulator were pressed behind the last word. */
function offered(...words: readonly string[]): readonly string[] {
  const script = `source "$1"; shift; COMP_WORDS=(handschlag "$@"); COMP_CWORD=$(($# )); _handschlag; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script, 'bash', join(folder, 'bash'), ...words], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return stdout.split('\n').filter((line) => line !== '');
}

test.each([
  ['commands', ['ca'], ['case', 'calendar-feed']],
  ['commands within a group', ['case', 'sh'], ['show']],
  ['steps', ['step', 'complete', 'HS-K3VUO5JQ', 'check-'], ['check-completeness']],
  ['other commands', ['command', 'give', 'HS-K3VUO5JQ', 'pause'], ['pause-case']],
  ['commands to the municipality', ['municipality', 'give', 'schedule-s'], ['schedule-sitting']],
  ['roles', ['task', 'list', '--as', 'press'], ['press-office']],
  ['an option’s choices', ['case', 'list', '--phase', 'vet'], ['vetting']],
  ['what comes after an option with a value', ['--lang', 'en', 'case', 'hist'], ['history']],
  ['options', ['case', 'history', 'HS-K3VUO5JQ', '--al'], ['--all']],
  ['nothing where only a file fits', ['case', 'open', '--form', 'an'], []],
])('%s', (_what, words, expected) => {
  expect(offered(...words)).toEqual(expect.arrayContaining(expected));
  expect(offered(...words)).toHaveLength(expected.length);
});

test('npx handschlag, as it is typed in the folder of the program, completes as well', () => {
  const script = `source "$1"; COMP_WORDS=(npx handschlag case sh); COMP_CWORD=3; _handschlag_npx; echo "\${COMPREPLY[@]}"; complete -p npx`;
  const { stdout } = spawnSync('bash', ['--norc', '-c', script, 'bash', join(folder, 'bash')], { encoding: 'utf8' });
  expect(stdout).toMatch(/^show\n.*_handschlag_npx npx/);
  const own = `complete -W mine npx; source "$1"; complete -p npx`;
  const kept = spawnSync('bash', ['--norc', '-c', own, 'bash', join(folder, 'bash')], { encoding: 'utf8' });
  expect(kept.stdout).toContain('mine');
});

test('every command there is can be reached word by word', () => {
  const script = leavesOf(programIn('de')).map(({ name }) => name.split(' '));
  for (const words of script.filter((_, index) => index % 9 === 0)) expect(offered(...words)).toContain(words.at(-1));
});

const hasZsh = spawnSync('zsh', ['--version']).status === 0;
(hasZsh ? test : test.skip)('zsh reads its script, and finds the same words', () => {
  const script = `compdef() { :; }; source "$1"; shift; _handschlag_find "$@"; print -r -- $handschlag_words`;
  const { stdout, stderr } = spawnSync('zsh', ['-f', '-c', script, 'zsh', join(folder, 'zsh'), 'sh', 'case'], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(stdout).toContain('show');
});
