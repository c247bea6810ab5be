/** A form is told alike on a page and in a flat list: the same labels, the same words for what was entered. */
import { tellForm } from '../../client/web/pages/audit/tell-form.ts';
import { ToldForm } from '../../client/web/parts/told-form.tsx';
import type { View } from '../../client/web/view.ts';
import { wordsOf } from '../../client/web/view.ts';
import { STEP_TABLE } from '../../domain/guideline/steps.ts';
import { aRequest } from '../api/forms.ts';

const view: View = { language: 'de', ...wordsOf('de'), here: '/', demonstration: true, assets: {} as View['assets'] };
const withheld = { withheld: 'contact', commitment: 'c0ffee'.repeat(10) };

const onPage = (step: 'open-case' | 'draft-mailing', value: unknown): string =>
  String(ToldForm({ view, schema: STEP_TABLE[step].form, value }))
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
const inList = (step: 'open-case' | 'draft-mailing', value: unknown) =>
  tellForm(STEP_TABLE[step].form, value, {}).map(({ label, value: { de } }) => `${label.de}: ${de}`);

test('groups, lists, choices, numbers and what is withheld', () => {
  const request = { ...aRequest, expectedCount: 12_000, contact: withheld, comparable: [] };
  const lines = inList('open-case', request);
  expect(lines).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^Träger – Rechtsform: eingetragener Verein/),
      expect.stringMatching(/: 12\.000$/),
      expect.stringMatching(/^Ansprechperson: .* \(c0ffeec0ffee…\)$/),
      expect.stringMatching(/^Auswahlmerkmale 1 – Merkmal: /),
    ]),
  );
  const page = onPage('open-case', request);
  for (const line of lines.filter((one) => !one.includes('…)'))) expect(page).toContain(line.split(': ').at(-1));
});

test('what was chosen stands before what the choice asked for, and nothing is told that nobody chose', () => {
  expect(inList('draft-mailing', { action: 'agree', version: 2 })).toEqual([
    'Was Sie tun: Der vorliegenden Fassung zustimmen',
    'Nummer der Fassung: 2',
  ]);
  expect(onPage('draft-mailing', { action: 'agree', version: 2 })).toMatch(
    /Was Sie tun Der vorliegenden Fassung zustimmen Nummer der Fassung 2/,
  );
  expect(onPage('draft-mailing', {})).not.toContain('Was Sie tun');
});
