/** The page with two versions of a mailing, piece by piece. */
import type { Child } from 'hono/jsx';
import type { DocumentId, Text } from '../../../../domain/terms.ts';
import type { CaseFile } from '../../../reading/case-file.ts';
import type { MailingVersionOf } from '../../../reading/mailing-versions.ts';
import { caseAddress } from '../../addresses.ts';
import { momentInWords } from '../../parts/dates.tsx';
import { Choose } from '../../parts/filters.tsx';
import { MAILING } from '../../texts/mailing.ts';
import type { View } from '../../view.ts';
import { CaseFrame } from '../cases/case-frame.tsx';
import type { ComparedWords, Part } from './compared-words.ts';

export interface ComparedPiece {
  readonly label: Text;
  readonly now?: DocumentId;
  readonly before?: DocumentId;
  readonly change:
    | { readonly kind: 'same' | 'gone' | 'unreadable' }
    | { readonly kind: 'new' | 'only'; readonly words: string | undefined }
    | ({ readonly kind: 'changed' } & ComparedWords);
}

interface MailingPageProps {
  readonly view: View;
  readonly file: CaseFile;
  readonly versions: readonly MailingVersionOf[];
  readonly shown?: MailingVersionOf;
  readonly earlier?: MailingVersionOf;
  readonly pieces: readonly ComparedPiece[];
}

export const MailingPage = ({ view, file, versions, shown, earlier, pieces }: MailingPageProps) => (
  <CaseFrame view={view} file={file} title={view.t(MAILING.title)}>
    {shown === undefined ? (
      <p class="kern-body">{view.t(MAILING.none)}</p>
    ) : (
      <>
        {earlier ? (
          <p class="kern-body lead">{view.t(MAILING.lead)}</p>
        ) : (
          <p class="kern-body">{view.t(MAILING.only)}</p>
        )}
        {versions.length < 2 ? null : (
          <form method="get" class="filters__form">
            <div class="filters__fields">
              <VersionChoice view={view} name="version" label={MAILING.show} versions={versions} chosen={shown} />
              <VersionChoice view={view} name="with" label={MAILING.with} versions={versions} chosen={earlier} />
              <button class="kern-btn kern-btn--secondary" type="submit">
                <span class="kern-label">{view.t(MAILING.compare)}</span>
              </button>
            </div>
          </form>
        )}
        {pieces.map((piece) => (
          <Piece key={piece.label.en} {...{ view, file, piece, shown }} earlier={earlier} />
        ))}
      </>
    )}
  </CaseFrame>
);

const VersionChoice = ({
  view,
  name,
  label,
  versions,
  chosen,
}: {
  readonly view: View;
  readonly name: string;
  readonly label: Text;
  readonly versions: readonly MailingVersionOf[];
  readonly chosen: MailingVersionOf | undefined;
}) => (
  <Choose
    view={view}
    name={name}
    label={label}
    all={{ de: '–', en: '–' }}
    chosen={chosen && String(chosen.version)}
    options={versions.toReversed().map(({ version, at, by }) => ({
      value: String(version),
      label: [`${version}`, momentInWords(at, view.language), ...(by === undefined ? [] : [by])].join(' · '),
    }))}
  />
);

type PieceProps = Pick<MailingPageProps, 'view' | 'file'> & {
  readonly piece: ComparedPiece;
  readonly shown: MailingVersionOf;
  readonly earlier: MailingVersionOf | undefined;
};

const Piece = ({ view, file, piece, shown, earlier }: PieceProps) => {
  const { label, change } = piece;
  return (
    <section class="compared">
      <h2 class="kern-heading-medium">
        {view.t(label)}
        {change.kind in SAID ? (
          <span class="compared__said"> – {view.t(SAID[change.kind as keyof typeof SAID])}</span>
        ) : null}
      </h2>
      {change.kind === 'unreadable' ? <p class="kern-body">{view.t(MAILING.unreadable)}</p> : null}
      <div class="halves">
        {piece.before === undefined || change.kind === 'same' ? null : (
          <Side view={view} file={file} label={label} version={earlier} document={piece.before}>
            {change.kind === 'changed' ? <Words view={view} parts={change.before} as="del" /> : null}
          </Side>
        )}
        {piece.now === undefined ? null : (
          <Side view={view} file={file} label={label} version={shown} document={piece.now}>
            {change.kind === 'changed' ? <Words view={view} parts={change.now} as="ins" /> : null}
            {change.kind === 'new' || change.kind === 'only' ? (
              <div class="typed">{change.words ?? view.t(MAILING.unreadable)}</div>
            ) : null}
          </Side>
        )}
      </div>
    </section>
  );
};

const SAID = { same: MAILING.same, new: MAILING.isNew, gone: MAILING.gone } as const;

const Side = ({
  view,
  file,
  label,
  version,
  document,
  children,
}: {
  readonly view: View;
  readonly file: CaseFile;
  readonly label: Text;
  readonly version: MailingVersionOf | undefined;
  readonly document: DocumentId;
  readonly children?: Child;
}) => (
  <div class="compared__side">
    <h3 class="kern-title">
      {view.t(MAILING.show)} {version?.version}
    </h3>
    <p>
      <a class="kern-link" href={`${caseAddress(file.caseId)}/documents/${document}`} download>
        {view.t(MAILING.open)}
        <span class="kern-sr-only">
          : {view.t(label)}, {view.t(MAILING.show)} {version?.version}
        </span>
      </a>
    </p>
    {children}
  </div>
);

/** Marked by line and element, and said: colour alone tells nothing. */
const Words = ({
  view,
  parts,
  as,
}: {
  readonly view: View;
  readonly parts: readonly Part[];
  readonly as: 'ins' | 'del';
}) => (
  <div class="typed">
    {parts.map(({ text, changed }) => {
      if (!changed || text.trim() === '') return text;
      const said = <span class="kern-sr-only">[{view.t(as === 'ins' ? MAILING.added : MAILING.removed)}: </span>;
      const end = <span class="kern-sr-only">]</span>;
      return as === 'ins' ? (
        <ins>
          {said}
          {text}
          {end}
        </ins>
      ) : (
        <del>
          {said}
          {text}
          {end}
        </del>
      );
    })}
  </div>
);
