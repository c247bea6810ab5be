/** A request in sections that can be thought about one at a time; together they are the request's own form, nothing else. */
import { Request } from '../../../../domain/guideline/forms/request.ts';
import type { Text } from '../../../../domain/terms.ts';
import { describeForm, type FieldDescription, type FormVariant } from '../../../reading/form-description.ts';
import type { Typed } from '../../forms/posted.ts';
import { NEW_CASE } from '../../texts/new-case.ts';
import { CARRIER } from './carrier-choice.ts';

/** Where it begins, and under which it lies as a draft. */
export const NEW_CASE_ADDRESS = '/cases/new';

export const REQUEST: readonly FormVariant[] = describeForm(Request).map((variant) => ({
  ...variant,
  fields: variant.fields.map((field) => (field.name === 'occurredOn' ? { ...field, asks: NEW_CASE.otherDay } : field)),
}));

const SECTION_FIELDS = {
  who: ['carrier', 'contact', 'actingPersons'],
  what: ['title', 'purpose', 'content', 'publicInterest', 'benefit', 'giveAndTake'],
  whom: ['mailingKind', 'targetGroup', 'criteria', 'expectedCount'],
  why: [
    'occasion',
    'occasionText',
    'legalBasis',
    'publicTask',
    'generalInterest',
    'wantedFrom',
    'follows',
    'occurredOn',
  ],
} as const;

export type SectionId = keyof typeof SECTION_FIELDS;

export interface Section {
  readonly id: SectionId;
  readonly title: Text;
  readonly fields: readonly FieldDescription[];
}

export const SECTIONS: readonly Section[] = Object.entries(SECTION_FIELDS).map(([id, names]) => ({
  id: id as SectionId,
  title: NEW_CASE[id as SectionId],
  fields: (REQUEST[0]?.fields ?? []).filter(({ name }) => (names as readonly string[]).includes(name)),
}));

export const sectionAddress = (id: SectionId | 'summary'): string => `${NEW_CASE_ADDRESS}/${id}`;

export const isIn = ({ id, fields }: Section, name: string): boolean =>
  (id === 'who' && name === CARRIER) ||
  fields.some((field) => name === field.name || name.startsWith(`${field.name}.`));

/** The section that an error belongs to. */
export const sectionOf = (pointer: string): Section | undefined =>
  SECTIONS.find((section) => isIn(section, pointer.split('/')[1] ?? ''));

/** What was typed in a section takes the place of what was there; the others stay. */
export const withSection = (kept: Typed, section: Section, typed: Typed): Typed =>
  new Map([
    ...[...kept].filter(([name]) => !isIn(section, name)),
    ...[...typed].filter(([name]) => isIn(section, name)),
  ]);
