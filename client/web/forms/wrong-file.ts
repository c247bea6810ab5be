/**
 * Why a file was not taken in, said to whoever chose it on a page: by the kinds of files that the field takes. The API's own
 * sentences speak to programs, of what they announce and repeat.
 */
import {
  formatsInWords,
  isMediaType,
  MEDIA_TYPES,
  type MediaType,
} from '../../../domain/guideline/document-formats.ts';
import type { Refusal, Text } from '../../../domain/terms.ts';
import { formatNotAccepted, formatUnknown, scannerAway } from '../../documents/formats/format-refusals.ts';
import type { FieldDescription, FormVariant } from '../../reading/form-description.ts';
import { hasFormat, UPLOADS, wrongFormat } from '../texts/uploads.ts';

/** The kinds of files that the field of this name takes. */
export function formatsFor(variants: readonly FormVariant[], name: string): readonly MediaType[] {
  const parts = variantsAt(variants, name.split('.')).flatMap(({ fields }) => fields);
  const choices = parts.find((field) => field.name === 'mediaType')?.choices ?? [];
  const taken = choices.map(({ value }) => value).filter(isMediaType);
  return taken.length > 0 ? taken : MEDIA_TYPES;
}

function variantsAt(variants: readonly FormVariant[], [part, ...rest]: readonly string[]): readonly FormVariant[] {
  if (part === undefined) return variants;
  if (part.startsWith('@'))
    return variantsAt(
      variants.filter(({ when }) => when?.value === part.slice(1)),
      rest,
    );
  // An entry of a list is described once for all of them.
  if (/^\d+$/.test(part)) return variantsAt(variants, rest);
  const found: readonly FieldDescription[] = variants.flatMap(({ fields }) =>
    fields.filter(({ name }) => name === part),
  );
  return variantsAt(
    found.flatMap((field) => field.variants ?? []),
    rest,
  );
}

/** `file`: only how its name ends is looked at. */
export const otherFormat = (taken: readonly MediaType[], file: Pick<File, 'name' | 'type'>): Text =>
  wrongFormat(taken, formatOf(file));

function formatOf({ name, type }: Pick<File, 'name' | 'type'>): Text {
  if (isMediaType(type)) return hasFormat(formatsInWords([type]).de);
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1];
  return ending === undefined ? UPLOADS.otherFormat : hasFormat(ending.toUpperCase());
}

export function saidToPeople({ code, message }: Refusal, taken: readonly MediaType[]): Text {
  switch (code) {
    case 'format-not-as-declared':
      return wrongFormat(taken, UPLOADS.notAsNamed);
    case formatUnknown.code:
      return wrongFormat(taken, UPLOADS.unknown);
    case formatNotAccepted.code:
      return wrongFormat(taken, UPLOADS.otherFormat);
    case scannerAway.code:
      return UPLOADS.scannerAway;
    default:
      return message;
  }
}
