/**
 * What a shell completes, drawn from the tree of commands: their names, their options, the values that an option or a word can
 * take. Everything else is a file's name.
 */
import type { Command, Option } from 'commander';
import { PEOPLE_COMMANDS, ROLES, STEPS } from '../../domain/terms.ts';
import { MUNICIPAL_COMMANDS } from './municipality-form.ts';

export const SHELLS = ['bash', 'zsh'] as const;
export type Shell = (typeof SHELLS)[number];

/** A command's words, e.g. `case show`; of the program itself, none. */
type CommandName = string;

export interface CompletedCommand {
  readonly words: readonly string[];
  /** By position. */
  readonly arguments: readonly (readonly string[])[];
  readonly options: readonly string[];
  /** Options that take a value, and which; none: a file's name, or what only its user knows. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

export function completionsOf(program: Command): ReadonlyMap<CommandName, CompletedCommand> {
  const global = program.options;
  const found = new Map<CommandName, CompletedCommand>();
  visit(program, []);
  return found;

  function visit(command: Command, path: readonly string[]): void {
    const options = [...command.options, ...(path.length > 0 ? global : [])];
    found.set(path.join(' '), {
      words: command.commands.map((one) => one.name()),
      arguments: command.registeredArguments.map((argument) => wordsFor([...path, argument.name()].join(' '))),
      options: [...options.map(flagOf), '--help'],
      values: new Map(options.filter(takesValue).map((option) => [flagOf(option), valuesOf(option)])),
    });
    for (const one of command.commands) visit(one, [...path, one.name()]);
  }
}

const flagOf = ({ long, short }: Option): string => long ?? short ?? '';
const takesValue = ({ required, optional }: Option): boolean => required || optional;
const OFFICES = ROLES.filter((role) => role !== 'engine');

function valuesOf({ argChoices, long }: Option): readonly string[] {
  if (argChoices) return argChoices;
  return long === '--as' || long === '--for' || long === '--role' ? OFFICES : [];
}

function wordsFor(place: string): readonly string[] {
  const name = place.split(' ').at(-1);
  if (place.startsWith('municipality') && name === 'command') return MUNICIPAL_COMMANDS;
  if (name === 'step') return STEPS;
  if (name === 'command') return PEOPLE_COMMANDS;
  if (name === 'office') return OFFICES;
  if (name === 'letter') return ['decision-note', 'decision-letter', 'committee-paper'];
  return name === 'shell' ? SHELLS : [];
}

export function completionScript(program: Command, shell: Shell): string {
  const cases = [...completionsOf(program)].map(([path, completed]) => caseText(path, completed)).join('\n');
  return shell === 'bash' ? `${shared(cases)}\n${BASH}` : `#compdef handschlag\n${shared(cases)}\n${ZSH}`;
}

/** Values that the command's next word can have, by the option before it or by its position. */
function caseText(path: string, { words, arguments: args, options, values }: CompletedCommand): string {
  const own = [...values].map(
    ([flag, some]) => `      ${quoted(`${path}|${flag}`)}) handschlag_words=${quoted(some.join(' '))};;`,
  );
  const places = args.map(
    (some, index) => `      ${quoted(`${path}|${index}`)}) handschlag_words=${quoted(some.join(' '))};;`,
  );
  return [
    ...own,
    ...places,
    `      ${quoted(`${path}|words`)}) handschlag_words=${quoted(words.join(' '))};;`,
    `      ${quoted(`${path}|options`)}) handschlag_words=${quoted(options.join(' '))};;`,
  ].join('\n');
}

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** What both shells ask: given the words before the cursor, which fit there. Plain enough for bash 3.2 and for zsh. */
const shared = (cases: string): string => `# handschlag completion; printed by: handschlag completion
_handschlag_table() {
  handschlag_words=
  handschlag_found=1
  case "$1" in
${cases}
      *) handschlag_found=;;
  esac
}

# $1: the word at the cursor; then the words before it.
_handschlag_find() {
  local at_cursor="$1" path= position=0 last= word
  shift
  for word in "$@"; do
    if [ -n "$last" ]; then last=; continue; fi
    case "$word" in
      -*)
        _handschlag_table "$path|$word"
        if [ -n "$handschlag_found" ]; then last="$word"; fi;;
      *)
        _handschlag_table "$path|words"
        case " $handschlag_words " in
          *" $word "*) path="\${path:+$path }$word";;
          *) position=$((position + 1));;
        esac;;
    esac
  done
  if [ -n "$last" ]; then _handschlag_table "$path|$last"; return; fi
  case "$at_cursor" in -*) _handschlag_table "$path|options"; return;; esac
  _handschlag_table "$path|words"
  if [ -z "$handschlag_words" ]; then _handschlag_table "$path|$position"; fi
}
`;

const BASH = `_handschlag() {
  local handschlag_words handschlag_found at_cursor="\${COMP_WORDS[COMP_CWORD]}"
  _handschlag_find "$at_cursor" "\${COMP_WORDS[@]:1:COMP_CWORD-1}"
  COMPREPLY=()
  local word
  while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -W "$handschlag_words" -- "$at_cursor")
}
complete -o default -F _handschlag handschlag

# In the folder of the program it is called as npx handschlag; a completion that npx has already stays.
_handschlag_npx() {
  [ "\${COMP_WORDS[1]}" = handschlag ] || return 0
  COMP_WORDS=("\${COMP_WORDS[@]:1}")
  COMP_CWORD=$((COMP_CWORD - 1))
  _handschlag
}
complete -p npx >/dev/null 2>&1 || complete -o default -F _handschlag_npx npx
`;

const ZSH = `_handschlag() {
  local handschlag_words handschlag_found
  _handschlag_find "\${words[CURRENT]}" "\${(@)words[2,CURRENT-1]}"
  if [[ -n "$handschlag_words" ]]; then compadd -- \${=handschlag_words}; else _files; fi
}
_handschlag_npx() {
  if [[ "\${words[2]}" != handschlag ]]; then _files; return; fi
  shift words
  (( CURRENT -= 1 ))
  _handschlag
}
compdef _handschlag handschlag
# In the folder of the program it is called as npx handschlag; a completion that npx has already stays.
(( \${+_comps[npx]} )) || compdef _handschlag_npx npx
# From a folder of $fpath this file is the function that the first tabulator calls.
if [[ "\${funcstack[1]}" == _handschlag ]]; then _handschlag; fi
`;
