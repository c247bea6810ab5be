/** Whatever stands in a journal has a sentence in both languages, with who, when and the figures that matter. */
import { type Names, NO_NAMES } from '../../client/history/names.ts';
import { sentenceOf, storyteller } from '../../client/history/sentences.ts';
import type { EventDataOf } from '../../domain/case/events.ts';
import { CASE_COMMANDS, ENGINE, MUNICIPALITY_COMMANDS, type Role, type StreamId } from '../../domain/terms.ts';
import {
  carrier,
  headOfUnit,
  leadership,
  mailRoom,
  management,
  officer,
  planner,
  press,
  registry,
} from '../domain/people.ts';
import { EVERY_EVENT } from './every-event.ts';
import { basis, CODES, day, row, sealed } from './rows.ts';

const names: Names = { ...NO_NAMES, sittings: basis.sittings, registers: basis.registers, elections: basis.elections };
const german = (...args: Parameters<typeof row>): string => sentenceOf(row(...args), names).de;

describe.each(Object.entries(EVERY_EVENT))('%s', (type, samples) => {
  const texts = samples.map((data) => sentenceOf(row(type, data), names));

  test('has a sentence in German and in English, begun and ended as one', () => {
    expect(samples.length).toBeGreaterThan(0);
    for (const { de, en } of texts) {
      expect([de, en]).toEqual([expect.stringMatching(/^[A-ZÄÖÜ].*\.$/), expect.stringMatching(/^[A-Z].*\.$/)]);
      expect(de).not.toBe(en);
      expect(de + en).not.toMatch(/undefined|null|NaN|\[object|\$sealed|kennt nicht| {2}|\.\.|,,| [.,;:]|\( | \)/);
    }
  });

  test('says no code, and nothing of a sealed value', () => {
    for (const { de, en } of texts) {
      expect(de).not.toMatch(CODES);
      expect(de + en).not.toMatch(/aaaa|bbbb|cccc|k0{20}/);
    }
  });

  test('tells apart in English what it tells apart in German', () => {
    expect(new Set(texts.map(({ de }) => de)).size).toBe(new Set(texts.map(({ en }) => en)).size);
  });
});

test('every command has one, too', () => {
  const streams: readonly (readonly [StreamId, readonly string[]])[] = [
    ['case/c', CASE_COMMANDS],
    ['municipality/muelheim', MUNICIPALITY_COMMANDS],
  ];
  for (const [stream, commands] of streams)
    for (const command of commands) {
      const { de, en } = sentenceOf(row(command, {}, planner, { stream, kind: 'command' }));
      expect(de).toMatch(/^Die Sozialplanung reicht ein: „[A-ZÄÖÜ].*“\.$/);
      expect(en).toMatch(/^The social planner submits “[A-Z].*”\.$/);
    }
});

test('a row of a later release is named as one that is not known', () => {
  expect(german('letters-burnt', {})).toContain('letters-burnt');
});

describe('who', () => {
  const sent = { sent: 1184 };
  test('the office itself', () => {
    expect(german('mailing-sent', sent, mailRoom)).toBe('Die Poststelle hat 1.184 Sendungen versandt.');
  });

  test('an office for which the planner recorded', () => {
    const tell = storyteller();
    const record = { office: 'mail-room', step: 'send-mailing', receipt: { kind: 'number', number: 'E-4711' } };
    const forMailRoom = { ...planner, for: 'mail-room' as Role };
    expect(tell(row('recorded-for-office', record)).de).toBe(
      'Die Sozialplanung hat „Versand“ für die Poststelle nach dem Beleg „E-4711“ erfasst.',
    );
    expect(tell(row('mailing-sent', sent, forMailRoom)).de).toBe(
      'Die Poststelle (erfasst durch die Sozialplanung) hat 1.184 Sendungen versandt.',
    );
    // In another command of the same person nobody recorded: she stood in.
    expect(tell(row('mailing-sent', sent, forMailRoom, { cause: 'command:y' })).de).toBe(
      'Die Sozialplanung, in Vertretung für die Poststelle, hat 1.184 Sendungen versandt.',
    );
  });

  test('a substitute', () => {
    const approved = { version: 2, office: 'press-office', documents: ['1'] };
    expect(german('mailing-approved', approved, { ...headOfUnit, for: 'press-office' })).toBe(
      'Die Amtsleitung, in Vertretung für die Pressestelle, hat genau die Fassung 2 der Sendung (1 Dokument) freigegeben.',
    );
  });
});

describe('what happened, when', () => {
  test('a day before its entry is said as one that was entered later', () => {
    const on = (occurredOn: string) => german('mailing-sent', { sent: 2, occurredOn }, mailRoom);
    expect(on('2026-02-27')).toBe('Die Poststelle hat am 27. Februar 2026 (nachgetragen) 2 Sendungen versandt.');
    expect(on('2026-03-02')).toBe('Die Poststelle hat am 2. März 2026 2 Sendungen versandt.');
  });

  test('what no piece of a mailing has, as the machine reads it', () => {
    const sentence = german('mailing-drafted', EVERY_EVENT['mailing-drafted'][2], carrier);
    expect(sentence).toContain('fand nicht: Freiwilligkeit (L4) und Vertrauensperson mit Telefonnummer (L5).');
    expect(sentence).toContain('als einsam oder bedürftig bezeichnen könnte (R9)');
  });

  test('a paper’s and a round’s number, a committee’s and a register’s name', () => {
    expect(german('paper-prepared', { committee: 'social-affairs', number: 'V 26/0456' })).toBe(
      'Die Sozialplanung hat die Vorlage „V 26/0456“ für das Gremium „Ausschuss für Arbeit, Gesundheit und Soziales“ gefertigt.',
    );
    expect(german('round-started', { round: 2, kind: 'follow-up', reason: sealed })).toContain('Runde 2, Nachfassen');
    expect(
      german(
        'addressees-selected',
        { register: 'town-a', criteria: ['age'], count: 1, blockedEntriesRemoved: true },
        registry,
      ),
    ).toMatch(/^Das Einwohnermeldeamt hat im Melderegister „Stadt Wiesental“ 1 Anschrift nach Alter ausgewählt;/);
  });

  test('a sitting by its day at that time; by its id where nothing else is known', () => {
    const chosen = { committee: 'social-affairs', sitting: 'social-affairs-2026-09-17' };
    const tell = storyteller();
    tell(row('planning-basis-set', { basis, shifts: [] }, ENGINE));
    const [sitting] = basis.sittings;
    expect(tell(row('sitting-chosen', chosen)).de).toContain('Sitzung am 17. September 2026 (Gremium „Ausschuss');
    const moved = { ...basis, sittings: [{ ...sitting, date: day('2026-09-24') }] };
    tell(row('planning-basis-set', { basis: moved, shifts: [] }, ENGINE));
    expect(tell(row('sitting-chosen', chosen)).de).toContain('Sitzung am 24. September 2026');
    expect(sentenceOf(row('sitting-chosen', chosen)).de).toContain('„social-affairs-2026-09-17“');
  });

  test('the figures of print', () => {
    expect(german('mailing-printed', { printed: 2000, spoiled: 15, kept: 5 })).toContain(
      '2.000 Sendungen gedruckt, davon 15 Makulatur und 5 Belegexemplare.',
    );
  });

  test('what a decision costs and who bears it', () => {
    const [weighed] = EVERY_EVENT['request-weighed'];
    expect(german('request-weighed', weighed)).toContain(
      'Geschätzter Aufwand: 40 Arbeitsstunden, 6.000 Blatt, 1.700,50 € Porto und 600,00 € Rückporto; die Kosten trägt die Kommune.',
    );
  });

  test('signatures, by whom for whom', () => {
    expect(german('declaration-signed', { side: 'carrier', commits: true }, management)).toMatch(
      /^Die Geschäftsführung des Trägers hat die gemeinsame Erklärung für den Träger unterzeichnet und sich verpflichtet,/,
    );
    expect(german('declaration-signed', { side: 'municipality', commits: true, as: 'delegate' }, leadership)).toContain(
      'Die Stadtspitze hat die gemeinsame Erklärung durch ihre beauftragte Vertretung für die Kommune unterzeichnet',
    );
  });

  test('which rule a waiver does without, in which step, and what falls away with it', () => {
    expect(german('step-waived', { step: 'vet-carrier', rule: 'A7', reason: sealed, with: [] })).toContain(
      'auf die Soll-Regel A7 bei „Trägerprüfung“ verzichtet',
    );
    expect(german('step-waived', { step: 'choose-sitting', reason: sealed, with: ['prepare-paper'] })).toMatch(
      /auf „Sitzung wählen“ verzichtet\. Damit entfällt auch: „Vorlage fertigen“\.$/,
    );
  });

  test('what is open again, and which of several was meant', () => {
    const reopened: EventDataOf<'step-revoked'>['reopened'] = ['approve-mailing', 'print-mailing'];
    expect(
      german('step-revoked', { step: 'approve-mailing', instance: 'press-office', reason: sealed, reopened }, press),
    ).toBe(
      'Die Pressestelle hat „Freigabe“ (Pressestelle) mit Begründung zurückgenommen. Dadurch sind wieder offen: „Freigabe“ und „Druck“.',
    );
    expect(
      german('step-corrected', {
        step: 'weigh-request',
        reason: sealed,
        reopened: ['weigh-request', 'confirm-decision'],
      }),
    ).toMatch(/Dadurch ist wieder offen: „Mitzeichnung“\.$/);
  });

  test('a carrier’s request is the carrier’s, whoever enters it', () => {
    const [opened] = EVERY_EVENT['case-opened'];
    expect(german('case-opened', opened, carrier)).toMatch(/^Der Träger „[^“]+“ hat um Unterstützung angefragt: /);
    expect(german('case-opened', opened)).toMatch(
      /^Der Träger „[^“]+“ hat um Unterstützung angefragt \(erfasst durch die Sozialplanung\): /,
    );
  });

  test('the dates that moved, from when to when', () => {
    const [, moved] = EVERY_EVENT['planning-basis-set'];
    expect(german('planning-basis-set', moved, ENGINE)).toBe(
      'Der Kalender der Kommune hat sich geändert: die Sitzung (Gremium „Ausschuss für Arbeit, Gesundheit und Soziales“) wird vom 17. September 2026 auf den 24. September 2026 verlegt, der Vorlagenschluss am 3. September 2026 (Gremium „Ausschuss für Arbeit, Gesundheit und Soziales“) entfällt und der Versand verschiebt sich vom 20. August 2026 auf den 14. September 2026.',
    );
  });

  test('that the officer supported an answer', () => {
    const answered = { complaint: 2, officerSupported: true, answer: sealed, legalFollowUp: false };
    expect(german('complaint-answered', answered)).toContain('mit Unterstützung der*des Datenschutzbeauftragten');
    expect(german('legal-position-assessed', EVERY_EVENT['legal-position-assessed'][1], officer)).toMatch(
      /^Die\*der Datenschutzbeauftragte hat das Vorhaben rechtlich eingeschätzt: zulässig mit 1 Auflage/,
    );
    expect(german('mailing-agreed', { version: 2, side: 'carrier' }, carrier)).toBe(
      'Der Träger hat der Fassung 2 der Sendung zugestimmt.',
    );
  });
});
