/** A command's way to its case: nothing personal travels in the clear, one key has one effect, mistakes are told early. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { caseIdOf, commandIdOf, valueKeyId } from '../../client/commands/ids.ts';
import { caseKeyId } from '../../domain/journal/key-ids.ts';
import { isSealed } from '../../domain/journal/sealed.ts';
import type { CaseId, KeyId, OrganisationId } from '../../domain/terms.ts';
import { caseStream } from '../../domain/terms.ts';
import { ACTING, aRequest, PERSONAL } from './forms.ts';
import { type Installation, installation, MUELHEIM } from './installation.ts';

let at: Installation;
beforeEach(async () => {
  at = await installation();
});
afterEach(() => at.close());

const origin = { municipality: MUELHEIM, carrier: 'nachbarschaft' as OrganisationId };
const open = (form: unknown = aRequest, key = 'open-the-case', by = 'carla') =>
  at.services.cases.submit({ actor: at.actor(by), type: 'open-case', origin, form, key });
async function opened(): Promise<CaseId> {
  const answer = await open();
  if (answer.kind !== 'receipt') throw new Error(JSON.stringify(answer));
  return answer.caseId;
}
const complete = (caseId: CaseId, key: string, form: unknown = { outcome: 'complete' }, by = 'petra') =>
  at.services.cases.submit({ actor: at.actor(by), type: 'check-completeness', caseId, form, key });

describe('ids', () => {
  test('follow from what they name and are letters and digits alone', () => {
    const command = commandIdOf('p' as never, 'key-of-a-caller');
    expect(command).toMatch(/^[0-9a-f]{64}$/);
    expect(caseIdOf(command)).toMatch(/^[a-z2-7]{26}$/);
    expect(valueKeyId(caseIdOf(command), command, '/title')).toMatch(/^[a-z0-9]{26}$/);
    expect(valueKeyId(caseIdOf(command), command, '/title')).not.toBe(
      valueKeyId(caseIdOf(command), command, '/purpose'),
    );
    expect(commandIdOf('p' as never, 'other-key')).not.toBe(command);
    expect(commandIdOf('pk' as never, 'ey')).not.toBe(commandIdOf('p' as never, 'key'));
  });
});

describe('sealing', () => {
  test('nothing personal is in the message or in any file of the installation', async () => {
    await opened();
    const message = JSON.stringify(at.sent);
    for (const value of PERSONAL) expect(message).not.toContain(value);
    const files = await Promise.all((await readdir(at.folder)).map((name) => readFile(join(at.folder, name))));
    const found = (value: string) => files.some((bytes) => bytes.includes(value));
    // The search itself works: a carrier's name is no secret.
    expect(found(aRequest.carrier.name)).toBe(true);
    expect(PERSONAL.filter(found)).toEqual([]);
  });

  test('each free text and each contact has a key of its own; a contact of the directory names its subject', async () => {
    const form = { ...aRequest, contact: { name: 'Carla', email: 'Carla@people.example' } };
    await open(form);
    const request = (at.sent[0]?.data as { request: Record<string, unknown> } | undefined)?.request ?? {};
    const sealed = Object.values(request).filter(isSealed);
    expect(new Set(sealed.map(({ kid }) => kid)).size).toBe(sealed.length);
    expect(isSealed(request.contact)).toBe(true);
    expect((await at.storage.keys.ofSubject('carla' as never)).map(({ kind }) => kind)).toEqual(['person']);
  });

  test('a correction’s form is sealed by the schema of the step that it corrects', async () => {
    const caseId = await opened();
    const incomplete = { outcome: 'incomplete', missing: ['purpose'], note: 'Bitte Frau Muster fragen.' };
    const form = { step: 'check-completeness', reason: 'Versehen von Herrn Muster', form: incomplete };
    await complete(caseId, 'complete-it');
    const answer = await at.services.cases.submit({
      actor: at.actor('petra'),
      type: 'correct-step',
      caseId,
      form,
      key: 'correct-it',
    });
    expect(answer).toMatchObject({ kind: 'receipt' });
    expect(JSON.stringify(at.sent)).not.toContain('Muster');
    const data = at.sent.at(-1)?.data as { reason: unknown; form: { note: unknown } };
    expect([isSealed(data.reason), isSealed(data.form.note)]).toEqual([true, true]);
  });
});

describe('one key, one effect', () => {
  test('the same again gets the first receipt, also after the case has moved on', async () => {
    const first = await open();
    const caseId = (first as { caseId: CaseId }).caseId;
    const done = await complete(caseId, 'complete-it');
    expect(await complete(caseId, 'complete-it')).toEqual({ ...done, repeated: true });
    expect(await open()).toEqual({ ...first, repeated: true });
    expect(at.sent).toHaveLength(2);
  });

  test('other content under the same key is refused, whatever differs', async () => {
    const caseId = await opened();
    const used = { kind: 'refused', refusal: { code: 'key-used-before' } };
    expect(await open({ ...aRequest, title: 'Etwas anderes' })).toMatchObject(used);
    await complete(caseId, 'complete-it');
    expect(await complete(caseId, 'complete-it', { outcome: 'complete', occurredOn: '2026-03-01' })).toMatchObject(
      used,
    );
    expect(
      await at.services.cases.submit({
        actor: at.actor('petra'),
        type: 'pause-case',
        caseId,
        form: { reason: 'x' },
        key: 'complete-it',
      }),
    ).toMatchObject(used);
  });

  test('somebody else’s equal key is another command', async () => {
    const caseId = await opened();
    await complete(caseId, 'open-the-case');
    expect(await at.storage.journal.findCommand(commandIdOf('petra' as never, 'open-the-case'))).toBeDefined();
  });

  test('twice at once has one effect and one receipt', async () => {
    const both = await Promise.all([open(), open()]);
    expect(both.map(({ kind }) => kind)).toEqual(['receipt', 'receipt']);
    const rows = await at.storage.journal.read(caseStream((both[0] as { caseId: CaseId }).caseId));
    expect(rows.filter(({ envelope }) => envelope.kind === 'command')).toHaveLength(1);
  });

  test('an answer that was lost on the way is found in the journal', async () => {
    at.broken = 'after';
    expect(await open()).toMatchObject({ kind: 'receipt' });
  });

  test('no answer at all says try again, and the retry has the one effect', async () => {
    at.broken = 'before';
    expect(await open()).toEqual({ kind: 'try-again' });
    at.broken = undefined;
    expect(await open()).toMatchObject({ kind: 'receipt', repeated: false });
  });

  test('a journal that is away says try again', async () => {
    const read = at.storage.journal.findCommand;
    at.storage.journal.findCommand = () => Promise.reject(new Error('away'));
    expect(await open()).toEqual({ kind: 'try-again' });
    at.storage.journal.findCommand = read;
    expect(await open()).toMatchObject({ kind: 'receipt' });
  });

  test('a retry after its content was erased is told so, and no key comes back', async () => {
    const caseId = await opened();
    const kid = valueKeyId(caseId, commandIdOf('carla' as never, 'open-the-case'), '/request/title');
    const form = { keys: [kid], why: 'entered-by-mistake' };
    await at.services.cases.submit({ actor: at.actor('dora'), type: 'order-erasure', caseId, form, key: 'erase-it' });
    await at.deliver(caseId);
    expect(await open()).toMatchObject({ kind: 'refused', refusal: { code: 'content-erased' } });
    expect(await at.storage.keys.find(kid)).toBeUndefined();
  });

  test('a key of another case cannot be ordered to be erased', async () => {
    const caseId = await opened();
    const foreign = 'k'.repeat(26) as KeyId;
    await at.storage.keys.create({ kid: foreign, caseId: 'another' as CaseId, kind: 'text' }, at.clock);
    const form = { keys: [foreign], why: 'entered-by-mistake' };
    const order = { actor: at.actor('dora'), type: 'order-erasure', caseId, form, key: 'erase-foreign' } as const;
    expect(await at.services.cases.submit(order)).toMatchObject({ refusal: { code: 'key-of-another-case' } });
    expect(await at.storage.keys.find(foreign)).toBeDefined();
  });

  test('a key that was destroyed before its command arrived never seals again', async () => {
    const command = commandIdOf('carla' as never, 'open-the-case');
    await at.storage.keys.destroy([valueKeyId(caseIdOf(command), command, '/request/title')], at.clock);
    expect(await open()).toMatchObject({ kind: 'refused', refusal: { code: 'content-erased' } });
    expect(at.sent).toHaveLength(0);
  });
});

describe('early refusals', () => {
  test('leave nothing behind: no key, no message', async () => {
    const form = { ...aRequest, carrier: { ...aRequest.carrier, legalForm: 'natural-person' } };
    expect(await open(form)).toMatchObject({
      kind: 'refused',
      refusal: { code: 'natural-person', rule: 'R1' },
      fields: [{ path: '/carrier/legalForm' }],
    });
    expect(at.sent).toHaveLength(0);
    const caseId = caseIdOf(commandIdOf('carla' as never, 'open-the-case'));
    expect(await at.storage.keys.find(caseKeyId(caseId))).toBeUndefined();
  });

  test('a wrong form names its fields in both languages, never its values', async () => {
    const answer = await open({ ...aRequest, title: '', contact: { ...ACTING, email: 'kein-at' }, surprise: 'Karin' });
    expect(answer).toMatchObject({ kind: 'refused', refusal: { code: 'form-invalid' } });
    const fields = answer.kind === 'refused' ? (answer.fields ?? []) : [];
    expect(fields.map(({ path }) => path).sort()).toEqual(['', '/contact/email', '/title']);
    expect(fields.every(({ message }) => message.de !== '' && message.de !== message.en)).toBe(true);
    expect(JSON.stringify(fields)).not.toMatch(/kein-at|Karin/);
  });

  test('engine commands are nobody’s to give', async () => {
    const caseId = await opened();
    for (const type of ['record-notice', 'record-declaration', 'record-erasure', 'replan'] as const) {
      expect(
        await at.services.cases.submit({
          actor: { ...at.actor('petra'), role: 'engine' },
          type,
          caseId,
          form: {},
          key: 'engine-key',
        }),
      ).toMatchObject({
        refusal: { code: 'engine-only' },
      });
    }
  });

  test('another carrier’s case is an unknown one, even for a wrong form', async () => {
    const caseId = await opened();
    const elsewhere = (id: CaseId, form: unknown) =>
      at.services.cases.submit({
        actor: at.actor('otto'),
        type: 'withdraw-case',
        caseId: id,
        form,
        key: 'withdraw-it',
      });
    const unknown = 'aaaaaaaaaaaaaaaaaaaaaaaaaa' as CaseId;
    expect(await elsewhere(caseId, { reason: 'x' })).toEqual(await elsewhere(unknown, { reason: 'x' }));
    expect(await elsewhere(caseId, {})).toEqual(await elsewhere(unknown, {}));
    expect(await elsewhere(caseId, {})).toMatchObject({ refusal: { code: 'case-unknown' } });
  });

  test('an unknown municipality has no cases', async () => {
    const answer = await at.services.cases.submit({
      actor: at.actor('carla'),
      type: 'open-case',
      origin: { ...origin, municipality: 'nowhere' as typeof MUELHEIM },
      form: aRequest,
      key: 'open-elsewhere',
    });
    expect(answer).toMatchObject({ refusal: { code: 'municipality-unknown' } });
  });
});

describe('erasing', () => {
  test('a person leaves every case and the directory; a free text of the same case stays', async () => {
    await open({ ...aRequest, contact: { name: 'Carla Muster', email: 'carla@people.example' } });
    const caseId = at.sent[0]?.subject as CaseId;
    expect(await at.services.erasePerson(at.actor('dora'), 'carla' as never, 'erase-carla')).toEqual({
      kind: 'erased',
      cases: [caseId],
    });
    await at.deliver(caseId);
    const file = await at.services.readCase(caseId, at.actor('petra'));
    expect(file?.request).toMatchObject({ contact: { erased: true }, title: aRequest.title });
    expect(await at.storage.people.find('carla' as never)).toBeUndefined();
    expect(await at.services.erasePerson(at.actor('dora'), 'carla' as never, 'erase-carla')).toMatchObject({
      kind: 'refused',
    });
  });

  test('only the data-protection officer and the operators may', async () => {
    expect(await at.services.erasePerson(at.actor('petra'), 'carla' as never, 'erase-carla')).toMatchObject({
      refusal: { code: 'not-yours' },
    });
    expect(await at.storage.people.find('carla' as never)).toBeDefined();
  });
});

test('whoever may order an erasure sees each sealed value with its key; an operator sees no contents', async () => {
  const caseId = await opened();
  const officer = await at.services.readCase(caseId, at.actor('dora'));
  const title = officer?.sealed?.find(({ path }) => path === '/request/title');
  expect(title?.key).toBe(
    valueKeyId(caseId, commandIdOf('carla' as never, 'open-the-case'), '/request/title') as KeyId,
  );
  const operator = await at.services.readCase(caseId, at.actor('opa'));
  expect(operator?.request).toMatchObject({ title: { withheld: true } });
  expect(JSON.stringify(operator)).not.toContain('Karin');
  expect((await at.services.readCase(caseId, at.actor('petra')))?.sealed).toBeUndefined();
});
