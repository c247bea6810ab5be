/** The administration at a glance: what needs attention first, then what there is. */
import type { Text } from '../../../../domain/terms.ts';
import { ADMIN } from '../../texts/administration.ts';
import type { View } from '../../view.ts';
import { AdminFrame } from './admin-frame.tsx';
import type { Point } from './attention.ts';

export interface Tile {
  readonly address: string;
  readonly title: Text;
  readonly says: string;
}

interface OverviewProps {
  readonly view: View;
  readonly points: readonly Point[];
  readonly tiles: readonly Tile[];
}

export const AdminOverview = ({ view, points, tiles }: OverviewProps) => (
  <AdminFrame view={view} part="overview" title={view.t(ADMIN.title)}>
    <p class="kern-body lead">{view.t(ADMIN.lead)}</p>
    <h2 class="kern-heading-medium">{view.t(ADMIN.attention)}</h2>
    {points.length === 0 ? (
      <p class="kern-body">
        <span class="kern-icon kern-icon--success" aria-hidden="true"></span> {view.t(ADMIN.allWell)}
      </p>
    ) : (
      <ul class="points">
        {points.map(({ sentence, link }) => (
          <li key={sentence.en} class="points__point">
            <span class="kern-icon kern-icon--warning" aria-hidden="true"></span>
            <span>
              {view.t(sentence)}{' '}
              {link ? (
                <a class="kern-link" href={link.address}>
                  {view.t(link.label)}
                </a>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    )}
    <h2 class="kern-heading-medium">{view.t(ADMIN.what)}</h2>
    <ul class="thirds">
      {tiles.map(({ address, title, says }) => (
        <li key={address} class="panel">
          <h3 class="kern-heading-small">
            <a class="kern-link tile__link" href={address}>
              {view.t(title)}
            </a>
          </h3>
          <p class="kern-body">{says}</p>
        </li>
      ))}
    </ul>
  </AdminFrame>
);
