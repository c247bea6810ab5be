/**
 * Cases by the thousand, as they would stand in the read model: views of one real course at all of its stages, each with an id,
 * dates, a carrier and a sealed title of its own. Four of five are closed, as in a registry that has been kept for years.
 */

import { addDays } from '../../../domain/calendar/plain-dates.ts';
import { viewOf } from '../../../domain/case/project.ts';
import { searchText } from '../../../domain/case/search-text.ts';
import type { CaseView } from '../../../domain/case/view.ts';
import { TARGET_GROUPS } from '../../../domain/guideline/forms/request.ts';
import type {
  CaseId,
  Instant,
  KeyId,
  MunicipalityId,
  OrganisationId,
  PersonId,
  PlainDate,
} from '../../../domain/terms.ts';
import type { KeyStore } from '../../../storage/keys.ts';
import { sealValue } from '../../../storage/sealing/seal.ts';
import { stateOf, tellAll } from '../../domain/story.ts';
import { COURSE } from '../../domain/whole-case.ts';

export const HOME = 'muelheim' as MunicipalityId;
export const ELSEWHERE = 'elsewhere' as MunicipalityId;
export const carrierNumber = (number: number) => `carrier-${number % CARRIERS}` as OrganisationId;
export const SUBSTITUTE = 'sven' as PersonId;
const CARRIERS = 400;
const START = Date.parse('2024-01-01T08:00:00.000Z');
const LAST_DAY = '2026-04-15' as PlainDate;
const MINUTE = 60_000;
const KEYS_AT_ONCE = 500;

/** The same numbers at every run. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** In portions, so that a hundred thousand never stand in memory. */
export async function* manyCases(count: number, keys: KeyStore): AsyncGenerator<readonly CaseView[]> {
  const stages = COURSE.map((_, index) => viewOf(stateOf(tellAll(...COURSE.slice(0, index + 1)))));
  const random = randomNumbers(count);
  for (let from = 0; from < count; from += KEYS_AT_ONCE) {
    const numbers = Array.from({ length: Math.min(KEYS_AT_ONCE, count - from) }, (_, index) => from + index);
    const records = numbers.map((number) => ({ kid: keyOf(number), caseId: idOf(number), kind: 'text' as const }));
    const made = await keys.createMany(records, new Date(START).toISOString() as Instant);
    yield numbers.map((number) => {
      const stage = random(5) === 0 ? stages[random(stages.length - 1)] : stages.at(-1);
      const key = made.get(keyOf(number));
      if (!stage || !key) throw new Error('no stage, or no key');
      return oneOf(stage, number, count, random, key);
    });
  }
}

const idOf = (number: number) =>
  // Ids are hashes: their order says nothing.
  `${Math.imul(number + 1, 2_654_435_761) >>> 0}`.padStart(12, '0').padEnd(26, number.toString(36)) as CaseId;
const keyOf = (number: number) => `title-${number}` as KeyId;

function oneOf(
  { row, tasks }: CaseView,
  number: number,
  count: number,
  random: (below: number) => number,
  key: Uint8Array,
): CaseView {
  const caseId = idOf(number);
  const municipality = number % 5 === 0 ? ELSEWHERE : HOME;
  const carrier = carrierNumber(number);
  const opened = START + Math.floor((number / count) * 800 * 24 * 60) * MINUTE;
  const changedAt = new Date(opened + random(60 * 24 * 60) * MINUTE).toISOString() as Instant;
  const due = () => addDays(LAST_DAY, random(80) - 20);
  const kid = keyOf(number);
  const own = { caseId, municipality, carrier, changedAt };
  const facts = {
    ...row.facts,
    carrierName: `Verein Nummer ${carrier.slice('carrier-'.length)} für ${WORDS[random(WORDS.length)]}`,
    targetGroup: TARGET_GROUPS[random(TARGET_GROUPS.length)] ?? 'other',
  };
  const mine = tasks.map((task) => ({ ...task, ...own, due: task.due && due() }));
  return {
    row: {
      ...row,
      ...own,
      openedAt: new Date(opened).toISOString() as Instant,
      due: mine.flatMap((task) => task.due ?? []).sort()[0] ?? null,
      title: sealValue({
        key,
        kid,
        caseId,
        path: '/title',
        value: `Vorhaben ${number}: ${WORDS[random(WORDS.length)]}`,
      }),
      facts,
    },
    tasks: mine,
    substitutes:
      number % 1000 === 1
        ? [{ office: 'press-office', person: SUBSTITUTE, from: '2026-01-01' as PlainDate, until: null }]
        : [],
    text: searchText(caseId, facts),
  };
}

const WORDS = ['Begegnung', 'Nachbarschaft', 'Gesundheit', 'Mobilität', 'Wohnen', 'Bildung', 'Teilhabe', 'Ehrenamt'];
