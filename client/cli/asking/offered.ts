/**
 * What a step asks for that its case knows: which document is signed or approved, which complaint, which committee. At a terminal
 * nobody types the 64 characters of a document's id; it is shown before anything is sent, with the command that opens it. A form from
 * a file says it itself.
 */
import type { PeopleCommandName, Role, StepName } from '../../../domain/terms.ts';
import type { CaseFile } from '../../reading/case-file.ts';
import type { Form } from '../form-file.ts';
import type { Caller } from '../people.ts';
import { readCase } from '../reads.ts';
import type { Session } from '../session.ts';
import { unlessRefused } from '../who-may.ts';
import type { Questioner } from './questioner.ts';

interface Offering {
  readonly named: string;
  readonly id: string;
  readonly reader: Caller;
  readonly command: StepName | PeopleCommandName;
  readonly office: Role | undefined;
}

/** Where somebody sits at a terminal; whoever may not look is refused later, with the reason. */
export async function offeredAt(
  ask: Questioner | undefined,
  { named, id, reader, command, office }: Offering,
  { api, terminal }: Session,
): Promise<Form> {
  if (!ask || !KNOWN_TO_THE_CASE.includes(command)) return {};
  const file = await readCase(api, id, reader, { office }).catch(unlessRefused);
  const offered = file?.openSteps ? offeredBy(file, command) : {};
  for (const document of documentsIn(offered))
    terminal.say({
      de: `Ansehen: handschlag document download ${named} ${document}`,
      en: `Look at it: handschlag document download ${named} ${document}`,
    });
  return offered;
}

const KNOWN_TO_THE_CASE: readonly string[] = [
  ...[
    'sign-for-carrier',
    'sign-for-municipality',
    'draft-mailing',
    'approve-mailing',
    'sign-cover-letter',
    'release-print',
  ],
  ...['answer-complaint', 'close-complaint', 'prepare-paper', 'present-report'],
];

function offeredBy(file: CaseFile, command: StepName | PeopleCommandName): Form {
  switch (command) {
    case 'sign-for-carrier':
    case 'sign-for-municipality':
      return file.declaration ? { document: file.declaration.document } : {};
    case 'approve-mailing':
    case 'sign-cover-letter':
    case 'release-print':
      return file.mailing ? { documents: file.mailing.documents } : {};
    case 'draft-mailing':
      return file.mailing ? { version: file.mailing.version } : {};
    case 'answer-complaint':
    case 'close-complaint':
      return onlyOne(
        'complaint',
        ({ complaint }) => complaint,
        file.complaints.filter(({ closed }) => !closed),
      );
    case 'prepare-paper':
    case 'present-report': {
      const open = file.openSteps.filter(({ step }) => step === command);
      return onlyOne('committee', ({ instance }) => instance, open);
    }
    default:
      return {};
  }
}

/** Of several only whoever fills in the form knows which. */
function onlyOne<T>(name: string, of: (one: T) => unknown, found: readonly T[]): Form {
  const [one, other] = found;
  return one === undefined || other !== undefined ? {} : { [name]: of(one) };
}

/** The documents among what was offered. */
const documentsIn = ({ document, documents }: Form): readonly string[] =>
  [document, documents].flat().filter((id): id is string => typeof id === 'string');
