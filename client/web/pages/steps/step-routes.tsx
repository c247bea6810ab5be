/** Acting on a case: completing a step, recording one for an office, correcting one, and the commands that are no step. */
import type { Context, Hono } from 'hono';
import { COMMAND_TABLE, type Command } from '../../../../domain/case/command-table.ts';
import { ABOUT_A_STEP } from '../../../../domain/case/command-targets.ts';
import { naming } from '../../../../domain/guideline/office-words.ts';
import { STEP_TABLE, stepOf } from '../../../../domain/guideline/steps.ts';
import {
  type CaseId,
  PEOPLE_COMMANDS,
  type PeopleCommandName,
  ROLES,
  type Role,
  STEPS,
  type StepName,
} from '../../../../domain/terms.ts';
import type { Services } from '../../../http/services.ts';
import type { CaseFile } from '../../../reading/case-file.ts';
import { describeForm } from '../../../reading/form-description.ts';
import { actingFor, reader } from '../../acting.ts';
import { CASE_PATH } from '../../addresses.ts';
import { signedIn } from '../../session/signed-in-only.ts';
import { COMMAND_BUTTONS, COMMAND_LEADS } from '../../texts/commands.ts';
import { TASKS } from '../../texts/tasks.ts';
import { TURN } from '../../texts/turn.ts';
import type { Site } from '../../view.ts';
import type { WebEnv } from '../../web-env.ts';
import { takenByColleague } from '../taking/taken-by-colleague.ts';
import { askAboutStep } from './about-step.ts';
import { besideStep } from './beside-step.tsx';
import { askCorrection } from './correction.ts';
import { type Asked, formPages } from './form-pages.tsx';
import { askRecord } from './record-for-office.ts';
import { leadOf } from './step-lead.ts';
import { documentsOf, suggestedFor, suggestedForCommand } from './suggested.ts';
import { WhoseTurn } from './whose-turn.tsx';

/** Opening a case has a page of its own, and what the engine does is nobody's form. */
const ELSEWHERE: readonly PeopleCommandName[] = [
  'import-case',
  'record-for-office',
  'correct-step',
  'acknowledge-notice',
  'take-step',
  'hand-on-step',
];

/** Sending the form is the signature. */
const SIGNED: readonly StepName[] = ['sign-for-carrier', 'sign-for-municipality', 'sign-cover-letter'];

export function stepRoutes(web: Hono<WebEnv>, site: Site, services: Services): void {
  const read = (c: Context<WebEnv>): Promise<CaseFile | undefined> =>
    services.readCase(c.req.param('caseId') as CaseId, reader(signedIn(c)));

  formPages(web, site, services, `${CASE_PATH}/steps/:step{[a-z-]+}`, async (c): Promise<Asked | undefined> => {
    const step = STEPS.find((name) => name === c.req.param('step') && name !== 'open-case');
    const file = step && (await read(c));
    if (!file) return undefined;
    const { label, rules } = stepOf(step);
    const lead = leadOf(step);
    const instance = c.req.query('instance');
    const beside = besideStep(services, { step, instance, file, actor: reader(signedIn(c)) });
    const office = ROLES.find((role) => role === c.req.query('for'));
    return {
      file,
      title: label,
      ...(lead ? { lead } : {}),
      rules,
      variants: describeForm(STEP_TABLE[step].form),
      suggested: async () => ({
        ...suggestedFor(step, file, instance),
        ...(await beside.suggested?.()),
      }),
      beside: async (view) => (
        <>
          <WhoseTurn {...{ view, file, step, instance, office }} person={signedIn(c)} />
          {await beside.panel(view)}
        </>
      ),
      ...(SIGNED.includes(step) ? { button: TURN.sign } : {}),
      actor: actingFor(signedIn(c), STEP_TABLE[step].by, office),
      about: documentsOf(step, file),
      of: { step, instance },
      ofMailing: step === 'draft-mailing',
      command: (form) => ({ type: step, form }),
      ...(office ? { notice: actingForOffice(office) } : {}),
      ...takenByColleague(file, signedIn(c), { step, instance, office }),
    };
  });

  formPages(web, site, services, `${CASE_PATH}/commands/record-for-office`, async (c) => {
    const file = await read(c);
    return file && askRecord(file, signedIn(c), c.req.query('key') ?? '');
  });

  formPages(web, site, services, `${CASE_PATH}/commands/correct-step`, async (c) => {
    const file = await read(c);
    return file && askCorrection(services, file, signedIn(c), c.req.query('key') ?? '');
  });

  // The link of a mail; a button confirms, since programs that look into mails open every link.
  formPages(web, site, services, `${CASE_PATH}/notices/:notice/acknowledge`, async (c): Promise<Asked | undefined> => {
    const file = await read(c);
    const { label, by, rules } = COMMAND_TABLE['acknowledge-notice'];
    const notice = c.req.param('notice');
    return (
      file && {
        file,
        title: label,
        lead: COMMAND_LEADS['acknowledge-notice'],
        rules,
        variants: [{ fields: [] }],
        suggested: () => ({}),
        actor: actingFor(signedIn(c), by),
        command: () => ({ type: 'acknowledge-notice', form: { notice } }),
      }
    );
  });

  formPages(web, site, services, `${CASE_PATH}/commands/:command{[a-z-]+}`, async (c): Promise<Asked | undefined> => {
    const name = PEOPLE_COMMANDS.find((one) => one === c.req.param('command') && !ELSEWHERE.includes(one));
    const file = name && (await read(c));
    if (!file) return undefined;
    const aboutStep = ABOUT_A_STEP.find((one) => one === name);
    if (aboutStep) {
      const named = { key: c.req.query('key') ?? '', rule: c.req.query('rule') ?? '' };
      return askAboutStep(services, file, signedIn(c), aboutStep, named);
    }
    const { label, rules, form, by }: Command = COMMAND_TABLE[name];
    const [step, instance] = (c.req.query('key') ?? '').split('/');
    const named = STEPS.find((one) => one === step);
    const button = COMMAND_BUTTONS[name];
    return {
      file,
      title: label,
      lead: COMMAND_LEADS[name],
      ...(button ? { button } : {}),
      rules,
      variants: describeForm(form),
      suggested: () => suggestedForCommand(name, file, { step: named, instance }),
      actor: actingFor(signedIn(c), by.length > 0 || !named ? by : stepOf(named).by),
      command: (filled) => ({ type: name, form: filled }),
    };
  });
}

const actingForOffice = (office: Role) =>
  naming(office, ({ label }) => ({
    de: `${TASKS.forOffice.de}: ${label.de}`,
    en: `${TASKS.forOffice.en}: ${label.en}`,
  }));
