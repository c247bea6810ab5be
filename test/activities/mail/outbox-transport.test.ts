/** Mail into the outbox of the local mode. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outboxTransport } from '../../../activities/mail/outbox-transport.ts';

const FROM = 'handschlag@muelheim.example';
const mail = (to = 'paula@muelheim.example', id = 'm1') => ({
  messageId: `<${id}@handschlag.example>`,
  to,
  subject: 'Neue Aufgabe: Prüfung',
  text: 'Guten Tag',
  html: '<!DOCTYPE html>\n<html lang="de"><body><p>Guten Tag</p></body></html>',
});

describe('the outbox', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'handschlag-outbox-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test('keeps one file a Message-ID, also where the same mail comes twice at once or from another process', async () => {
    const outbox = outboxTransport(folder, FROM);
    await Promise.all([outbox.send(mail()), outbox.send(mail())]);
    await outboxTransport(folder, FROM).send(mail());
    const files = await readdir(folder);
    expect(files).toHaveLength(1);
    const text = await readFile(join(folder, files[0] ?? ''), 'utf8');
    expect(text).toContain('To: paula@muelheim.example');
    expect(text).toContain('Message-ID: <m1@handschlag.example>');
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  test('names its files so that they sort by time', async () => {
    const outbox = outboxTransport(folder, FROM);
    const ids = ['first', 'second', 'third'];
    for (const id of ids) {
      await outbox.send(mail('paula@muelheim.example', id));
      await new Promise((done) => setTimeout(done, 3));
    }
    const texts = await Promise.all((await readdir(folder)).sort().map((name) => readFile(join(folder, name), 'utf8')));
    expect(texts.map((text) => /^Message-ID: <(\w+)@/m.exec(text)?.[1])).toEqual(ids);
  });

  test('that cannot be written is worth another try, and does not hold up the next mail', async () => {
    const blocked = join(folder, 'blocked');
    await writeFile(blocked, 'a file where the folder should be');
    const outbox = outboxTransport(blocked, FROM);
    expect(await outbox.send(mail())).toBe('later');
    await rm(blocked);
    expect(await outbox.send(mail())).toBe('delivered');
  });
});
