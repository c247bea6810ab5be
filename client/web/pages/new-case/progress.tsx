/** Which section of the request one is in, which are complete, and which are left. */
import { NEW_CASE } from '../../texts/new-case.ts';
import type { View } from '../../view.ts';
import { SECTIONS, type SectionId, sectionAddress } from './sections.ts';

interface ProgressProps {
  readonly view: View;
  readonly at: SectionId | 'summary';
  readonly complete: readonly SectionId[];
}

const ALL = [...SECTIONS.map(({ id, title }) => [id, title] as const), ['summary', NEW_CASE.summary] as const];

export const Progress = ({ view, at, complete }: ProgressProps) => (
  <nav class="progress" aria-label={view.t(NEW_CASE.progress)}>
    <ol>
      {ALL.map(([id, title], index) => {
        const isComplete = complete.some((one) => one === id);
        return (
          <li key={id}>
            <a href={sectionAddress(id)} {...(id === at ? { 'aria-current': 'step' } : {})}>
              <span class="progress__number" aria-hidden="true">
                {isComplete ? '✓' : index + 1}
              </span>
              {view.t(title)}
              {isComplete ? <span class="aloud"> ({view.t(NEW_CASE.complete)})</span> : null}
            </a>
          </li>
        );
      })}
    </ol>
  </nav>
);
