/** What goes into the case's file beside its steps: documents, notes, further channels (C1), acknowledgements (A2). */
import type { Role } from '../../terms.ts';
import { accept, type Deciders, refuse } from '../decision.ts';
import { refusal } from '../refusals.ts';

export const file: Deciders<'attach-document' | 'add-note' | 'add-channel' | 'record-channel' | 'acknowledge-notice'> =
  {
    'attach-document': (_state, { data }) => accept({ type: 'document-attached', data }),
    'add-note': (_state, { data }) => accept({ type: 'note-added', data }),
    'add-channel': (state, { data }) =>
      accept({ type: 'channel-added', data: { ...data, channel: state.channels.length + 1 } }),
    'record-channel': (state, { data }) =>
      state.channels.some(({ channel }) => channel === data.channel)
        ? accept({ type: 'channel-recorded', data })
        : refuse(noSuchChannel),
    // A2: a notice counts without it; the acknowledgement shows besides that somebody has read it.
    'acknowledge-notice': (state, { data }, { actor }) => {
      const isTheirs = data.notice.startsWith(`${NOTICE_OF[actor.role]}/`);
      if (!isTheirs || state.recorded[data.notice] !== 'delivered') return refuse(noSuchNotice);
      return state.acknowledged[data.notice] === undefined
        ? accept({ type: 'notice-acknowledged', data })
        : refuse(acknowledgedAlready);
    },
  };

const NOTICE_OF: { readonly [R in Role]?: string } = {
  'data-protection-officer': 'inform-data-protection-officer',
  'press-office': 'inform-press-office',
  'statistics-office': 'inform-statistics-office',
  'registration-office': 'inform-registration-office',
};

const noSuchChannel = refusal(
  'no-such-channel',
  'Einen Zugangsweg mit dieser Nummer gibt es in diesem Vorgang nicht.',
  'There is no channel with this number in this case.',
  'C1',
);
const noSuchNotice = refusal(
  'no-such-notice',
  'Eine solche Nachricht hat Ihre Stelle in diesem Vorgang nicht erhalten.',
  'Your office has received no such notice in this case.',
  'A2',
);
const acknowledgedAlready = refusal(
  'acknowledged-already',
  'Diese Nachricht ist schon bestätigt.',
  'This notice is acknowledged already.',
  'A2',
);
