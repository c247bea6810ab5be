/** `document upload`: a file into a case; prints the reference that forms take. */
import type { Command } from 'commander';
import { stringify } from 'yaml';
import { asOption, type Context, described } from '../context.ts';
import { uploadFile } from '../walk-values.ts';

const CASE = 'HS-K3VUO5JQ';

export function addDocuments(program: Command, context: Context): void {
  const { words } = context;
  const documents = described('document', { de: 'Dokumente', en: 'documents' }, context, program);
  described(
    'upload <case> <file>',
    {
      de: 'eine Datei hochladen (PDF, PNG, JPEG, DOCX, ODT, CSV, XLSX); gibt aus, was in ein Formular gehört',
      en: 'upload a file (PDF, PNG, JPEG, DOCX, ODT, CSV, XLSX); prints what belongs into a form',
    },
    context,
    documents,
    [`document upload ${CASE} vertrag.pdf`, `document upload ${CASE} brief.pdf --mailing --as carrier`],
  )
    .option(
      '--mailing',
      words({ de: 'für draft-mailing: mit der Prüfsumme (L2)', en: 'for draft-mailing: with the checksum (L2)' }),
    )
    .addOption(asOption(context))
    .action(async (named: string, file: string, { as, mailing }: UploadOptions) => {
      const { api, terminal, caller, caseId } = context.session();
      const uploader = await caller(as, 'social-planner');
      const to = { api, caseId: await caseId(named, uploader), caller: uploader, folder: '' };
      const reference = await uploadFile(file, { ...to, isMailing: mailing === true });
      terminal.answer(reference, () => stringify({ file: reference }).trimEnd());
    });
}

interface UploadOptions {
  readonly as?: string;
  readonly mailing?: true;
}
