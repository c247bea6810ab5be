/** The sealed values of a case as boxes to tick: each key once, by what its fields are called and where they were entered. */
import { formOf, isOpening } from '../../../../domain/case/commands.ts';
import { fieldsAlong } from '../../../../domain/guideline/form-fields.ts';
import { CASE_COMMANDS, type Text } from '../../../../domain/terms.ts';
import { commandLabel } from '../../../history/command-labels.ts';
import type { Erasure, SealedValueAt } from '../../../reading/sealed-values.ts';
import { dayInWords, dayOf } from '../../parts/dates.tsx';
import { ERASURE } from '../../texts/retention.ts';

export interface SealedPlace {
  readonly value: string;
  readonly label: Text;
  readonly erasure: Erasure | undefined;
}

export function sealedPlaces(sealed: readonly SealedValueAt[]): readonly SealedPlace[] {
  // One person's contact data bear one key, wherever they were entered.
  const byKey = Map.groupBy(sealed, ({ key }) => key);
  return [...byKey].map(([value, places]) => ({
    value,
    label: joined(places.map(placeText)),
    erasure: places.find(({ erasure }) => erasure)?.erasure,
  }));
}

const joined = (texts: readonly Text[]): Text => ({
  de: texts.map(({ de }) => de).join('; '),
  en: texts.map(({ en }) => en).join('; '),
});

function placeText({ type, path, seq, at }: SealedValueAt): Text {
  const name = CASE_COMMANDS.find((one) => one === type);
  const label = name ? commandLabel(name) : { de: type, en: type };
  const field = fieldText(type, path);
  const day = dayOf(at);
  return {
    de: `${field.de} – ${label.de}, ${ERASURE.entry.de} ${seq} vom ${dayInWords(day, 'de')}`,
    en: `${field.en} – ${label.en}, ${ERASURE.entry.en} ${seq} of ${dayInWords(day, 'en')}`,
  };
}

/** The innermost field that has a name; of a form within another one the way to it. */
function fieldText(type: string, path: string): Text {
  const name = CASE_COMMANDS.find((one) => one === type);
  const parts = path.split('/').slice(1);
  const own = name && isOpening(name) && parts[0] === 'request' ? parts.slice(1) : parts;
  const along = name ? fieldsAlong(formOf(name), own, undefined) : [];
  // „Auflagen 2“: of several entries it is told which.
  const labels = along.flatMap(({ meta, name: at }, index) => {
    if (!meta || isPosition(at)) return [];
    const next = along[index + 1]?.name ?? '';
    return isPosition(next) ? [counted(meta.label, Number(next) + 1)] : [meta.label];
  });
  const rest = own.slice(along.length).filter((part) => !isPosition(part));
  const told = [...labels, ...rest.map((part) => ({ de: part, en: part }))];
  return { de: told.map(({ de }) => de).join(': '), en: told.map(({ en }) => en).join(': ') };
}

const isPosition = (name: string): boolean => /^\d+$/.test(name);
const counted = ({ de, en }: Text, which: number): Text => ({ de: `${de} ${which}`, en: `${en} ${which}` });
