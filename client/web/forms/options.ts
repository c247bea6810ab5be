/** What fields that name something can be chosen from, as far as whoever fills the form in may see it. */

import { CHANNEL_KIND } from '../../../domain/guideline/choices/course.ts';
import { COMPLAINT_CATEGORY } from '../../../domain/guideline/choices/response.ts';
import type { Reference } from '../../../domain/guideline/field-meta.ts';
import type { Actor, CaseId, DocumentId } from '../../../domain/terms.ts';
import type { Services } from '../../http/services.ts';
import type { CaseFile } from '../../reading/case-file.ts';
import type { FormVariant } from '../../reading/form-description.ts';
import { caseAddress } from '../addresses.ts';
import { titleInWords } from '../parts/case-title.tsx';
import { documentName } from '../parts/document-name.ts';
import type { Option } from '../parts/filters.tsx';
import type { View } from '../view.ts';
import { calendarOptions } from './calendar-options.ts';
import type { Options } from './form-model.ts';

export type OptionServices = Pick<Services, 'lists' | 'documents' | 'readMunicipality' | 'people' | 'now'>;

/** Who fills the form in, and what it is about. */
export interface Asking {
  readonly actor: Actor;
  readonly view: View;
  /** Of the case's documents, those that can be meant; absent: any. */
  readonly only?: readonly DocumentId[] | undefined;
  /** The committee whose step it is; absent: any. */
  readonly committee?: string | undefined;
}

/** As many cases as one can look through; the newest first. */
const CASES = 100;

/** Of what the form names, and nothing else: each is a question to a store. */
export async function optionsFor(
  services: OptionServices,
  variants: readonly FormVariant[],
  file: CaseFile,
  asking: Asking,
): Promise<Options> {
  const { actor, view } = asking;
  const wanted = referencesIn(variants);
  const [cases, documents, people, calendar] = await Promise.all([
    wanted.has('case') ? otherCases(services, actor, view, file.caseId) : undefined,
    wanted.has('document') ? documentsOf(services, file, asking) : undefined,
    wanted.has('person') ? peopleOf(services, file, actor) : undefined,
    CALENDAR.some((name) => wanted.has(name)) ? calendarOptions(services, file, asking) : undefined,
  ]);
  return {
    ...(cases ? { case: cases } : {}),
    ...(documents ? { document: documents } : {}),
    ...people,
    ...calendar,
    ...inCase(file, view),
  };
}

const CALENDAR: readonly Reference[] = ['committee', 'sitting', 'election', 'register'];

const referencesIn = (variants: readonly FormVariant[]): ReadonlySet<Reference> =>
  new Set(
    variants.flatMap(({ fields }) =>
      fields.flatMap(({ names, variants: inner }) => [
        ...(names ? [names] : []),
        ...(inner ? referencesIn(inner) : []),
      ]),
    ),
  );

export async function otherCases(
  { lists }: OptionServices,
  actor: Actor,
  view: View,
  except?: CaseId,
): Promise<readonly Option[]> {
  const { cases } = await lists.cases(actor, { order: 'opened', limit: CASES });
  return cases
    .filter(({ caseId }) => caseId !== except)
    .map(({ caseId, number, title }) => ({ value: caseId, label: `${number}: ${titleInWords(title, view)}` }));
}

async function documentsOf(
  { documents }: OptionServices,
  { caseId }: CaseFile,
  { actor, view, only }: Asking,
): Promise<readonly Option[]> {
  const found = (await documents.list(caseId, actor)) ?? [];
  return found
    .filter(({ document, readable }) => readable && (only?.includes(document) ?? true))
    .toReversed()
    .map((one) => ({
      value: one.document,
      label: documentName(one, view),
      href: `${caseAddress(caseId)}/documents/${one.document}`,
    }));
}

/** Colleagues of one's own house. */
async function peopleOf({ people }: OptionServices, { municipality, carrier }: CaseFile, { organisation }: Actor) {
  const home: string = organisation;
  const known = (await people.all()).filter(
    (person) =>
      person.municipality === municipality &&
      (person.organisation as string) === home &&
      (home === municipality || home === (carrier as string)),
  );
  return { person: known.map(({ id, name }) => ({ value: id, label: name })) };
}

const inCase = ({ complaints, channels }: CaseFile, view: View) => ({
  complaint: complaints.map(({ complaint, category }) => ({
    value: String(complaint),
    label: `${complaint}: ${view.t(COMPLAINT_CATEGORY[category])}`,
  })),
  channel: channels.map(({ channel, kind }) => ({
    value: String(channel),
    label: `${channel}: ${view.t(CHANNEL_KIND[kind])}`,
  })),
});
