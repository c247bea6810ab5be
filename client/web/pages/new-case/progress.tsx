/** Which section of the request one is in, and which are left. */
import { NEW_CASE } from '../../texts/new-case.ts';
import type { View } from '../../view.ts';
import { SECTIONS, type SectionId, sectionAddress } from './sections.ts';

export const Progress = ({ view, at }: { readonly view: View; readonly at: SectionId | 'summary' }) => (
  <nav class="progress" aria-label={view.t(NEW_CASE.progress)}>
    <ol>
      {[...SECTIONS.map(({ id, title }) => [id, title] as const), ['summary', NEW_CASE.summary] as const].map(
        ([id, title], index) => (
          <li key={id}>
            <a href={sectionAddress(id)} {...(id === at ? { 'aria-current': 'step' } : {})}>
              <span class="progress__number" aria-hidden="true">
                {index + 1}
              </span>
              {view.t(title)}
            </a>
          </li>
        ),
      )}
    </ol>
  </nav>
);
