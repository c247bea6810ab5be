/**
 * What an export of the council's calendar changes (T1). A source is a hint: what it says anew counts, what it merely repeats
 * leaves alone what people entered since, and what it no longer says is in doubt, never gone.
 */
import { recessOn } from '../calendar/sittings.ts';
import { canonicalJson } from '../journal/envelope.ts';
import type { PlainDate } from '../terms.ts';
import { standing } from './decide-calendar.ts';
import { accept, type Decision, refuse } from './decision.ts';
import type { MunicipalityData, MunicipalityEvent, MunicipalityState, SourceWord } from './messages.ts';
import { noSuchSitting } from './refusals.ts';

type Import = MunicipalityData<'import-sittings'>;
type Words = MunicipalityState['imports'][string];

export function importSittings(state: MunicipalityState, data: Import): Decision {
  const known = state.profile.committees.map(({ id }) => id);
  if (data.sittings.some(({ committee }) => !known.includes(committee))) return refuse(noSuchSitting);
  const before = state.imports[data.source] ?? {};
  const said = wordsAfter(before, data);
  // A calendar that is read every night says mostly what it said the night before.
  if (canonicalJson(said) === canonicalJson(before)) return accept();
  const told = data.sittings.flatMap((word) => whatChanges(state, before[word.id], word));
  const vanished = Object.keys(before).filter((id) => said[id] === undefined);
  const doubts = vanished
    .filter((id) => standing(state, id) && !state.doubtful.includes(id))
    .sort()
    .map((sitting): MunicipalityEvent => ({ type: 'sitting-in-doubt', data: { sitting, source: data.source } }));
  return accept({ type: 'sittings-imported', data }, ...told, ...doubts);
}

/** What the source has said last of each sitting, once it has said this. */
export function wordsAfter(before: Words, { from, until, sittings }: Import): Words {
  const covers = (date: PlainDate): boolean => from <= date && (until === undefined || date <= until);
  const elsewhere = Object.values(before).filter(({ date }) => !covers(date));
  return Object.fromEntries([...elsewhere, ...sittings].map((word) => [word.id, word]));
}

function whatChanges(
  state: MunicipalityState,
  before: SourceWord | undefined,
  word: SourceWord,
): readonly MunicipalityEvent[] {
  const { cancelled: off, ...sitting } = word;
  if (before && canonicalJson(before) === canonicalJson(word)) return [];
  const scheduled = state.profile.sittings.find(({ id }) => id === word.id);
  const stands = standing(state, word.id) !== undefined;
  if (off) return stands ? [{ type: 'sitting-cancelled', data: { sitting: word.id } }] : [];
  // Whom a person has cancelled stays cancelled, unless the source itself takes its own cancellation back.
  if (scheduled && !stands && !before?.cancelled) return [];
  // The council decides when it sits: a recess refuses what a person enters, not what the council has announced.
  const special = recessOn(state.profile, word.date) ? { special: true as const } : {};
  if (!scheduled || !stands || scheduled.committee !== word.committee) {
    return [{ type: 'sitting-scheduled', data: { ...sitting, ...special } }];
  }
  if (scheduled.date !== word.date || scheduled.start !== word.start) {
    const { id, date: to, start } = sitting;
    return [{ type: 'sitting-moved', data: { sitting: id, from: scheduled.date, to, start, ...special } }];
  }
  return state.doubtful.includes(word.id) ? [{ type: 'sitting-confirmed', data: { sitting: word.id } }] : [];
}
