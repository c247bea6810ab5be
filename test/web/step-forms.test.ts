/** What a step's page offers is what can be meant in this case, and what it says is said to people. */
import type { CompletedStep } from '../../client/reading/case-file.ts';
import { standingOf } from '../../client/web/pages/cases/beside-the-course.tsx';
import { leadOf } from '../../client/web/pages/steps/step-lead.ts';
import { awaitsAgreement } from '../../domain/case/open-keys.ts';
import { type CaseId, type Instant, STEPS } from '../../domain/terms.ts';
import { type Course, decided, opened } from '../api/course.ts';
import { type Browser, type Site, site } from './site.ts';

let here: Site;
let course: Course;
let caseId: CaseId;
let petra: Browser;
let carla: Browser;
beforeEach(async () => {
  here = await site();
  [petra, carla] = await Promise.all([here.as('petra'), here.as('carla')]);
  course = await opened(here.at);
  ({ caseId } = course);
});
afterEach(() => here.close());

const step = (name: string) => `/cases/${caseId}/steps/${name}`;
const paused = () => course.give('petra', 'pause-case', { reason: 'Bis nach den Ferien' });

describe('T1: a sitting is chosen', () => {
  test('with the day by which its papers are due', async () => {
    const page = await petra.text(`${step('choose-sitting')}?instance=social`);
    expect(page).toContain('18.06.2026, Sozialausschuss: Vorlagenschluss 08.06.2026');
  });

  test('and says where that day is over', async () => {
    here.at.clock = '2026-06-17T09:00:00.000Z' as Instant;
    petra = await here.as('petra');
    const page = await petra.text(`${step('choose-sitting')}?instance=social`);
    expect(page).toContain('Vorlagenschluss vorbei, er war am 08.06.2026');
  });

  test('from those of the step’s committee alone', async () => {
    expect(await petra.text(`${step('choose-sitting')}?instance=culture`)).not.toContain('18.06.2026');
  });

  test('another committee’s is refused as such', async () => {
    const typed = { committee: 'culture', sitting: 'social-2026-06', _key: 'of-another-committee' };
    const response = await petra.post(step('choose-sitting'), typed);
    expect(await response.text()).toContain('Sitzung eines anderen Gremiums');
  });
});

test('L1: nobody is offered to agree where no version lies there', async () => {
  const page = await petra.text(step('draft-mailing'));
  expect(page).toContain('<input type="hidden" name="action" value="propose"/>');
  expect(page).not.toContain('zustimmen');
});

test('L1: a draft that one side alone can answer waits for its agreement', () => {
  expect(awaitsAgreement({ step: 'draft-mailing', roles: ['carrier'] })).toBe(true);
  expect(awaitsAgreement({ step: 'draft-mailing', roles: ['social-planner', 'carrier'] })).toBe(false);
  expect(awaitsAgreement({ step: 'check-completeness', roles: ['social-planner'] })).toBe(false);
});

describe('a file of another kind', () => {
  const sent = async (file: File) => {
    const typed = { action: 'propose', '@propose.pieces.#': '1', '@propose.pieces.0.file': file, _key: 'another-kind' };
    return (await petra.post(step('draft-mailing'), typed)).text();
  };

  test.each([
    ['brief.txt', 'text/plain', 'Bitte laden Sie eine PDF-Datei hoch; diese Datei hat das Format TXT.'],
    ['brief.docx', DOCX(), 'Bitte laden Sie eine PDF-Datei hoch; diese Datei hat das Format DOCX.'],
    ['brief', '', 'Bitte laden Sie eine PDF-Datei hoch; diese Datei hat ein anderes Format.'],
    ['brief.pdf', 'application/pdf', 'Bitte laden Sie eine PDF-Datei hoch; der Inhalt dieser Datei ist ein anderer'],
  ])('%s: is told to people, by what the field takes', async (name, type, sentence) => {
    const page = await sent(new File(['Guten Tag;und;mehr'], name, { type }));
    expect(page).toContain(sentence);
    expect(page).not.toMatch(/Content-Type|Kopfzeile|DOCX,|CSV/);
  });

  test('several kinds are named, where the field takes several', async () => {
    const file = new File(['Guten Tag'], 'bild.heic', { type: 'image/heic' });
    const typed = { readers: 'all', '@all.title': 'Ein Bild', '@all.file': file, _key: 'one-of-several' };
    const page = await (await petra.post(`/cases/${caseId}/commands/attach-document`, typed)).text();
    expect(page).toMatch(
      /Bitte laden Sie die Datei als PDF, PNG, [^;]* oder XLSX hoch; diese Datei hat das Format HEIC\./,
    );
  });
});

function DOCX(): string {
  return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
}

test('A6: what the municipality alone fills in is asked of it alone', async () => {
  expect(await petra.text(step('evaluate-cooperation'))).toContain('name="actual.staffHours"');
  expect(await carla.text(step('evaluate-cooperation'))).not.toContain('name="actual.');
});

test('no register is asked for where there is one', async () => {
  for (const name of ['select-addressees', 'confirm-address-deletion'])
    expect(await petra.text(step(name))).not.toContain('name="register"');
});

describe('numbers and words', () => {
  test('an example of four digits is parted, in either language', async () => {
    expect(await petra.text(step('select-addressees'))).toContain('Beispiel: 1.184');
    expect(await petra.text(`${step('select-addressees')}?lang=en`)).not.toContain('1184');
  });

  test('one working day is one', async () => {
    const { caseId: other } = await decided(here.at);
    expect(await petra.text(`/cases/${other}`)).not.toMatch(/\b1 Arbeitstage/);
    expect(await petra.text(`/cases/${caseId}`)).toContain('5 Arbeitstage Frist');
    expect(await petra.text('/administration/profile/lead-times')).toMatch(/Leitfaden: 1 Arbeitstag\b/);
  });

  test('what a step is about begins with a capital letter, and does not only name the office', () => {
    for (const name of STEPS) expect(leadOf(name)?.de ?? 'A').toMatch(/^[A-ZÄÖÜ]/);
    expect(leadOf('check-completeness')?.de).toBe('Angaben prüfen');
    expect([leadOf('send-mailing'), leadOf('sign-cover-letter'), leadOf('publish-results')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

test('F1: a complaint that was answered is not open any more', () => {
  const answered = { key: 'answer-complaint/1' } as CompletedStep;
  expect(standingOf({ complaint: 1, closed: false }, [answered]).de).toBe('beantwortet');
  expect(standingOf({ complaint: 2, closed: false }, [answered]).de).toBe('offen');
  expect(standingOf({ complaint: 1, closed: true }, [answered]).de).toBe('abgeschlossen');
});

describe('a case that rests', () => {
  test('says since when, by whom and why, and leads the planner to go on', async () => {
    await paused();
    const page = await petra.text(`/cases/${caseId}`);
    expect(page).toMatch(/Seit <time[^>]*>02\.03\.2026, 10:00<\/time>, Sozialplanung: Bis nach den Ferien/);
    expect(page).toMatch(new RegExp(`href="/cases/${caseId}/commands/resume-case">Fortsetzen<`));
    expect((await carla.text(`/cases/${caseId}`)).split('<details')[0]).not.toContain('resume-case');
  });

  test('offers none of its steps, on its page and in the task list', async () => {
    expect(await petra.text(`/cases/${caseId}`)).toContain('Erledigen');
    await paused();
    const page = await petra.text(`/cases/${caseId}`);
    expect(page).not.toContain('Erledigen');
    for (const shown of [page, await petra.text('/tasks')]) expect(shown).toContain('wartet, solange der Vorgang ruht');
    expect(await petra.text(step('check-completeness'))).toContain('Der Vorgang ruht');
  });
});
