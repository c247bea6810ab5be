/**
 * A mail's subject and text: what is to do, until when and why that date, under which rule, with the link to the step. Coded
 * facts only: no free text of the case, no resident, nobody's data but the recipient's own name.
 */

import { longDate } from '../../domain/calendar/long-date.ts';
import { caseNumber } from '../../domain/case/case-number.ts';
import type { Side } from '../../domain/case/events.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { Work } from '../../domain/case/work.ts';
import { ruleList } from '../../domain/guideline/rules.ts';
import { filledIn, type MailTexts, type Placeholder } from '../../domain/municipality/mail-texts.ts';
import type { OrganisationId, Text } from '../../domain/terms.ts';
import type { Person } from '../../storage/people.ts';
import { aboutTheProject } from './about-the-project.ts';
import { asHtml } from './as-html.ts';
import { asText } from './as-text.ts';
import type { CasePart, Letter, Passage } from './letter.ts';
import { noticeText } from './texts.ts';
import { oneLine } from './wording.ts';

export interface Composed {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly language: keyof Text;
}

/** What of one case goes into a mail. */
export interface CaseWorks {
  readonly state: CaseState;
  readonly works: readonly Work[];
}

type Reader = Pick<Person, 'language' | 'name' | 'organisation'>;

/** Cases and what is said of them come as they are ordered here: the most urgent first. `own`: the municipality's own words. */
export function composeMail(
  cases: readonly CaseWorks[],
  reader: Reader,
  publicUrl: string,
  own: MailTexts = {},
): Composed {
  const letter = letterOf(cases, reader, publicUrl.replace(/\/+$/, ''), own);
  const { subject, language } = letter;
  return { subject, text: asText(letter), html: asHtml(letter), language };
}

function letterOf(
  cases: readonly CaseWorks[],
  { language, name, organisation }: Reader,
  url: string,
  own: MailTexts,
): Letter {
  const parts = cases
    .map(({ state, works }) => ({ state, works: works.toSorted(byUrgency) }))
    .sort(({ works: [a] }, { works: [b] }) => (a && b ? byUrgency(a, b) : 0));
  const written = parts.map(({ state, works }) => casePart(state, works, language, sideOf(state, organisation), url));
  const { opening, closing } = own[language] ?? {};
  const values = placeholdersOf(parts, language);
  return {
    language,
    subject: subjectOf(parts, written, language),
    greeting: `${GREETING[language]} ${oneLine(name)}`,
    ...(opening === undefined ? {} : { opening: filledIn(opening, values) }),
    cases: written,
    ...(closing === undefined ? {} : { ending: filledIn(closing, values) }),
    closing: [AUTOMATIC[language]],
  };
}

/** Of several cases all numbers and carriers, and the nearest day. */
function placeholdersOf(cases: readonly CaseWorks[], language: keyof Text): { readonly [P in Placeholder]: string } {
  const [nearest] = cases
    .flatMap(({ works }) => works)
    .flatMap(({ date }) => (date ? [date] : []))
    .toSorted();
  const carriers = cases.flatMap(({ state: { facts } }) =>
    facts.request ? [oneLine(facts.request.carrier.name)] : [],
  );
  return {
    vorgang: cases.map(({ state }) => caseNumber(state)).join(', '),
    frist: nearest ? longDate(nearest)[language] : NO_DATE[language],
    traeger: [...new Set(carriers)].join(', ') || NO_CARRIER[language],
  };
}

function casePart(state: CaseState, works: readonly Work[], language: keyof Text, side: Side, url: string): CasePart {
  // A3: the conditions go with the case to its end; their text is sealed and stays in the case.
  const hasConditions = state.facts.assessment?.outcome === 'permissible-with-conditions';
  return {
    heading: `${CASE[language]} ${caseNumber(state)}`,
    passages: works.map((work) => passageOf(state, work, language, side, url)),
    factsHeading: ABOUT[language],
    facts: aboutTheProject(state).map(({ label, value }) => ({ label: label[language], value: value[language] })),
    remarks: hasConditions ? [CONDITIONS[language]] : [],
  };
}

function passageOf(state: CaseState, work: Work, language: keyof Text, side: Side, url: string): Passage {
  const { headline, paragraphs, step, instance, rules, acknowledge } = noticeText(state, work, side);
  const page = `${url}/cases/${state.caseId}`;
  const place = step ? `#${step}${instance === undefined ? '' : `/${encodeURIComponent(instance)}`}` : '';
  const notice = work.key.replace(/^(days-mail\/)+/, '');
  return {
    heading: headline[language],
    paragraphs: paragraphs.map((paragraph) => paragraph[language]),
    basis: rules.length > 0 ? `${BASIS[language]} ${ruleList(rules)}` : '',
    link: { label: (step ? TO_THE_STEP : TO_THE_CASE)[language], href: `${page}${place}` },
    ...(acknowledge
      ? {
          further: {
            label: ACKNOWLEDGE[language],
            href: `${page}/notices/${encodeURIComponent(notice)}/acknowledge`,
          },
        }
      : {}),
  };
}

/** RFC 5322 allows longer lines; lists of mails do not show them. */
const LONGEST_SUBJECT = 120;

function subjectOf(cases: readonly CaseWorks[], parts: readonly CasePart[], language: keyof Text): string {
  const passages = parts.flatMap((part) => part.passages);
  const [only, ...others] = cases;
  const isOneCase = only !== undefined && others.length === 0;
  const [first] = passages;
  const counted = {
    de: `${passages.length} Hinweise zu ${isOneCase ? 'einem Vorgang' : `${cases.length} Vorgängen`}`,
    en: `${passages.length} notices about ${isOneCase ? 'a case' : `${cases.length} cases`}`,
  };
  const subject = passages.length === 1 && first ? first.heading : counted[language];
  const whole = `[${isOneCase ? caseNumber(only.state) : 'Handschlag'}] ${subject}`;
  return whole.length <= LONGEST_SUBJECT ? whole : `${whole.slice(0, LONGEST_SUBJECT - 1)}…`;
}

/** The nearest date first, what has none last. */
function byUrgency(a: Work, b: Work): number {
  const [one, other] = [a, b].map(({ date, due, key }) => `${date ?? '9999-12-31'} ${due} ${key}`);
  return (one ?? '') < (other ?? '') ? -1 : 1;
}

/** Whoever is not at home at the case's carrier reads for the municipality. */
const sideOf = ({ carrier }: CaseState, organisation: OrganisationId): Side =>
  organisation === carrier ? 'carrier' : 'municipality';

const GREETING: Text = { de: 'Guten Tag', en: 'Dear' };
const NO_DATE: Text = { de: 'ohne Frist', en: 'no deadline' };
const NO_CARRIER: Text = { de: 'dem Träger', en: 'the carrier' };
const CASE: Text = { de: 'Vorgang', en: 'Case' };
const ABOUT: Text = { de: 'Worum es geht', en: 'What it is about' };
const BASIS: Text = { de: 'Grundlage im Leitfaden:', en: 'Basis in the guideline:' };
const TO_THE_STEP: Text = { de: 'Zum Schritt', en: 'To the step' };
const TO_THE_CASE: Text = { de: 'Zum Vorgang', en: 'To the case' };
const ACKNOWLEDGE: Text = { de: 'Eingang bestätigen', en: 'Acknowledge receipt' };
const CONDITIONS: Text = {
  de: 'Für dieses Vorhaben gelten Auflagen aus der rechtlichen Einschätzung; Sie finden sie im Vorgang.',
  en: 'Conditions of the legal assessment apply to this project; you find them in the case.',
};
const AUTOMATIC: Text = {
  de: 'Handschlag hat diese E-Mail automatisch verschickt; bitte antworten Sie nicht darauf.',
  en: 'Handschlag sent this mail automatically; please do not reply to it.',
};
