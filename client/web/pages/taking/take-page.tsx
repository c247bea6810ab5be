/** A task that a colleague has: whoever takes it all the same says so by a tick. */
import type { CaseFile, OpenStepView } from '../../../reading/case-file.ts';
import { KEY } from '../../forms/field-names.ts';
import { Trouble, type TroubleKind } from '../../forms/trouble.tsx';
import { Tick } from '../../parts/tick.tsx';
import { COMMAND_LEADS } from '../../texts/commands.ts';
import { FORMS } from '../../texts/forms.ts';
import { TAKING, takenAllTheSame } from '../../texts/taking.ts';
import type { View } from '../../view.ts';
import { CaseFrame } from '../cases/case-frame.tsx';
import { nameOf } from './who-has-it.tsx';

/** The field that says from whom. */
export const FROM = 'from';

interface TakePageProps {
  readonly view: View;
  readonly file: CaseFile;
  readonly open: OpenStepView;
  readonly isOwn: boolean;
  readonly trouble: TroubleKind;
  /** It was sent without the tick. */
  readonly missing: boolean;
  readonly formKey: string;
  readonly back: string;
}

export const TakePage = ({ view, file, open, isOwn, trouble, missing, formKey, back }: TakePageProps) => {
  const { taken } = open;
  return (
    <CaseFrame view={view} file={file} title={`${view.t(TAKING.title)}: ${view.t(open.label)}`}>
      <Trouble view={view} trouble={trouble} />
      {isOwn ? (
        <p class="kern-body">{view.t(TAKING.isOwn)}</p>
      ) : (
        <p class="kern-body lead">{view.t(taken ? TAKING.takeLead : COMMAND_LEADS['take-step'])}</p>
      )}
      {taken ? null : <p class="kern-body">{view.t(TAKING.isFree)}</p>}
      {isOwn ? (
        <a class="kern-link" href={back}>
          {view.t(FORMS.cancel)}
        </a>
      ) : (
        <form method="post" class="form">
          <input type="hidden" name={KEY} value={formKey} />
          {taken ? (
            <Tick
              name={FROM}
              value={taken.by}
              label={view.t(takenAllTheSame(nameOf(taken.by, file.names.people, view)))}
              missing={missing}
            />
          ) : null}
          <div class="form__buttons">
            <button class="kern-btn kern-btn--primary" type="submit">
              <span class="kern-label">{view.t(TAKING.take)}</span>
            </button>
            <a class="kern-link" href={back}>
              {view.t(FORMS.cancel)}
            </a>
          </div>
        </form>
      )}
    </CaseFrame>
  );
};
