/** Words of who of an office has a task. */
import type { Text } from '../../../domain/terms.ts';

export const TAKING = {
  take: { de: 'Übernehmen', en: 'Take' },
  isYours: { de: 'liegt bei Ihnen seit', en: 'with you since' },
  isWith: { de: 'liegt bei', en: 'with' },
  since: { de: 'seit', en: 'since' },
  somebody: { de: 'einer anderen Person', en: 'another person' },
  handOn: { de: 'Weitergeben', en: 'Hand on' },
  takeOver: { de: 'Doch selbst übernehmen', en: 'Take over all the same' },
  title: { de: 'Aufgabe übernehmen', en: 'Take a task' },
  handOnTitle: { de: 'Aufgabe weitergeben', en: 'Hand a task on' },
  handOnTo: { de: 'Weitergeben an', en: 'Hand on to' },
  toNobody: {
    de: 'niemand: zurück an alle, die sie erledigen dürfen',
    en: 'nobody: back to all who may complete it',
  },
  takeLead: {
    de: 'Sprechen Sie sich bitte ab, damit nichts doppelt getan wird. Im Verlauf steht, dass die Aufgabe gewechselt hat.',
    en: 'Please talk to each other, so that nothing is done twice. The history says that the task changed hands.',
  },
  isFree: { de: 'Diese Aufgabe hat noch niemand übernommen.', en: 'Nobody has taken this task yet.' },
  isOwn: { de: 'Diese Aufgabe liegt schon bei Ihnen.', en: 'This task is with you already.' },
  tickFirst: {
    de: 'Wenn Sie das möchten, setzen Sie bitte das Häkchen.',
    en: 'If you want to, please tick the box.',
  },
  whose: { de: 'Übernommen', en: 'Taken' },
  onlyMine: { de: 'nur meine', en: 'mine alone' },
  onlyNobodys: { de: 'noch bei niemandem', en: 'with nobody yet' },
} as const satisfies { readonly [name: string]: Text };

/** What the tick says by which somebody does what a colleague has taken, and by which they take it. */
export const doneAllTheSame = (name: string): Text => ({
  de: `${name} hat diese Aufgabe übernommen; ich erledige sie trotzdem.`,
  en: `${name} has taken this task; I complete it all the same.`,
});
export const takenAllTheSame = (name: string): Text => ({
  de: `${name} hat diese Aufgabe; ich übernehme sie.`,
  en: `${name} has this task; I take it over.`,
});
export const hasTaken = (name: string): Text => ({
  de: `${name} hat diese Aufgabe übernommen.`,
  en: `${name} has taken this task.`,
});
