/** T1, T2: notices of a sitting or an election ahead. */
import { longDate } from '../../domain/calendar/long-date.ts';
import type { Text } from '../../domain/terms.ts';
import { whatIsAsked } from './asks/asks.ts';
import { whyElectionMatters } from './reasons/election.ts';
import { whyThisSubmissionDeadline } from './reasons/sitting.ts';
import { stepNotice, until, type Writer } from './step-notice.ts';
import { joinTexts } from './wording.ts';

export const sittingAhead: Writer = (state, work, side) => {
  const by = until(work.date);
  const paper: Text = {
    de: `Die Vorlage muss${by.de} abgegeben sein, damit der Bericht in der gewählten Sitzung vorgestellt werden kann.`,
    en: `The paper has to be handed in${by.en} for the report to be presented in the chosen sitting.`,
  };
  const notice = stepNotice(state, work, { de: 'Vorlagenschluss', en: 'Papers are due' }, [
    ...whatIsAsked(state, work, side),
    joinTexts([paper, ...whyThisSubmissionDeadline(state, work.instance)], ' '),
  ]);
  return { ...notice, rules: ['F2', 'T1'] };
};

export const electionAhead: Writer = (state, work) => ({
  headline: {
    de: `Wahl${work.date ? ` am ${longDate(work.date).de}` : ''}: Versandtermin prüfen`,
    en: `Election${work.date ? ` on ${longDate(work.date).en}` : ''}: check the day of dispatch`,
  },
  paragraphs: [
    joinTexts(whyElectionMatters(state, work), ' '),
    {
      de: 'Bitte prüfen Sie, ob es bei dem Versandtermin bleiben soll.',
      en: 'Please check whether the day of dispatch is to stay.',
    },
  ].filter(({ de }) => de !== ''),
  step: 'plan-dispatch',
  rules: ['T2'],
});
