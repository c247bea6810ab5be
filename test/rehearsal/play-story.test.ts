/** A story at the command line: it needs no installation, tells line by line what is done, and ends with its page of history. */
import { fileURLToPath } from 'node:url';
import { createTerminal } from '../../client/cli/terminal.ts';
import { playStory } from '../../client/rehearsal/play-story.ts';

const STORY = fileURLToPath(new URL('../../examples/muelheim/silent-office.yaml', import.meta.url));

async function shown(language: 'de' | 'en', { json = false, all = false } = {}): Promise<string> {
  const said: string[] = [];
  await playStory(
    STORY,
    createTerminal(language, json, (text) => void said.push(text)),
    { all },
  );
  return said.join('');
}

test('each line is shown with its day and whoever did it, what was refused with its own mark', async () => {
  const text = await shown('de');
  expect(text).toMatch(/^✓ 01\.03\.2027 10:00 {2}Anfrage stellen +Karla Kontakt \(Träger\)$/m);
  expect(text).toMatch(/^✗ 15\.04\.2027 10:30 {2}Freigabe +Sven Sozialraum \(Sozialplanung, für die Pressestelle\)$/m);
  expect(text).toMatch(/^· 15\.04\.2027 10:00 {2}\(Zeit vergeht\)$/m);
  expect(text).toContain('die Prüfung hat nichts zu beanstanden');
  expect(text).toContain('Stand: Druck und Versand');
});

test('all rows are shown on request, in either language', async () => {
  const [main, all] = [await shown('en'), await shown('en', { all: true })];
  expect(main).not.toContain('submits “Open the case”');
  expect(all).toContain('submits “Open the case”');
});

test('for programs it is one document', async () => {
  expect(JSON.parse(await shown('de', { json: true }))).toMatchObject({
    status: 'running',
    openSteps: ['print-mailing'],
  });
});
