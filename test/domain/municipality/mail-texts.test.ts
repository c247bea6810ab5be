/** A municipality's own words in mails: what they may hold, and what their placeholders become. */
import { fieldErrors } from '../../../client/commands/field-errors.ts';
import { filledIn, MailTexts } from '../../../domain/municipality/mail-texts.ts';

const VALUES = { vorgang: 'HS-ABCD', frist: '9. März 2026', traeger: 'Verein {frist}' };
const wrongIn = (closing: string) => fieldErrors(MailTexts, { de: { closing } });

test('a placeholder stands for what the notice is about, as often as it is written, and is filled in once', () => {
  expect(filledIn('{vorgang}: {traeger}, {vorgang}', VALUES)).toBe('HS-ABCD: Verein {frist}, HS-ABCD');
});

test.each(['{name}', '{ frist }', '{Frist}', 'bis {frist', 'bis frist}', '{}'])(
  'what is no placeholder is refused with those that are: %s',
  (text) => {
    const [error, ...others] = wrongIn(`Bitte ${text} melden`);
    expect(others).toEqual([]);
    expect(error?.path).toBe('/de/closing');
    expect(error?.message.de).toMatch(/ist kein Platzhalter; bekannt sind \{vorgang\}, \{frist\} und \{traeger\}/);
    expect(error?.message.en).toMatch(/is no placeholder; known are/);
  },
);

test('a text is some lines of plain writing', () => {
  expect(wrongIn('Rufen Sie an:\n0208 555 0100')).toEqual([]);
  expect(wrongIn('\u202eumgedreht')).toHaveLength(1);
  expect(wrongIn('x'.repeat(1001))).toHaveLength(1);
});
