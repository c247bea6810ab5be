/** `document upload`, `document list`, `document download`, `document paper`: files into a case and out of it. */
import type { Command } from 'commander';
import { stringify } from 'yaml';
import { CliError, EXIT } from '../cli-error.ts';
import { asOption, type Context, described } from '../context.ts';
import { casePath } from '../reads.ts';
import { keptFile, outputOption } from '../save-file.ts';
import { type DocumentsAnswer, documentTable } from '../show-documents.ts';
import { uploadFile } from '../walk-values.ts';
import { addReading, withQuery } from './plain-command.ts';

const CASE = 'HS-K3VUO5JQ';
const PAPERS = ['decision-note', 'decision-letter', 'committee-paper'] as const;

export function addDocuments(program: Command, context: Context): void {
  const { words } = context;
  const documents = described(
    'document',
    { de: 'Dokumente und Papiere', en: 'documents and papers' },
    context,
    program,
  );
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
      const { api, terminal, caller, caseId, progress } = context.session();
      const uploader = await caller(as, 'social-planner');
      const to = { api, caseId: await caseId(named, uploader), caller: uploader, folder: '', progress };
      const reference = await uploadFile(file, { ...to, isMailing: mailing === true });
      terminal.answer(reference, () => stringify({ file: reference }).trimEnd());
    });

  addReading<DocumentsAnswer>(documents, context, {
    usage: 'list <case>',
    about: { de: 'die Dokumente eines Vorgangs, die man öffnen darf', en: 'the documents of a case that one may open' },
    examples: [`document list ${CASE}`, `document list ${CASE} --as carrier`],
    as: 'social-planner',
    path: ({ args: [id = ''] }) => `${casePath(id)}/documents`,
    text: documentTable,
  });

  described(
    'download <case> <document>',
    { de: 'ein Dokument eines Vorgangs holen', en: 'fetch a document of a case' },
    context,
    documents,
    [`document download ${CASE} 3f1c… --output bericht.pdf`],
  )
    .addOption(outputOption(context))
    .addOption(asOption(context))
    .action(async (named: string, document: string, { as, output }: OutputOptions) => {
      const { api, terminal, caller, caseId } = context.session();
      const { person, role } = await caller(as, 'social-planner');
      const id = await caseId(named, { ...(person ? { person } : {}), ...(role ? { role } : {}) });
      const path = `${casePath(id)}/documents/${encodeURIComponent(document)}`;
      await keptFile(await api.download(path, person?.id, role), output, `${document.slice(0, 12)}.pdf`, terminal);
    });

  described(
    'paper <case> <letter>',
    {
      de: `ein Papier, das Handschlag aufsetzt: ${PAPERS.join(', ')}`,
      en: `a paper that Handschlag draws up: ${PAPERS.join(', ')}`,
    },
    context,
    documents,
    [
      `document paper ${CASE} decision-note`,
      `document paper ${CASE} committee-paper --committee social-affairs --output vorlage.pdf`,
    ],
  )
    .option(
      '--committee <id>',
      words({ de: 'für welches Gremium die Vorlage ist', en: 'for which committee the paper is' }),
    )
    .addOption(outputOption(context))
    .addOption(asOption(context))
    .action(async (named: string, letter: string, { as, output, committee }: OutputOptions) => {
      const paper = PAPERS.find((name) => name === letter);
      if (!paper) throw new CliError(EXIT.usage, noPaper(letter));
      if (paper === 'committee-paper' && committee === undefined) throw new CliError(EXIT.usage, NO_COMMITTEE);
      const { api, terminal, caller, caseId } = context.session();
      const reader = await caller(as, 'social-planner');
      const path = `${casePath(await caseId(named, reader))}/letters/${paper}.pdf`;
      await keptFile(
        await api.download(withQuery(path, { committee }), reader.person?.id, reader.role),
        output,
        `${paper}.pdf`,
        terminal,
      );
    });
}

interface UploadOptions {
  readonly as?: string;
  readonly mailing?: true;
}
interface OutputOptions {
  readonly as?: string;
  readonly output?: string;
  readonly committee?: string;
}

const NO_COMMITTEE = {
  de: 'Für welches Gremium? --committee nennt es; welche es gibt, zeigt: handschlag municipality committees',
  en: 'For which committee? --committee names it; which there are shows: handschlag municipality committees',
};
const noPaper = (letter: string) => ({
  de: `„${letter}“ gibt es nicht. Es gibt: ${PAPERS.join(', ')}`,
  en: `There is no “${letter}”. There are: ${PAPERS.join(', ')}`,
});
