/** What a file of sentences is: one for each event it names. */
import type { CaseEventName, EventDataOf } from '../../../domain/case/events.ts';
import type { Text } from '../../../domain/terms.ts';
import type { Teller } from '../teller.ts';

export type Sentences<N extends CaseEventName> = { readonly [K in N]: (data: EventDataOf<K>, teller: Teller) => Text };
