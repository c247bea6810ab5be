/** One entry's parts as they stand in lists and on its own page: who, under which rules, with which checksum. */
import { officeIn } from '../../../../domain/guideline/office-words.ts';
import { placed } from '../../../../domain/guideline/placed-text.ts';
import type { Text } from '../../../../domain/terms.ts';
import type { HistoryRow } from '../../../reading/told-rows.ts';
import { AUDIT } from '../../texts/audit.ts';
import { CASE } from '../../texts/cases.ts';
import type { View } from '../../view.ts';

/** “Petra Planung (Sozialplanung), handelt für Druckerei”; whoever was erased keeps the role. */
export function whoInWords({ actor }: Pick<HistoryRow, 'actor'>): Text {
  if (actor.role === 'engine') return CASE.engine;
  return placed((place) => {
    const role = officeIn(place, actor.role).label;
    const office = actor.for === undefined ? undefined : officeIn(place, actor.for).label;
    const told = (language: keyof Text) =>
      `${actor.name === undefined ? role[language] : `${actor.name} (${role[language]})`}${
        office ? `, ${AUDIT.actsFor[language]} ${office[language]}` : ''
      }`;
    return { de: told('de'), en: told('en') };
  });
}

export const Rules = ({ view, rules }: { readonly view: View; readonly rules: readonly string[] }) =>
  rules.length === 0
    ? '–'
    : rules.map((rule, index) => (
        <>
          {index > 0 ? ', ' : null}
          <a class="kern-link kern-link--small" href={`/guideline#${rule}`}>
            <span class="aloud">{view.t(AUDIT.rule)} </span>
            {rule}
          </a>
        </>
      ));

/** The beginning is enough to compare by eye; the whole is one click away. */
export const Hash = ({ view, hash, label }: { readonly view: View; readonly hash: string; readonly label: string }) => (
  <details class="audit-hash">
    <summary>
      <code>{hash.slice(0, 8)}</code>
      <span class="aloud">
        {' '}
        … {view.t(AUDIT.hash)} {label}
      </span>
    </summary>
    <code>{hash}</code>
  </details>
);
