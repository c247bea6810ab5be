/** A6: what the support binds in the administration, estimated or as it turned out. */
import type { EventDataOf } from '../../../domain/case/events.ts';
import type { Text } from '../../../domain/terms.ts';
import { countOf, euroText, listOf, numberText } from '../wording.ts';

/** "40 Arbeitsstunden, 6.000 Blatt, 1.700,00 € Porto und 600,00 € Rückporto" */
export function effortText({ staffHours, sheets, postageCents, returnPostageCents }: Effort): Text {
  const [post, back, paper] = [euroText(postageCents), euroText(returnPostageCents), numberText(sheets)];
  return listOf([
    countOf(staffHours, { de: 'Arbeitsstunde', en: 'staff hour' }, { de: 'Arbeitsstunden', en: 'staff hours' }),
    { de: `${paper.de} Blatt`, en: `${paper.en} ${sheets === 1 ? 'sheet' : 'sheets'}` },
    { de: `${post.de} Porto`, en: `${post.en} postage` },
    { de: `${back.de} Rückporto`, en: `${back.en} return postage` },
  ]);
}

type Effort = EventDataOf<'request-weighed'>['effort'];
