/** What people are told of a form that is not right: sentences about the fields' labels, in their own language. */
import fc from 'fast-check';
import { fieldErrors } from '../../client/commands/field-errors.ts';
import { parseForm } from '../../client/commands/parse-form.ts';
import { CaseImport, ErasureOrder } from '../../domain/guideline/forms/commands.ts';
import { Signature } from '../../domain/guideline/forms/declaration.ts';
import { PrintRun } from '../../domain/guideline/forms/dispatch.ts';
import { MailingDraft } from '../../domain/guideline/forms/drafting.ts';
import { SittingChoice } from '../../domain/guideline/forms/reporting.ts';
import { CompletenessCheck, Request } from '../../domain/guideline/forms/request.ts';
import { Profile } from '../../domain/municipality/profile.ts';
import { FORMS } from '../domain/guideline/every-field.ts';
import { filledIn } from '../domain/guideline/filled-in.ts';
import { OFFICES, profile } from '../domain/municipality/town.ts';
import { ACTING, aRequest, CONTACT } from './forms.ts';

const request = (changes: object) => fieldErrors(Request, { ...aRequest, ...changes });
const german = (errors: ReturnType<typeof fieldErrors>) => errors.map(({ message }) => message.de);

test.each([
  ['missing', { purpose: undefined }, '„Zweck“ fehlt.', '“Purpose” is missing.'],
  ['nothing', { purpose: null }, '„Zweck“ fehlt.', '“Purpose” is missing.'],
  ['a choice missing', { targetGroup: undefined }, '„Zielgruppe“ fehlt.', '“Target group” is missing.'],
  ['empty', { purpose: ' ' }, '„Zweck“ ist leer.', '“Purpose” is empty.'],
  [
    'too long',
    { purpose: 'x'.repeat(4001) },
    '„Zweck“ ist zu lang: höchstens 4.000 Zeichen.',
    '“Purpose” is too long: at most 4,000 characters.',
  ],
  ['no text', { purpose: 7 }, '„Zweck“ muss ein Text sein.', '“Purpose” must be a text.'],
  [
    'no text for people',
    { purpose: 'a\u0000' },
    '„Zweck“ enthält Zeichen, die in keinem Text stehen dürfen.',
    '“Purpose” contains characters that no text may have.',
  ],
  [
    'no date',
    { wantedFrom: '15.3.2027' },
    '„Gewünschter Versand ab“ ist kein Datum des Kalenders. Bitte in der Form Jahr-Monat-Tag, zum Beispiel 2027-03-15.',
    '“Wanted dispatch from” is no date of the calendar. Please as year-month-day, for example 2027-03-15.',
  ],
  [
    'none of the choices',
    { mailingKind: 'parcel' },
    '„Art der Sendung“ steht so nicht zur Auswahl. Möglich: letter (Schreiben), questionnaire (Fragebogen), flyer (Faltblatt).',
    '“Kind of mailing” is none of the choices. Possible: letter (letter), questionnaire (questionnaire), flyer (flyer).',
  ],
  [
    'neither yes nor no',
    { generalInterest: 'ja' },
    '„Dient der Daseinsvorsorge“ ist mit Ja oder Nein (true oder false) zu beantworten.',
    '“Serves services of general interest” is to be answered with yes or no (true or false).',
  ],
  [
    'no whole number',
    { expectedCount: 1.5 },
    '„Erwartete Anzahl“ muss eine ganze Zahl sein.',
    '“Expected number” must be a whole number.',
  ],
  [
    'too few',
    { expectedCount: 0 },
    '„Erwartete Anzahl“ muss mindestens 1 sein.',
    '“Expected number” must be at least 1.',
  ],
  [
    'too many',
    { expectedCount: 10_000_001 },
    '„Erwartete Anzahl“ darf höchstens 10.000.000 sein.',
    '“Expected number” may be at most 10,000,000.',
  ],
  [
    'no entry',
    { criteria: [] },
    '„Auswahlmerkmale“ braucht mindestens einen Eintrag.',
    '“Selection criteria” needs at least one entry.',
  ],
  [
    'too many entries',
    { actingPersons: Array(11).fill(aRequest.actingPersons[0]) },
    '„Handelnde Personen“ hat zu viele Einträge: höchstens 10.',
    '“Acting persons” has too many entries: at most 10.',
  ],
  ['no list', { criteria: 'age' }, '„Auswahlmerkmale“ muss eine Liste sein.', '“Selection criteria” must be a list.'],
  [
    'no parts',
    { carrier: 'Nachbarschaft e. V.' },
    '„Träger“ muss aus einzeln benannten Angaben bestehen.',
    '“Carrier” must consist of named parts.',
  ],
  [
    'no e-mail address',
    { contact: { ...CONTACT, email: 'kein-at' } },
    '„E-Mail“ (Ansprechperson) ist keine gültige E-Mail-Adresse.',
    '“E-mail” (Contact person) is no valid e-mail address.',
  ],
  [
    'wrong within a list',
    { criteria: [aRequest.criteria[0], { ...aRequest.criteria[0], value: '' }] },
    '„Ausprägung“ (Auswahlmerkmale, Eintrag 2) ist leer.',
    '“Value” (Selection criteria, entry 2) is empty.',
  ],
  [
    'unknown',
    { surprise: 'Karin' },
    'Das Formular kennt hier kein Feld „surprise“.',
    'The form knows no field “surprise” here.',
  ],
  [
    'unknown, and no name of a field',
    { 'Karin Kontakt wohnt hier': true },
    'Hier steht eine Angabe, die das Formular nicht kennt.',
    'Here is something that the form does not know.',
  ],
])('a request with a field that is %s', (_what, changes, de, en) => {
  expect(request(changes).map(({ message }) => message)).toEqual([{ de, en }]);
});

test('a form that is none', () => {
  expect(german(fieldErrors(PrintRun, 'printed'))).toEqual([
    'Das Formular muss aus einzeln benannten Angaben bestehen.',
  ]);
});

test('the choice that decides on the further fields is named with its words', () => {
  expect(german(fieldErrors(CompletenessCheck, { outcome: 'perhaps' }))).toEqual([
    '„Ergebnis“ steht so nicht zur Auswahl. Möglich: complete (vollständig), incomplete (unvollständig).',
  ]);
  expect(german(fieldErrors(CompletenessCheck, {}))).toEqual(['„Ergebnis“ fehlt.']);
  expect(german(fieldErrors(CompletenessCheck, { outcome: 'incomplete', missing: ['all'], note: 'x' }))).toEqual([
    expect.stringContaining(
      '„Fehlende Angabe“ (Fehlende Angaben, Eintrag 1) steht so nicht zur Auswahl. Möglich: purpose',
    ),
  ]);
});

test('a field of the chosen variant is named, also deep within it', () => {
  const draft = { action: 'propose', checklist: {}, pieces: [{ piece: 'letter', file: {} }] };
  expect(german(fieldErrors(MailingDraft, draft))).toEqual(
    expect.arrayContaining([
      '„Größe in Byte“ (Stücke der Sendung, Eintrag 1, Datei) fehlt.',
      '„Freiwilligkeit steht im Schreiben (L4)“ (Prüfliste) fehlt.',
    ]),
  );
});

test('what has a form of its own is shown by its example, where it has one', () => {
  expect(german(fieldErrors(SittingChoice, { committee: 'Sozialausschuss!', sitting: 'x' }))).toEqual([
    '„Gremium“ hat nicht die erwartete Form, zum Beispiel „social-affairs“.',
  ]);
  expect(german(fieldErrors(Signature, { document: 'x', commits: true }))).toEqual([
    '„Unterzeichnete Fassung“ hat nicht die erwartete Form.',
  ]);
  expect(german(fieldErrors(ErasureOrder, { keys: ['x'], why: 'retention-ended' }))).toEqual([
    '„Schlüssel der Angabe“ (Zu löschende Angaben, Eintrag 1) hat nicht die erwartete Form.',
  ]);
});

test('a form within a form says where', () => {
  const imported = { file: '50-14', request: { ...aRequest, actingPersons: [{ person: { name: ACTING.name } }] } };
  expect(german(fieldErrors(CaseImport, imported))).toContain(
    '„E-Mail“ (Anfrage, Handelnde Personen, Eintrag 1, Name und Kontakt) fehlt.',
  );
});

test('a correction names the fields of the step that it corrects', () => {
  const correction = { step: 'print-mailing', reason: 'Verzählt.', form: { printed: 0, spoiled: 0, kept: 0 } };
  expect(parseForm('correct-step', correction)).toMatchObject({
    fields: [{ path: '/form/printed', message: { de: '„Gedruckt“ muss mindestens 1 sein.' } }],
  });
});

test('A10: what a profile lacks is said in both languages', () => {
  const withoutPress = { ...profile, offices: OFFICES.filter(({ role }) => role !== 'press-office') };
  expect(fieldErrors(Profile, withoutPress).map(({ message }) => message)).toEqual([
    { de: '„Stellen“: es fehlt die Stelle „press-office“.', en: '“Offices”: the office "press-office" is missing.' },
  ]);
});

test.each(FORMS)('%s: whatever is wrong, both languages say so in own words and repeat nothing', (_name, form) => {
  fc.assert(
    fc.property(filledIn(form), fc.nat(), wrong, (value, place, other) => {
      for (const { message } of fieldErrors(form, spoilt(value, place, other))) {
        for (const text of [message.de, message.en]) {
          expect(text).toMatch(/^[„“\p{Lu}].*\.$/u);
          expect(text).not.toMatch(LIBRARY);
          expect(text).not.toContain('secret');
        }
        expect(message.de).not.toBe(message.en);
      }
    }),
    { numRuns: 60 },
  );
});

/** The words of the schemas' library. */
const LIBRARY =
  /Invalid|expected (?:string|number|int|object|array|boolean|record)|received|Too (?:big|small)|Unrecognized|Ungültige|erwartet[, ]|Unbekannt|undefined|\bnull\b|regex/;

const wrong = fc.constantFrom<unknown>('secret!', '', 'x'.repeat(9000), -1, 1.5, 1e12, null, [], {}, ['secret!'], true);

/** The value with one of its parts, the `place`th, replaced. */
function spoilt(value: unknown, place: number, other: unknown): unknown {
  const paths = pathsOf(value);
  return put(value, paths[place % paths.length] ?? [], other);
}

const pathsOf = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? [path, ...Object.entries(value).flatMap(([name, item]) => pathsOf(item, [...path, name]))]
    : [path];

function put(value: unknown, [first, ...rest]: readonly string[], other: unknown): unknown {
  if (first === undefined) return other;
  if (Array.isArray(value))
    return value.map((item, index) => (String(index) === first ? put(item, rest, other) : item));
  return { ...(value as object), [first]: put((value as Record<string, unknown>)[first], rest, other) };
}
