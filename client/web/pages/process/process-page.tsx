/** How a cooperation proceeds, and how far a case has come: as a picture, and as text. */
import type { CaseFile } from '../../../reading/case-file.ts';
import { Page } from '../../layout/page.tsx';
import { type Standing, standingOf } from '../../process-picture/standing.ts';
import { PROCESS } from '../../texts/process.ts';
import type { View } from '../../view.ts';
import { CaseFrame } from '../cases/case-frame.tsx';
import { ProcessOutline } from './outline.tsx';
import { ProcessPicture } from './picture.tsx';

export const ProcessPage = ({ view }: { readonly view: View }) => (
  <Page view={view} title={view.t(PROCESS.title)}>
    <h1 class="kern-heading-large">{view.t(PROCESS.title)}</h1>
    <p class="kern-body lead">{view.t(PROCESS.lead)}</p>
    <PictureAndText view={view} />
  </Page>
);

export const CaseProcessPage = ({ view, file }: { readonly view: View; readonly file: CaseFile }) => (
  <CaseFrame view={view} file={file} title={view.t(PROCESS.caseTitle)}>
    <p class="kern-body lead">{view.t(PROCESS.caseLead)}</p>
    <PictureAndText view={view} standing={standingOf(file)} />
  </CaseFrame>
);

const PictureAndText = ({ view, standing }: { readonly view: View; readonly standing?: Standing }) => (
  <>
    <section aria-labelledby="picture" class="stack">
      <h2 class="kern-heading-medium" id="picture">
        {view.t(PROCESS.picture)}
      </h2>
      <Legend view={view} {...(standing ? { standing } : {})} />
      <ProcessPicture view={view} {...(standing ? { standing } : {})} />
      <p class="kern-body">
        <a class="kern-link" href={`/process.bpmn?lang=${view.language}`} download>
          {view.t(PROCESS.download)}
        </a>
        <br />
        <span class="kern-body--small kern-body--muted">{view.t(PROCESS.downloadHint)}</span>
      </p>
    </section>
    <ProcessOutline view={view} {...(standing ? { standing } : {})} />
  </>
);

const Legend = ({ view, standing }: { readonly view: View; readonly standing?: Standing }) => (
  <details class="further">
    <summary>{view.t(PROCESS.legend)}</summary>
    <ul class="kern-list kern-list--bullet">
      <li>{view.t(PROCESS.legendGateway)}</li>
      <li>{view.t(PROCESS.legendOptional)}</li>
      <li>{view.t(PROCESS.legendInform)}</li>
      <li>{view.t(PROCESS.legendRounds)}</li>
      {standing ? <li>{view.t(PROCESS.legendState)}</li> : null}
    </ul>
  </details>
);
