/** A form with somebody at the terminal: asked field by field, shown, sent on their yes; what is wrong leads back. */

import { askVariants } from '../../../client/cli/asking/ask-form.ts';
import { fillAndSend } from '../../../client/cli/asking/fill-and-send.ts';
import type { Questioner } from '../../../client/cli/asking/questioner.ts';
import { readDay, readNumber } from '../../../client/cli/asking/read-answer.ts';
import { asSaid, CliError, EXIT } from '../../../client/cli/cli-error.ts';
import { askingBy, wrongInForm } from '../../../client/cli/commands/by-form.ts';
import type { Context } from '../../../client/cli/context.ts';
import type { Form } from '../../../client/cli/form-file.ts';
import { createTerminal } from '../../../client/cli/terminal.ts';
import { describeForm } from '../../../client/reading/form-description.ts';
import { formOf } from '../../../domain/case/commands.ts';
import { type CaseCommandName, PEOPLE_COMMANDS, STEPS } from '../../../domain/terms.ts';
import { type Answer, scripted } from './scripted.ts';

const asking = (answer: Answer, more: Partial<Questioner> = {}) => {
  const { ask: plain, asked } = scripted(answer);
  const ask = { ...plain, ...more };
  const context = {
    words: ({ de }: { de: string }) => de,
    terminal: () => createTerminal('de', false, () => undefined),
  };
  return { asking: askingBy(ask, context as unknown as Context), asked };
};

const filling = (command: CaseCommandName, known: Form = {}, send?: (form: Form) => Promise<unknown>) => {
  const sent: Form[] = [];
  return {
    sent,
    title: { de: command, en: command },
    variants: describeForm(formOf(command)),
    known,
    check: (form: Form) => wrongInForm(command, form),
    send: async (form: Form) => {
      sent.push(form);
      return send?.(form);
    },
  };
};

test('only what must be there is asked; the rest is offered', async () => {
  const told = filling('check-completeness');
  const { asking: at, asked } = asking(() => undefined);
  await fillAndSend(told, at);
  expect(told.sent).toEqual([{ outcome: 'complete' }]);
  expect(asked).toContain('Was möchten Sie außerdem angeben?');
});

test('days are taken as people write them, and told if there is no such day', async () => {
  const days = ['30.02.2027', 'morgen', '1.3.2027'];
  const told = filling('plan-dispatch', {});
  const { asking: at, asked } = asking((message) => (/Versand|Tag|am$/.test(message) ? days.shift() : undefined));
  await fillAndSend(told, at);
  expect(Object.values(told.sent[0] ?? {})).toContain('2027-03-01');
  expect(asked.filter((line) => line.startsWith('! Bitte einen Tag'))).toHaveLength(2);
});

test('a form from a file that is complete is sent without a question; what it lacks is asked alone', async () => {
  const complete = filling('pause-case', { reason: 'Sommerpause' });
  const first = asking(() => undefined);
  await fillAndSend(complete, first.asking);
  expect([complete.sent, first.asked]).toEqual([[{ reason: 'Sommerpause' }], []]);
});

test('nothing is sent without a yes', async () => {
  const told = filling('pause-case');
  const { asking: at } = asking((message) => (message === 'So senden?' ? 'stop' : 'Ferien'));
  await expect(fillAndSend(told, at)).rejects.toMatchObject({ exit: EXIT.interrupted });
  expect(told.sent).toEqual([]);
});

test('an answer can be changed before it is sent', async () => {
  const answers = ['Ferien', 'Haushaltssperre'];
  const ready = ['change', 'send'];
  const told = filling('pause-case');
  const { asking: at } = asking((message) => {
    if (message === 'So senden?') return ready.shift();
    if (message === 'Welche Angabe?') return 'reason';
    return message === 'Grund' ? answers.shift() : undefined;
  });
  await fillAndSend(told, at);
  expect(told.sent).toEqual([{ reason: 'Haushaltssperre' }]);
});

test('a refusal that names a field leads back to it, with what stood there', async () => {
  let refused = 0;
  const told = filling('pause-case', {}, async () => {
    if (refused++ > 0) return;
    const errors = [{ path: '/reason', message: 'zu kurz' }];
    throw new CliError(EXIT.refused, asSaid('Bitte prüfen Sie die Angaben.'), { errors });
  });
  const { asking: at, asked } = asking((message) =>
    message === 'So senden?' ? 'send' : refused ? undefined : 'Ferien',
  );
  await fillAndSend(told, at);
  expect(asked).toContain('Bitte prüfen Sie die Angaben.');
  // Asked again, the answer that stood there is offered, and taken.
  expect(told.sent).toEqual([{ reason: 'Ferien' }, { reason: 'Ferien' }]);
});

test('a refusal of the whole ends it, and what was typed is shown to keep', async () => {
  const told = filling('pause-case', {}, () =>
    Promise.reject(new CliError(EXIT.refused, asSaid('Der Vorgang ruht schon.'))),
  );
  const { asking: at, asked } = asking((message) => (message === 'So senden?' ? 'send' : 'Ferien'));
  await expect(fillAndSend(told, at)).rejects.toMatchObject({ exit: EXIT.refused });
  expect(asked.at(-1)).toBe('Ihre Angaben, zum Aufheben:\nreason: Ferien\n');
});

test('what only the form as a whole knows leads back to its field', async () => {
  const told = filling('check-completeness', { outcome: 'incomplete', missing: [] });
  const { asking: at, asked } = asking((message) => {
    if (message === 'Fehlende Angaben') return true;
    return message.startsWith('Hinweis') ? 'Die Satzung fehlt.' : undefined;
  });
  await fillAndSend(told, at);
  expect(asked.filter((line) => line.startsWith('Fehlende Angaben'))).not.toEqual([]);
  expect(wrongInForm('check-completeness', told.sent[0] ?? {})).toEqual([]);
});

test.each([...STEPS, ...PEOPLE_COMMANDS])('%s can be asked to its end, field by field', async (command) => {
  const { ask: plain } = scripted(() => undefined);
  // Whoever answers types what the form itself gives as an example.
  const text: Questioner['text'] = (question) => {
    const tries = [question.example, '2027-03-15', '5', 'package.json', 'x'];
    const good = tries.find((one) => one !== undefined && question.check?.(one) === undefined);
    return plain.text({ ...question, initial: good });
  };
  const yesOrNo: Questioner['yesOrNo'] = async (message) => !message.endsWith('noch einen Eintrag?');
  const { asking: at } = asking(() => undefined, { text, yesOrNo });
  const filled = await askVariants(describeForm(formOf(command)), {}, at);
  // What is left to say against it is said by the form as a whole: which files, which numbers fit together.
  const wrong = wrongInForm(command, filled).map(({ path }) => path.split('/')[1]);
  expect(wrong.filter((name) => name && filled[name] === undefined)).toEqual([]);
});

test('what somebody types is read as Germans or as programs write it', () => {
  expect([readDay('5.3.2027'), readDay('2027-03-05'), readDay('31.4.2027'), readDay('bald')]).toEqual([
    '2027-03-05',
    '2027-03-05',
    undefined,
    undefined,
  ]);
  expect(['2.000', '2000', '1.234.567', '2,5', '2.5', '-3', 'viele'].map(readNumber)).toEqual([
    2000,
    2000,
    1234567,
    2.5,
    2.5,
    -3,
    undefined,
  ]);
});
