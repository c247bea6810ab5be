/** T1, T2: notices of a sitting or an election ahead. */
import { longDate } from '../../domain/calendar/long-date.ts';
import { stepOf } from '../../domain/guideline/steps.ts';
import type { Text } from '../../domain/terms.ts';
import { whatIsAsked } from './asks/asks.ts';
import { whyElectionMatters } from './reasons/election.ts';
import { whyThisSubmissionDeadline } from './reasons/sitting.ts';
import { stepNotice, until, type Writer } from './step-notice.ts';
import { joinTexts } from './wording.ts';

export const sittingAhead: Writer = (state, work, side) => {
  const by = until(work.date);
  const missing: Text = {
    de: `Damit der Bericht in der gewählten Sitzung vorgestellt werden kann, muss die Vorlage${by.de} abgegeben sein; davor fehlt noch dieser Schritt.`,
    en: `For the report to be presented in the chosen sitting, the paper has to be handed in${by.en}; this step is still missing before it.`,
  };
  const notice = stepNotice(state, work, { de: 'Vorlagenschluss', en: 'Papers are due' }, [
    ...whatIsAsked(state, work, side),
    joinTexts([missing, ...whyThisSubmissionDeadline(state, work.instance)], ' '),
  ]);
  const rules = work.step ? stepOf(work.step).rules.filter((rule) => rule === 'F2') : [];
  return { ...notice, rules: [...rules, 'T1'] };
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
