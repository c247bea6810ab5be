/** A2: what an office is told beforehand; who asks for what, for whom and how many stands with the project's facts below it. */
import type { Text } from '../../domain/terms.ts';
import type { Writer } from './step-notice.ts';

export const toldBeforehand: Writer = (_state, { step }) => ({
  headline: { de: 'Information vorab über ein Vorhaben', en: 'Notice of a project beforehand' },
  paragraphs: [INTRODUCTION, WHAT_IT_IS, ACKNOWLEDGE],
  ...(step ? { step } : {}),
  rules: ['A2'],
  acknowledge: true,
});

const INTRODUCTION: Text = {
  de: 'Ein Träger bittet darum, gemeinsam mit der Kommune Bürger*innen anzuschreiben. Die Anfrage ist vollständig und wird jetzt geprüft.',
  en: 'A carrier asks to write to residents together with the municipality. The request is complete and is being reviewed now.',
};
const WHAT_IT_IS: Text = {
  de: 'Der Leitfaden verlangt, dass Ihre Stelle davon erfährt, bevor entschieden wird. Dafür ist diese Nachricht da; Sie können sich jederzeit zu Wort melden. Sie ist keine Bitte um Freigabe, und Schweigen gilt nie als Zustimmung: Was Ihre Stelle beurteilen oder freigeben soll, wird ihr eigens vorgelegt.',
  en: 'The guideline demands that your office hears of it before anything is decided. That is what this notice is for; you can speak up at any time. It does not ask for your approval, and silence is never an approval: whatever your office is to judge or approve will be put before it separately.',
};
const ACKNOWLEDGE: Text = {
  de: 'Bitte bestätigen Sie mit dem zweiten Link, dass die Nachricht angekommen ist. Das ist keine Zustimmung.',
  en: 'Please acknowledge with the second link that the notice has arrived. That is not an approval.',
};
