/** A2: what an office is told beforehand, in coded facts: who asks, what is planned, for whom, how many. */
import type { CaseState } from '../../domain/case/state.ts';
import type { Text } from '../../domain/terms.ts';
import { LEGAL_FORM, MAILING_KIND, TARGET_GROUP } from './coded-facts.ts';
import { joinTexts, numberText, oneLine } from './wording.ts';

export function aboutTheRequest({ facts: { request } }: CaseState): Text {
  return joinTexts([INTRODUCTION, ...(request ? [factsOf(request)] : []), WHAT_IT_IS], '\n\n');
}

function factsOf(request: NonNullable<CaseState['facts']['request']>): Text {
  const [form, kind, group] = [
    LEGAL_FORM[request.carrier.legalForm],
    MAILING_KIND[request.mailingKind],
    TARGET_GROUP[request.targetGroup],
  ];
  const [name, count] = [oneLine(request.carrier.name), numberText(request.expectedCount)];
  return {
    de: `Träger: ${name} (${form.de})\nArt der Sendung: ${kind.de}\nZielgruppe: ${group.de}\nErwartete Anzahl: etwa ${count.de}`,
    en: `Carrier: ${name} (${form.en})\nKind of mailing: ${kind.en}\nTarget group: ${group.en}\nExpected number: about ${count.en}`,
  };
}

const INTRODUCTION: Text = {
  de: 'Ein Träger bittet darum, gemeinsam mit der Kommune Bürgerinnen und Bürger anzuschreiben. Die Anfrage ist vollständig und wird jetzt geprüft.',
  en: 'A carrier asks to write to residents together with the municipality. The request is complete and is being reviewed now.',
};

const WHAT_IT_IS: Text = {
  de: 'Der Leitfaden verlangt, dass Ihre Stelle davon erfährt, bevor entschieden wird (A2). Dafür ist diese Nachricht da; sie verlangt noch nichts von Ihnen, und Sie können sich jederzeit zu Wort melden. Sie ist keine Bitte um Freigabe, und Schweigen gilt nie als Zustimmung: Was Ihre Stelle beurteilen oder freigeben soll, wird ihr eigens vorgelegt.',
  en: 'The guideline demands that your office hears of it before anything is decided (A2). That is what this notice is for; it asks nothing of you yet, and you can speak up at any time. It does not ask for your approval, and silence is never an approval: whatever your office is to judge or approve will be put before it separately.',
};
