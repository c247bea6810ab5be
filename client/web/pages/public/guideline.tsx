/** The guideline: every rule under its id, how strictly it binds, and which steps mind it. */
import { COMMAND_TABLE, type Command } from '../../../../domain/case/command-table.ts';
import { CHAPTERS, FORCE_WORDS, wordsOf } from '../../../../domain/guideline/rule-words.ts';
import { type Force, RULE_FORCE, type RuleId } from '../../../../domain/guideline/rules.ts';
import { stepOf } from '../../../../domain/guideline/steps.ts';
import { PEOPLE_COMMANDS, STEPS } from '../../../../domain/terms.ts';
import { Page } from '../../layout/page.tsx';
import { GUIDELINE } from '../../texts/guideline.ts';
import type { View } from '../../view.ts';

interface Shown {
  readonly view: View;
}

export const GuidelinePage = ({ view }: Shown) => (
  <Page view={view} title={view.t(GUIDELINE.title)} at="guideline">
    <h1 class="kern-heading-large">{view.t(GUIDELINE.title)}</h1>
    <p class="kern-body lead">{view.t(GUIDELINE.lead)}</p>
    <div class="with-side">
      <div>
        {CHAPTERS.map((chapter) => (
          <Chapter key={chapter.letter} view={view} chapter={chapter} />
        ))}
        <section class="stack" aria-labelledby="source">
          <h2 class="kern-heading-medium" id="source">
            {view.t(GUIDELINE.source)}
          </h2>
          <p class="kern-body lead">{view.t(GUIDELINE.sourceText)}</p>
        </section>
      </div>
      <aside class="first-when-narrow">
        <Contents view={view} />
        <Forces view={view} />
      </aside>
    </div>
  </Page>
);

const Contents = ({ view }: Shown) => (
  <nav aria-labelledby="chapters" class="stack">
    <h2 class="kern-heading-small" id="chapters">
      {view.t(GUIDELINE.chapters)}
    </h2>
    <ul class="kern-list plain-list">
      {CHAPTERS.map(({ letter, title }) => (
        <li key={letter}>
          <a class="kern-link" href={`#chapter-${letter}`}>
            {view.t(title)}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

const FORCES = Object.keys(FORCE_WORDS) as Force[];

const Forces = ({ view }: Shown) => (
  <section aria-labelledby="forces" class="stack">
    <h2 class="kern-heading-small" id="forces">
      {view.t(GUIDELINE.forces)}
    </h2>
    <dl class="forces">
      {FORCES.map((force) => (
        <div key={force}>
          <dt>
            <ForceBadge view={view} force={force} />
          </dt>
          <dd class="kern-body">{view.t(FORCE_WORDS[force].text)}</dd>
        </div>
      ))}
    </dl>
  </section>
);

const ForceBadge = ({ view, force }: Shown & { readonly force: Force }) => (
  <span class={`force force--${force}`}>{view.t(FORCE_WORDS[force].title)}</span>
);

const Chapter = ({ view, chapter }: Shown & { readonly chapter: (typeof CHAPTERS)[number] }) => (
  <section aria-labelledby={`chapter-${chapter.letter}`} class="chapter">
    <h2 class="kern-heading-medium" id={`chapter-${chapter.letter}`}>
      {view.t(chapter.title)}
    </h2>
    {chapter.rules.map((rule) => (
      <Rule key={rule} view={view} rule={rule} />
    ))}
  </section>
);

const Rule = ({ view, rule }: Shown & { readonly rule: RuleId }) => {
  const { title, text } = wordsOf(rule);
  const steps = STEPS.filter((step) => stepOf(step).rules.includes(rule));
  const commands = PEOPLE_COMMANDS.filter((name) => (COMMAND_TABLE[name] as Command).rules.includes(rule));
  return (
    <article id={rule} class="rule tight">
      <h3 class="kern-heading-small">
        <span class="rule__id">{rule}</span> {view.t(title)}
      </h3>
      <ForceBadge view={view} force={RULE_FORCE[rule]} />
      <p class="kern-body">{view.t(text)}</p>
      {steps.length === 0 ? null : (
        <p class="kern-body kern-body--small kern-body--muted">
          {view.t(GUIDELINE.steps)}:{' '}
          {steps.map((step, index) => (
            <>
              {index > 0 ? ', ' : null}
              <a class="kern-link kern-link--small" href={`/process#step-${step}`}>
                {view.t(stepOf(step).label)}
              </a>
            </>
          ))}
          {commands.length === 0
            ? null
            : `; ${view.t(GUIDELINE.commands)}: ${commands.map((name) => view.t(COMMAND_TABLE[name].label)).join(', ')}`}
        </p>
      )}
    </article>
  );
};
