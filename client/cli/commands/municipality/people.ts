/** `municipality person …`: who works for the municipality and with it, in which roles. */
import { type Command, Option } from 'commander';
import { z } from 'zod';
import { ROLES, type Text } from '../../../../domain/terms.ts';
import { fieldErrors } from '../../../commands/field-errors.ts';
import { describeForm } from '../../../reading/form-description.ts';
import { asOption, type Context, described, formOption, keyOption, municipalityOption } from '../../context.ts';
import { type Form, readForm } from '../../form-file.ts';
import { worded } from '../../municipality-form.ts';
import { asCaller } from '../../reads.ts';
import { repeatedOption } from '../../repeated-option.ts';
import { tableText } from '../../table.ts';
import type { Terminal } from '../../terminal.ts';
import { sentByForm } from '../by-form.ts';
import { addReading, addWriting } from '../plain-command.ts';

interface PersonView {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: string;
  readonly organisation: string;
  readonly roles: readonly { readonly id: string; readonly label: Text }[];
  readonly notices?: string;
  readonly registers?: readonly string[];
}

/** As the API takes it; here only so that a terminal can ask for it. The API has the last word. */
const Entry = z.strictObject({
  name: z.string().trim().min(1).max(120),
  email: z.email(),
  roles: z.array(z.enum(ROLES).exclude(['engine'])).min(1),
  organisation: z.string().min(1).optional(),
  language: z.enum(['de', 'en']).optional(),
  notices: z.enum(['at-once', 'days-mail']).optional(),
  registers: z.array(z.string().min(1)).optional(),
  subject: z.string().min(1).optional(),
});

export function addPeople(municipality: Command, context: Context): void {
  const people = described(
    'person',
    { de: 'Menschen der Kommune und ihrer Träger', en: 'people of the municipality and of its carriers' },
    context,
    municipality,
  );
  addReading<{ readonly people: readonly PersonView[] }>(people, context, {
    usage: 'list',
    about: { de: 'wer in welcher Rolle mitarbeitet', en: 'who works in which role' },
    examples: ['municipality person list', 'municipality person list --json'],
    as: 'social-planner',
    ofMunicipality: true,
    path: ({ municipality: id }) => `/municipalities/${id}/people`,
    text: ({ people: found }, terminal) => peopleText(found, terminal),
  });
  addReading<PersonView>(people, context, {
    usage: 'show <person>',
    about: { de: 'eine Person', en: 'one person' },
    examples: ['municipality person show p-planung'],
    as: 'social-planner',
    ofMunicipality: true,
    path: ({ municipality: id, args: [person = ''] }) => `/municipalities/${id}/people/${encodeURIComponent(person)}`,
    text: (person, terminal) => peopleText([person], terminal),
  });
  addPut('add', 'post', {
    about: { de: 'eine Person mit ihren Rollen eintragen', en: 'register a person with their roles' },
    examples: [
      'municipality person add',
      'municipality person add --name "Nora Neu" --email n.neu@kommune.example --role social-planner',
    ],
  });
  addPut('change <person>', 'put', {
    about: {
      de: 'eine Person ändern; was nicht genannt wird, bleibt',
      en: 'change a person; what is not named stays',
    },
    examples: ['municipality person change p-sozial --role social-planner --role enabler'],
  });
  addWriting<PersonView>(people, context, {
    usage: 'remove <person>',
    about: { de: 'einer Person alle Rollen nehmen', en: 'take all roles from a person' },
    examples: ['municipality person remove p-sozial'],
    as: 'operator',
    ofMunicipality: true,
    method: 'delete',
    path: ({ municipality: id, args: [person = ''] }) => `/municipalities/${id}/people/${encodeURIComponent(person)}`,
    warning: ({ args: [person] }) => ({
      de: `${person} verliert alle Rollen.`,
      en: `${person} loses all roles.`,
    }),
    done: ({ name }) => ({ de: `✓ ${name} hat keine Rolle mehr.`, en: `✓ ${name} holds no role any more.` }),
  });

  function addPut(
    usage: string,
    method: 'post' | 'put',
    told: { readonly about: Text; readonly examples: readonly string[] },
  ): void {
    const option = (flags: string, de: string, en: string) => new Option(flags, context.words({ de, en }));
    const line = described(usage, told.about, context, people, told.examples)
      .addOption(formOption(context))
      .addOption(option('--name <name>', 'Name', 'name'))
      .addOption(option('--email <address>', 'E-Mail-Adresse', 'e-mail address'))
      .addOption(repeatedOption('--role <role>', { de: 'Rolle', en: 'role' }, context))
      .addOption(option('--carrier <id>', 'für welchen Träger sie arbeitet', 'for which carrier they work'))
      .addOption(
        option(
          '--mail-language <language>',
          'Sprache ihrer E-Mails: de, en',
          'language of their mails: de, en',
        ).choices(['de', 'en']),
      )
      .addOption(asOption(context))
      .addOption(municipalityOption(context))
      .addOption(keyOption(context));
    line.action(async (...given: readonly unknown[]) => {
      const person = typeof given[0] === 'string' ? given[0] : undefined;
      const options: PutOptions = line.opts();
      const session = context.session();
      const caller = await session.caller(options.as, 'operator');
      const path = `/municipalities/${encodeURIComponent(await session.municipalityId(options.municipality))}/people`;
      const own = person === undefined ? path : `${path}/${encodeURIComponent(person)}`;
      const before =
        person === undefined ? {} : entryOf((await session.api.get(own, caller.person?.id, caller.role)) as PersonView);
      const known = { ...before, ...saidIn(options) };
      const answer = await sentByForm(
        {
          title: told.about,
          variants: worded(describeForm(Entry), await session.place()),
          known,
          check: (form) => fieldErrors(Entry, form),
          send: (body) => session.api[method](own, { ...asCaller(caller), body, key: options.key }),
        },
        context,
      );
      const { id, name } = answer as PersonView;
      session.terminal.answer(answer, {
        de: `✓ ${name} ist eingetragen (${id}).`,
        en: `✓ ${name} is registered (${id}).`,
      });
    });
  }
}

interface PutOptions {
  readonly form?: string;
  readonly name?: string;
  readonly email?: string;
  readonly role?: readonly string[];
  readonly carrier?: string;
  readonly mailLanguage?: string;
  readonly as?: string;
  readonly municipality?: string;
  readonly key?: string;
}

function saidIn({ form, name, email, role, carrier, mailLanguage }: PutOptions): Form {
  const said = { name, email, roles: role, organisation: carrier, language: mailLanguage };
  return {
    ...(form === undefined ? {} : readForm(form)),
    ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)),
  };
}

/** What is sent replaces what was known: the rest is sent along. */
function entryOf({ name, email, language, organisation, roles, notices, registers }: PersonView): Form {
  const ofCarrier = roles.some(({ id }) => id.startsWith('carrier'));
  return {
    ...{ name, email, language, roles: roles.map(({ id }) => id) },
    ...(ofCarrier ? { organisation } : {}),
    ...(notices ? { notices } : {}),
    ...(registers ? { registers } : {}),
  };
}

const peopleText = (people: readonly PersonView[], terminal: Terminal): string =>
  tableText(
    people,
    [
      { heading: { de: 'Name', en: 'Name' }, of: ({ name }) => name, gives: true },
      {
        heading: { de: 'Rollen', en: 'Roles' },
        of: ({ roles }) => roles.map(({ label }) => terminal.words(label)).join(', ') || '–',
        gives: true,
      },
      { heading: { de: 'Organisation', en: 'Organisation' }, of: ({ organisation }) => organisation },
      { heading: { de: 'E-Mail', en: 'E-mail' }, of: ({ email }) => email },
      { heading: { de: 'Kennung', en: 'Id' }, of: ({ id }) => id },
    ],
    terminal,
  );
